const problems: Readonly<Record<string, string>> = {
  ENOENT: 'no existe',
  EISDIR: 'es una carpeta, no un archivo',
  ENOTDIR: 'hay un archivo donde debería haber una carpeta',
  EEXIST: 'hay un archivo donde debería haber una carpeta',
  EACCES: 'no hay permiso',
  EPERM: 'no hay permiso',
  EROFS: 'no se puede escribir: es de solo lectura',
  ENOSPC: 'no queda espacio en el disco',
  ENAMETOOLONG: 'el nombre es demasiado largo',
  SQLITE_NOTADB: 'no es una base de datos SQLite',
};

/** Why a path does not serve, by the code of the system or of SQLite; follows the path and a colon, or in brackets. */
export const pathProblem = (code: string) => problems[code] ?? `no se puede usar (${code})`;

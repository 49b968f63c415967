const problems: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'there is a file where a folder should be',
  EEXIST: 'there is a file where a folder should be',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'cannot be written: it is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
  SQLITE_NOTADB: 'is not a SQLite database',
};

export const pathProblem = (code: string) => problems[code] ?? `cannot be used (${code})`;

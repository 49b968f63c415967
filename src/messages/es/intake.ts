import type { ArticleErrorCode, ArticlePlace } from '../../article/article-error.ts';
import type { PageErrorCode } from '../../web/page-error.ts';
import { endings } from '../endings.ts';
import { count, number } from './amount.ts';

/** What only files of a host's folder can be refused for, and faults of the program, which have their own text. */
type OtherErrorCode = 'unreadable' | 'unsupported-type' | 'duplicate-id' | 'unexpected';

type InFile = Pick<ArticlePlace, 'line' | 'column'>;

type ArticleText = (detail: string, place: InFile) => string;

const article: Readonly<Record<Exclude<ArticleErrorCode, OtherErrorCode>, ArticleText>> = {
  'wrong-type': (actual) =>
    actual === 'DOC'
      ? 'Es un .doc antiguo. Si lo guardas como .docx, puedo leerlo.'
      : `No puedo leer archivos ${actual}. Sí puedo con ${endings('y')}.`,
  'too-large': (mebibytes) => `Ocupa más de ${mebibytes} MiB. Se puede dividir en varios artículos.`,
  'too-large-unpacked': (mebibytes) =>
    `Una vez descomprimido, su texto ocupa más de ${mebibytes} MiB. Suele bastar con dividirlo o guardarlo como .txt o .md.`,
  'too-long': (characters) =>
    `Tiene más de ${number(Number(characters))} caracteres. Se puede dividir en varios artículos.`,
  'not-text': () => `No es texto: contiene datos binarios. Puedo leer ${endings('y')}.`,
  encrypted: () => 'Está protegido con contraseña. Hace falta una copia sin ella.',
  damaged: () => 'El archivo está dañado o incompleto. Suele arreglarse al exportarlo o subirlo de nuevo.',
  empty: () => 'No encuentro texto que citar. Si lo tiene, también se puede pegar a mano.',
  'too-nested': (levels) =>
    `Tiene citas, listas o elementos unos dentro de otros a más de ${levels} niveles. Hay que simplificarlos.`,
  'only-images': () =>
    'Solo tiene imágenes, sin texto. Hay que pasarlo antes por un programa de reconocimiento de texto (OCR).',
  'too-slow': (seconds) =>
    `No se pudo leer en ${seconds} s. Suele bastar con dividirlo o guardarlo como .txt o .md.`,
  'too-complex': () =>
    'Es demasiado grande o complejo. Suele bastar con dividirlo o guardarlo como .txt o .md.',
  busy: () => 'Hay muchos artículos en espera. En un momento se puede intentar de nuevo.',
  'front-matter-syntax': (_, place) =>
    `La cabecera no es YAML o TOML correcto${at(place)}: suele ser un «:» o «*» sin comillas, algo sin cerrar o un tabulador. ` +
    'Corrígela o quítala.',
  'note-not-in-body': (words, place) =>
    `Una nota de la cabecera${at(place)} trata de «${words}», que no está en el texto. Hay que corregirla o quitarla.`,
};

function at({ line, column }: InFile): string {
  if (line === undefined) return '';
  return column === undefined ? ` (línea ${line})` : ` (línea ${line}, columna ${column})`;
}

const page: Readonly<Record<PageErrorCode, (detail: string) => string>> = {
  'bad-address': () =>
    'Esa dirección no es válida. Tiene que ser http:// o https://, sin usuario, contraseña ni puerto especial.',
  'not-public': () => 'Esa dirección no es de la internet pública, y solo leo páginas públicas.',
  'not-found': () => 'Esa página no existe. Conviene revisar la dirección.',
  status: (status) =>
    `No se pudo leer (error ${status}). Si pide iniciar sesión, se puede subir como archivo.`,
  'too-large': (mebibytes) => `Ocupa más de ${mebibytes} MiB. Se puede dividir en varios artículos.`,
  'too-slow': (seconds) => `Tardó más de ${seconds} s en llegar. Se puede intentar de nuevo más tarde.`,
  'too-many-redirects': (redirects) =>
    `Esa dirección redirige más de ${redirects} veces. Conviene usar la dirección final.`,
  'wrong-type': (type) =>
    `Esa dirección lleva a algo que no es texto (${type}). Puedo leer páginas y archivos ${endings('y')}.`,
  unreachable: () => 'No se pudo conectar con esa dirección. Conviene revisarla o intentarlo más tarde.',
  expired: () => 'El enlace de Discord a ese archivo ya no es válido. Hay que subirlo de nuevo.',
};

/** For moderators who add an article. Parameters that come from outside are escaped already. */
export const intake = {
  /** Why it is refused. */
  article,
  /** Why it cannot be fetched. */
  page,
  /** What to look at before it goes live. */
  warning: {
    unusedKeys: (keys: string) => `No se usa de la cabecera: ${keys}.`,
    littleText: 'Hay poco texto. Conviene comprobar que está completo.',
    damagedCharacters: (amount: number) =>
      `${count(amount, 'carácter dañado', 'caracteres dañados')}. Conviene revisar el texto.`,
  },
};

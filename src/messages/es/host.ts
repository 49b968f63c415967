import type { ArticleErrorCode } from '../../article/article-error.ts';
import type { ConfigProblem, ConfigProblemCode } from '../../config.ts';
import type { FailureCode } from '../../discord/failure.ts';
import type { StoreErrorCode } from '../../store/store.ts';
import { endings } from '../endings.ts';
import { count, number } from './amount.ts';
import { pathProblem } from './path-problem.ts';

type ProblemText = (problem: Pick<ConfigProblem, 'given' | 'expected'>) => string;
type FailureText = (detail: string) => string;

const config: Readonly<Record<ConfigProblemCode, ProblemText>> = {
  tokenMissing: () => 'falta el token del bot.',
  tokenPlaceholder: () => 'todavía es el texto de ejemplo; cámbialo por el token de tu bot.',
  tokenPrefixed: () => 'quita «Bot» del principio y deja solo el token.',
  tokenQuoted: () => 'quita las comillas y deja solo el token.',
  tokenOther: () =>
    'esto es el identificador, la clave pública o el secreto de la aplicación; el token está en la página Bot, en Reset Token.',
  tokenSpaced: () => 'tiene espacios o caracteres que un token no lleva; cópialo otra vez, entero.',
  guildId: () =>
    'no es el identificador de un servidor (de 17 a 20 cifras). Con el modo de desarrollador de Discord ' +
    'activado: clic derecho en el servidor › Copiar ID del servidor. Déjalo vacío para todos los servidores.',
  url: ({ given }) => `«${given}» no es una dirección http o https.`,
  logLevel: ({ given, expected }) => `«${given}» no es un nivel. Los que hay: ${expected}.`,
  wholeNumber: ({ given, expected }) => `«${given}» no es un número entero del intervalo ${expected}.`,
  shards: ({ given }) =>
    given === ''
      ? 'está vacío, pero SHARD_COUNT no: hacen falta los dos o ninguno.'
      : `«${given}» no es válido. SHARDS es una lista como 0,1,2 o 0-15, de menor a mayor; hace falta también SHARD_COUNT, ` +
        'mayor que cada uno de sus números.',
};

const failure: Readonly<Record<FailureCode, FailureText>> = {
  tokenRefused: () =>
    'Discord no acepta el token (el «client secret» y la «public key» no son tokens). Genera uno nuevo en ' +
    'https://discord.com/developers/applications › tu aplicación › Bot › Reset Token y ponlo en DISCORD_TOKEN.',
  intentsRefused: (closeCode) =>
    `Discord rechaza los «intents» que pide el bot (código ${closeCode}): actívalos en ` +
    'https://discord.com/developers/applications › tu aplicación › Bot › Privileged Gateway Intents.',
  shardingRequired: (closeCode) =>
    `El bot está en demasiados servidores para SHARD_COUNT conexiones (código ${closeCode}): ` +
    'sube SHARD_COUNT, o deja SHARDS y SHARD_COUNT vacíos para las que recomiende Discord.',
  versionRefused: (closeCode) =>
    `Discord ya no admite esta versión de discord.js (código ${closeCode}): actualízala con npm update discord.js.`,
  sessionLimit: (resetsAt) =>
    `El bot ya se conectó demasiadas veces hoy; Discord lo admitirá otra vez a partir de ${resetsAt}.`,
  missingAccess: (said) =>
    `Discord no da acceso (${said}): ¿está el bot en ese servidor, y es correcto DISCORD_GUILD_ID?`,
  notFound: (said) => `Discord no lo encuentra (${said}): revisa DISCORD_API_URL y DISCORD_GUILD_ID.`,
  rateLimited: (seconds) =>
    `Demasiadas peticiones: Discord pide esperar ${seconds} s antes de volver a intentarlo.`,
  serverError: (status) => `Discord tiene un problema (${status}). Vuelve a intentarlo dentro de un rato.`,
  unreachable: (systemCode) =>
    `No se puede conectar con Discord (${systemCode}): revisa la conexión a internet y DISCORD_API_URL.`,
  unexpected: (said) => `Discord respondió algo inesperado: ${said}`,
};

const article: Readonly<Record<ArticleErrorCode, (detail: string) => string>> = {
  unreadable: (systemCode) =>
    systemCode === 'EISDIR' ? 'es una carpeta; indica los archivos que contiene' : pathProblem(systemCode),
  'unsupported-type': () => `no es ${endings('ni')}`,
  'wrong-type': (actual) => `la extensión no corresponde a lo que contiene (${actual})`,
  'too-large': (mebibytes) => `ocupa más de ${mebibytes} MiB`,
  'too-large-unpacked': (mebibytes) => `una vez descomprimido, su texto ocupa más de ${mebibytes} MiB`,
  'too-long': (characters) => `tiene más de ${number(Number(characters))} caracteres`,
  'not-text': () => 'no es texto: contiene datos binarios',
  encrypted: () => 'está protegido con contraseña; guárdalo sin ella',
  damaged: () => 'está dañado o incompleto',
  empty: () => 'no tiene texto',
  'too-nested': (levels) => `tiene citas, listas o elementos unos dentro de otros a más de ${levels} niveles`,
  'only-images': () => 'no tiene texto, solo imágenes; pásalo antes por un programa de OCR',
  'too-slow': (seconds) => `extraer su texto tarda más de ${seconds} s`,
  'too-complex': () => 'necesita demasiada memoria: es demasiado grande o complejo',
  busy: () => 'hay demasiados en espera; prueba otra vez en un momento',
  unexpected: (said) => `no se pudo preparar por un error del programa: ${said}`,
  'duplicate-id': (otherFile) => `se llama igual que ${otherFile}; cambia el nombre de uno de los dos`,
  'front-matter-syntax': (said) =>
    `la cabecera no es YAML o TOML correcto: suele ser un «:» o «*» sin comillas, algo sin cerrar o un tabulador (dice, en inglés: ${said})`,
  'note-not-in-body': (words) => `una nota trata de «${words}», que no está en el texto`,
};

const store: Readonly<Record<StoreErrorCode, (detail: string, file: string) => string>> = {
  unreachable: (said) => `No se puede abrir la base de datos (${said}): revisa DATABASE_URL o DATA_DIR.`,
  'bad-file': (code, file) => `${file}: ${pathProblem(code)}`,
  'too-new': (migration) =>
    `La base de datos es de una versión del bot más nueva que esta (${migration}): actualiza el bot.`,
  'not-ours': () => 'La base de datos de origen no es de este bot: no se copió nada.',
  'bad-address': () =>
    'DATABASE_URL no es una dirección postgres://usuario:clave@servidor/base; vacía, se usa un archivo en DATA_DIR.',
  failed: (said) => `La base de datos dio un error: ${said}`,
};

/** What is kept of a server. */
interface Amounts {
  readonly articles: number;
  readonly drafts: number;
  readonly questions: number;
}

const registry = (guildId: string | undefined) =>
  guildId ? `en el servidor ${guildId}` : 'en todos los servidores';

const everything = ({ articles, drafts, questions }: Amounts) =>
  [
    count(articles, 'artículo', 'artículos'),
    count(drafts, 'borrador', 'borradores'),
    count(questions, 'pregunta sin respuesta', 'preguntas sin respuesta'),
  ].join(', ');

/** For people who run the bot. */
export const host = {
  config: {
    heading: (problems: number) =>
      `${count(problems, 'ajuste', 'ajustes')} por corregir en .env o en el entorno:`,
    problem: config,
    gettingStarted: [
      'Para conseguir un token:',
      '  1. En https://discord.com/developers/applications, crea una aplicación con New Application.',
      '  2. En su página Bot, haz clic en Reset Token y copia el token.',
      '  3. En .env (una copia de .env.example), pon el token después de DISCORD_TOKEN=, en lugar del texto de ejemplo.',
      '',
      'Para probar el bot sin token:',
      '  npm run ask -- "tu pregunta"',
    ].join('\n'),
  },
  failure,
  /** Why a file is refused; follows the file's name and a colon. */
  article,
  /** What is wrong with a file that serves all the same; follows the file's name and a colon. */
  articleWarning: {
    unusedKeys: (keys: readonly string[]) => `no se usa de la cabecera: ${keys.join(', ')}`,
  },
  /** Why the networks do not run. */
  model: {
    'file-missing': (file: string) => `Falta data/model/${file}: clona o descarga el proyecto entero.`,
    platform: (platform: string, platforms: readonly string[]) =>
      `Las redes no funcionan en ${platform}. Funcionan en ${platforms.join(', ')}.`,
    broken: (said: string) => `El modelo dejó de funcionar: ${said}`,
  },
  /** Why the database does not serve. */
  store,
  /** `npm run data`. */
  data: {
    help: [
      'npm run data -- export SERVIDOR         lo que se guarda de un servidor (su identificador), en JSON',
      'npm run data -- delete SERVIDOR --yes   lo borra todo; si el bot está en marcha con SQLite, reinícialo después',
      'npm run data -- backup ARCHIVO          copia de seguridad de SQLite, también con el bot en marcha',
      'npm run data -- copy DE A               copia todo a una base de datos vacía, con el bot detenido. DE y A:',
      '                                        sqlite (el de DATA_DIR), postgres (DATABASE_URL), un archivo SQLite',
      '                                        o una dirección postgres://',
    ].join('\n'),
    unknown: (words: string) => `«${words}» no es ninguno de estos comandos:`,
    /** What each command takes, in this order. */
    arguments: { export: ['SERVIDOR'], delete: ['SERVIDOR'], backup: ['ARCHIVO'], copy: ['DE', 'A'] },
    missing: (command: string, missing: readonly string[]) =>
      `${command}: ${missing.length === 1 ? 'falta' : 'faltan'} ${missing.join(' y ')}.`,
    same: 'El origen y el destino son la misma base de datos: no se copió nada.',
    noDatabaseUrl:
      '«postgres» es la dirección que DATABASE_URL tenga en el entorno o en .env, y ahora está vacía.',
    notPostgres: (scheme: string) =>
      `Una dirección que empieza con ${scheme} no se puede usar: tiene que empezar con postgres://.`,
    notDatabase: (given: string) =>
      `«${given}» no es una base de datos: escribe sqlite, postgres, la ruta de un archivo (./${given}) o una ` +
      'dirección postgres://.',
    notGuildId: (given: string) => `«${given}» no es el identificador de un servidor (de 17 a 20 cifras).`,
    noDatabase: (file: string) =>
      `Aún no se guarda nada: no hay base de datos en ${file}. ¿Se ejecutó el bot aquí, con el mismo DATA_DIR?`,
    nothing: (guildId: string) => `No se guarda nada del servidor ${guildId}.`,
    confirm: (guildId: string, amounts: Amounts) =>
      `Se borraría todo lo del servidor ${guildId}: ${everything(amounts)}. Añade --yes para borrarlo.`,
    deleted: (guildId: string, amounts: Amounts) =>
      `Borrado todo lo del servidor ${guildId}: ${everything(amounts)}.`,
    /** With SQLite; of PostgreSQL a running bot hears. */
    restart:
      'Si el bot está en marcha, reinícialo: hasta entonces puede tener esos artículos en memoria y responder con ellos.',
    noRestart: 'Si el bot está en marcha, lo olvida al momento: no hace falta reiniciarlo.',
    copied: (guilds: number, target: string) =>
      `Copiado lo de ${count(guilds, 'servidor', 'servidores')} a ${target}.`,
    notEmpty: 'La base de datos de destino no está vacía: no se copió nada.',
    backedUp: (file: string) => `Copia de seguridad: ${file}`,
    fileExists: (file: string) => `${file} ya existe: elige otro nombre.`,
    backUpPostgres: 'DATABASE_URL es de PostgreSQL: haz la copia con pg_dump.',
  },
  start: {
    cacheUnwritable: (code: string) =>
      `No se puede guardar en CACHE_DIR (${pathProblem(code)}): los artículos se leerán otra vez en cada arranque.`,
    noArticle: (directory: string) =>
      `No hay ningún artículo legible en ${directory}: pon ahí un ${endings('o')}.`,
    unknownSettings: (names: readonly string[]) =>
      `.env tiene ${names.join(', ')}, que no ${names.length === 1 ? 'es un ajuste' : 'son ajustes'} del bot: revisa cómo se escribe en .env.example.`,
    onlyServersArticles: (directory: string) =>
      `No hay ningún artículo en ${directory}: el bot responde solo con los que añadan los servidores.`,
    articles: (titles: readonly string[]) =>
      `Responde con ${count(titles.length, 'artículo', 'artículos')}: ${titles.join(', ')}`,
    loggedIn: ({ name, id, servers }: { name: string; id: string; servers: number }) =>
      `Conectado como ${name} (${id}), en ${count(servers, 'servidor', 'servidores')}`,
    invite: (link: string) => `Para añadirlo a un servidor: ${link}`,
    commandsDiffer: (names: readonly string[]) =>
      `Los comandos registrados no coinciden con los del código (${names.join(', ')}): ejecuta npm run deploy`,
    commandsTwice: (guildIds: readonly string[]) =>
      `Los comandos están registrados en todos los servidores y otra vez en ${guildIds.join(', ')}, ` +
      'donde aparecen dos veces: npm run deploy sin DISCORD_GUILD_ID quita los repetidos.',
    commandsUnknown: (reason: string) => `No se pudieron comprobar los comandos registrados. ${reason}`,
    closing: 'Termina lo que está en curso y se cierra; con otro Ctrl-C se cierra ya',
  },
  deploy: {
    done: (guildId: string | undefined) => `Comandos registrados ${registry(guildId)}:`,
    upToDate: (guildId: string | undefined) =>
      `Nada que cambiar: los comandos ya están registrados ${registry(guildId)}.`,
    duplicatesRemoved: (guildId: string, names: readonly string[]) =>
      `Quitados del servidor ${guildId}, donde aparecían dos veces: ${names.join(', ')}`,
    added: (name: string) => `  + ${name}`,
    removed: (name: string) => `  - ${name}`,
    changed: (name: string, fields: readonly string[]) => `  ~ ${name} (${fields.join(', ')})`,
  },
};

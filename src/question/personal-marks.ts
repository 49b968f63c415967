import { isIPv4 } from 'node:net';

/** What stands in the place of what was taken out. */
const REMOVED = '…';

/** Of a telephone number with separators, and of a card's or account's; ids of Discord have 17 to 20. */
const MIN_PHONE_DIGITS = 8;
const MIN_LONG_RUN = 8;
/** Where the words before it say what it is. */
const MIN_NAMED_DIGITS = 6;
/** How far back those words may stand, in UTF-16 code units. */
const NAMED_WITHIN = 24;

/** What nobody sees, and what a database refuses: it would hide what stands around it. */
const INVISIBLE = /[\p{Cf}\p{Cs}\0]/gu;
/** `！` to `～`, as keyboards of East Asia write ASCII. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** `<@1>`, `<@&1>`, `<#1>`, `<:name:1>`, `</name:1>`, `<id:…>`: people, roles, channels and the like. */
const DISCORD_MARKUP = /<(?:[@#][!&]?|a?:\w{1,64}:|\/[^<>\n]{1,100}:|id:)[\w-]{1,32}>/gu;
/**
 * Also as people write it where addresses are cut out: `ana (at) example.org`, `ana arroba example.org`,
 * `ana @ example . org`.
 */
const EMAIL =
  /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}(?:@|\s?[([{](?:at|arroba)[)\]}]\s?|\sarroba\s|\s@\s)(?!v?\d+(?:\.\d+)*(?![\p{L}\p{N}.-]))[\p{L}\p{N}-]{1,63}(?:(?:\.|\s\.\s|\s(?:dot|punto)\s|\s?[([{](?:dot|punto)[)\]}]\s?)[\p{L}\p{N}-]{1,63}){1,10}/giu;
/** `ana at example dot org`: "at" alone says nothing. */
const SPOKEN_EMAIL = /[\p{L}\p{N}._+-]{1,64}\sat\s[\p{L}\p{N}-]{1,63}(?:\sdot\s[\p{L}\p{N}-]{1,63}){1,4}/giu;
/** Where the ending is left out. */
const SHORT_EMAIL =
  /(?<![\p{L}\p{N}@/])[\p{L}\p{N}._+-]{1,64}@(?=[\p{L}\p{N}-]{0,62}\p{L})[\p{L}\p{N}-]{2,63}(?![\p{L}\p{N}])/giu;
/** Ids and tokens of programs, Discord's too. */
const TOKEN =
  /(?<![\w-])(?:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|[\w-]{20,30}\.[\w-]{6}\.[\w-]{25,45})(?![\w-])/giu;
/** "calle Mayor, 12, 3º B": the words of a street's name begin with capitals only where people take care. */
const STREET_ADDRESS =
  /(?<![\p{L}\p{N}])(c\/|(?:calle|avda?|av|avenida|carretera|traves[ií]a|plaza|pza|paseo|camino|ronda|r[uú]a|rue)(?:\.|(?!\p{L})))\s?((?:(?!(?:en|a|al|est[aá]n?|por|para|con|sin|desde|hasta|durante|m[aá]s|menos|antes|despu[eé]s|o|y|los|las|se|hay|r[aá]pida|lenta)\s)\p{L}{1,20}\.?,?\s){1,4})(?:n\.?º?\s?|n[uú]mero\s)?\d{1,3}(?!\d)(?:\s?[a-zºª](?![\p{L}\p{N}]))?(?:,?\s(?:\d{1,2}\.?[ºª°]\s?(?:[a-z]|izq\p{L}*|dcha?\p{L}*)?|bajo|\d{5}(?!\d)))*/giu;
/** Words that are of a street, whatever follows; a "plaza de garaje 14" or "ronda de preguntas 2" is no address. */
const SURELY_STREET = /^(?:c\/|calle|av|traves)/iu;
/** What is counted, and not the number of a house. */
const COUNTED_AFTER =
  /^\s?(?:horas?|h|d[ií]as?|minutos?|min|segundos?|semanas?|meses|a[nñ]os|veces|carriles|entradas?|casillas?|puntos?|hours?|days?|minutes?|weeks?|months?|years?|times|points?)(?!\p{L})/iu;
/** "10 Downing Street", "221B Baker St". */
const ENGLISH_ADDRESS =
  /(?<![\p{L}\p{N}])\d{1,4}[A-Za-z]?\s(?:\p{Lu}\p{L}{1,20}\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive)(?![\p{L}\p{N}])/gu;
/** The page of a person or group where everybody has one, with or without a scheme. */
const PROFILE =
  /(?<![\p{L}\p{N}-])((?:instagram|facebook|twitter|tiktok|twitch|github|linkedin|threads|youtube)\.(?:com|net|tv)|(?:fb|t|wa|x|paypal)\.(?:me|com)|linktr\.ee|bsky\.app|snapchat\.com)\/[^\s<>]+/giu;
/** Names of accounts. */
const HANDLE = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,32}/gu;
const ACCOUNT_PLACE =
  'insta(?:gram)?|ig|twitter|tiktok|twitch|snap(?:chat)?|telegram|steam|facebook|discord|usuario|nick|user(?:name)?';
/**
 * "mi insta es ana.perez", "twitch ana_92": a name with a point, a line or digits behind the place where it is an account;
 * numbers alone are versions and years, and a hyphen says nothing where it is not said to be one.
 */
const NAMED_ACCOUNT = new RegExp(
  `(?<=\\b(?:${ACCOUNT_PLACE})(?:\\s(?:es|is)\\s|:\\s?))(?=[\\p{L}\\p{N}._-]*[._\\d-])(?!v?[\\d.]+(?![\\p{L}\\p{N}_]))[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{2,32}(?<!\\.)|(?<=\\b(?:${ACCOUNT_PLACE})\\s)(?=[\\p{L}\\p{N}._]*(?:_|\\p{L}\\.\\p{L}|\\p{L}\\d))[\\p{L}\\p{N}][\\p{L}\\p{N}._]{2,32}(?<!\\.)(?!-)`,
  'giu',
);
/** As people were called in Discord. */
const OLD_TAG = /(?<![\p{L}\p{N}_.])[\p{L}\p{N}_.]{2,32}#\p{Nd}{4}(?![\p{L}\p{N}])/gu;
const URL_START = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>]+/giu;
/** Also without a scheme: `example.org/buscar?q=ana`. */
const QUERY = /(?<=[\p{L}\p{N}/])[?#](?=[^\s?#]*[=&%])[^\s<>]*/gu;
const IP_CANDIDATE = /[0-9a-f.:]{3,60}(?:%\w{1,16})?(?![\p{L}\p{N}])/giu;
/** Two letters, two check digits, then 11 to 30 letters and digits, in fours where they are set apart (ISO 13616). */
const IBAN =
  /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?:[\s.-]?[a-z0-9]{4}){2,7}(?:[\s.-]?[a-z0-9]{1,4})?(?![\p{L}\p{N}])/giu;
const MIN_IBAN_DIGITS = 10;

/**
 * Spain's DNI (behind a blank, `a`, `e`, `o`, `u`, `y` are words) and NIE, Mexico's CURP and RFC, and passports that are
 * called so.
 */
const DOCUMENT =
  /(?<![\p{L}\p{N}])(?:[xyz][-\s]?\d{7}[-\s]?[a-z]|\d{1,2}\.?\d{3}\.?\d{3}(?:-?[a-z]|\s[b-df-hj-np-tv-xz])|[a-z]{4}\d{6}[a-z]{6}[a-z\d]\d|[a-zñ&]{3,4}\d{6}[a-z\d]{3}|(?<=(?:pasaporte|passport)\W{1,4}(?:\p{L}{1,9}\W{1,3}){0,2})[a-z]{1,3}\d{5,9})(?![\p{L}\p{N}])/giu;

/** As numbers of one town are written where they have seven digits. */
const LOCAL_PHONE = /^\p{Nd}{3}[\s-]\p{Nd}{4}$/u;
/** A mobile number of Spain in threes, with signs that dates and prices have as well. */
const SIGNED_PHONE = /(?<![\p{Nd}/·_])[6-9]\p{Nd}{2}([/·_])\p{Nd}{3}\1\p{Nd}{3}(?![\p{Nd}/·_])/gu;
/** Digits with what may stand between those of one number; or a number that programs write. */
const NUMBER =
  /0x[0-9a-f]{1,16}(?![\p{L}\p{N}])|(?:\+\s?|\(\s?)?\p{Nd}+(?:(?:\s?[().‐‑‒–-]\s?\(?|\s)\p{Nd}+)*/giu;
const CURRENCY_BEFORE = /(?:[$€£¥₡₲₱]|\b(?:eur|usd|mxn|ars|clp|cop|pen|gbp|us))\s?$/iu;
const UNIT_AFTER =
  /^\s?(?:[$€£¥₡₲₱%]|(?:de\s)?(?:eur|usd|mxn|ars|clp|cop|pen|gbp|euros?|d[oó]lar|dollars?|pesos?|soles|libras?|pounds?|yuan|yuanes|yen|mill|millions?|billions?|habitantes|personas|usuarios|people|users|inhabitants|km|metros|met(?:er|re)s|kg|toneladas|tons?|caracteres|characters)\b)/iu;
const NAMED_BEFORE =
  /\b(?:tel|tlf|tfno|tel[eé]fonos?|phones?|fono|m[oó]vil|mobile|celular|cel|cell|ll[aá]m(?:a|as|ar|e)(?:me|nos)?|marcar?|call|dial|whats?app|wsp|fax|dni|nie|nif|rut|run|curp|rfc|cuit|cuil|c[eé]dula|pasaporte|passport|ssn|expediente|socio|tarjeta|card|cuenta|account)\b\W{0,4}(?:\p{L}{1,9}\W{1,3}){0,2}$/iu;

/**
 * A question without what tells who asks or of whom: mentions and ids of Discord, e-mail addresses and account names,
 * people's pages, what links carry besides their place, streets with a number, telephone numbers, accounts, cards and
 * documents, IP addresses. Names of people, years, dates, times, prices and the numbers of rules stay. Applied twice it
 * changes nothing more.
 */
export function withoutPersonalMarks(text: string): string {
  let before = text;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const after = withoutMarksOnce(before);
    if (after === before) break;
    before = after;
  }
  return before;
}

/** What is taken out can lay bare what stood beside it. */
const MAX_PASSES = 8;

function withoutMarksOnce(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (char) => String.fromCodePoint(char.codePointAt(0)! - FULL_WIDTH_OFFSET))
    .replace(DISCORD_MARKUP, REMOVED)
    .replace(URL_START, placeOfLink)
    .replace(TOKEN, REMOVED)
    .replace(EMAIL, REMOVED)
    .replace(SPOKEN_EMAIL, REMOVED)
    .replace(SHORT_EMAIL, REMOVED)
    .replace(PROFILE, (_, site: string) => `${site}/${REMOVED}`)
    .replace(HANDLE, REMOVED)
    .replace(OLD_TAG, REMOVED)
    .replace(NAMED_ACCOUNT, REMOVED)
    .replace(QUERY, REMOVED)
    .replace(STREET_ADDRESS, (token, kind: string, name: string, at: number, whole: string) =>
      isStreet(kind, name, whole.slice(at + token.length)) ? REMOVED : token,
    )
    .replace(ENGLISH_ADDRESS, REMOVED)
    .replace(SIGNED_PHONE, REMOVED)
    .replace(IP_CANDIDATE, (token, at: number, whole: string) =>
      isAddress(token, whole.slice(Math.max(0, at - NAMED_WITHIN), at)) ? REMOVED : token,
    )
    .replace(IBAN, (token) => (digitsIn(token) >= MIN_IBAN_DIGITS ? REMOVED : token))
    .replace(DOCUMENT, REMOVED)
    .replace(NUMBER, (token, at: number, whole: string) => withoutPhones(token, at, whole));
}

function isStreet(kind: string, name: string, after: string): boolean {
  if (UNIT_AFTER.test(after) || COUNTED_AFTER.test(after)) return false;
  return SURELY_STREET.test(kind) || /^(?:de\s|del\s|la\s)*\p{Lu}/u.test(name);
}

/** A link without the person's name and password, and without query and fragment. */
function placeOfLink(link: string): string {
  const [scheme = '', rest = ''] = link.split('://', 2);
  const place = rest.replace(/^[^/?#]*@/u, '').replace(/[?#].*$/su, '');
  return `${scheme}://${place}`;
}

/** Rules and versions look like addresses too (`4.2.1.3`): those have small numbers. */
const MAX_RULE_NUMBER = 31;

function isAddress(token: string, before: string): boolean {
  // What is nearly one of version 6 is not asked for either.
  if (/[0-9a-f]/iu.test(token) && (token.includes('::') || token.split(':').length > 5)) return true;
  const host = token.replace(/^[.:]+|[.:]+$/gu, '').replace(/:\d{1,5}$/u, '');
  if (!isIPv4(host)) return false;
  return /\bip\b/iu.test(before) || host.split('.').some((part) => Number(part) > MAX_RULE_NUMBER);
}

function digitsIn(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}

/** Some numbers in a row, of which those go that may call or identify somebody. */
function withoutPhones(token: string, at: number, whole: string): string {
  const before = whole.slice(Math.max(0, at - NAMED_WITHIN), at);
  const after = whole.slice(at + token.length, at + token.length + NAMED_WITHIN);
  return isPersonal(token, before, after) ? REMOVED : token;
}

function isPersonal(token: string, before: string, after: string): boolean {
  const digits = digitsIn(token);
  if (/^0x/iu.test(token)) return false;
  const isAmount = CURRENCY_BEFORE.test(before) || UNIT_AFTER.test(after);
  if (digits >= MIN_NAMED_DIGITS && !isAmount && NAMED_BEFORE.test(before)) return true;
  if (isDates(token) || HOURS.test(token)) return false;
  if (/<t:-?$/u.test(before) && /^(?::\w)?>/u.test(after)) return false;
  if (/^\+/u.test(token) || /^00\p{Nd}/u.test(token)) return digits >= MIN_PHONE_DIGITS;
  if (isAmount && isNumber(token)) return false;
  const longest = Math.max(...groupsOf(token).map((group) => group.length));
  if (longest >= MIN_LONG_RUN) return true;
  // Written in threes, a Spanish number looks like any other; those of people begin with 6 to 9.
  if (isNumber(token)) return digits === 9 && /^[6-9]/u.test(token);
  return digits >= MIN_PHONE_DIGITS || LOCAL_PHONE.test(token);
}

function groupsOf(token: string): string[] {
  return token.match(/\p{Nd}+/gu) ?? [];
}

/** A whole number with thousands set apart, or a decimal one. */
function isNumber(token: string): boolean {
  return /^(?:\d+|[1-9]\d{0,2}(?:([.\s\u00a0])\d{3})(?:\1\d{3})*)(?:[.,]\d{1,2})?$/u.test(token);
}

const YEAR = '(?:1\\d{3}|20\\d{2})';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const DATE = `(?:${YEAR}([-/.])${MONTH}\\1${DAY}|${DAY}([-/.])${MONTH}\\2(?:${YEAR}|\\d{2})|${YEAR})`;
/**
 * A date or a year, several in a row, and the time of day with them. Each is matched within a lookahead, which is not
 * tried again: three numbers are a date as well, and trying both for each takes exponential time.
 */
const DATES = new RegExp(`^${DATE}(?:[\\s\\-–/]+(?=(${nth(DATE, 3)}|\\d{1,2}))\\3)*$`, 'u');

/** The pattern once more, its references counted on. */
function nth(pattern: string, references: number): string {
  return pattern.replace(/\\(\d)/g, (_, number) => `\\${Number(number) + references}`);
}

const TIME = '(?:[01]?\\d|2[0-4])\\.[0-5]\\d';
const HOURS = new RegExp(`^${TIME}\\s?[-–]\\s?${TIME}$`, 'u');

function isDates(token: string): boolean {
  return DATES.test(token.trim());
}

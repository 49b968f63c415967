import { signNumber } from './item-mark.ts';

/** What stands at the beginning of a line and says what the line is. */

export interface RuleLabel {
  /** "12", "10.2", "3 bis". */
  readonly number: string;
  /** How much of the line it takes, the white space after it included. */
  readonly length: number;
  /** How high it ranks among the parts of a statute, from 0. */
  readonly rank: number;
}

const RANKS: readonly (readonly [RegExp, number])[] = [
  [/^(?:libro|book|parte|part|título|titulo|title)$/i, 0],
  [/^(?:capítulo|capitulo|cap\.|chapter|ch\.)$/i, 1],
  [/^(?:sección|seccion|secc?\.|section)$/i, 2],
];
export const SECTION_RANK = 2;
/** Of a rule itself, as against the chapters that hold it. */
export const ARTICLE_RANK = 3;

const KEYWORD = String.raw`(?:art(?:ículo|iculo|icle|s?\.|s)?|norma|regla|rule|cl[áa]usula|clause|secci[óo]n|section|secc?\.|cap[íi]tulo|cap\.|chapter|ch\.|libro|book|parte|part|t[íi]tulo|title|punto|point|apartado|base|estatuto|disposici[óo]n(?:\s+(?:adicional|transitoria|final|derogatoria))?|anexo|annex|appendix|paso|step|tema|lecci[óo]n|m[óo]dulo|unidad|topic|lesson|module|unit)`;
const ORDINALS_ES = `primer[oa]? segund[oa] tercer[oa]? cuart[oa] quint[oa] sext[oa] s[ée]ptim[oa] octav[oa] noven[oa] d[ée]cim[oa] und[ée]cim[oa] duod[ée]cim[oa] decimotercer[oa]? decimocuart[oa] decimoquint[oa] decimosext[oa] decimos[ée]ptim[oa] decimoctav[oa] decimonoven[oa] vig[ée]sim[oa]`;
const ORDINALS_EN = `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`;
const ORDINALS = [ORDINALS_ES, ORDINALS_EN].map((list) =>
  list.split(' ').map((word) => new RegExp(`^${word}$`, 'i')),
);
const ORDINAL = `(?:${`${ORDINALS_ES} ${ORDINALS_EN}`.split(' ').join('|')})`;
const NUMBER = String.raw`(\d+(?:\.\d+)*(?:\.?[ºª°]|\.[ao]\b)?(?:\s?(?:bis|ter|qu[aá]ter)\b)?|[IVXLCDM]+(?![\p{L}])|[úu]nic[oa]|${ORDINAL})(?![\p{L}\d]|\.\d)`;
const NUMBER_MARK = String.raw`(?:n\.?[ºo°]\s*|n[úu]m\.\s*|#\s?)?`;
const PUNCTUATION = String.raw`\s*(?:\.?\s?[-–—]+|[.:)\]]+[-–—]*)\s*`;

const KEYWORD_LABEL = new RegExp(
  `^(${KEYWORD})\\s+${NUMBER_MARK}${NUMBER}(${PUNCTUATION}|(?<=[ºª°])\\s+|\\s*$)`,
  'iu',
);
/** "Section 2.2 Junior members …": a number with a point needs no mark after it, where a sentence begins. */
const KEYWORD_DECIMAL = new RegExp(`^(${KEYWORD})\\s+${NUMBER_MARK}(\\d+(?:\\.\\d+)+)\\s+`, 'iu');
/** In a heading nothing need part number and title. */
const KEYWORD_HEADING = new RegExp(`^(${KEYWORD})\\s+${NUMBER_MARK}${NUMBER}(${PUNCTUATION}|\\s+|$)`, 'iu');
const ORDINAL_LABEL = new RegExp(`^(${ORDINAL}|[úu]nic[oa])\\s*(?:\\.[-–—]+|[.:][-–—]+|\\)|:)\\s*`, 'iu');
/** "PRIMERA. Objeto": only capitals tell it from a sentence. */
const ORDINAL_IN_CAPITALS = new RegExp(`^(${ORDINAL}|[ÚU]NIC[OA])\\.(?:\\s+|$)`, 'iu');
/** "Norma 3 No se grita": only the capital of a sentence parts number and text. */
const RULE_WITHOUT_MARK =
  /^([Aa]rt[íi]culo|ART[ÍI]CULO|[Aa]rticle|[Aa]rt\.|[Nn]orma|NORMA|[Rr]egla|REGLA|[Rr]ule|[Cc]l[áa]usula|[Cc]lause)\s+(\d{1,3})\s+(?=\p{Lu}\p{Ll}*\s)/u;
const PARAGRAPH_SIGN = /^§+\s*(\d+(?:\.\d+)*[a-z]?)\.?:?(?:\s+|$)/;
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3})+)\.?\)?(?:[-–—:]+)?(?:\s+|$)/;
const PLAIN = /^(\d{1,3})(?:\.-|\.|\)|\s[-–—])\s+(?=\S)/;
const ROMAN = /^([IVXLC]+)(?:\.-?|\))\s+(?=\S)/;

/** A rule's label at the beginning of a line of text: "Artículo 12.-", "§ 4". */
export function ruleLabel(text: string): RuleLabel | undefined {
  const keyword = KEYWORD_LABEL.exec(text);
  if (keyword && isNumber(keyword[2]!)) return labelOf(keyword[1]!, keyword[2]!, keyword[0]);
  const bare = KEYWORD_DECIMAL.exec(text);
  if (bare && /^\p{Lu}/u.test(text.slice(bare[0].length))) return labelOf(bare[1]!, bare[2]!, bare[0]);
  const unmarked = RULE_WITHOUT_MARK.exec(text);
  if (unmarked) return labelOf(unmarked[1]!, unmarked[2]!, unmarked[0]);
  const sign = PARAGRAPH_SIGN.exec(text);
  if (sign) return labelOf('§', sign[1]!, sign[0]);
  const ordinal =
    ORDINAL_LABEL.exec(text) ?? (/^\p{Lu}{4}/u.test(text) ? ORDINAL_IN_CAPITALS.exec(text) : null);
  return ordinal ? labelOf('', ordinal[1]!, ordinal[0]) : undefined;
}

/** What a heading is numbered with; also without a word before it, as in "2.1 Instalación". */
export function headingLabel(text: string): RuleLabel | undefined {
  const keyword = KEYWORD_HEADING.exec(text);
  if (keyword && isNumber(keyword[2]!)) return labelOf(keyword[1]!, keyword[2]!, keyword[0]);
  const label = ruleLabel(text);
  if (label) return label;
  const sign = signNumber(text);
  if (sign) return labelOf('', sign.number, text.slice(0, sign.length));
  const match = decimal(text) ?? PLAIN.exec(text) ?? ROMAN.exec(text);
  return match ? labelOf('', match[1]!, match[0]) : undefined;
}

/** Whether a numbered heading is a rule rather than a chapter of prose. */
export function isRuleHeading(text: string): boolean {
  const keyword = KEYWORD_HEADING.exec(text);
  return (keyword && isNumber(keyword[2]!)) || ruleLabel(text) !== undefined || decimal(text) !== null;
}

/** Roman numbers are in capitals: "parte civil" has none. */
function isNumber(text: string): boolean {
  return !/^[ivxlcdm]+$/.test(text);
}

function decimal(text: string): RegExpExecArray | null {
  const match = DECIMAL.exec(text);
  // "1.250" is an amount.
  return match && !/^\d{1,3}(?:\.\d{3})+$/.test(match[1]!) ? match : null;
}

/** A number with points at the beginning of a line: "10.2". Only its neighbours tell whether it is a label. */
export function decimalLabel(text: string): RuleLabel | undefined {
  const match = decimal(text);
  return match?.[0].length === text.length || !match ? undefined : labelOf('', match[1]!, match[0]);
}

/** A Roman number at the beginning of a paragraph: "III. Se enviarán …". Only its neighbours tell whether it is a label. */
export function romanLabel(text: string): RuleLabel | undefined {
  const match = ROMAN.exec(text);
  return match ? labelOf('', match[1]!, match[0]) : undefined;
}

function labelOf(keyword: string, number: string, label: string): RuleLabel {
  const rank = RANKS.find(([pattern]) => pattern.test(keyword))?.[1] ?? ARTICLE_RANK;
  return { number: normaliseNumber(number), length: label.length, rank };
}

/** "XII", "12.º", "duodécimo" → "12"; "3 BIS" → "3 bis". */
function normaliseNumber(number: string): string {
  const text = number.trim().toLowerCase();
  for (const words of ORDINALS) {
    const index = words.findIndex((word) => word.test(text));
    if (index !== -1) return String(index + 1);
  }
  if (/^[ivxlcdm]+$/.test(text)) return String(romanNumber(text));
  const [, figures, suffix] = /^(\d+(?:\.\d+)*)\D*?\s?(bis|ter|qu[aá]ter|[a-z])?$/.exec(text) ?? [];
  if (figures === undefined) return text;
  const isLetter = suffix?.length === 1 && !/[ao]/.test(suffix);
  return suffix && (suffix.length > 1 || isLetter) ? `${figures}${isLetter ? '' : ' '}${suffix}` : figures;
}

function romanNumber(text: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
  return [...text].reduce((sum, digit, at) => {
    const value = values[digit]!;
    return value < (values[text[at + 1] ?? ''] ?? 0) ? sum - value : sum + value;
  }, 0);
}

/** Labels of one language belong together, P and R, Q and A; those that only a full stop ends are told by the whole text. */
export type LabelFamily = 'es' | 'en' | 'es.' | 'en.';

export interface QuestionLabel {
  readonly part: 'question' | 'answer';
  readonly family: LabelFamily;
  readonly number?: string;
  readonly length: number;
}

const QUESTION_LABEL =
  /^(?:(P|[Pp]regunta|PREGUNTA)|(R|[Rr]espuesta|RESPUESTA)|(Q|[Qq]uestion|QUESTION)|(A|[Aa]nswer|ANSWER))\s?(?:n\.?º\s*)?(\d{1,3})?\s?(?::|\.\s?[-–—]|\)|\s[-–—]|(?<=\d)\.)\s*/;
/** "P. ¿Cuándo?": initials of names, and letters of a list, look like it. */
const POINTED_LABEL = /^(?:(P)|(R)|(Q)|(A))(\d{1,3})?(?:\.|[-–—])\s+/;

/** "P:", "Respuesta 3.-", "Q1.", "R. –" */
export function questionLabel(text: string): QuestionLabel | undefined {
  return labelIn(QUESTION_LABEL.exec(text));
}

/** The same, and "P.", which is a label only among others: see `Traits.questionFamilies`. */
export function turnOfQuestions(text: string): QuestionLabel | undefined {
  const label = questionLabel(text);
  if (label) return label;
  const pointed = labelIn(POINTED_LABEL.exec(text));
  return pointed && { ...pointed, family: `${pointed.family}.` as LabelFamily };
}

function labelIn(match: RegExpExecArray | null): QuestionLabel | undefined {
  if (!match || match[0].length === match.input.length) return undefined;
  const [label, spanishQuestion, spanishAnswer, question, , number] = match;
  return {
    part: (spanishQuestion ?? question) === undefined ? 'answer' : 'question',
    family: (spanishQuestion ?? spanishAnswer) === undefined ? 'en' : 'es',
    ...(number !== undefined && { number }),
    length: label.length,
  };
}

const REFRAIN =
  /^[[(*_]*(?:(?:se repite|repetir|repite|repeat) )?(?:(?:el|the) )?(?:estribillo|refrain|chorus)(?:[\s,]*\(?(?:[x×]\s?\d|\d\s?[x×]|bis)\)?)?[\])*_]*[:.]?$/iu;

/** "[Estribillo]", "(Chorus x2)": names the refrain, over it or where it is sung again. */
export function isRefrainLabel(text: string): boolean {
  return REFRAIN.test(text);
}

export interface TurnLabel {
  readonly speaker: string;
  /** "[00:00:15] ", with the white space after it; possibly empty. */
  readonly time: string;
  /** Of time and speaker. */
  readonly length: number;
}

const TIME = String.raw`(?:[[(<]?(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s*[ap]\.?\s?m\.?)?[\])>]?\s*(?:[-–—]\s*)?)`;
const TURN = new RegExp(
  `^(${TIME})?(?:<([^<>\\n]{1,30})>|(\\p{Lu}[\\p{L}\\p{M}\\d.'’ -]{0,39}?)(?:\\s\\([^()]{1,40}\\))?\\s?:|(\\p{Lu}[\\p{Lu}\\d ]{1,29}?)(?:\\s\\([^()]{1,40}\\))?\\.[-–—]*)\\s+(?=\\S)`,
  'u',
);
const MAX_SPEAKER_WORDS = 4;
/** "Nunca: tienes tu propia llave": what answers a question is nobody's name. */
const ANSWER_WORD =
  /^(?:s[íi]|no|nunca|jam[áa]s|siempre|depende|por supuesto|en absoluto|yes|never|always|it depends|depends|of course|not at all)$/iu;

/** "[00:00:15] RAÚL PITA:", "Ana:", "ROSA.—" */
export function turnLabel(text: string): TurnLabel | undefined {
  const match = TURN.exec(text);
  if (!match) return undefined;
  const [label, time = '', nick, name, nameInCapitals] = match;
  const speaker = nick ?? name ?? nameInCapitals!;
  if (speaker.split(/\s+/).length > MAX_SPEAKER_WORDS || ANSWER_WORD.test(speaker)) return undefined;
  return { speaker, time, length: label.length };
}

const DAY = String.raw`(?:hoy|ayer|today|yesterday|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})`;
const TURN_HEADER = new RegExp(
  `^(\\S.{0,39}?)\\s+[—–-]\\s+${DAY},?\\s+(?:a\\s+las?\\s+|at\\s+)?\\d{1,2}:\\d{2}(?:\\s*[ap]\\.?\\s?m\\.?)?$`,
  'iu',
);

/** Who speaks in the lines below a line of its own, as a chat that was copied has it: "Ana — hoy a las 10:12". */
export function turnHeader(text: string): string | undefined {
  return TURN_HEADER.exec(text)?.[1];
}

const MAX_TERM_CHARS = 60;
const TERM = /^(\S.{0,59}?)(?:\s*:|\s+=|\s+[—–-])\s+(?=\S)/u;
const MAX_TERM_WORDS = 6;

/** How long the term is that a line says something of, as in "Lunes: cerrado", "DPS = daño por segundo"; or undefined. */
export function termLength(text: string): number | undefined {
  const term = TERM.exec(text.slice(0, MAX_TERM_CHARS + 20))?.[1];
  if (term === undefined || /[.!?;¿¡»]\s|[!?;,]$|^[¿¡]/.test(term)) return undefined;
  return term.split(/\s+/).length <= MAX_TERM_WORDS ? term.length : undefined;
}

/** Whether a text is a question, closing marks aside. */
export function asks(text: string): boolean {
  return /\?["'»”’)\]]*:?$/.test(text) || /^¿[^?]*\?\s*\(.*\)$/.test(text);
}

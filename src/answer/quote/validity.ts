import { MONTH_NAMES, weekdayPlaces } from '../../text/calendar.ts';
import { numberTerms } from '../../text/numbers.ts';
import { plain } from '../../text/plain.ts';
import { beginsIn, lineAround, type TextRange } from '../../text/text-range.ts';
import { tokenise } from '../../text/tokenise.ts';
import { CLAUSE_BREAK, PART_END } from './breaks.ts';
import { asksPresent, formerByTense } from './former-by-tense.ts';
import { widenSpan } from './span.ts';

/** Whether words say what held once, or what holds now, where a text has both. */
type Validity = 'former' | 'current';

interface Clause extends TextRange {
  readonly validity: Validity | undefined;
  /** Whether the words begin by saying so ("antiguo: …"), without a clause that says what holds now. */
  readonly isNamed: boolean;
  /** Whether it is nothing but the value. */
  readonly isValue?: true;
  /** Where the text says what holds now instead of it, if that is known. */
  readonly now?: TextRange;
}

const YEAR_AFTER = '(?: \\p{L}+){0,3} [12]\\d{3}(?!\\d)';
/** "(Desde) el 1 de enero de 2024". */
const DATE_AFTER = `(?: el| the)? \\d{1,2}(?:st|nd|rd|th)?(?: de| of)? (?:${MONTH_NAMES}),?(?: del?)? [12]\\d{3}(?!\\d)`;
const NAMED_FORMER =
  '(?<!\\p{L})(?:antes(?! de(?!\\p{L})| del | que )|antes (?:de|del) [^.;:,()\\n]{1,40}? (?:cost|pag|cobr|abr|cerr)(?:aba|ia)n?|antes (?:de|del) [^.;:,()\\n]{1,40}? (?:eran?|valian?)|anterior(?:es|mente)?|antigu[oa]s?|antiguamente|previous(?:ly)?|former(?:ly)?|used to|originally|originalmente|old(?= (?:price|fee|rate|address|phone|number|name|time|hours)|\\s*:))(?!\\p{L})';
const UNTIL = `(?<!\\p{L})(?:hasta|until|till|up to)${YEAR_AFTER}`;
/** "Abierto desde el 5 de mayo de 1990" tells when it began, and not that something of it changed. */
const BEGAN =
  '(?:abiert|fundad|inaugurad|cread|construid|cerrad)[oa]s? |(?:open(?:ed)?|founded|established|created|built|closed) ';
const CURRENT = `(?<!\\p{L})(?:(?:ahora|hoy|actual(?:es|mente)?|en la actualidad|vigentes?|now(?:adays)?|current(?:ly)?|today)(?!\\p{L})|(?:nuev[oa]s?|new)(?=\\s*:)|(?:el|la|los|las|the) (?:nuev[oa]s?|new)(?!\\p{L})|(?:desde|a partir de|since|from|as of)(?:${YEAR_AFTER}| (?:${MONTH_NAMES})(?!\\p{L}| (?:al?|hasta|to|until|till)(?!\\p{L})))|(?<!${BEGAN})(?:desde|a partir de|since|from|as of)${DATE_AFTER})`;
const NAMED_FIRST = new RegExp(`^\\s*${NAMED_FORMER}`, 'u');
const FORMER_MARK = new RegExp(`${NAMED_FORMER}|${UNTIL}`, 'u');
const UNTIL_MARK = new RegExp(UNTIL, 'u');
const CURRENT_MARK = new RegExp(CURRENT, 'u');
/** "pasó de 8 € a 6 €", "raised from 3 books to 6"; not "pasa a ser de 6 € a partir de enero". */
const CHANGE =
  /(?<!\p{L})(?:pas(?:o|a|aron|an)|subi(?:o|eron)|sube|baj(?:o|a|aron)|cambi(?:o|a|aron)|aument(?:o|a|aron)|reduj(?:o|eron)|ampli(?:o|aron)|amplia(?:do|da)|raised|increased|lowered|reduced|changed|cut|extended|moved|rose|fell|went (?:up|down))(?! a (?!la |el |los |las ))(?: \p{L}+){0,2}? (?:de|from) (?<old>[^.;()\n]{1,60}?) (?:a(?! partir )|to) (?<now>[^.;,()\n]{1,60})/gu;
/**
 * "se ha pasado al 11 de junio", "has been moved to Friday", of a day or a time in the same sentence before it. On plain
 * text.
 */
const MOVED =
  /(?<!\p{L})(?:(?:se (?:ha )?|ha sido |queda |fue )(?:pas(?:a|o|ado|ada)|aplaz(?:a|o|ado|ada)|retras(?:a|o|ado|ada)|adelant(?:a|o|ado|ada)|traslad(?:a|o|ado|ada)|posp(?:one|uso|uesto|uesta)|cambi(?:a|o|ado|ada))|(?:has been|have been|was|is|is now) (?:moved|postponed|rescheduled|brought forward|put back|changed))(?: al?| hasta| para| to| until| till) (?<now>[^.;,()\n]{1,60})/gu;
/** What joins another statement. */
const JOINS = /(?<!\p{L})(?:y|e|and|pero|but|mientras|while)(?!\p{L})/u;

/** Asks for what held once; the tense of the verb says so only where the text has both. */
const ASKS_FORMER = new RegExp(
  `${NAMED_FORMER}|(?<!\\p{L})(?:before|antano|ex|old|viej[oa]s?)(?!\\p{L})`,
  'u',
);
const PAST_TENSE = /(?<!\p{L})(?:era[ns]?|iba[ns]?|\p{L}{3,}aba[ns]?|was|were|did)(?!\p{L})/u;
/** "Tenía", and "licencia", which asks nothing beside a verb in the present. */
const PERHAPS_PAST = /(?<!\p{L})\p{L}{3,}ia[ns]?(?!\p{L})/u;
/** "Esta casa", "había que llevar", "el pago". */
const NO_SURE_VERB = /(?<!\p{L})(?:esta|llevar|pago)(?!\p{L})/gu;
const COSTS_NOW = /(?<!\p{L})(?:cuestan?|valen?|salen?|se paga|is|are|does|do)(?!\p{L})/u;
/** An address has a number too. */
const WHERE = /(?<!\p{L})(?:donde|where)(?!\p{L})/u;
const YEAR = /(?<!\d)[12]\d{3}(?!\d)/;
/** What happened is told as it was. */
const PRETERITE = /(?<!\p{L})(?:\p{L}{2,}(?:ó|aron|ieron)|fue(?:ron)?|hubo)(?!\p{L})/u;
/** A longer clause, or one that begins with such a word, dates itself. Characters. */
const MAX_INHERITING = 40;
const CONJUNCTION =
  /^\s*(?:cuando|que|porque|donde|quien|mientras|aunque|when|which|because|where|who|while)(?!\p{L})/u;
/** What held once and what holds now stand no further apart. Characters. */
const REACH_CHARS = 200;

/**
 * Of the spans that may answer, the one that holds at the time that is asked about: now, unless the question says
 * otherwise. Where the reader has marked only the other one, its counterpart in the text.
 *
 * @param spans in `text`, best first.
 */
export function validSpan(
  spans: readonly [TextRange, ...TextRange[]],
  text: string,
  question: string,
): TextRange {
  const clauses = clausesOf(text, question);
  const [best, ...others] = spans.map((span) => withinClause(span, clauses)) as [TextRange, ...TextRange[]];
  if (isDateOfMark(text, best)) return best;
  const changed = COSTS_NOW.test(plain(question)) ? changedWithin(best, clauses) : undefined;
  if (changed) return changed;
  const validity = validityAt(clauses, best);
  const wanted = wantedValidity(question, clauses, validity);
  if (wanted === undefined || wanted === validity) return best;
  const isNear = ({ start }: TextRange) => Math.abs(start - best.start) <= REACH_CHARS;
  const own = clauses.find((clause) => beginsIn(clause, best))!;
  const near = clauses.filter(
    (clause) => clause.validity === wanted && (own.now ? beginsIn(own.now, clause) : isNear(clause)),
  );
  const marked = others.find((span) => near.some((clause) => beginsIn(clause, span)));
  if (marked) return marked;
  const isNumber = !WHERE.test(plain(question)) && numberTerms(text.slice(best.start, best.end)).length > 0;
  // Of another item of a list only where its own has none: "antes: 30", "ahora: 45".
  const line = lineAround(text, { start: best.start, end: best.start });
  const values = near
    .toSorted((one, other) => Number(beginsIn(line, other)) - Number(beginsIn(line, one)))
    .flatMap((clause) => valueIn(clause, text, isNumber));
  if (values[0]) return values[0];
  if (wanted === 'former' || !own.isNamed) return best;
  const unmarked = clauses.filter((clause) => clause.validity === undefined && isNear(clause));
  const plainly = others.find((span) => isNear(span) && validityAt(clauses, span) === undefined);
  const [value] = isNumber ? unmarked.flatMap((clause) => valueOfSame(clause, own, text, question)) : [];
  return plainly ?? value ?? best;
}

/** Words of a thing that is asked about; shorter ones tell nothing. Letters. */
const MIN_THING = 4;

/**
 * The number after what is asked about in a clause, where it has all that the clause of what held once has of the question:
 * "la cena 15 €" to "antes del verano la cena costaba 12 €".
 */
function valueOfSame(clause: TextRange, former: TextRange, text: string, question: string): TextRange[] {
  const tokensOf = ({ start, end }: TextRange) => tokenise(text.slice(start, end));
  const own = new Set(tokensOf(former).map(({ folded }) => folded));
  const told = tokensOf(clause);
  const shared = tokenise(question).filter(({ folded }) => folded.length >= MIN_THING && own.has(folded));
  const places = shared.map((thing) => told.find(({ folded }) => folded === thing.folded));
  if (places.length === 0 || places.includes(undefined)) return [];
  const start = clause.start + Math.max(...places.map((place) => place!.end));
  return valueIn({ start, end: clause.end }, text, true);
}

/** What holds now of a change that a span tells whole. */
function changedWithin(span: TextRange, clauses: readonly Clause[]): TextRange | undefined {
  const values = clauses.filter(
    ({ isValue, start, end }) => isValue && span.start < start && end <= span.end,
  );
  const [old, now, ...others] = values;
  if (others.length > 0 || old?.validity !== 'former' || now?.validity !== 'current') return undefined;
  return { start: now.start, end: now.end };
}

/** "Hasta la versión 3.2 era", "until version 2 it was". */
const UNTIL_VERSION = /(?<!\p{L})(?:hasta|until|till|up to)(?: \p{L}+){0,2} v(?:ersion)? ?\d/u;
/** "Since last year" is until now. */
const SINCE_LAST_YEAR =
  /(?<!\p{L})(?:(?:desde|a partir de)(?: el| la| del)?|since|as of|from) (?:(?:ano|curso|temporada) (?:pasad[oa]|anterior)|(?:last|previous) (?:year|season|term))(?!\p{L})/u;
/** On plain text. */
export const LAST_YEAR =
  /(?<!\p{L})(?:(?:ano|curso|temporada) (?:pasad[oa]|anterior)|(?:last|previous) (?:year|season|term))(?!\p{L})/u;

/**
 * Whether a question asks for what holds now, and a sentence tells only how it was: last year, or until a year or a
 * version.
 */
export function tellsOnlyFormer(question: string, sentence: string): boolean {
  if (!asksCurrent(question)) return false;
  const form = plain(sentence);
  const isDated = UNTIL_MARK.test(form) || UNTIL_VERSION.test(form) || LAST_YEAR.test(form);
  if (SINCE_LAST_YEAR.test(form)) return false;
  return isDated && PAST_TENSE.test(form) && !CURRENT_MARK.test(form) && !LAST_YEAR.test(plain(question));
}

/** Whether a text says that something of it does not hold any more. */
export function tellsFormer(text: string): boolean {
  return FORMER_MARK.test(plain(text));
}

/** Whether a span is the date that says how long something holds, as it is when the date is asked for. */
function isDateOfMark(text: string, span: TextRange): boolean {
  const marks = plain(text).matchAll(new RegExp(`${UNTIL}|${CURRENT}`, 'gu'));
  return [...marks].some(({ 0: mark, index }) => index <= span.start && span.end <= index + mark.length);
}

/** Whether a question asks for what holds now, as far as its words tell. */
export function asksCurrent(question: string): boolean {
  const form = plain(question);
  return !(ASKS_FORMER.test(form) || YEAR.test(form) || PRETERITE.test(question) || isInPast(form));
}

function isInPast(form: string): boolean {
  return PAST_TENSE.test(form) || (PERHAPS_PAST.test(form) && !asksPresent(form.replace(NO_SURE_VERB, '')));
}

function wantedValidity(
  question: string,
  clauses: readonly Clause[],
  found: Validity | undefined,
): Validity | undefined {
  if (!clauses.some(({ validity }) => validity === 'former')) return undefined;
  const form = plain(question);
  if (ASKS_FORMER.test(form)) return 'former';
  // With a year the reader knows.
  if (found === undefined || YEAR.test(form) || PRETERITE.test(question)) return undefined;
  return isInPast(form) ? 'former' : 'current';
}

function clausesOf(text: string, question: string): Clause[] {
  const form = plain(text);
  const byTense = formerByTense(text, question, (statement) => CURRENT_MARK.test(statement));
  const changed = [
    ...changedValues(form),
    ...movedDays(form),
    ...byTense.map((range) => ({ ...range, validity: 'former', isNamed: false }) as const),
    ...byTense.map(
      ({ now }) => ({ ...firstClause(now, form), validity: 'current', isNamed: false }) as const,
    ),
  ];
  if (changed.length === 0 && !FORMER_MARK.test(form)) return [];
  const clauses: Clause[] = [...changed];
  let start = 0;
  let mark = '';
  let before: Clause | undefined;
  let outside: Clause | undefined;
  const add = (end: number) => {
    const clause = form.slice(start, end);
    const isPart = clause.length <= MAX_INHERITING && !CONJUNCTION.test(clause);
    const outer = mark === ',' || mark === '(' ? before : mark === ')' ? outside : undefined;
    const inherited = isPart ? outer : undefined;
    const own = validityOf(clause);
    const { validity, isNamed } = own.validity ? own : (inherited ?? own);
    before = { start, end, validity, isNamed };
    clauses.push(before);
  };
  for (const { 0: separator, index } of form.matchAll(CLAUSE_BREAK)) {
    add(index);
    if (separator === '(') outside = before;
    mark = separator;
    start = index + separator.length;
  }
  add(text.length);
  return clauses;
}

/** What a statement says up to its first break. */
function firstClause({ start, end }: TextRange, form: string): TextRange {
  const from = start + form.slice(start, end).search(/\S/);
  const length = form.slice(from, end).search(CLAUSE_BREAK);
  return { start, end: length < 0 ? end : from + length };
}

function changedValues(form: string): Clause[] {
  return [...form.matchAll(CHANGE)].flatMap(({ 0: match, index, groups }) => {
    const { old, now } = groups as { old: string; now: string };
    const end = index + match.length;
    const oldStart = index + match.lastIndexOf(` ${old} `, match.length - now.length) + 1;
    return [
      { start: oldStart, end: oldStart + old.length, validity: 'former', isNamed: false, isValue: true },
      { start: end - now.length, end, validity: 'current', isNamed: false, isValue: true },
    ] as const;
  });
}

/** The days and times that something was set for, and the one that it was moved to. */
function movedDays(form: string): Clause[] {
  return [...form.matchAll(MOVED)].flatMap(({ 0: match, index, groups }) => {
    const end = index + match.length;
    const now = { start: end - groups!.now!.length, end };
    if (daysAndTimes(form, now).length === 0) return [];
    const mark = [...form.slice(0, index).matchAll(PART_END)].at(-1);
    const before = { start: (mark?.index ?? -1) + 1, end: index };
    const old = daysAndTimes(form, before).flatMap((day) => {
      // "The dinner is on Friday and the talk has been moved": of something else.
      if (JOINS.test(form.slice(day.end, index))) return [];
      return [{ ...day, validity: 'former', isNamed: false, isValue: true, now }] as const;
    });
    return [...old, { ...now, validity: 'current', isNamed: false, isValue: true } as const];
  });
}

/** Each with the article or preposition before it. */
function daysAndTimes(form: string, { start, end }: TextRange): TextRange[] {
  const part = form.slice(start, end);
  const terms = numberTerms(part).filter(({ key }) => /^[dt]:/.test(key));
  return [...terms, ...weekdayPlaces(part)].map((place) => {
    const [before = ''] = /(?:(?:el|la|las|the) )?$/u.exec(part.slice(0, place.start)) ?? [];
    return { start: start + place.start - before.length, end: start + place.end };
  });
}

function validityOf(clause: string): Pick<Clause, 'validity' | 'isNamed'> {
  const isNamed = NAMED_FIRST.test(clause);
  const isFormer = FORMER_MARK.test(clause);
  const isCurrent = CURRENT_MARK.test(clause);
  // "desde 1990 hasta 2010" is over.
  if (isFormer && isCurrent && !UNTIL_MARK.test(clause)) return { validity: undefined, isNamed: false };
  return { validity: isFormer ? 'former' : isCurrent ? 'current' : undefined, isNamed };
}

/** A span that runs on from what held once to what holds now, or back, ends with the first. */
function withinClause(span: TextRange, clauses: readonly Clause[]): TextRange {
  const own = validityAt(clauses, span);
  const next = clauses.find(
    ({ start, validity }) => span.start < start && start < span.end && validity && validity !== own,
  );
  const last = next && clauses.findLast(({ end }) => span.start < end && end < next.start);
  return own && last ? { start: span.start, end: last.end } : span;
}

function validityAt(clauses: readonly Clause[], span: TextRange): Validity | undefined {
  return clauses.find((clause) => beginsIn(clause, span))?.validity;
}

/** The number, or the name, that a clause gives besides the words that date it. */
function valueIn(
  { start, end, isValue }: TextRange & Pick<Clause, 'isValue'>,
  text: string,
  isNumber: boolean,
): TextRange[] {
  if (isValue) return [{ start, end }];
  const clause = text.slice(start, end);
  const masked = plain(clause).replace(new RegExp(`${UNTIL}|${CURRENT}|${NAMED_FORMER}`, 'gu'), (mark) =>
    ' '.repeat(mark.length),
  );
  const value = isNumber
    ? (/[€$£]?\d+/.exec(masked) ?? numberIn(masked))
    : (SAID.exec(masked) ?? NAME.exec(maskedAs(clause, masked)));
  if (!value) return [];
  const at = start + value.index;
  const widened = widenSpan(text, { start: at, end: at + value[0].length });
  // "plaza del Sol, 8"
  const more = isNumber ? undefined : /^,\s\d+(?!\d*\s?[€$£%])/.exec(text.slice(widened.end));
  return [{ start: widened.start, end: widened.end + (more?.[0].length ?? 0) }];
}

/** A number in words. */
function numberIn(masked: string): { readonly index: number; readonly 0: string } | undefined {
  const [first] = numberTerms(masked);
  return first && { index: first.start, 0: masked.slice(first.start, first.end) };
}

const SAID =
  /(?<=(?<!\p{L})(?:es|era|son|eran|fue|is|was|are|were|(?:esta|estan)(?= (?:en|al?|junto|frente|cerca)(?!\p{L})))\s)\S.*\S/u;
const NAME = /(?<=\p{Ll}\s)\p{Lu}\p{L}+/u;

/** A clause as it is written, with blanks where `masked` has them. */
function maskedAs(clause: string, masked: string): string {
  return [...masked].map((letter, at) => (letter === ' ' ? ' ' : clause[at])).join('');
}

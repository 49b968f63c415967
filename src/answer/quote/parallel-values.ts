import { questionForm } from '../../question/intent.ts';
import { WHICH_DAY, WHO } from '../../question/words.ts';
import type { Query, QueryTerm } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { termsIn } from '../../search/words-in.ts';
import { weekdayPlaces, weekdaysIn } from '../../text/calendar.ts';
import { CURRENCY_NAMES } from '../../text/currencies.ts';
import type { KeyedTerm } from '../../text/identifiers.ts';
import { numberTerms } from '../../text/numbers.ts';
import { plain } from '../../text/plain.ts';
import { beginsIn, overlap, type TextRange } from '../../text/text-range.ts';
import { tokenise } from '../../text/tokenise.ts';
import { nameSame } from '../contraries.ts';
import { bandFit, isUnit } from './amount-bands.ts';
import { isNumberOfItem, telephonesIn } from './bare-numbers.ts';
import { CONNECTOR, namesOf } from './span.ts';
import { statesAll, timesAsked } from './stated-numbers.ts';

interface Value extends TextRange {
  /** Only values of one kind stand for each other: the unit of a number, the preposition before a name. */
  readonly kind: string;
  readonly isName: boolean;
}

/** A value with the words beside it that say whose it is, up to those of its neighbours. */
interface Part extends TextRange {
  readonly value: Value;
  /** Where it is divided from the part before it: right before its value, or with words of its own in between. */
  readonly isValueFirst: boolean;
}

/** What divides one part from the next, the strongest first. */
const DIVIDERS = [/[;\n]/gu, /\s(?:y|e|o|u|pero|mientras que|and|or|but|while|whereas)\s/gu, /,(?!\d)/gu];
/** The words of a first part that stand before its value may speak of all; so much do they weigh less. */
const LEAD_FACTOR = 1.5;
/** What a day of the week weighs that a part covers without naming it, as in "de martes a jueves"; or an amount. Nats. */
const COVERED_IDF = 4;

/** A passage's text, and a question about it. */
interface Question {
  readonly text: string;
  /** Ranges of the text. */
  readonly sentences: readonly TextRange[];
  /** What the reader marks, in any order. */
  readonly spans: readonly TextRange[];
  readonly query: Query;
  readonly vocabulary: Vocabulary;
}

interface Asked extends Question {
  /** The days of the week that the question names. */
  readonly days: readonly number[];
  /** The times of day that it names, each with its readings. */
  readonly times: readonly (readonly string[])[];
}

/**
 * Of several values of a kind, each with words of its own ("6 € para los socios y 11 € para los invitados"), the one
 * whose words the question has, where the marked one's are not in it: in the same sentence, or in another one where the
 * reader marks it too.
 *
 * @returns the other value, or the one of several in the span; undefined where the span stays.
 */
export function valueAskedFor(span: TextRange, question: Question): TextRange | undefined {
  const asked = {
    ...question,
    days: [...weekdaysIn(question.query.corrected)],
    times: timesAsked(question.query.corrected),
  };
  const sentence = asked.sentences.find((one) => beginsIn(one, span));
  if (!sentence) return undefined;
  return valueInSentence(span, sentence, asked) ?? valueInOtherSentence(span, sentence, asked);
}

function valueInSentence(span: TextRange, sentence: TextRange, asked: Asked): TextRange | undefined {
  const parts = divide(valuesLike(span, sentence, asked), sentence, asked);
  const marked = parts.filter(({ value }) => overlap(value, span));
  const [current] = marked;
  if (!current || parts.length < 2) return undefined;
  const [first, ...others] = parts;
  // Then what comes before the first value speaks of all.
  const isValueFirst = others.every((part) => part.isValueFirst);
  const toldBy = ({ start, end, value }: Part) => ({ start: isValueFirst ? value.end : start, end });
  const wordsOf = (part: Part) => wordsIn(toldBy(part), asked, part);
  const own = wordsOf(current);
  const { start, end } = toldBy(current);
  const isOutside = bandFit(asked.text.slice(start, end), asked.query.amounts) === 'outside';
  const gainOf = (part: Part) => {
    const words = wordsOf(part);
    if (isOutside && words.has('amount')) return COVERED_IDF;
    const [gained, lost] = [heaviest(without(words, own)), heaviest(without(own, words))];
    if (!isValueFirst && current === first) return lost > LEAD_FACTOR * gained ? 0 : gained;
    const mayBeLead = !isValueFirst && part === first && own.size > 0;
    return lost > 0 || mayBeLead ? 0 : gained;
  };
  const rivals = marked.length > 1 ? marked.slice(1) : parts.filter((part) => part !== current);
  const best = mostGained(rivals.map((part) => ({ value: toldOf(part, asked), gain: gainOf(part) })));
  if (best) return best;
  const lacks = (part: Part) => {
    const words = wordsOf(part);
    return without(own, words).size > 0 && without(words, own).size === 0;
  };
  const isTold = marked.length > 1 && rivals.every(lacks);
  return isTold ? current.value : undefined;
}

/** The value of a part; with what follows it where it is a time that the question names itself. */
function toldOf({ value, start, end }: Part, { text, times }: Asked): TextRange {
  const isNamed = value.kind === TIME && times.length > 0 && statesAll(times, text.slice(start, value.end));
  const said = text.slice(value.start, end).replace(/[\s.,;]+$/u, '');
  return isNamed ? { start: value.start, end: value.start + said.length } : value;
}

function valueInOtherSentence(span: TextRange, own: TextRange, asked: Asked): TextRange | undefined {
  const marked = valuesLike(span, own, asked).find((value) => overlap(value, span));
  if (!marked || marked.isName) return undefined;
  const words = wordsIn(own, asked);
  const others = asked.sentences.flatMap((sentence) => {
    const value = numbersIn(sentence, asked.text).find((one) => canStandFor(one, marked));
    if (sentence === own || !value) return [];
    const there = wordsIn(sentence, asked);
    const [gained, lost] = [heaviest(without(there, words)), heaviest(without(words, there))];
    const isCovered = there.has('amount') && !words.has('amount');
    return [
      {
        value: valueInSentence(value, sentence, asked) ?? value,
        gain: lost > gained ? 0 : gained,
        isCovered,
      },
    ];
  });
  const covering = mostGained(others.filter(({ isCovered }) => isCovered));
  if (covering) return covering;
  const best = mostGained(others);
  return best && asked.spans.some((other) => overlap(other, best)) ? best : undefined;
}

interface Rival {
  readonly value: TextRange;
  /** How much the question has of the words beside it and not of those beside the marked value, in nats. */
  readonly gain: number;
}

function mostGained(rivals: readonly Rival[]): TextRange | undefined {
  const best = rivals.toSorted((one, other) => other.gain - one.gain)[0];
  return best && best.gain > 0 ? best.value : undefined;
}

/** Words of the question, one of a few things, its day of the week, its times and its amount, by what they weigh. */
type Words = ReadonlyMap<QueryTerm | Covered, number>;
type Covered = 'one of few' | 'day' | 'time' | 'amount';

/** Verbs that say which kind of value it is, whatever it is of. On a folded word. */
const SAYS_KIND =
  /^(?:cuest|cost(?!ill|ad|ur)|vale[ns]?$|val[ií]a|dura[nrs]?$|duro$|durara|tarda|pesa[ns]?$|mide[ns]?$|costs?$|lasts?$|weighs?$)/;
/** What such a verb weighs: less than any word for a thing. Nats. */
const KIND_IDF = 0.1;

/** @param whole the part with its value, which may be a time that is asked about. */
function wordsIn(range: TextRange, { text, query, vocabulary, days, times }: Asked, whole = range): Words {
  const part = text.slice(range.start, range.end);
  const words = new Map<QueryTerm | Covered, number>(
    termsIn(query, part, vocabulary)
      .filter((term) => !isUnit(term, query))
      .map((term) => [term, SAYS_KIND.test(term.token.folded) ? KIND_IDF : term.idf]),
  );
  if (nameSame(plain(query.corrected), plain(part))) words.set('one of few', COVERED_IDF);
  const told = weekdaysIn(part);
  if (days.length > 0 && days.every((day) => told.has(day))) words.set('day', COVERED_IDF);
  if (times.length > 0 && statesAll(times, text.slice(whole.start, whole.end)))
    words.set('time', COVERED_IDF);
  if (bandFit(part, query.amounts) === 'within') words.set('amount', COVERED_IDF);
  return words;
}

function without(words: Words, others: Words): Words {
  return new Map([...words].filter(([word]) => !others.has(word)));
}

function heaviest(words: Words): number {
  return Math.max(0, ...words.values());
}

/** The values of a sentence that could stand where the span stands, in order; a range is one. */
function valuesLike(span: TextRange, sentence: TextRange, { text, query }: Asked): Value[] {
  const form = questionForm(query.corrected);
  const days = daysIn(sentence, text);
  const isDay = days.some((day) => overlap(day, span));
  if (isDay && WHICH_DAY.test(form)) return days;
  const numbers = numbersIn(sentence, text);
  const number = numbers.find((value) => overlap(value, span));
  if (number) return numbers.filter((value) => canStandFor(value, number));
  if (isDay) return days;
  if (!WHO.test(form)) return [];
  const names = namesIn(sentence, text, query);
  const name = names.find(({ start }) => start === span.start);
  return name ? names.filter(({ kind }) => kind === name.kind) : [];
}

/** A number without a unit takes that of another ("60 euros …, los juveniles, 25"). */
function canStandFor({ kind }: Value, marked: Value): boolean {
  return marked.kind !== YEAR && (kind === marked.kind || kind === BARE);
}

const BARE = '';
const YEAR = 'year';
const TIME = 'time';
const MONEY = new RegExp(`^(?:[€$£]|(?:${CURRENCY_NAMES})$)`, 'u');
const MONEY_BEFORE = /[€$£]\s?$/u;

/** A number, a time, or a day of a month; dates with their year sentences give in too many ways. */
const VALUE_KEY = /^(?:[nt]:|d:\d\d-\d\d$)/;

/** "Ocho de cada diez" counts nothing. */
const SHARE =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]+ (?:de cada|out of(?: every)?|in every) [\p{L}\p{N}]+(?![\p{L}\p{N}])/gu;

/** "Tres puntos por victoria y uno por empate": elsewhere the word is as often a pronoun. */
const ONE_FOR = /(?<!\p{L})(?:uno|una|one)(?= (?:por|for|per) (?!un[oa]|one)\p{L})/gu;

/** Numbers, times, days of a month and of the week, ranges as one, by their unit. */
function numbersIn(sentence: TextRange, text: string): Value[] {
  const part = text.slice(sentence.start, sentence.end);
  const form = plain(part);
  const places = new Map<number, KeyedTerm>();
  for (const term of numberTerms(part)) if (!places.has(term.start)) places.set(term.start, term);
  const values: Value[] = [];
  const shares = [...form.matchAll(SHARE)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const telephones = telephonesIn(part);
  const isOfAnother = (range: TextRange) => [...shares, ...telephones].some((other) => overlap(other, range));
  for (const { start, end, key } of places.values()) {
    if (!VALUE_KEY.test(key) || isOfAnother({ start, end })) continue;
    if (isNumberOfItem({ start: sentence.start + start, end: sentence.start + end }, text)) continue;
    const kind = key.startsWith('t:') ? TIME : key.startsWith('d:') ? 'date' : unitOf(form, start, end);
    const toNoon = TO_NOON.exec(form.slice(end))?.[0].length ?? 0;
    values.push({ start, end: end + toNoon, kind, isName: false });
  }
  const ones = values.length === 0 ? [] : [...form.matchAll(ONE_FOR)];
  for (const { 0: one, index } of ones)
    values.push({ start: index, end: index + one.length, kind: BARE, isName: false });
  for (const telephone of telephones) values.push({ ...telephone, kind: 'telephone', isName: false });
  values.sort((one, other) => one.start - other.start);
  return joinRanges(values, form).map((value) => within(value, sentence));
}

function daysIn(sentence: TextRange, text: string): Value[] {
  const part = text.slice(sentence.start, sentence.end);
  const days = weekdayPlaces(part).map((place) => ({ ...place, kind: 'day', isName: false }));
  return joinRanges(days, plain(part)).map((value) => within(value, sentence));
}

function joinRanges(values: readonly Value[], form: string): Value[] {
  const joined: Value[] = [];
  for (const value of values) {
    const last = joined.at(-1);
    if (last && RANGE_MARK.test(form.slice(last.end, value.start)))
      joined[joined.length - 1] = { ...value, start: last.start };
    else joined.push(value);
  }
  return joined;
}

/** A value of a part of a text as one of the text. */
function within(value: Value, { start }: TextRange): Value {
  return { ...value, start: value.start + start, end: value.end + start };
}

function unitOf(form: string, start: number, end: number): string {
  if (MONEY_BEFORE.test(form.slice(0, start))) return 'money';
  const [, unit = BARE] = /^\s?([€$£%°]|\p{L}+)/u.exec(form.slice(end)) ?? [];
  if (MONEY.test(unit)) return 'money';
  if (/^[12]\d{3}$/.test(form.slice(start, end))) return YEAR;
  return CONNECTOR.test(unit) ? BARE : unit.replace(/(?<=\p{L}{2})e?s$/u, '');
}

/** "17 a 2" and "tres o cuatro" are one value. */
const RANGE_MARK =
  /^(?:\s?(?:h|hs|horas|€|\$|%))?\s?(?:al?(?: las?)?|hasta(?: las?)?|to|until|[-–—]|o|u|or|y|and)\s?[$€£]?$/u;

const TO_NOON = /^\s(?:al?|to|until|hasta el)\s(?:noon|midnight|mediodia|medianoche)(?!\p{L})/u;

const PREPOSITION =
  /(?<!\p{L})(?:al?|de|del|en|con|por|para|hacia|desde|hasta|sobre|of|in|at|to|from|with|by|for)\s(?:\p{Ll}+\s){0,2}$/u;

/** Names that the question does not have itself, by the preposition before them. */
function namesIn(sentence: TextRange, text: string, query: Query): Value[] {
  const part = text.slice(sentence.start, sentence.end);
  const asked = new Set(tokenise(query.corrected).map(({ folded }) => folded));
  return namesOf(part).flatMap(({ start, end }) => {
    const words = tokenise(part.slice(start, end)).map(({ folded }) => folded);
    const isOrdinary = words.length === 1 && query.isCommonWord(words[0]!);
    if (words.length === 0 || isOrdinary || words.every((word) => asked.has(word))) return [];
    // Beside a name in brackets stands what it belongs to.
    if (/[([]$/.test(part.slice(0, start))) return [];
    const [before = ''] = PREPOSITION.exec(part.slice(0, start)) ?? [];
    return [within({ start, end, kind: before.split(' ')[0]!, isName: true }, sentence)];
  });
}

/** Divides a sentence between its values; those without anything that divides them are one part. */
function divide(values: readonly Value[], sentence: TextRange, asked: Asked): Part[] {
  const parts: Part[] = [];
  let start = sentence.start;
  let isValueFirst = false;
  for (const [i, value] of values.entries()) {
    const next = values[i + 1];
    const cut = next ? cutBetween({ start: value.end, end: next.start }, asked) : undefined;
    if (next && !cut) continue;
    const first = values.find((one) => one.start >= start)!;
    parts.push({ start, end: cut?.at ?? sentence.end, value: first, isValueFirst });
    if (cut) [start, isValueFirst] = [cut.at, cut.isValueFirst];
  }
  return parts;
}

function cutBetween(
  { start, end }: TextRange,
  { text, query }: Asked,
): { readonly at: number; readonly isValueFirst: boolean } | undefined {
  const form = plain(text.slice(start, end));
  for (const divider of DIVIDERS) {
    const found = [...form.matchAll(divider)];
    const last = found.at(-1);
    if (!last) continue;
    const following = tokenise(form.slice(last.index + last[0].length));
    const isValueFirst = following.every(({ folded }) => query.language.isStopWord(folded));
    return { at: start + (isValueFirst ? last : found[0]!).index, isValueFirst };
  }
  return undefined;
}

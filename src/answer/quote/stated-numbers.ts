import type { Passage } from '../../article/article.ts';
import { readableText } from '../../article/passage-text.ts';
import { questionForm } from '../../question/intent.ts';
import { CHOICE, opening } from '../../question/words.ts';
import type { IndexedPassage } from '../../search/word-index.ts';
import { weekdayPlaces } from '../../text/calendar.ts';
import { identifierTerms, type KeyedTerm, termsByPlace } from '../../text/identifiers.ts';
import { numberTerms } from '../../text/numbers.ts';
import { plain } from '../../text/plain.ts';
import { beginsIn, lineAround, type TextRange } from '../../text/text-range.ts';
import { isTimeOrPrice } from '../doubts/mismatch.ts';
import type { ScoredSpan } from './span.ts';
import { tableRows } from './table-rows.ts';

/** "One of the two" names no number to look for. */
const MIN_LOOKED_FOR = 13;
/** A span beside the question's numbers may be at most so much worse than the best. Raw logits. */
const MAX_LOSS = 3;

/**
 * Spans that may answer a question with numbers, dates or times ("what costs 850"), best first: those that stand in a
 * sentence with all of them before others that are little better, and none that only says them again.
 */
export function besideNumbers<S extends ScoredSpan>(
  spans: readonly S[],
  text: string,
  sentences: readonly TextRange[],
  question: string,
): readonly S[] {
  // Of "the 15th or the 16th" either answers.
  const asked = CHOICE.test(plain(question)) ? [] : numbersIn(question);
  if (asked.length === 0) return spans;
  const stating = sentences.filter(({ start, end }) => statesAll(asked, text.slice(start, end)));
  const usable = spans.filter(({ start, end }) => !saysAgain(asked, text.slice(start, end)));
  const isBeside = (span: TextRange) => stating.some((sentence) => beginsIn(sentence, span));
  const beside = usable.find(isBeside);
  if (!beside || beside.score < usable[0]!.score - MAX_LOSS) return usable;
  return [beside, ...usable.filter((span) => span !== beside)];
}

/**
 * Spans that may answer a question with a code ("error E-07"), best first: where the best one is said of another code, which
 * its sentence begins with, those that stand in a sentence of this one; or that sentence, if it begins with it too.
 */
export function besideCode<S extends ScoredSpan>(
  spans: readonly S[],
  text: string,
  sentences: readonly TextRange[],
  question: string,
): readonly (S | ScoredSpan)[] {
  const [best] = spans;
  const asked = codesIn(question);
  if (!best || asked.length === 0) return spans;
  const isAsked = (code: string) => asked.includes(code);
  const subjectOf = ({ start, end }: TextRange) => codesIn(SUBJECT.exec(text.slice(start, end))![0])[0];
  const own = sentences.find((sentence) => beginsIn(sentence, best));
  const subject = own && subjectOf(own);
  if (!own || !subject || codesIn(text.slice(own.start, own.end)).some(isAsked)) return spans;
  const telling = sentences.filter(({ start, end }) => codesIn(text.slice(start, end)).some(isAsked));
  const inside = spans.filter((span) => telling.some((sentence) => beginsIn(sentence, span)));
  if (inside.length > 0) return inside;
  const about = telling.find((sentence) => isAsked(subjectOf(sentence) ?? ''));
  return about ? [{ ...about, score: best.score }] : spans;
}

/** Kinds of passages whose lines each say something of their own. */
const BY_LINES: ReadonlySet<Passage['kind']> = new Set(['list', 'definition', 'faq']);

/**
 * Spans that may answer a question with a name as programs have it ("--force", "MAX_SIZE"), best first: of items, where
 * the best one is in a line without it, those in a line that has it, or that line. But a line without any name is of the
 * name above it or of all, unless it is an item that has nothing of the question.
 */
export function besideName<S extends ScoredSpan>(
  spans: readonly S[],
  { kind, context }: Passage,
  text: string,
  sentences: readonly TextRange[],
  question: string,
): readonly (S | ScoredSpan)[] {
  const [best] = spans;
  const asked = namesIn(question);
  if (!best || !BY_LINES.has(kind) || asked.length === 0) return spans;
  if (namesIn(context.join('\n')).some((name) => asked.includes(name))) return spans;
  const lines = sentences.map((sentence) => lineAround(text, sentence));
  const hasName = ({ start, end }: TextRange) =>
    namesIn(text.slice(start, end)).some((name) => asked.includes(name));
  const own = lines.find((line) => beginsIn(line, best));
  const named = lines.filter(hasName);
  if (!own || hasName(own) || named.length === 0) return spans;
  const words = text.slice(own.start, own.end);
  if (namesIn(words).length === 0 && (kind !== 'list' || sharesWord(question, words))) return spans;
  const inside = spans.filter((span) => named.some((line) => beginsIn(line, span)));
  const sentence = sentences.find((one) => named.some((line) => beginsIn(line, one)));
  return inside.length > 0 || !sentence
    ? inside
    : [{ start: sentence.start, end: sentence.end, score: best.score }];
}

/** Words are taken for the same by their first letters. */
const STEM_CHARS = 4;

/** Whether a line has one of a question's longer words. */
function sharesWord(question: string, line: string): boolean {
  const told = plain(line).match(/\p{L}{4,}/gu) ?? [];
  const asked = plain(question).match(/(?<!\S)¿?\p{L}{4,}/gu) ?? [];
  return asked.some((word) => {
    const stem = word.replace('¿', '').slice(0, STEM_CHARS);
    return told.some((one) => one.startsWith(stem));
  });
}

/** Keys of the flags, slash commands, names with underscores and file names of a text, but no versions. */
function namesIn(text: string): string[] {
  return identifierTerms(text).flatMap(({ key }) => (/^i:(?:--?|\/)?\p{L}[^\d]*$/u.test(key) ? [key] : []));
}

const ASKS_USE = opening(
  "(?:(?:y |and )?(?:que|what) (?:hace|does|es|is|significa)|para que (?:sirve|es|se usa)|what(?:'s| is) .{1,40} for)",
);
/** "Added --force", "se quita --force": says that it came or went, and not what it does. */
const TELLS_CHANGE =
  /^[^\p{L}]*(?:se )?(?:add|new|remov|drop|renam|introduc|deprecat|fix|anad|agreg|nuev|quit|elimin|renombr|retir|incorpor|correg)\p{L}*(?: \p{L}+){0,2} \S+[.\s]*$/u;

/** Of passages those that only say that what a question asks the use of came or went, beside others that have it. */
export function besideUse(
  passages: readonly IndexedPassage[],
  question: string,
): ReadonlySet<IndexedPassage> {
  const asked = ASKS_USE.test(questionForm(question)) ? namesIn(question) : [];
  if (asked.length === 0) return new Set();
  const namedIn = (text: string) => namesIn(text).some((name) => asked.includes(name));
  const changes = new Set<IndexedPassage>();
  const uses = passages.filter((indexed) => {
    const lines = readableText(indexed.passage).split('\n').filter(namedIn);
    if (lines.length > 0 && lines.every((line) => TELLS_CHANGE.test(plain(line)))) changes.add(indexed);
    return lines.length > 0 && !changes.has(indexed);
  });
  return uses.length > 0 ? changes : new Set();
}

/** A sentence's first word, after an article. */
const SUBJECT = /^\P{L}*(?:(?:el|la|los|las|the|error|c[oó]digo|code)\s+){0,2}\S*/iu;

/** The times of day that a question names, each with all of its readings; none of a choice between several. */
export function timesAsked(question: string): (readonly string[])[] {
  if (CHOICE.test(plain(question))) return [];
  return [...termsByPlace(numberTerms(question).filter(isTime)).values()];
}

function isTime({ key }: KeyedTerm): boolean {
  return key.startsWith('t:');
}

/** Of passages the rows that tell other times than those asked about, beside one of their table that tells these. */
export function besideTime(
  passages: readonly IndexedPassage[],
  question: string,
): ReadonlySet<IndexedPassage> {
  const asked = timesAsked(question);
  // "Is it open on Sunday at ten" is of Sunday's row.
  if (asked.length === 0 || weekdayPlaces(plain(question)).length > 0) return new Set();
  const rows = tableRows(passages).filter(({ text }) => numberTerms(text).some(isTime));
  const told = new Set(rows.filter(({ text }) => statesAll(asked, text)).map(({ place }) => place));
  const others = rows.filter(({ place, text }) => told.has(place) && !statesAll(asked, text));
  return new Set(others.map(({ indexed }) => indexed));
}

/** Keys of the codes of letters and digits in a text: E42, COVID-19. */
export function codesIn(text: string): string[] {
  return identifierTerms(text).flatMap(({ key }) => (/^i:\p{L}+\d+$/u.test(key) ? [key] : []));
}

/** The numbers, dates and times of a question, without ordinals, each with all of its readings. */
function numbersIn(question: string): (readonly string[])[] {
  return [...termsByPlace(numberTerms(question).filter(isLookedFor)).values()];
}

function isLookedFor({ key }: KeyedTerm): boolean {
  return !key.startsWith('o:') && !(key.startsWith('n:') && Number(key.slice(2)) < MIN_LOOKED_FOR);
}

/** Whether a text has each of some numbers, in one of its readings. */
export function statesAll(numbers: readonly (readonly string[])[], text: string): boolean {
  const keys = new Set(numberTerms(text).map(({ key }) => key));
  return numbers.every((readings) => readings.some((key) => keys.has(key)));
}

function saysAgain(asked: readonly (readonly string[])[], words: string): boolean {
  const terms = numberTerms(words);
  const isAsked = (key: string) => asked.some((readings) => readings.includes(key));
  return terms.length > 0 && isTimeOrPrice(plain(words)) && terms.every(({ key }) => isAsked(key));
}

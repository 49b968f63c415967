import type { Passage } from '../../article/article.ts';
import { EMPTY_CELL } from '../../article/blocks/table.ts';
import { bodyRange, textRange } from '../../article/passage-text.ts';
import type { Models } from '../../model/models.ts';
import { asksValue, type QuestionIntent, questionForm } from '../../question/intent.ts';
import { WHO } from '../../question/words.ts';
import type { Query } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { idfSum, termsIn } from '../../search/words-in.ts';
import { beginsIn, overlap, type TextRange } from '../../text/text-range.ts';
import { tokenise } from '../../text/tokenise.ts';
import type { Quote } from '../answer.ts';
import { bandFit } from './amount-bands.ts';
import { isOfKind } from './answer-kind.ts';
import { areOpposite, isMeant } from './polar-columns.ts';
import { codesIn } from './stated-numbers.ts';

/** A cell of a table's row; its range is of the passage's text. */
interface Cell extends TextRange {
  readonly column: string;
  readonly text: string;
  /** Nothing stands in it, or only a mark that says so. */
  readonly isEmpty: boolean;
}

/** "n/d", "N/A", "s/d", dashes. A check mark says something. */
const NOTHING = /^(?:[\s\-–—−_.…?/·]*|n\s?[/.]\s?[acds]\.?|s\s?[/.]\s?[cdn]\.?|tb[ad])$/iu;
/**
 * By how much the name of a cell's column is nearer to the question than that of the cell that the reader marks, in
 * cosines. Tried on 26 questions about 9 tables: "how much does it cost" is 0.10 nearer to "Price" than to "Data".
 */
const MIN_LEAD = 0.04;

/** A name in a cell with more. */
const NAMED = /(?<!\p{L})\p{Lu}\p{L}+ \p{Lu}\p{L}+/u;
const PERSON = /^(?:\p{Lu}[\p{L}.’'-]*\s?){2,4}$/u;

function cellsOf({ kind, pieces }: Passage): Cell[] {
  if (kind !== 'table-row') return [];
  const cells: Cell[] = [];
  let offset = 0;
  let column: string | undefined;
  for (const { text, place } of pieces) {
    const start = offset;
    offset += text.length;
    const last = cells.at(-1);
    if (!place) {
      const { empty, next } = readLabel(text);
      cells.push(
        ...empty.map((name) => ({ column: name, text: EMPTY_CELL, start, end: offset, isEmpty: true })),
      );
      column = next;
    } else if (column === undefined && last && !last.isEmpty) {
      const joined = last.text + text;
      cells[cells.length - 1] = { ...last, end: offset, text: joined, isEmpty: NOTHING.test(joined) };
    } else {
      cells.push({ column: column ?? '', text, start, end: offset, isEmpty: NOTHING.test(text.trim()) });
      column = undefined;
    }
  }
  return cells;
}

/** The names of the columns of a table's row, empty cells included. */
export function columnsOf(passage: Passage): string[] {
  return cellsOf(passage).map(({ column }) => column);
}

/** The columns that a label names: those of empty cells, and that of the cell after it. */
function readLabel(label: string): { empty: string[]; next: string | undefined } {
  const names = label.split(`: ${EMPTY_CELL}`);
  const last = names.pop()!;
  const bare = (name: string) => name.replace(/^; /, '');
  return { empty: names.map(bare), next: /^(?:; )?(.*): $/s.exec(last)?.[1] };
}

/** "Salida" and "sale" begin with the same letters. */
const STEM_CHARS = 3;

function beginsAlike(column: string, question: string): boolean {
  const stems = new Set(tokenise(question).map(({ folded }) => folded.slice(0, STEM_CHARS)));
  return tokenise(column).some(
    ({ folded }) => folded.length > STEM_CHARS && stems.has(folded.slice(0, STEM_CHARS)),
  );
}

interface AskedCells {
  readonly cells: readonly Cell[];
  /** What the question says itself: "the Pro plan" of the column "Plan". */
  readonly given: ReadonlySet<Cell>;
  /** The one whose column the question names. */
  readonly asked: Cell | undefined;
}

function askedCells(passage: Passage, query: Query, vocabulary: Vocabulary): AskedCells {
  const cells = cellsOf(passage);
  const isGiven = ({ text, isEmpty }: Cell) => {
    const words = tokenise(text).length;
    if (isEmpty) return false;
    // "De 10 a 25 kg" to a dog of 18 kg.
    return termsIn(query, text, vocabulary).length * 2 > words || bandFit(text, query.amounts) === 'within';
  };
  const given = new Set(cells.filter(isGiven));
  const explained = new Set([...given].flatMap(({ column }) => termsIn(query, column, vocabulary)));
  const named = cells
    .filter((cell) => !given.has(cell))
    .map((cell) => {
      const terms = termsIn(query, cell.column, vocabulary).filter((term) => !explained.has(term));
      return { cell, score: idfSum(terms) };
    })
    .sort((a, b) => b.score - a.score);
  const best = named.filter(({ score }) => score > 0 && score === named[0]!.score).map(({ cell }) => cell);
  return { cells, given, asked: best.length > 1 ? ofOpposites(best, query.corrected) : best[0] };
}

/** Of two cells whose columns are opposites ("Socios", "No socios") the one that a question means. */
function ofOpposites([one, other, ...more]: readonly Cell[], question: string): Cell | undefined {
  if (!one || !other || more.length > 0 || !areOpposite(one.column, other.column)) return undefined;
  return isMeant(one.column, question) ? one : other;
}

/**
 * The cell that answers instead of one that only repeats what the question says ("35" to "which room costs 35"): the
 * one whose column is asked for, or the first that the question does not have. And the one whose column the question
 * names instead of one in a column that it does not name. Of several that the reader marks the one of the kind that is
 * asked for. In the passage's text; undefined where the span may answer.
 */
export function cellInstead(
  span: TextRange,
  passage: Passage,
  intent: QuestionIntent,
  query: Query,
  vocabulary: Vocabulary,
): TextRange | undefined {
  const { cells, given, asked } = askedCells(passage, query, vocabulary);
  const marked = cells.find((cell) => beginsIn(cell, span));
  if (!marked) return undefined;
  // The first cell tells what the row is about.
  if (marked === cells[0] && WHO.test(questionForm(query.corrected))) {
    const [name, ...names] = cells.slice(1).filter(({ text }) => PERSON.test(text));
    if (name && names.length === 0) return { start: name.start, end: name.end };
  }
  const meaning = marked === cells[0] ? (asked ?? cells[1]) : undefined;
  if (meaning && !meaning.isEmpty && isSignOf(marked, query.corrected))
    return { start: meaning.start, end: meaning.end };
  const namesOther =
    asked !== undefined &&
    (termsIn(query, marked.column, vocabulary).length === 0 || areOpposite(asked.column, marked.column));
  if (!given.has(marked) && !namesOther) {
    const reached = cells.filter((cell) => overlap(cell, span));
    const isWanted = (cell: Cell) => !given.has(cell) && isOfKind(cell.text, intent);
    const wanted = reached.length > 1 && asksValue(intent) ? reached.filter(isWanted) : [];
    const named = wanted.filter(({ column }) => beginsAlike(column, query.corrected));
    const [value, ...more] = asked && wanted.includes(asked) ? [asked] : wanted.length > 1 ? named : wanted;
    return value && more.length === 0 ? { start: value.start, end: value.end } : undefined;
  }
  const instead = asked ?? cells.find((cell) => !given.has(cell));
  return instead && !instead.isEmpty ? { start: instead.start, end: instead.end } : undefined;
}

/** What a code means, or the code and no more than a word for it: "E3", "error E3". */
const ASKS_MEANING =
  /^(?:(?:y )?que (?:es|significa|quiere decir)(?! \p{L}+ \p{L}+ \p{L}+)|what(?:'s| is| does)(?: the)?|(?:el |the )?(?:error |codigo |code |aviso )?[^ ]+$)/u;

/** Whether a cell has the code of which a question asks the meaning, and others beside it: "Fixed red light (E3)". */
function isSignOf({ text }: Cell, question: string): boolean {
  const form = questionForm(question);
  const [code, ...more] = codesIn(question);
  return code !== undefined && more.length === 0 && ASKS_MEANING.test(form) && codesIn(text).includes(code);
}

/**
 * The cell of a row that a question asks for where its words do not name the column, by the meaning of the columns'
 * names: an empty one, or any where the question is in another language ("on Monday morning", of "Mañana" and "Tarde").
 *
 * @param span what would be marked, in the body.
 * @returns a range of the body; `empty` where the row does not answer, since nothing stands in the cell that the question
 * names or means; `perhaps-empty` where it means that cell and the span is of the kind that it asks for; undefined where the
 * span may answer.
 */
export async function cellByMeaning(
  { article, passage, span }: Pick<Quote, 'article' | 'passage' | 'span'>,
  intent: QuestionIntent,
  query: Query,
  vocabulary: Vocabulary,
  encode: Models['encode'] | undefined,
): Promise<TextRange | 'empty' | 'perhaps-empty' | undefined> {
  const { cells, given, asked } = askedCells(passage, query, vocabulary);
  if (asked || !encode) return asked?.isEmpty ? 'empty' : undefined;
  const place = textRange(passage, span);
  const marked = place && cells.find((cell) => beginsIn(cell, place));
  // In its own language the reader knows better.
  const isForeign = query.language.code !== article.language;
  const others = cells.filter(
    (cell, at) => (cell.isEmpty || (isForeign && at > 0)) && cell !== marked && !given.has(cell),
  );
  if (!marked || given.has(marked) || others.length === 0) return undefined;
  const question = await encode(query.corrected, 'query', 'question');
  const nearness = async ({ column }: Cell) => dot(question, await encode(column, 'passage', 'question'));
  let nearest: Cell | undefined;
  let most = (await nearness(marked)) + MIN_LEAD;
  for (const cell of others) {
    const near = await nearness(cell);
    if (near < most) continue;
    most = near;
    nearest = cell;
  }
  if (!nearest) return undefined;
  if (!nearest.isEmpty) return bodyRange(passage, nearest);
  const { text } = marked;
  const isWho = WHO.test(questionForm(query.corrected));
  const isValue = asksValue(intent) && /\d/.test(text) && isOfKind(text, intent);
  return (isWho ? NAMED.test(text) : isValue) ? 'perhaps-empty' : 'empty';
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

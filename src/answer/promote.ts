import type { Passage } from '../article/article.ts';
import { readableText } from '../article/passage-text.ts';
import { asksValue, type QuestionIntent } from '../question/intent.ts';
import type { AskedQuestion } from '../question/question.ts';
import type { Query } from '../search/query.ts';
import type { IndexedPassage, WordIndex } from '../search/word-index.ts';
import { termsIn } from '../search/words-in.ts';
import { numberTerms } from '../text/numbers.ts';
import type { Doubt } from './doubts/doubt.ts';
import { ordinalItemAsked } from './quote/ordinal-items.ts';
import { listIn } from './quote/quote.ts';
import { speakerOf } from './quote/speaker.ts';
import type { Ranked, RankedPassage } from './ranking.ts';
import { sameQuestionFinder } from './same-question.ts';

/** A passage of the shape that is asked for may be at most so much worse than the first. Units of `decision.rank`. */
const MAX_LOSS = 2;

export interface Chosen {
  /** The passage first that is to answer. */
  readonly ranked: readonly RankedPassage[];
  /** It answers the very question that was asked. */
  readonly isSame: boolean;
  /** It took the place of one that is doubted. */
  readonly isSecondBest: boolean;
}

/** Puts the passage first that is to answer. */
export async function chooseFirst(
  { passages, readOn }: Ranked,
  intent: QuestionIntent,
  query: Query,
  words: WordIndex,
  doubtOf: (passage: RankedPassage) => Doubt,
): Promise<Chosen> {
  const same = promoteSame(passages, query, words);
  if (same) return { ranked: same, isSame: true, isSecondBest: false };
  const shaped = promote(passages, intent, query, words);
  const promoted = promoteAnswerAbove(shaped, intent, query, words);
  const ranked = await promoteUndoubted(promoted, doubtOf, readOn);
  return { ranked, isSame: false, isSecondBest: ranked !== promoted };
}

/**
 * Tells how much worse than the best one a passage may be to be put first all the same, if it is read: without bounds
 * one that answers the very question, or that is the answer to a question with a table below it.
 */
export function createPromotedLoss(
  { intent }: AskedQuestion,
  query: Query,
  { passages }: WordIndex,
): (passageId: number) => number {
  const isSame = sameQuestionFinder(query);
  return (passageId) => {
    const indexed = passages[passageId]!;
    const isAbove = isAnswerAbove(indexed, passages[passageId + 1]);
    if (isAbove || isSame(indexed.article, indexed.passage)) return Number.POSITIVE_INFINITY;
    return shapeLoss(indexed.passage, intent, query.corrected);
  };
}

function shapeLoss(passage: Passage, intent: QuestionIntent, question: string): number {
  const mayBeWanted =
    intent.kind === 'list' ||
    passage.kind === 'dialogue' ||
    ordinalItemAsked(passage, question) !== undefined;
  return mayBeWanted ? MAX_LOSS : 0;
}

/**
 * Puts a passage first that is nearly as good as the best one and has the shape that is asked for: a list where a whole
 * list is asked for, what the person said whom the question names, or what is said of the first, the second … time
 * that it asks about. It gets the score of the one it takes over.
 */
function promote(
  ranked: readonly RankedPassage[],
  intent: QuestionIntent,
  query: Query,
  { passages, vocabulary }: WordIndex,
): readonly RankedPassage[] {
  const isWanted = (passage: Passage): boolean => {
    if (intent.kind === 'list') return listIn(passage) !== undefined;
    if (ordinalItemAsked(passage, query.corrected)?.isMarked) return true;
    if (intent.kind === 'speaker' || passage.kind !== 'dialogue') return false;
    const speaker = speakerOf(readableText(passage));
    return speaker !== undefined && termsIn(query, speaker.name, vocabulary).length > 0;
  };
  const wanted = ranked.find(
    ({ passageId, score, reading }) =>
      score >= ranked[0]!.score - MAX_LOSS && reading && isWanted(passages[passageId]!.passage),
  );
  return wanted ? first(wanted, ranked) : ranked;
}

/**
 * Puts the answer to a question first where a row of the table below it is, of which the question has no word: what is
 * asked is the question above both. A value is told by the rows, unless the answer only leads to them.
 */
function promoteAnswerAbove(
  ranked: readonly RankedPassage[],
  intent: QuestionIntent,
  query: Query,
  { passages, vocabulary }: WordIndex,
): readonly RankedPassage[] {
  const row = ranked[0] && passages[ranked[0].passageId]!;
  if (row?.passage.kind !== 'table-row' || numberTerms(query.corrected).length > 0) return ranked;
  const above = ranked.find(({ passageId, reading }) => reading && isAnswerAbove(passages[passageId]!, row));
  if (!above) return ranked;
  const { context, text } = passages[above.passageId]!.passage;
  if (asksValue(intent) && !text.trimEnd().endsWith(':')) return ranked;
  const own = [...row.passage.context.slice(context.length), readableText(row.passage)].join('\n');
  return termsIn(query, own, vocabulary).length > 0 ? ranked : first(above, ranked);
}

/** Whether a passage answers a question below which a row of a table stands as well. */
function isAnswerAbove({ article, passage }: IndexedPassage, row: IndexedPassage | undefined): boolean {
  const { kind, context, index } = passage;
  if (kind !== 'faq' || row?.passage.kind !== 'table-row' || row.article !== article) return false;
  return index < row.passage.index && context.every((heading, at) => heading === row.passage.context[at]);
}

/** Puts the passage first of those read that answers the very question that is asked; undefined where none does. */
function promoteSame(
  ranked: readonly RankedPassage[],
  query: Query,
  { passages }: WordIndex,
): readonly RankedPassage[] | undefined {
  const isSame = sameQuestionFinder(query);
  const same = ranked.find(({ passageId, reading }) => {
    const { article, passage } = passages[passageId]!;
    return reading && isSame(article, passage);
  });
  return same && first(same, ranked);
}

/**
 * Puts the best passage first of which nothing is doubted, where the first one is doubted and little better; where that one
 * is refuted, another one would mostly be wrong as well.
 *
 * @param readOn reads those that may be at most so much worse than the best; all, best first.
 */
async function promoteUndoubted(
  ranked: readonly RankedPassage[],
  doubtOf: (passage: RankedPassage) => Doubt,
  readOn: Ranked['readOn'],
): Promise<readonly RankedPassage[]> {
  const [best] = ranked;
  if (!best?.reading) return ranked;
  const doubt = doubtOf(best);
  if (doubt === 'none' || doubt === 'refuted') return ranked;
  const undoubted = (await readOn(MAX_LOSS)).find(
    (passage) =>
      passage.passageId !== best.passageId &&
      passage.reading &&
      passage.reading.margin > 0 &&
      passage.score >= best.score - MAX_LOSS &&
      doubtOf(passage) === 'none',
  );
  return undoubted ? first(undoubted, ranked) : ranked;
}

function first(wanted: RankedPassage, ranked: readonly RankedPassage[]): readonly RankedPassage[] {
  return [
    { ...wanted, score: ranked[0]!.score },
    ...ranked.filter(({ passageId }) => passageId !== wanted.passageId),
  ];
}

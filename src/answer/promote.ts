import type { Passage } from '../article/article.ts';
import { readableText } from '../article/passage-text.ts';
import type { QuestionIntent } from '../question/intent.ts';
import type { Query } from '../search/query.ts';
import type { WordIndex } from '../search/word-index.ts';
import { termsIn } from '../search/words-in.ts';
import type { Doubt } from './doubts/doubt.ts';
import { ordinalItemAsked } from './ordinal-items.ts';
import { listIn } from './quote.ts';
import type { Ranked, RankedPassage } from './ranking.ts';
import { sameQuestionFinder } from './same-question.ts';
import { speakerOf } from './speaker.ts';

/** A passage of the shape that is asked for may be at most so much worse than the first. Units of `decision.rank`. */
const MAX_LOSS = 2;

/** How much worse than the best one a passage may be to be put first all the same, if it is read. */
export function promotedLoss(passage: Passage, intent: QuestionIntent, question: string): number {
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
export function promote(
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

/** Puts the passage first of those read that answers the very question that is asked; undefined where none does. */
export function promoteSame(
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
export async function promoteUndoubted(
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

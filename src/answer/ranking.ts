import { readableText } from '../article/passage-text.ts';
import type { Models } from '../model/models.ts';
import type { Reading } from '../model/reader.ts';
import type { Candidate } from '../search/candidates.ts';
import type { IndexedPassage, WordIndex } from '../search/word-index.ts';
import { type Decision, type PassageFeatures, score } from './decision.ts';

export interface RankedPassage extends Candidate {
  /** Undefined for a passage that was not read; offsets of its spans are into the passage's text. */
  readonly reading: Reading | undefined;
  readonly features: PassageFeatures;
  /** Higher is better; comparable within a question. */
  readonly score: number;
}

/**
 * So much text is read for a question, in characters, and at least and at most so many passages. Reading more found the
 * right passage for 4 more of 1,000 questions of SQuAD-es.
 */
const READ_CHARS = 2_300;
const MIN_READ = 3;
const MAX_READ = 5;
/**
 * Raw logits: what needs a greater margin to come first is not read, the first for the second passage read, the other for
 * more. Against reading all, 30 of 6,900 questions have another first passage, and as many a right one; of four in five only
 * one passage is read.
 */
const WINNING_MARGINS = { second: 5, more: 2 };
/** Margin of passages that were not read: as of those that do not answer. Raw logits. */
const UNREAD_MARGIN = -12;

export interface Ranking {
  readonly rank: Decision['rank'];
  /** Absent when the reader takes no part. */
  readonly read: Models['read'] | undefined;
  /** Whether a passage has what is asked for only as the time of something else, or speaks of other amounts. */
  readonly isBackdrop: (passageId: number) => boolean;
  /** How much worse than the best one a passage may be to be put first all the same. Units of `rank`. */
  readonly mayLose: (passageId: number) => number;
}

export interface Ranked {
  /** Best first, equal ones in their order. */
  readonly passages: readonly RankedPassage[];
  /** The same, once those are read as well that may be at most so much worse than the best. Units of `rank`. */
  readonly readOn: (loss: number) => Promise<readonly RankedPassage[]>;
}

/** Reads as many candidates as the budget allows and the first place needs, the one that seems best first. */
export async function readAndRank(
  question: string,
  candidates: readonly Candidate[],
  { passages }: WordIndex,
  { rank, read, isBackdrop, mayLose }: Ranking,
): Promise<Ranked> {
  const backdrops = new Set(candidates.filter(({ passageId }) => isBackdrop(passageId)));
  const texts = candidates.map(({ passageId }) => readText(passages[passageId]!));
  const featuresAt = (candidate: Candidate, margin: number) =>
    passageFeatures(candidate, margin, backdrops.has(candidate));
  const rankedAs = (candidate: Candidate, reading: Reading | undefined): RankedPassage => {
    const margin = reading && reading.spans.length > 0 ? reading.margin : UNREAD_MARGIN;
    const features = featuresAt(candidate, margin);
    // Without a reader they stand in the order in which they were found.
    return { ...candidate, reading, features, score: read ? score(rank, features) : candidate.fused };
  };
  const ranked = candidates.map((candidate) => rankedAs(candidate, undefined));
  const within = candidates.slice(0, countWithin(texts));
  /** The place of the next one to be read; -1 where no other one may come first. */
  const nextToRead = (loss: number): number => {
    const done = ranked.filter(({ reading }) => reading);
    const best = Math.max(...done.map((passage) => passage.score));
    const margin = done.length < 2 ? WINNING_MARGINS.second : WINNING_MARGINS.more;
    return within.findIndex(
      (candidate, at) =>
        !ranked[at]!.reading &&
        score(rank, featuresAt(candidate, margin)) > best - mayLose(candidate.passageId) - loss,
    );
  };
  const readOn = async (loss: number) => {
    // One after the other, each on all cores: what one says mostly saves reading the next.
    for (let at = nextToRead(loss); read && at >= 0; at = nextToRead(loss))
      ranked[at] = rankedAs(candidates[at]!, await readBelow(texts[at]!, question, read));
    return ranked.toSorted((a, b) => b.score - a.score);
  };
  return { passages: await readOn(0), readOn };
}

/** How many fit the budget; the first that does not ends it, so that it does not depend on how long the others are. */
function countWithin(texts: readonly PathText[]): number {
  let room = READ_CHARS;
  const count = texts.findIndex(({ path, text }, place) => {
    room -= path.length + text.length;
    return place >= MIN_READ && (place >= MAX_READ || room < 0);
  });
  return count < 0 ? texts.length : count;
}

interface PathText {
  /** Title and context, with what divides them from the text. */
  readonly path: string;
  readonly text: string;
}

/** A passage as the reader sees it: below its article's title and its context. */
function readText({ article, passage }: IndexedPassage): PathText {
  const title = article.title === article.id ? [] : [article.title];
  const path = [...title, ...passage.context].join(' › ');
  return { path: path === '' ? '' : `${path}: `, text: readableText(passage) };
}

async function readBelow({ path, text }: PathText, question: string, read: Models['read']): Promise<Reading> {
  const { margin, spans } = await read(question, path + text, path.length);
  return {
    margin,
    spans: spans.map(({ start, end, score }) => ({
      start: start - path.length,
      end: end - path.length,
      score,
    })),
  };
}

function passageFeatures(
  { coverage, passageCosine, sentenceCosine }: Candidate,
  margin: number,
  isBackdrop: boolean,
): PassageFeatures {
  return {
    backdrop: isBackdrop ? 1 : 0,
    coverage,
    passageCosine,
    sentenceCosine,
    margin,
  };
}

import { readableText } from '../article/passage-text.ts';
import type { Models } from '../model/models.ts';
import type { Reading } from '../model/reader.ts';
import type { Candidate } from '../search/candidates.ts';
import type { IndexedPassage, WordIndex } from '../search/word-index.ts';
import { type Decision, type PassageFeatures, score } from './decision.ts';

/** A candidate with what the reader made of it; offsets of its spans are into the passage's text. */
export interface ReadCandidate extends Candidate {
  /** Undefined for a passage that was not read: others came before it, or one of them answers plainly. */
  readonly reading: Reading | undefined;
}

export interface RankedPassage extends ReadCandidate {
  readonly features: PassageFeatures;
  /** Higher is better; comparable within a question. */
  readonly score: number;
}

/**
 * So much text is read for a question, in characters, and at least and at most so many passages: about 50 ms on two
 * cores. Reading more found the right passage for 4 more of 1,000 questions of SQuAD-es.
 */
const READ_CHARS = 2_300;
const MIN_READ = 3;
const MAX_READ = 5;
/** These are read before it is decided whether to read on. */
const READ_FIRST = 2;
/** From this margin of one of the first on, the others are not read: they would change nothing, measured. Raw logits. */
const PLAIN_MARGIN = 6;
/** Margin of passages that were not read: as of those that do not answer. Raw logits. */
const UNREAD_MARGIN = -12;

/** Reads the candidates in order, as many as the budget allows, unless one of the first answers plainly. */
export async function readCandidates(
  question: string,
  candidates: readonly Candidate[],
  { passages }: WordIndex,
  reader: Pick<Models, 'read'> | undefined,
): Promise<ReadCandidate[]> {
  const texts = candidates.map(({ passageId }) => readText(passages[passageId]!));
  const readings: Reading[] = [];
  const readTo = async (end: number, { read }: Pick<Models, 'read'>) => {
    const next = texts.slice(readings.length, end);
    readings.push(...(await Promise.all(next.map((text) => readBelow(text, question, read)))));
  };
  if (reader) {
    const count = countWithin(texts);
    await readTo(Math.min(count, READ_FIRST), reader);
    if (!readings.some(({ margin }) => margin >= PLAIN_MARGIN)) await readTo(count, reader);
  }
  return candidates.map((candidate, place) => ({ ...candidate, reading: readings[place] }));
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

/**
 * Best first, equal ones in the order of the candidates.
 *
 * @param isBackdrop whether a passage has what is asked for only as the time of something else.
 */
export function rankPassages(
  candidates: readonly ReadCandidate[],
  rank: Decision['rank'],
  isBackdrop: (passageId: number) => boolean,
): RankedPassage[] {
  return candidates
    .map((candidate) => {
      const features = passageFeatures(candidate, isBackdrop(candidate.passageId));
      return { ...candidate, features, score: score(rank, features) };
    })
    .sort((a, b) => b.score - a.score);
}

function passageFeatures(candidate: ReadCandidate, isBackdrop: boolean): PassageFeatures {
  const { bm25, coverage, passageCosine, sentenceCosine, reading } = candidate;
  return {
    backdrop: isBackdrop ? 1 : 0,
    words: Math.log1p(bm25),
    coverage,
    passageCosine,
    sentenceCosine,
    margin: reading && reading.spans.length > 0 ? reading.margin : UNREAD_MARGIN,
  };
}

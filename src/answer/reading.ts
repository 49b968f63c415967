import type { PassageIndex } from '../search/passage-index.ts';
import { type Query, readQuery } from '../search/query.ts';
import type { Languages } from '../text/languages.ts';
import { tokenise } from '../text/tokenise.ts';
import { type QuestionReading, readQuestion } from './question.ts';
import type { SentenceReader } from './sentence.ts';

/** A question read against an index: what all features are made from. */
export interface Reading {
  readonly query: Query;
  readonly question: QuestionReading;
  readonly index: PassageIndex;
  readonly read: SentenceReader;
  /** Sum of the idf of the question's words, in nats; a hair above 0 when there are none. */
  readonly total: number;
}

export function readAgainst(
  text: string,
  index: PassageIndex,
  languages: Languages,
  read: SentenceReader,
): Reading {
  const tokens = tokenise(text);
  const detected = languages.of(languages.detect(text));
  const question = readQuestion(tokens, (place) => !detected.isStopWord(tokens[place]!.folded));
  const isFormal = (position: number) => question.isFormalFocus === true && position === question.focus;
  const query = readQuery(text, tokens, { asksWhen: question.kind === 'when', isFormal }, index, languages);
  const total = query.terms.reduce((sum, { idf }) => sum + idf, 1e-9);
  return { query, question, index, read, total };
}

/** Sum over the question's words of idf × weight, in nats. */
export function weigh(found: ArrayLike<number>, { terms }: Query): number {
  let sum = 0;
  for (let term = 0; term < terms.length; term++) sum += terms[term]!.idf * found[term]!;
  return sum;
}

/** The stems of a text in the question's language and as they are. */
export function stemsOf(text: string, { query }: Reading): ReadonlySet<string> {
  return new Set(tokenise(text).flatMap((token) => [query.language.stem(token.text), token.folded]));
}

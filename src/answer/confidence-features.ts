import type { PassageEvidence, SentenceEvidence } from '../search/evidence.ts';
import type { Query } from '../search/query.ts';
import type { BestSentence } from './passage-features.ts';
import type { QuestionKind } from './question-kind.ts';
import type { Reading } from './reading.ts';
import { kindOf } from './sentence-features.ts';

const POSITIVE = [0, Number.POSITIVE_INFINITY] as const;
const NEGATIVE = [Number.NEGATIVE_INFINITY, 0] as const;
const EITHER = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const atMost = (greatest: number) => [Number.NEGATIVE_INFINITY, greatest] as const;

/**
 * What is weighed when it is decided whether the first passage answers the question, each with the least and the
 * greatest weight it may get whatever the training questions say: a missing word never makes an answer surer. Those
 * questions are machine-translated, their verbs seldom the text's own; people's are, so that a verb or a kind of words
 * that is missing counts at least a little, and more in a small article, where no other passage could have it.
 */
export const CONFIDENCE_BOUNDS = {
  // Of the question's words, what the best sentence has, in nats; the passage model's score; its lead over the others.
  sentenceCoverage: POSITIVE,
  score: POSITIVE,
  lead: POSITIVE,
  // By share of the question's idf: words that the article does not have, names that the passage does not have; names
  // that the article does not have, up to two; words found only by a correction, which have been found for less.
  unknown: NEGATIVE,
  namesMissing: NEGATIVE,
  namesUnknown: NEGATIVE,
  misspelt: EITHER,
  // The sentence does not have what the question says of the answer, in nats; nor words of the kind asked for, 0 to 1.
  predicateMissing: atMost(-0.05),
  whenPredicateMissing: atMost(-0.05),
  noDate: NEGATIVE,
  noPlace: NEGATIVE,
  noNumber: NEGATIVE,
  kindAndWordsMissing: atMost(-0.05),
  // Few words found prove little; how many there are and how much they weigh.
  found1: NEGATIVE,
  found2: NEGATIVE,
  found3: NEGATIVE,
  words: EITHER,
  total: EITHER,
  // In a small article: what the question says of the answer or asks for is missing, only words that stand all over
  // the article are there, no date, place or number for one that asks for it, names that the article does not have.
  smallWordsMissing: atMost(-0.45),
  smallTopicOnly: NEGATIVE,
  smallKindMissing: atMost(-4.2),
  smallNamesUnknown: atMost(-2),
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

export const CONFIDENCE_FEATURES: readonly string[] = Object.keys(CONFIDENCE_BOUNDS);

/** Kinds of answer that the form of the words tells. */
const TOLD_KINDS: readonly QuestionKind[] = ['when', 'where', 'how-many', 'percent', 'who'];

/** A word of the question is found in a passage when its best hit there has this weight. */
const MIN_FOUND_WEIGHT = 0.3;

/** @param lead the first passage's probability among the ranked ones, by the passage model's softmax, 0 to 1. */
export function confidenceFeatures(
  first: { readonly evidence: PassageEvidence; readonly best: BestSentence; readonly score: number },
  lead: number,
  reading: Reading,
): Float64Array {
  const { query, question, total } = reading;
  const { terms } = query;
  const { found, sentences, passageId } = first.evidence;
  const sentence = sentences[first.best.place]!;
  const said = saidBy(sentence, terms.length);
  const shareOf = (holds: (term: number) => boolean) =>
    terms.reduce((sum, { idf }, term) => sum + (holds(term) ? idf : 0), 0) / total;
  const missingAt = (position: number | undefined) => {
    const term = terms.findIndex((queryTerm) => queryTerm.position === position);
    return term < 0 ? 0 : terms[term]!.idf * (1 - said[term]!);
  };
  const foundWords = found.filter((weight) => weight >= MIN_FOUND_WEIGHT).length;
  const kindMissing = 1 - kindOf(reading.read(passageId, sentence.sentenceId), sentence, reading);
  const lacks = (...kinds: QuestionKind[]) => (kinds.includes(question.kind) ? kindMissing : 0);
  const predicateMissing = missingAt(question.predicate);
  const wordsMissing = predicateMissing + (question.isFormalFocus ? 0 : missingAt(question.focus));
  const namesUnknown = Math.min(2, terms.filter(({ isName, match }) => isName && match === 'none').length);
  const small = smallness(reading.index.passages.length);
  return Float64Array.of(
    sentence.coverage,
    first.score,
    lead,
    shareOf((term) => terms[term]!.match === 'none'),
    shareOf((term) => terms[term]!.isName && found[term]! < MIN_FOUND_WEIGHT),
    namesUnknown,
    shareOf((term) => terms[term]!.match === 'misspelt'),
    predicateMissing,
    question.kind === 'when' ? predicateMissing : 0,
    lacks('when'),
    lacks('where'),
    lacks('how-many', 'percent'),
    lacks(...TOLD_KINDS) * wordsMissing,
    foundWords <= 1 ? 1 : 0,
    foundWords === 2 ? 1 : 0,
    foundWords === 3 ? 1 : 0,
    Math.log(terms.length + 1),
    Math.log(total + 1),
    small * wordsMissing,
    small * topicShare(said, query),
    small * lacks('when', 'where', 'how-many', 'percent'),
    small * namesUnknown,
  );
}

/** Best hit weight of each word of the question in the sentence, lone synonyms left out. */
function saidBy({ hits }: SentenceEvidence, terms: number): Float64Array {
  const said = new Float64Array(terms);
  for (const { term, weight, isLone } of hits) if (!isLone) said[term] = Math.max(said[term]!, weight);
  return said;
}

/** A word in more of the passages than this is what the article is about. */
const TOPIC_SHARE = 0.3;

/** Of what the sentence says of the question, by idf, the share that is the article's subject: 0 to 1, 1 when nothing is said. */
function topicShare(said: Float64Array, { terms }: Query): number {
  const weights = terms.map(({ idf }, term) => idf * said[term]!);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const topic = weights.reduce(
    (total, weight, term) => total + (terms[term]!.passageShare > TOPIC_SHARE ? weight : 0),
    0,
  );
  return sum === 0 ? 1 : topic / sum;
}

/** 1 for an article of 10 passages or fewer, 0 from 20. */
function smallness(passages: number): number {
  return Math.min(1, Math.max(0, (20 - passages) / 10));
}

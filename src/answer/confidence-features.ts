import type { PassageEvidence } from '../retrieval/evidence.ts';
import type { BestSentence } from './passage-features.ts';
import type { QuestionKind } from './question.ts';
import { type Reading, weigh } from './reading.ts';
import { kindOf } from './sentence-features.ts';

/**
 * What is weighed when it is decided whether the first passage answers the question, each with the sign that its weight
 * must have whatever the training questions say (0: either): a missing word never makes an answer surer.
 */
export const CONFIDENCE_SIGNS = {
  // Of the question's words, by idf: how much the passage has, its best sentence, that sentence's best clause; how much
  // of it as the very words; and how far the passage is ahead of the others.
  share: 1,
  shareSquared: 1,
  sentenceShare: 1,
  clauseShare: 1,
  exactShare: 1,
  pairsShare: 1,
  sentenceCoverage: 1,
  score: 1,
  lead: 1,
  leadShare: 1,
  // What neither passage nor article has.
  unknown: -1,
  rarestMissing: -1,
  namesMissing: -1,
  nameUnknown: -1,
  wordsMissing: -1,
  predicateMissing: -1,
  focusMissing: -1,
  // What was found only by another spelling or another word.
  misspelt: -1,
  synonym: -1,
  // The kind of words asked for is not in the sentence; nor is what the question says of them.
  noDate: -1,
  noPlace: -1,
  noNumber: -1,
  noName: -1,
  kindAndWordMissing: -1,
  // Few words found prove little; how long the question is.
  found1: -1,
  found2: -1,
  found3: -1,
  words: 0,
  total: 0,
} as const;

export const CONFIDENCE_FEATURES: readonly string[] = Object.keys(CONFIDENCE_SIGNS);

const MISSING = 0.3;
const TOLD_KINDS: readonly QuestionKind[] = ['when', 'where', 'how-many', 'percent', 'who'];

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
  const shareOf = (holds: (term: number) => boolean) =>
    terms.reduce((sum, { idf }, term) => sum + (holds(term) ? idf : 0), 0) / total;
  const missingAt = (position: number | undefined) => {
    const term = terms.findIndex((queryTerm) => queryTerm.position === position);
    return term < 0 ? 0 : terms[term]!.idf * (1 - sentence.found[term]!);
  };
  const share = weigh(found, query) / total;
  const sentenceShare = sentence.coverage / total;
  const missing = terms.filter((_, term) => found[term]! < MISSING).length;
  const foundWords = terms.length - missing;
  const kindMissing = 1 - kindOf(reading.read(passageId, sentence.sentenceId), sentence, reading);
  const asks = (...kinds: QuestionKind[]) => (kinds.includes(question.kind) ? kindMissing : 0);
  const unsaid = missingAt(question.predicate) + missingAt(question.focus);
  return Float64Array.of(
    share,
    share ** 2,
    sentenceShare,
    sentence.clauseCoverage / total,
    shareOf((term) => sentence.found[term]! > 0.75),
    sentence.pairs / total,
    sentence.coverage,
    first.score,
    lead,
    lead * sentenceShare,
    shareOf((term) => terms[term]!.match === 'none'),
    Math.max(0, ...terms.map(({ idf }, term) => idf * (1 - found[term]!))),
    shareOf((term) => terms[term]!.isName && found[term]! < MISSING),
    terms.some(({ isName, match }) => isName && match === 'none') ? 1 : 0,
    Math.min(missing, 3),
    missingAt(question.predicate),
    missingAt(question.focus),
    shareOf((term) => terms[term]!.match === 'misspelt'),
    shareOf((term) => terms[term]!.match === 'synonym'),
    asks('when'),
    asks('where'),
    asks('how-many', 'percent'),
    asks('who'),
    asks(...TOLD_KINDS) * unsaid,
    foundWords <= 1 ? 1 : 0,
    foundWords === 2 ? 1 : 0,
    foundWords === 3 ? 1 : 0,
    Math.log(terms.length + 1),
    Math.log(total + 1),
  );
}

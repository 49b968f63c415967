import type { PassageEvidence } from '../retrieval/evidence.ts';
import type { BestSentence } from './passage-features.ts';
import { type Reading, weigh } from './reading.ts';
import { kindOf } from './sentence-features.ts';

/** What is weighed when it is decided whether the first passage answers the question. */
export const CONFIDENCE_FEATURES = [
  'share',
  'sentenceShare',
  'score',
  'lead',
  'unknown',
  'rarestMissing',
  'namesMissing',
  'nameUnknown',
  'misspelt',
  'synonym',
  'pairs',
  'words',
  'total',
  'noDate',
  'noPlace',
  'noNumber',
  'noName',
  'predicateFound',
  'predicateMissing',
  'focusMissing',
  'kindAndWordMissing',
  'predicateMissingShare',
  'clauseShare',
  'shareSquared',
  'leadShare',
  'sentenceAbsolute',
  'passageAbsolute',
  'exactShare',
  'missing0',
  'missing1',
  'missing2',
  'found1',
  'found2',
  'found3',
  'pairsShare',
  'nameFound',
] as const;

/** @param lead the first passage's probability among the ranked ones, by the passage model's softmax, 0 to 1. */
export function confidenceFeatures(
  first: { readonly evidence: PassageEvidence; readonly best: BestSentence; readonly score: number },
  lead: number,
  reading: Reading,
): Float64Array {
  const { query, total } = reading;
  const { found, sentences, passageId } = first.evidence;
  const sentence = sentences[first.best.place]!;
  const sum = (holds: (term: number) => boolean) =>
    query.terms.reduce((weight, { idf }, term) => weight + (holds(term) ? idf : 0), 0);
  const missing = query.terms.map(({ idf }, term) => idf * (1 - found[term]!));
  const isName = (term: number) => query.terms[term]!.isName;
  const focus = query.terms.findIndex(({ position }) => position === reading.question.focus);
  const missingOf = (term: number) => (term < 0 ? 0 : query.terms[term]!.idf * (1 - sentence.found[term]!));
  const kind = kindOf(reading.read(passageId, sentence.sentenceId), sentence, reading);
  const asked = reading.question.kind;
  const predicate = query.terms.findIndex(({ position }) => position === reading.question.predicate);
  const share = weigh(found, query) / total;
  const sentenceShare = sentence.coverage / total;
  const missingWords = query.terms.filter((_, term) => found[term]! < 0.3).length;
  const foundWords = query.terms.length - missingWords;
  const exact = sum((term) => sentence.hits.some((hit) => hit.term === term && hit.weight > 0.95));
  return Float64Array.of(
    weigh(found, query) / total,
    sentence.coverage / total,
    first.score,
    lead,
    sum((term) => query.terms[term]!.match === 'none') / total,
    Math.max(0, ...missing),
    sum((term) => isName(term) && found[term]! < 0.3) / total,
    query.terms.some(({ match }, term) => isName(term) && match === 'none') ? 1 : 0,
    sum((term) => query.terms[term]!.match === 'misspelt') / total,
    sum((term) => query.terms[term]!.match === 'synonym') / total,
    sentence.pairs,
    Math.log(query.terms.length + 1),
    Math.log(total + 1),
    asked === 'when' ? 1 - kind : 0,
    asked === 'where' ? 1 - kind : 0,
    asked === 'how-many' || asked === 'percent' ? 1 - kind : 0,
    asked === 'who' ? 1 - kind : 0,
    predicate < 0 ? 0 : sentence.found[predicate]!,
    missingOf(predicate),
    missingOf(focus),
    kind < 1 && ['when', 'where', 'how-many', 'percent', 'who'].includes(asked)
      ? missingOf(predicate) + missingOf(focus)
      : 0,
    missingOf(predicate) / total,
    sentence.clauseCoverage / total,
    share * share,
    lead * sentenceShare,
    sentence.coverage,
    weigh(found, query),
    exact / total,
    missingWords === 0 ? 1 : 0,
    missingWords === 1 ? 1 : 0,
    missingWords === 2 ? 1 : 0,
    foundWords <= 1 ? 1 : 0,
    foundWords === 2 ? 1 : 0,
    foundWords === 3 ? 1 : 0,
    sentence.pairs / total,
    sum((term) => isName(term) && sentence.found[term]! > 0.7) / total,
  );
}

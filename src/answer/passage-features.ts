import type { PassageEvidence } from '../search/evidence.ts';
import type { Query } from '../search/query.ts';
import { type Reading, stemsOf, weigh } from './reading.ts';
import { kindFeatures, kindOf } from './sentence-features.ts';

/** What is weighed when the passages are ranked. */
export const PASSAGE_FEATURES = [
  'bm25',
  'coverage',
  'share',
  'surface',
  'sentence',
  'sentenceCoverage',
  'sentenceShare',
  'windowCoverage',
  'pairs',
  'passagePairs',
  'clauseCoverage',
  'when',
  'where',
  'how-many',
  'who',
  'otherKind',
  'kindAnywhere',
  'names',
  'headings',
  'first',
  'length',
] as const;

/** A passage's best sentence: its place among the passage's sentences and its score by the sentence model. */
export interface BestSentence {
  readonly place: number;
  readonly score: number;
}

export function passageFeatures(
  evidence: PassageEvidence,
  best: BestSentence,
  reading: Reading,
): Float64Array {
  const { query, index, total } = reading;
  const { sentences, passageId } = evidence;
  const sentence = sentences[best.place]!;
  const coverage = weigh(evidence.found, query);
  const kinds = sentences.map((s) => kindOf(reading.read(passageId, s.sentenceId), s, reading));
  const { passage } = index.passages[passageId]!;
  return Float64Array.of(
    evidence.bm25,
    coverage,
    coverage / total,
    surfaceFound(evidence, query),
    best.score,
    sentence.coverage,
    sentence.coverage / total,
    Math.max(...sentences.map((s, i) => windowCoverage(s.found, sentences[i + 1]?.found, query))),
    sentence.pairs,
    Math.max(...sentences.map((s) => s.pairs)),
    Math.max(...sentences.map((s) => s.clauseCoverage)),
    ...kindFeatures(kinds[best.place]!, reading.question.kind),
    Math.max(...kinds),
    nameCoverage(evidence, query) / total,
    passage.headings.length === 0 ? 0 : headingCoverage(passage.headings, reading) / total,
    passage.index === 0 ? 1 : 0,
    Math.log(1 + index.lengths[passageId]!),
  );
}

function windowCoverage(found: Float64Array, next: Float64Array | undefined, query: Query): number {
  return next
    ? weigh(
        found.map((weight, term) => Math.max(weight, next[term]!)),
        query,
      )
    : weigh(found, query);
}

function surfaceFound(evidence: PassageEvidence, query: Query): number {
  const terms = new Set<number>();
  for (const { hits } of evidence.sentences) for (const hit of hits) if (hit.isSurface) terms.add(hit.term);
  let sum = 0;
  for (const term of terms) sum += query.terms[term]!.idf;
  return sum;
}

/** The question's capitalised words, the first word aside, that the passage has. */
function nameCoverage({ found }: PassageEvidence, query: Query): number {
  let sum = 0;
  query.terms.forEach(({ isName, idf }, term) => {
    if (isName) sum += idf * found[term]!;
  });
  return sum;
}

function headingCoverage(headings: readonly string[], reading: Reading): number {
  const stems = stemsOf(headings.join(' '), reading);
  let sum = 0;
  for (const { token, idf } of reading.query.terms) {
    if (stems.has(reading.query.language.stem(token.text)) || stems.has(token.folded)) sum += idf;
  }
  return sum;
}

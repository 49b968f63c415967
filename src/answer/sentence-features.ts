import type { PassageEvidence, SentenceEvidence } from '../retrieval/evidence.ts';
import type { Query } from '../retrieval/query.ts';
import type { Reading } from './reading.ts';
import { type Sentence, unaskedMentions } from './sentence.ts';
import { answersKind } from './sentence-traits.ts';

/** What is weighed when the answer sentence of a passage is chosen; each is higher for a likelier sentence or lower. */
export const SENTENCE_FEATURES = [
  'coverage',
  'share',
  'surface',
  'pairs',
  'concise',
  'length',
  'first',
  'question',
  'kind',
  'previous',
  'next',
  'rarest',
  'short',
] as const;

/** The features of each sentence of a passage, in their order. */
export function sentenceFeatures(evidence: PassageEvidence, reading: Reading): Float64Array[] {
  return evidence.sentences.map((sentence, i) => {
    const { query, index, total } = reading;
    const read = reading.read(evidence.passageId, sentence.sentenceId);
    const tokens = index.sentenceTokens[sentence.sentenceId + 1]! - index.sentenceTokens[sentence.sentenceId]!;
    const share = sentence.coverage / total;
    return Float64Array.of(
      sentence.coverage,
      share,
      surfaceCoverage(sentence, query) / total,
      sentence.pairs,
      sentence.coverage / (1 + tokens / 20),
      Math.log(1 + tokens),
      i === 0 ? 1 : 0,
      /[?؟？]["'»”)]*$/.test(read.text) ? 1 : 0,
      kindOf(read, sentence, reading),
      gain(evidence.sentences[i - 1], sentence, query) / total,
      gain(evidence.sentences[i + 1], sentence, query) / total,
      foundRarest(sentence, query),
      tokens < 4 ? 1 : 0,
    );
  });
}

/** Whether the sentence has words of the kind asked for, 0 to 1. */
export function kindOf(read: Sentence, evidence: SentenceEvidence, { question, index }: Reading): number {
  if (question.kind === 'what' || question.kind === 'which' || question.kind === 'how') return 0;
  return answersKind(question.kind, read.text, unaskedMentions(read, evidence, index));
}

function surfaceCoverage({ hits }: SentenceEvidence, query: Query): number {
  const terms = new Set(hits.filter(({ isSurface }) => isSurface).map(({ term }) => term));
  let sum = 0;
  for (const term of terms) sum += query.terms[term]!.idf;
  return sum;
}

/** What a neighbouring sentence has of the question that this one has not: its subject may stand there. */
function gain(neighbour: SentenceEvidence | undefined, own: SentenceEvidence, query: Query): number {
  let sum = 0;
  neighbour?.found.forEach((weight, term) => {
    sum += Math.max(0, weight - own.found[term]!) * query.terms[term]!.idf;
  });
  return sum;
}

function foundRarest({ found }: SentenceEvidence, query: Query): number {
  let rarest = -1;
  query.terms.forEach(({ idf, match }, term) => {
    if (match !== 'none' && (rarest < 0 || idf > query.terms[rarest]!.idf)) rarest = term;
  });
  return found[rarest] ?? 0;
}

import type { PassageEvidence, SentenceEvidence } from '../search/evidence.ts';
import type { Query } from '../search/query.ts';
import type { QuestionKind } from './question-kind.ts';
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
  'when',
  'where',
  'how-many',
  'who',
  'otherKind',
  'clause',
  'predicate',
  'previous',
  'next',
  'rarest',
  'short',
  'ordered',
  'closeness',
  'stopPairs',
  'hits',
  'conciseShare',
] as const;

/** The features of each sentence of a passage, in their order. */
export function sentenceFeatures(evidence: PassageEvidence, reading: Reading): Float64Array[] {
  return evidence.sentences.map((sentence, i) => {
    const { query, index, total } = reading;
    const read = reading.read(evidence.passageId, sentence.sentenceId);
    const tokens =
      index.sentenceTokens[sentence.sentenceId + 1]! - index.sentenceTokens[sentence.sentenceId]!;
    const share = sentence.coverage / total;
    return Float64Array.of(
      sentence.coverage,
      share,
      surfaceCoverage(sentence, query) / total,
      sentence.pairs,
      sentence.coverage / (1 + tokens / 20),
      Math.log(1 + tokens),
      i === 0 ? 1 : 0,
      ...kindFeatures(kindOf(read, sentence, reading), reading.question.kind),
      sentence.clauseCoverage / total,
      predicateOf(sentence, reading),
      gain(evidence.sentences[i - 1], sentence, query) / total,
      gain(evidence.sentences[i + 1], sentence, query) / total,
      foundRarest(sentence, query),
      tokens < 4 ? 1 : 0,
      sentence.ordered / total,
      sentence.closeness / total,
      stopPairs(sentence, reading),
      Math.log(1 + sentence.hits.length),
      share / (1 + tokens / 20),
    );
  });
}

/** What a date counts that is another event's, or a number that counts something else. */
const ELSEWHERE_SHARE = 0.3;

/** Whether the sentence has words of the kind asked for, 0 to 1. */
export function kindOf(read: Sentence, evidence: SentenceEvidence, reading: Reading): number {
  const { question, index } = reading;
  if (question.kind === 'what' || question.kind === 'which' || question.kind === 'how') return 0;
  const presence = answersKind(question.kind, read.text, unaskedMentions(read, evidence, index));
  const isElsewhere = isBackground(evidence, reading) || countsOthers(evidence, reading);
  return presence * (isElsewhere ? ELSEWHERE_SHARE : 1);
}

/** Whether the question counts something that the sentence does not name: its numbers count other things. */
function countsOthers({ found }: SentenceEvidence, { query, question }: Reading): boolean {
  if (question.kind !== 'how-many' || question.focus === undefined) return false;
  const term = query.terms.findIndex(({ position }) => position === question.focus);
  return term >= 0 && found[term] === 0;
}

/**
 * Whether the sentence has the question's predicate only to tell when something else happened: the date of
 * `A finales de 2014, cuando se fundó el club, habló su presidente` is not that of the founding.
 */
function isBackground({ hits, found }: SentenceEvidence, { query, question, index }: Reading): boolean {
  const term = query.terms.findIndex(({ position }) => position === question.predicate);
  if (question.kind !== 'when' || !found[term]) return false;
  return hits.every(
    ({ token, term: hit }) => hit !== term || index.clauseBackgrounds[index.tokenClauses[token]!] === 1,
  );
}

/** The presence of the kind asked for, under the kind's own name. */
export function kindFeatures(presence: number, kind: QuestionKind): number[] {
  const isNumber = kind === 'how-many' || kind === 'percent';
  const own = [kind === 'when', kind === 'where', isNumber, kind === 'who'];
  return [...own.map((is) => (is ? presence : 0)), own.some(Boolean) ? 0 : presence];
}

/** How well the sentence has the question's predicate, 0 to 1. */
function predicateOf({ found }: SentenceEvidence, { query, question }: Reading): number {
  return found[query.terms.findIndex(({ position }) => position === question.predicate)] ?? 0;
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

/** Words of the question that stand here beside the stop word beside which they stand there (`de la industria`). */
function stopPairs({ hits, sentenceId }: SentenceEvidence, { query, index }: Reading): number {
  const first = index.sentenceTokens[sentenceId]!;
  const end = index.sentenceTokens[sentenceId + 1]!;
  let count = 0;
  const seen = new Set<string>();
  for (const { token, term } of hits) {
    const { position } = query.terms[term]!;
    for (const side of [-1, 1]) {
      const folded = query.tokens[position + side]?.folded;
      const here = token + side;
      if (folded === undefined || here < first || here >= end || index.tokenStops[here] === 0) continue;
      if (index.vocabulary.surfaces[index.tokenSurfaces[here]!] === folded) seen.add(`${position} ${side}`);
    }
  }
  count += seen.size;
  return Math.sqrt(count);
}

function foundRarest({ found }: SentenceEvidence, query: Query): number {
  let rarest = -1;
  query.terms.forEach(({ idf, match }, term) => {
    if (match !== 'none' && (rarest < 0 || idf > query.terms[rarest]!.idf)) rarest = term;
  });
  return found[rarest] ?? 0;
}

import type { Candidate } from './candidates.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';

/** A token of a sentence that stands for a word of the question. */
export interface Hit {
  /** Token number in the index. */
  readonly token: number;
  /** Place in `query.terms`. */
  readonly term: number;
  /** How well it stands for the word, 0 to 1. */
  readonly weight: number;
  /** Whether it is the very word, not only its stem or a synonym. */
  readonly isSurface: boolean;
  /** Whether it is a synonym that stands beside no other word of the question: it may be said of something else. */
  readonly isLone: boolean;
}

/** What a sentence shares with the question. Weights are in nats of inverse document frequency. */
export interface SentenceEvidence {
  /** Sentence number in the index. */
  readonly sentenceId: number;
  readonly hits: readonly Hit[];
  /** Best hit weight of each word of the question. */
  readonly found: Float64Array;
  /** Sum over the question's words of idf × best hit weight. */
  readonly coverage: number;
  /** The same for the best of its clauses. */
  readonly clauseCoverage: number;
  /** Highest sum of idf × weight over words of the question that stand in the sentence in the question's order. */
  readonly ordered: number;
  /** Coverage divided by the logarithm of the words from the first to the last hit: higher when they stand close. */
  readonly closeness: number;
  /** Sum over neighbouring words of the question that are neighbours here too of the lower idf × weight. */
  readonly pairs: number;
}

export interface PassageEvidence {
  readonly passageId: number;
  readonly bm25: number;
  readonly sentences: readonly SentenceEvidence[];
  /** Best hit weight of each word of the question in the whole passage. */
  readonly found: Float64Array;
}

/** Neighbours may have this many other words (stop words not counted) between them. */
const MAX_PAIR_GAP = 1;

/** What a word counts in a clause that only tells when something else happened, if the question asks when. */
const BACKGROUND_WEIGHT = 0.5;

/** Lays out what each candidate passage shares with the question, sentence by sentence. */
export function gatherEvidence(
  query: Query,
  index: PassageIndex,
  candidates: readonly Candidate[],
): PassageEvidence[] {
  const lookup = new Map<number, { term: number; weight: number }[]>();
  query.terms.forEach(({ alternatives }, term) => {
    for (const [id, weight] of alternatives) lookup.set(id, [...(lookup.get(id) ?? []), { term, weight }]);
  });
  const surfaces = query.terms.map((term) => new Set(term.surfaces));
  return candidates.map(({ passageId, bm25 }) => {
    const found = new Float64Array(query.terms.length);
    const sentences: SentenceEvidence[] = [];
    const first = index.passageSentences[passageId]!;
    const end = index.passageSentences[passageId + 1]!;
    for (let sentenceId = first; sentenceId < end; sentenceId++) {
      const sentence = readSentence(sentenceId, query, index, lookup, surfaces);
      sentence.found.forEach((weight, term) => {
        found[term] = Math.max(found[term]!, weight);
      });
      sentences.push(sentence);
    }
    return { passageId, bm25, sentences, found };
  });
}

function readSentence(
  sentenceId: number,
  query: Query,
  index: PassageIndex,
  lookup: ReadonlyMap<number, readonly { term: number; weight: number }[]>,
  surfaces: readonly ReadonlySet<number>[],
): SentenceEvidence {
  const hits = hitsOf(sentenceId, query, index, lookup, surfaces);
  const found = new Float64Array(query.terms.length);
  for (const { term, weight } of hits) found[term] = Math.max(found[term]!, weight);
  let coverage = 0;
  query.terms.forEach(({ idf }, term) => {
    coverage += idf * found[term]!;
  });
  const clauseCoverage = bestClause(hits, query, index);
  const ordered = bestInOrder(hits, query);
  const width = hits.length === 0 ? 0 : hits.at(-1)!.token - hits[0]!.token;
  const closeness = coverage / Math.log(2 + width);
  const pairs = pairWeight(hits, query, index);
  return { sentenceId, hits, found, coverage, clauseCoverage, ordered, closeness, pairs };
}

function hitsOf(
  sentenceId: number,
  query: Query,
  index: PassageIndex,
  lookup: ReadonlyMap<number, readonly { term: number; weight: number }[]>,
  surfaces: readonly ReadonlySet<number>[],
): Hit[] {
  const hits: Hit[] = [];
  const lone: number[] = [];
  const end = index.sentenceTokens[sentenceId + 1]!;
  for (let token = index.sentenceTokens[sentenceId]!; token < end; token++) {
    for (const { term, weight } of lookup.get(index.tokenTerms[token]!) ?? []) {
      const isBackground = query.asksWhen && index.clauseBackgrounds[index.tokenClauses[token]!] === 1;
      const isSurface = !isBackground && surfaces[term]!.has(index.tokenSurfaces[token]!);
      if (!query.terms[term]!.own.has(index.tokenTerms[token]!)) lone.push(hits.length);
      hits.push({
        token,
        term,
        weight: weight * (isBackground ? BACKGROUND_WEIGHT : 1),
        isSurface,
        isLone: false,
      });
    }
  }
  if (query.terms.length === 1) return hits;
  const alone = new Set(lone.filter((place) => !hits.some((hit) => isBeside(hit, hits[place]!, index))));
  return hits.map((hit, place) => (alone.has(place) ? { ...hit, isLone: true } : hit));
}

/** Whether two hits are of different words of the question and at most a content word apart. */
function isBeside(a: Hit, b: Hit, index: PassageIndex): boolean {
  if (a.term === b.term || a.token === b.token) return false;
  return contentWordsBetween(Math.min(a.token, b.token), Math.max(a.token, b.token), index) <= MAX_PAIR_GAP;
}

/** The heaviest subsequence common to question and sentence. Hits come in the sentence's order, terms are the question's. */
function bestInOrder(hits: readonly Hit[], query: Query): number {
  const best = new Float64Array(query.terms.length + 1);
  for (const { term, weight } of hits) {
    const value = best[term]! + weight * query.terms[term]!.idf;
    for (let later = term + 1; later < best.length && best[later]! < value; later++) best[later] = value;
  }
  return best.at(-1)!;
}

/** The highest sum of idf × best hit weight within one clause. Hits come clause by clause. */
function bestClause(hits: readonly Hit[], query: Query, index: PassageIndex): number {
  let best = 0;
  let clause = -1;
  let found = new Map<number, number>();
  let coverage = 0;
  for (const { token, term, weight } of hits) {
    if (index.tokenClauses[token] !== clause) {
      clause = index.tokenClauses[token]!;
      found = new Map();
      coverage = 0;
    }
    const gain = Math.max(0, weight - (found.get(term) ?? 0));
    found.set(term, (found.get(term) ?? 0) + gain);
    coverage += gain * query.terms[term]!.idf;
    best = Math.max(best, coverage);
  }
  return best;
}

function pairWeight(hits: readonly Hit[], query: Query, index: PassageIndex): number {
  const best = new Float64Array(query.terms.length);
  for (let i = 0; i < hits.length; i++) {
    for (let j = i + 1; j < hits.length; j++) {
      const [a, b] = [hits[i]!, hits[j]!];
      if (contentWordsBetween(a.token, b.token, index) > MAX_PAIR_GAP) break;
      if (Math.abs(a.term - b.term) !== 1) continue;
      const pair = Math.min(a.term, b.term);
      // The words in the other order still belong together, less surely (`Alipay lanzó` for `lanzó Alipay`).
      const order = b.term > a.term ? 1 : 0.5;
      const idf = Math.min(query.terms[a.term]!.idf, query.terms[b.term]!.idf);
      best[pair] = Math.max(best[pair]!, order * idf * a.weight * b.weight);
    }
  }
  return best.reduce((sum, weight) => sum + weight, 0);
}

function contentWordsBetween(from: number, to: number, index: PassageIndex): number {
  let words = 0;
  for (let token = from + 1; token < to; token++) if (index.tokenStops[token] === 0) words++;
  return words;
}

import type { Article } from '../article/article.ts';
import type { Resources } from '../resources.ts';
import { findCandidates, type PassageRange } from '../retrieval/candidates.ts';
import { gatherEvidence, type PassageEvidence } from '../retrieval/evidence.ts';
import { buildPassageIndex, type PassageIndex } from '../retrieval/passage-index.ts';
import { readQuery } from '../retrieval/query.ts';
import type { Library, Quote } from './answer.ts';

const RERANKED = 50;

/** Indexes the articles and answers questions from them. Building takes about a millisecond a hundred passages. */
export function createLibrary(articles: readonly Article[], resources: Resources): Library {
  const index = buildPassageIndex(articles, resources.languages);
  const ranges = rangesOf(articles);
  return {
    articles,
    ask: (question, options = {}) => {
      const query = readQuery(question, index, resources.languages);
      const range =
        options.articleId === undefined
          ? { from: 0, to: index.passages.length }
          : ranges.get(options.articleId);
      if (!range) throw new RangeError(`no article «${options.articleId}»`);
      const limit = options.limit ?? 3;
      if (query.terms.length === 0) {
        return { kind: 'no-answer', reason: 'empty-question', confidence: 0, unknownWords: [], quotes: [] };
      }
      const total = query.terms.reduce((sum, { idf }) => sum + idf, 0);
      const ranked = gatherEvidence(
        query,
        index,
        findCandidates(query, index, range, Math.max(RERANKED, limit)),
      )
        .map((evidence) => ({ evidence, ...score(evidence) }))
        .sort((a, b) => b.score - a.score || a.evidence.passageId - b.evidence.passageId);
      const quotes = ranked
        .slice(0, limit)
        .map(({ evidence, score, sentenceId }) => quote(evidence, score, sentenceId, index));
      const confidence = ranked.length === 0 ? 0 : Math.min(1, ranked[0]!.coverage / total);
      const unknownWords = query.terms.filter(({ match }) => match === 'none').map(({ token }) => token.text);
      const [first, ...others] = quotes;
      if (!first || confidence < 0.55)
        return { kind: 'no-answer', reason: 'not-in-article', confidence, unknownWords, quotes };
      return { kind: 'answer', confidence, quotes: [first, ...others] };
    },
  };
}

function score(evidence: PassageEvidence) {
  let best = evidence.sentences[0]!;
  for (const sentence of evidence.sentences)
    if (sentence.coverage + sentence.pairs > best.coverage + best.pairs) best = sentence;
  const pairs = Math.max(...evidence.sentences.map((sentence) => sentence.pairs));
  return {
    score: evidence.bm25 + best.coverage + pairs,
    sentenceId: best.sentenceId,
    coverage: best.coverage,
  };
}

function quote(evidence: PassageEvidence, score: number, sentenceId: number, index: PassageIndex): Quote {
  const { article, passage } = index.passages[evidence.passageId]!;
  const sentence = passage.sentences[sentenceId - index.passageSentences[evidence.passageId]!]!;
  return { article, passage, score, sentence, span: sentence };
}

function rangesOf(articles: readonly Article[]): ReadonlyMap<string, PassageRange> {
  const ranges = new Map<string, PassageRange>();
  let from = 0;
  for (const { id, passages } of articles) {
    ranges.set(id, { from, to: from + passages.length });
    from += passages.length;
  }
  return ranges;
}

import type { Article } from '../article/article.ts';
import { bodyRange, textRange } from '../article/passage-text.ts';
import type { Reading, ReadSpan } from '../model/reader.ts';
import type { Resources } from '../resources.ts';
import { type Candidate, findCandidates, type PassageRange } from '../search/candidates.ts';
import { buildMeaningIndex } from '../search/meaning-index.ts';
import { readQuery } from '../search/query.ts';
import { buildWordIndex } from '../search/word-index.ts';

/** A candidate with what the reader made of it. */
export interface ReadCandidate extends Candidate {
  readonly reading: Reading | undefined;
}

/** Temporary: features for fitting. */
export async function createExplainer(articles: readonly Article[], { languages, models, embed }: Resources) {
  const words = buildWordIndex(articles, languages);
  const meaning = await buildMeaningIndex(articles, embed);
  return {
    words,
    async explain(question: string, range: PassageRange = { from: 0, to: words.passages.length }, k = 5) {
      const query = readQuery(question, words, languages);
      const vector = await models.encode(question, 'query', 'question');
      const candidates = findCandidates(query, vector, { words, meaning }, range, k);
      const read: ReadCandidate[] = [];
      for (const candidate of candidates) {
        const { article, passage } = words.passages[candidate.passageId]!;
        const title = article.title === article.id ? [] : [article.title];
        const path = [...title, ...passage.context].join(' › ');
        const prefix = path === '' ? '' : `${path}: `;
        const reading = await models.read(question, prefix + passage.text, prefix.length);
        const shift = (span: ReadSpan) => ({ ...span, start: span.start - prefix.length, end: span.end - prefix.length });
        read.push({ ...candidate, reading: { ...reading, spans: reading.spans.map(shift) } });
      }
      return { query, candidates: read };
    },
  };
}
void bodyRange;
void textRange;

import type { Article } from '../../src/article/article.ts';
import { type LoadOptions, parseArticle } from '../../src/article/parse.ts';
import { editTwoWords } from './misspell.ts';
import { mulberry32 } from './random.ts';

/**
 * The text of an article of exactly `count` passages: those of `sources`, then again and again with two words of each
 * changed, so that no two are alike and the vocabulary grows. The same in every run.
 */
export function makeCorpus(sources: readonly Article[], count: number, loading: LoadOptions): string {
  const passages = sources.flatMap(({ body, passages }) =>
    passages.map(({ start, end }) => body.slice(start, end)),
  );
  const random = mulberry32(2);
  const paragraphs: string[] = [];
  for (;;) {
    // Parsing divides what is long and joins what belongs together: the count is known only afterwards.
    const target = paragraphs.length + Math.max(10, Math.ceil(count / 10));
    while (paragraphs.length < Math.max(count, target)) {
      const at = paragraphs.length;
      const text = passages[at % passages.length]!;
      paragraphs.push(at < passages.length ? text : editTwoWords(text, random));
    }
    const article = parseArticle('corpus', paragraphs.join('\n\n'), loading);
    const last = article.passages[count - 1];
    if (last) return article.body.slice(0, last.end);
  }
}

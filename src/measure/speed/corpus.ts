import type { Article } from '../../article/article.ts';
import { type LoadOptions, parseArticle } from '../../article/parse.ts';
import type { TextRange } from '../../language/text-range.ts';
import { mulberry32, pick, type Random } from '../random.ts';
import { createRewording } from './vocabulary.ts';

const SEED = 2;

/**
 * An article of exactly `passageCount` passages: those of `sources` as far as they go, then new paragraphs of their
 * sentences, drawn at random and reworded with a vocabulary that grows as real text's does. The same in every run.
 *
 * @param sources At least one, in the language of the first.
 */
export function growArticle(
  sources: readonly Article[],
  passageCount: number,
  options: LoadOptions,
): Article {
  const paragraphs = sources.flatMap((source) => source.passages.map((passage) => textOf(source, passage)));
  const grow = createParagraphs(sources, mulberry32(SEED));
  for (;;) {
    // Parsing joins a title to what follows it and divides what is long: the count is known only afterwards.
    while (paragraphs.length < passageCount) paragraphs.push(grow());
    const article = parseArticle('bench', paragraphs.join('\n\n'), options);
    if (article.passages.length >= passageCount) return firstPassages(article, passageCount, options);
    for (let missing = passageCount - article.passages.length; missing > 0; missing -= 1)
      paragraphs.push(grow());
  }
}

/** Each call makes a paragraph with as many sentences as one of the sources' passages has. */
function createParagraphs(sources: readonly Article[], random: Random): () => string {
  const passages = sources.flatMap((source) =>
    source.passages.map((passage) => passage.sentences.map((sentence) => textOf(source, sentence))),
  );
  const sentences = passages.flat();
  const reword = createRewording(sentences.join(' '), random);
  return () =>
    pick(passages, random)
      .map(() => reword(pick(sentences, random)))
      .join(' ');
}

/** Parsed anew, so that it is what a file of this text would give. */
function firstPassages(article: Article, count: number, options: LoadOptions): Article {
  const end = article.passages[count - 1]?.end ?? article.body.length;
  return parseArticle(article.id, article.body.slice(0, end), options);
}

function textOf({ body }: Article, { start, end }: TextRange): string {
  return body.slice(start, end);
}

import type { Article, Passage } from '../article/article.ts';
import { readableText, textRange } from '../article/passage-text.ts';
import type { Embed } from '../model/embedder.ts';
import { cosine, type Vectors } from '../model/vectors.ts';

/** What the passages of some articles mean: a vector of each passage, and of each sentence where it has several. */
export interface MeaningIndex {
  /** By article; the vectors of an article are its passages' and then their sentences'. */
  readonly parts: readonly ArticleVectors[];
}

export interface ArticleVectors {
  /** Number of the article's first passage among all. */
  readonly from: number;
  readonly vectors: Vectors;
  /** Place of each passage's first sentence among `vectors`, and their count at the end. */
  readonly sentences: Uint32Array;
}

export interface MeaningOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export async function buildMeaningIndex(
  articles: readonly Article[],
  embed: Embed,
  { onProgress }: MeaningOptions = {},
): Promise<MeaningIndex> {
  const parts: ArticleVectors[] = [];
  const plans = articles.map(planOf);
  const total = plans.reduce((sum, { texts }) => sum + texts.length, 0);
  let from = 0;
  let before = 0;
  for (const [at, { texts, sentences }] of plans.entries()) {
    const { id, passages } = articles[at]!;
    const vectors = await embed(texts, {
      name: id,
      // What is not computed, because the cache has it, counts as done.
      onProgress:
        onProgress && ((done, missing) => onProgress(before + texts.length - missing + done, total)),
    });
    parts.push({ from, vectors, sentences });
    from += passages.length;
    before += texts.length;
  }
  return { parts };
}

/** What of an article is embedded, in the order of its vectors. */
export function textsToEmbed(article: Article): string[] {
  return planOf(article).texts;
}

/** The texts to embed, and where each passage's sentences are among them. */
function planOf(article: Article): { texts: string[]; sentences: Uint32Array } {
  const embedded = article.passages.map((passage) => embeddedTexts(article, passage));
  const sentences = new Uint32Array(embedded.length + 1);
  sentences[0] = embedded.length;
  embedded.forEach((each, i) => {
    sentences[i + 1] = sentences[i]! + each.sentences.length;
  });
  return {
    texts: [...embedded.map(({ whole }) => whole), ...embedded.flatMap((each) => each.sentences)],
    sentences,
  };
}

/**
 * A passage is embedded below its article's title and its context, a sentence below the innermost context: what an
 * article is about is seldom said again in each paragraph.
 */
function embeddedTexts(article: Article, passage: Passage): { whole: string; sentences: string[] } {
  const { context, sentences } = passage;
  const text = readableText(passage);
  const title = article.title === article.id ? [] : [article.title];
  const below = (path: readonly string[], words: string) =>
    path.length === 0 ? words : `${path.join(' › ')}: ${words}`;
  return {
    whole: below([...title, ...context], text),
    sentences:
      sentences.length < 2
        ? []
        : sentences.map((sentence) => {
            const { start, end } = textRange(passage, sentence) ?? NOWHERE;
            return below(context.slice(-1), text.slice(start, end));
          }),
  };
}

/** Cosine of a question and each passage `from` to `to` (exclusive), -1 to 1. */
export function passageCosines(
  { parts }: MeaningIndex,
  question: Float32Array,
  { from, to }: { readonly from: number; readonly to: number },
): Float64Array {
  const cosines = new Float64Array(to - from);
  for (const part of parts) {
    const end = Math.min(to, part.from + part.sentences.length - 1);
    for (let id = Math.max(from, part.from); id < end; id++)
      cosines[id - from] = cosine(question, part.vectors, id - part.from);
  }
  return cosines;
}

/** Cosines of a question and the sentences of one passage; of the passage itself where it is one sentence. */
export function sentenceCosines(
  { parts }: MeaningIndex,
  question: Float32Array,
  passageId: number,
): number[] {
  const part = parts.findLast(({ from }) => from <= passageId)!;
  const place = passageId - part.from;
  const [first, last] = [part.sentences[place]!, part.sentences[place + 1]!];
  if (first === last) return [cosine(question, part.vectors, place)];
  return Array.from({ length: last - first }, (_, i) => cosine(question, part.vectors, first + i));
}

/** A sentence of which nothing is text. */
const NOWHERE = { start: 0, end: 0 };

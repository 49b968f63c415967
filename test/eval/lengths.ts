import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import {
  answeredAt,
  LOADING,
  ofKind,
  type Question,
  type QuestionSet,
  unanswerable,
  withOffTopic,
} from './questions.ts';
import { below, randomOf } from './random.ts';

/** Numbers of passages that calibration is measured and fitted at, besides the articles as they are. */
export const SHORT_LENGTHS = [3, 10] as const;
export const LONG_LENGTH = 240;

/**
 * Short articles: for each passage that answers something, a random stretch of the article that contains it, with its
 * questions and as many off-topic ones; and a stretch without it, where the same questions have no answer.
 *
 * @param all where off-topic questions come from.
 * @param sizeOf gives the number of passages for a passage, from 2.
 */
export function cutArticles(
  { article, source, questions }: QuestionSet,
  all: readonly QuestionSet[],
  sizeOf: (passage: number) => number,
): QuestionSet[] {
  const answerable = ofKind(questions, 'answerable');
  const passages = new Set(answerable.map(({ rightPassages }) => rightPassages[0]!));
  return [...passages].flatMap((passage) => {
    const asked = answerable.filter(({ rightPassages }) => rightPassages[0] === passage);
    const size = sizeOf(passage);
    const id = `${article.id}.${size}.${passage}`;
    const around = stretch(article, passage, size, `${id}.with`);
    const { start } = around[0]!;
    const short = parseArticle(id, article.body.slice(start, around.at(-1)!.end), LOADING);
    const moved = asked.map((question) => move(question, short, -start));
    const others = stretch(article, passage, size + 1, `${id}.without`)
      .filter(({ index }) => index !== passage)
      .map((other) => article.body.slice(other.start, other.end));
    const unanswered = asked
      .filter(({ rightPassages }) => rightPassages.length === 1)
      .map(({ text }) => unanswerable(text, 'on-topic'));
    const rest = parseArticle(`${id}.without`, others.join('\n\n'), LOADING);
    return [
      withOffTopic({ article: short, source, questions: moved }, all),
      { article: rest, source, questions: unanswered },
    ];
  });
}

/** So many passages in a row, the given one among them at a random place. */
function stretch({ passages }: Article, passage: number, size: number, seed: string): Article['passages'] {
  const length = Math.min(size, passages.length);
  const first = Math.max(0, passage - length + 1);
  const last = Math.min(passage, passages.length - length);
  const from = first + below(last - first + 1, randomOf(seed));
  return passages.slice(from, from + length);
}

/**
 * A long article: passages of those of `all` that are not among `sets`, as many as make `size` with those of `sets`,
 * and then `sets`, with their questions and as many off-topic ones.
 */
export function joinArticles(
  sets: readonly QuestionSet[],
  all: readonly QuestionSet[],
  size: number,
): QuestionSet {
  const others = all.filter(({ source }) => !sets.some((set) => set.source === source));
  let missing = size - sets.reduce((sum, { article }) => sum + article.passages.length, 0);
  const parts: { source: string; body: string; questions: readonly Question[] }[] = [];
  for (const { source, article } of others) {
    if (missing <= 0) break;
    const { end } = article.passages.slice(0, missing).at(-1)!;
    parts.push({ source, body: article.body.slice(0, end), questions: [] });
    missing -= article.passages.length;
  }
  for (const { source, article, questions } of sets) parts.push({ source, body: article.body, questions });
  const sources = parts.map(({ source }) => source);
  const text = parts.map(({ body }) => body).join('\n\n');
  const article = parseArticle(`joined.${size}.${sources.join('.')}`, text, LOADING);
  let start = 0;
  const questions = parts.flatMap((part) => {
    const from = start;
    start += part.body.length + 2;
    return part.questions.map((one) => (one.kind === 'answerable' ? move(one, article, from) : one));
  });
  const unused = others.filter(({ source }) => !sources.includes(source));
  return withOffTopic({ article, source: sets[0]!.source, questions }, unused);
}

/** The question asked of an article that has the answers further on by so many characters. */
function move({ text, answers }: Question, article: Article, by: number): Question {
  const moved = answers.map(({ start, end }) => ({ start: start + by, end: end + by }));
  const inside = moved.filter(({ start, end }) => start >= 0 && end <= article.body.length);
  return answeredAt(article, text, inside);
}

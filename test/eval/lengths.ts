import type { Article } from '../../src/article/article.ts';
import { type LoadOptions, parseArticle } from '../../src/article/parse.ts';
import {
  answeredAt,
  borrowQuestions,
  ofKind,
  type Question,
  type QuestionSet,
  unanswerable,
} from './questions.ts';
import { below, randomOf } from './random.ts';

interface LengthOptions extends LoadOptions {
  /** Where off-topic questions and other passages come from. */
  readonly all: readonly QuestionSet[];
}

/**
 * Short articles: for each passage that answers something, a random stretch of the article that contains it, with its
 * questions and as many off-topic ones; and a stretch without it, where the same questions have no answer.
 *
 * @param sizeOf gives the number of passages for a passage, from 2.
 */
export function cutArticles(
  { article, source, questions }: QuestionSet,
  sizeOf: (passage: number) => number,
  { all, ...loading }: LengthOptions,
): QuestionSet[] {
  const byPassage = new Map<number, Question[]>();
  for (const question of ofKind(questions, 'answerable')) {
    const passage = question.rightPassages[0]!;
    byPassage.set(passage, [...(byPassage.get(passage) ?? []), question]);
  }
  return [...byPassage].flatMap(([passage, asked]) => {
    const size = sizeOf(passage);
    const id = `${article.id}.${size}.${passage}`;
    const withIt = stretch(article, passage, size, `${id}.with`);
    const start = withIt[0]!.start;
    const short = parseArticle(id, article.body.slice(start, withIt.at(-1)!.end), loading);
    const borrowed = borrowQuestions(all, { id, sources: [source] }, asked.length);
    const others = stretch(article, passage, size + 1, `${id}.without`).filter(
      ({ index }) => index !== passage,
    );
    const text = others.map((other) => article.body.slice(other.start, other.end)).join('\n\n');
    return [
      {
        article: short,
        source,
        questions: [...asked.map((question) => move(question, short, -start)), ...borrowed],
      },
      {
        article: parseArticle(`${id}.without`, text, loading),
        source,
        questions: asked
          .filter(({ rightPassages }) => rightPassages.length === 1)
          .map((question) => unanswerable(question.text, 'on-topic')),
      },
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
  size: number,
  { all, ...loading }: LengthOptions,
): QuestionSet {
  let missing = size - sets.reduce((sum, { article }) => sum + article.passages.length, 0);
  const parts: { source: string; body: string; questions: readonly Question[] }[] = [];
  for (const { source, article } of all) {
    if (missing <= 0 || sets.some((set) => set.source === source)) continue;
    const last = article.passages.slice(0, missing).at(-1)!;
    parts.push({ source, body: article.body.slice(0, last.end), questions: [] });
    missing -= article.passages.length;
  }
  for (const { source, article, questions } of sets) parts.push({ source, body: article.body, questions });
  const sources = parts.map(({ source }) => source);
  const id = `joined.${size}.${sources.join('.')}`;
  const article = parseArticle(id, parts.map(({ body }) => body).join('\n\n'), loading);
  let start = 0;
  const questions = parts.flatMap((part) => {
    const from = start;
    start += part.body.length + 2;
    return part.questions.map((one) => (one.kind === 'answerable' ? move(one, article, from) : one));
  });
  const borrowed = borrowQuestions(all, { id, sources }, ofKind(questions, 'answerable').length);
  return { article, source: sets[0]!.source, questions: [...questions, ...borrowed] };
}

/** The question asked of an article that has the answers further on by so many characters. */
function move({ text, answers }: Question, article: Article, by: number): Question {
  const moved = answers.map(({ start, end }) => ({ start: start + by, end: end + by }));
  const isInside = ({ start, end }: Question['answers'][number]) => start >= 0 && end <= article.body.length;
  return answeredAt(article, text, moved.filter(isInside));
}

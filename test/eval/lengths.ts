import type { Article } from '../../src/article/article.ts';
import { type LoadOptions, parseArticle } from '../../src/article/parse.ts';
import {
  answeredAt,
  borrowQuestions,
  countAnswerable,
  type Question,
  type QuestionSet,
  unanswerable,
} from './questions.ts';
import { mulberry32, seedOf } from './random.ts';

interface CutOptions extends LoadOptions {
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
  set: QuestionSet,
  sizeOf: (passage: number) => number,
  { all, ...loading }: CutOptions,
): QuestionSet[] {
  const { article, source } = set;
  const byPassage = groupByPassage(set.questions.filter(({ kind }) => kind === 'answerable'));
  return [...byPassage].flatMap(([passage, questions]) => {
    const size = sizeOf(passage);
    const id = `${article.id}.${size}.${passage}`;
    const borrowed = borrowQuestions(all, { id, sources: [source] }, questions.length);
    const withIt = stretch(article, passage, size, `${id}.with`);
    const start = article.passages[withIt.from]!.start;
    const body = article.body.slice(start, article.passages[withIt.to - 1]!.end);
    const short = parseArticle(id, body, loading);
    const moved = questions.map((question) => move(question, short, -start));
    const without = stretch(article, passage, size + 1, `${id}.without`);
    const others = article.passages.slice(without.from, without.to).filter(({ index }) => index !== passage);
    const text = others.map(({ start, end }) => article.body.slice(start, end)).join('\n\n');
    return [
      { article: short, source, questions: [...moved, ...borrowed] },
      {
        article: parseArticle(`${id}.without`, text, loading),
        source,
        questions: questions
          .filter(({ rightPassages }) => rightPassages.length === 1)
          .map((question) => unanswerable(question.text, 'on-topic')),
      },
    ];
  });
}

function groupByPassage(questions: readonly Question[]): ReadonlyMap<number, readonly Question[]> {
  const groups = new Map<number, Question[]>();
  for (const question of questions) {
    const passage = question.rightPassages[0]!;
    groups.set(passage, [...(groups.get(passage) ?? []), question]);
  }
  return groups;
}

/** So many passages in a row, the given one among them at a random place. */
function stretch(
  { passages }: Article,
  passage: number,
  size: number,
  seed: string,
): { from: number; to: number } {
  const length = Math.min(size, passages.length);
  const first = Math.max(0, passage - length + 1);
  const last = Math.min(passage, passages.length - length);
  const from = first + Math.floor(mulberry32(seedOf(seed))() * (last - first + 1));
  return { from, to: from + length };
}

/**
 * Long articles: `sets` one after the other, as many as make `size` passages, the last article filled up with passages
 * of those of `all` that are not among `sets`.
 */
export function joinArticles(
  sets: readonly QuestionSet[],
  size: number,
  { all, ...loading }: CutOptions,
): QuestionSet[] {
  const groups: QuestionSet[][] = [];
  for (const set of sets) {
    const last = groups.at(-1);
    if (last && countPassages(last) < size) last.push(set);
    else groups.push([set]);
  }
  return groups.map((group, at) => {
    const fillers = all.filter(({ source }) => !sets.some((set) => set.source === source));
    const filling = takePassages(fillers, size - countPassages(group));
    const id = `joined.${size}.${at}.${group.map(({ source }) => source).join('.')}`;
    const bodies = [...filling.bodies, ...group.map(({ article }) => article.body)];
    const article = parseArticle(id, bodies.join('\n\n'), loading);
    let start = filling.bodies.reduce((sum, body) => sum + body.length + 2, 0);
    const questions = group.flatMap((set) => {
      const from = start;
      start += set.article.body.length + 2;
      return set.questions.map((question) =>
        question.kind === 'answerable' ? move(question, article, from) : question,
      );
    });
    const sources = [...filling.sources, ...group.map(({ source }) => source)];
    const borrowed = borrowQuestions(all, { id, sources }, countAnswerable({ questions }));
    return { article, source: group[0]!.source, questions: [...questions, ...borrowed] };
  });
}

/** Whole articles as far as they fit, then the beginning of one. */
function takePassages(sets: readonly QuestionSet[], count: number): { bodies: string[]; sources: string[] } {
  const bodies: string[] = [];
  const sources: string[] = [];
  let missing = count;
  for (const { article, source } of sets) {
    if (missing <= 0) break;
    const last = article.passages.slice(0, missing).at(-1)!;
    bodies.push(article.body.slice(0, last.end));
    sources.push(source);
    missing -= article.passages.length;
  }
  return { bodies, sources };
}

function move({ text, answers }: Question, article: Article, by: number): Question {
  const inside = answers.map(({ start, end }) => ({ start: start + by, end: end + by }));
  const { body } = article;
  return answeredAt(
    article,
    text,
    inside.filter(({ start, end }) => start >= 0 && end <= body.length),
  );
}

function countPassages(sets: readonly QuestionSet[]): number {
  return sets.reduce((sum, { article }) => sum + article.passages.length, 0);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Article } from '../../src/article/article.ts';
import { loadArticle } from '../../src/article/load.ts';
import { shownMarkdown } from '../../src/article/passage-text.ts';
import { loadLanguages } from '../../src/text/load-languages.ts';
import type { TextRange } from '../../src/text/text-range.ts';
import { randomOf, sample } from './random.ts';

/** How many off-topic questions an article as it is gets. */
export const OFF_TOPIC_QUESTIONS = 30;

/** What loading an article takes. npm runs scripts in the project's root. */
export const LOADING = { detectLanguage: loadLanguages('data/language').detect };

/** `on-topic` and `off-topic`: the article does not answer; the former is worded like it. */
export type QuestionKind = 'answerable' | Unanswerable;
type Unanswerable = 'on-topic' | 'off-topic';

export interface Question {
  readonly text: string;
  readonly kind: QuestionKind;
  /** Indexes of the passages that answer; empty unless answerable. */
  readonly rightPassages: readonly number[];
  /** Where the answer stands in the body; only of questions that are labelled by offsets. */
  readonly answers: readonly TextRange[];
  /** What spans are compared with. */
  readonly answerTexts: readonly string[];
}

export interface QuestionSet {
  readonly article: Article;
  /** The article that `article` was cut from or joined to: one of them is never on both sides of a fit. */
  readonly source: string;
  readonly questions: readonly Question[];
}

/** A line of a file of questions. */
interface Label {
  readonly question: string;
  readonly answerable?: boolean;
  /** Offsets into the body. */
  readonly answers?: readonly TextRange[];
  /** Words of a right passage; null: nothing answers. */
  readonly passage?: readonly string[] | null;
  readonly answer?: readonly string[];
}

/**
 * Loads the articles of a folder that have questions: `NAME.jsonl` beside `NAME.md` (and `NAME.OTHER.jsonl`, asked of
 * it as well), or `NAME/questions.jsonl` beside `NAME/article.md`.
 */
export async function loadQuestionSets(directory: string): Promise<QuestionSet[]> {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
  const articles = files.filter((file) => /\.(?:md|txt|html|pdf|docx)$/.test(file));
  const sets: QuestionSet[] = [];
  for (const file of files.filter((file) => file.endsWith('.jsonl'))) {
    const asked = file.replace(/questions\.jsonl$/, 'article.jsonl');
    const article = articles.find((one) => asked.startsWith(one.replace(/[^.]+$/, '')));
    if (article === undefined) continue;
    const name = asked.replace(/(?:\/article)?\.jsonl$/, '');
    sets.push(await loadQuestionSet(name, join(directory, article), join(directory, file)));
  }
  if (sets.length === 0) throw new Error(`${directory}: no articles with questions`);
  return sets;
}

/**
 * Loads an article and its questions, one JSON object a line, labelled by offsets or by words. A label that the article
 * does not have is told on standard error, and counts as answered wrong.
 *
 * @param nullKind what a question is whose `passage` is null.
 */
export async function loadQuestionSet(
  name: string,
  articleFile: string,
  questionsFile: string,
  nullKind: Unanswerable = 'on-topic',
): Promise<QuestionSet> {
  const article = await loadArticle(articleFile, LOADING);
  const questions = readJsonLines<Label>(questionsFile).map((label) => questionOf(article, label, nullKind));
  for (const { text, kind, rightPassages } of questions)
    if (kind === 'answerable' && rightPassages.length === 0)
      process.stderr.write(`${questionsFile}: the article does not have the words labelled for ${text}\n`);
  return { article, source: name, questions };
}

export function readJsonLines<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
}

/** `count` questions of each kind at most, always the same. */
export function sampleSet(set: QuestionSet, count: number): QuestionSet {
  const some = (kind: QuestionKind) => sample(ofKind(set.questions, kind), count, randomOf(set.source));
  return { ...set, questions: [...some('answerable'), ...some('on-topic'), ...some('off-topic')] };
}

export function ofKind<T extends Pick<Question, 'kind'>>(questions: readonly T[], kind: QuestionKind): T[] {
  return questions.filter((question) => question.kind === kind);
}

function questionOf(article: Article, label: Label, nullKind: Unanswerable): Question {
  const { answerable, answers, passage, answer = [] } = label;
  const text = label.question.replace(/\s+/g, ' ').trim();
  if (answerable === false) return unanswerable(text, 'on-topic');
  if (answers) return answeredAt(article, text, answers);
  if (!passage) return unanswerable(text, nullKind);
  const rightPassages = article.passages
    .filter((one) => {
      const shown = withoutMarks(shownMarkdown(article, one));
      return passage.some((words) => shown.includes(withoutMarks(words)));
    })
    .map(({ index }) => index);
  return { text, kind: 'answerable', rightPassages, answers: [], answerTexts: answer };
}

/** White space and the marks of Markdown become one space. */
export function withoutMarks(text: string): string {
  return text.replace(/[\s*_~|]+/g, ' ');
}

export function unanswerable(text: string, kind: Unanswerable): Question {
  return { text, kind, rightPassages: [], answers: [], answerTexts: [] };
}

/** A long paragraph may be divided: right is the passage in which an answer begins. */
export function answeredAt(
  { body, passages }: Article,
  text: string,
  answers: readonly TextRange[],
): Question {
  const begins = ({ start, end }: TextRange) => answers.some((at) => start <= at.start && at.start < end);
  return {
    text,
    kind: 'answerable',
    rightPassages: passages.filter(begins).map(({ index }) => index),
    answers,
    answerTexts: answers.map(({ start, end }) => body.slice(start, end)),
  };
}

/**
 * The set with off-topic questions, answerable ones of other articles: as many as are answerable, or `count`; always the
 * same for an article of one id.
 */
export function withOffTopic(
  set: QuestionSet,
  all: readonly QuestionSet[],
  count = ofKind(set.questions, 'answerable').length,
): QuestionSet {
  const others = all.filter(({ source }) => source !== set.source);
  const pool = others.flatMap(({ questions }) => ofKind(questions, 'answerable'));
  const lent = sample(pool, count, randomOf(set.article.id));
  return {
    ...set,
    questions: [...set.questions, ...lent.map(({ text }) => unanswerable(text, 'off-topic'))],
  };
}

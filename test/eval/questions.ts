import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Article } from '../../src/article/article.ts';
import { ArticleError } from '../../src/article/article-error.ts';
import { type LoadOptions, loadArticle } from '../../src/article/load.ts';
import { shownMarkdown } from '../../src/article/passage-text.ts';
import type { TextRange } from '../../src/text/text-range.ts';
import { randomOf, sample } from './random.ts';

/** `on-topic` and `off-topic`: the article does not answer; the former is worded like it. */
export type QuestionKind = 'answerable' | 'on-topic' | 'off-topic';

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

interface Label {
  readonly question: string;
  readonly answerable?: boolean;
  /** Offsets into the body. */
  readonly answers?: readonly TextRange[];
  /** Words of a right passage; null: nothing answers. With `answers` a range that is not needed. */
  readonly passage?: readonly string[] | TextRange | null;
  readonly answer?: readonly string[];
  /** Questions what an article is `about` are left out. */
  readonly kind?: string;
}

export interface Labelled {
  readonly name: string;
  readonly articleFile: string;
  readonly questionsFile: string;
}

const ENDINGS = ['md', 'txt', 'html', 'pdf', 'docx'];

/**
 * Articles with questions, by name: `NAME.jsonl` beside `NAME.md` (and `NAME.OTHER.jsonl`, asked of it as well),
 * `NAME/questions.jsonl` beside `NAME/article.md`, or `questions/NAME.jsonl` and `articles/NAME.md`.
 */
function labelledIn(directory: string): Labelled[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
  const found = files.flatMap((file): Labelled[] => {
    if (!file.endsWith('.jsonl')) return [];
    const stem = file.slice(0, -'.jsonl'.length);
    const article = stem.replace(/^questions\//, 'articles/').replace(/\/questions$/, '/article');
    const articleFile = [article, article.replace(/\.[^./]+$/, '')]
      .flatMap((path) => ENDINGS.map((ending) => `${path}.${ending}`))
      .find((path) => files.includes(path));
    if (articleFile === undefined) return [];
    const name = stem.replace(/^questions\/|\/questions$/, '');
    return [{ name, articleFile: join(directory, articleFile), questionsFile: join(directory, file) }];
  });
  if (found.length === 0) throw new Error(`${directory}: no articles with questions`);
  return found;
}

/**
 * Loads an article and its questions, one JSON object a line, labelled by offsets or by words. A label that the article
 * does not have is told on standard error, and counts as answered wrong.
 *
 * @param nullKind what a question is whose `passage` is null.
 */
export async function loadQuestionSet(
  { articleFile, questionsFile, name }: Labelled,
  options: LoadOptions,
  nullKind: 'on-topic' | 'off-topic' = 'on-topic',
): Promise<QuestionSet> {
  const article = await loadArticle(articleFile, options);
  const labels = readJsonLines<Label>(questionsFile).filter(({ kind }) => kind !== 'about');
  const questions = labels.map((label) => {
    const question = questionOf(article, label, nullKind);
    if (question.kind === 'answerable' && question.rightPassages.length === 0)
      process.stderr.write(
        `${questionsFile}: the article does not have the words labelled for ${question.text}\n`,
      );
    return question;
  });
  return { article, source: name, questions };
}

/** Those of a folder, by name; a file that is refused is told on standard error. */
export async function loadQuestionSets(directory: string, options: LoadOptions): Promise<QuestionSet[]> {
  const sets: QuestionSet[] = [];
  for (const labelled of labelledIn(directory))
    try {
      sets.push(await loadQuestionSet(labelled, options));
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      process.stderr.write(`${error.message}\n`);
    }
  return sets;
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

function questionOf(article: Article, label: Label, nullKind: 'on-topic' | 'off-topic'): Question {
  const { answerable, answers, passage, answer = [] } = label;
  const text = label.question.replace(/\s+/g, ' ').trim();
  if (answerable === false) return unanswerable(text, 'on-topic');
  if (answers) return answeredAt(article, text, answers);
  if (!Array.isArray(passage)) return unanswerable(text, nullKind);
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

export function unanswerable(text: string, kind: 'on-topic' | 'off-topic'): Question {
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

/** Off-topic questions: `count` answerable ones of other articles, always the same for one borrower. */
export function borrowQuestions(
  from: readonly QuestionSet[],
  borrower: { readonly id: string; readonly sources: readonly string[] },
  count: number,
): Question[] {
  const others = from.filter(({ source }) => !borrower.sources.includes(source));
  const pool = others.flatMap(({ questions }) => ofKind(questions, 'answerable'));
  return sample(pool, count, randomOf(borrower.id)).map(({ text }) => unanswerable(text, 'off-topic'));
}

/** The set with off-topic questions of the others. */
export function withBorrowed(set: QuestionSet, all: readonly QuestionSet[], count = 30): QuestionSet {
  const borrower = { id: set.article.id, sources: [set.source] };
  return { ...set, questions: [...set.questions, ...borrowQuestions(all, borrower, count)] };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/article/article.ts';
import { type LoadOptions, loadArticle } from '../../src/article/load.ts';
import type { TextRange } from '../../src/text/text-range.ts';
import { mulberry32, sample, seedOf } from './random.ts';

/** `on-topic` and `off-topic`: the article does not answer; the former is worded like it. */
export type QuestionKind = 'answerable' | 'on-topic' | 'off-topic';

export interface Question {
  readonly text: string;
  readonly kind: QuestionKind;
  /** Indexes of the passages that answer; at least one when answerable, else none. */
  readonly rightPassages: readonly number[];
  /** Where the answer stands in the body; a sentence is right when one lies within it. */
  readonly answers: readonly TextRange[];
  /** What spans are compared with. */
  readonly answerTexts: readonly string[];
}

export interface QuestionSet {
  readonly article: Article;
  /** The id of the article that `article` was cut from or joined to: one of them is never on both sides of a fit. */
  readonly source: string;
  readonly questions: readonly Question[];
}

interface Label {
  readonly question: string;
  readonly answerable?: boolean;
  /** Offsets into the body. */
  readonly answers?: readonly TextRange[];
  /** Words of the body; null: nothing answers. In files with offsets, a range that is not needed. */
  readonly passage?: readonly string[] | TextRange | null;
  readonly answer?: readonly string[];
}

/**
 * Loads an article and its questions, one JSON object a line, labelled by offsets (shared/bench) or by words
 * (test/golden).
 * @throws Error that names file and line of a label that the article does not have
 */
export async function loadQuestionSet(
  articleFile: string,
  questionsFile: string,
  options: LoadOptions,
): Promise<QuestionSet> {
  const article = await loadArticle(articleFile, options);
  const questions = readJsonLines<Label>(questionsFile).map((label, at) => {
    const question = labelled(article, label);
    if (question.kind === 'answerable' && (question.rightPassages.length === 0 || !question.answers.length))
      throw new Error(`${questionsFile}:${at + 1}: the article does not have the labelled words`);
    return question;
  });
  return { article, source: article.id, questions };
}

/** Every `NAME.jsonl` of a folder with the `NAME.md` or `NAME.txt` beside it, by name. */
export async function loadQuestionSets(directory: string, options: LoadOptions): Promise<QuestionSet[]> {
  const files = readdirSync(directory).sort();
  const sets: QuestionSet[] = [];
  for (const file of files.filter((name) => name.endsWith('.jsonl'))) {
    const name = file.slice(0, -'.jsonl'.length);
    const article = files.find((other) => other === `${name}.md` || other === `${name}.txt`);
    if (article === undefined) throw new Error(`${join(directory, file)}: no article beside it`);
    sets.push(await loadQuestionSet(join(directory, article), join(directory, file), options));
  }
  if (sets.length === 0) throw new Error(`${directory}: no questions`);
  return sets;
}

export function readJsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** `count` questions of each kind at most, always the same. */
export function sampleSet(set: QuestionSet, count: number): QuestionSet {
  const ofKind = (kind: QuestionKind) => set.questions.filter((question) => question.kind === kind);
  const some = (kind: QuestionKind) => sample(ofKind(kind), count, mulberry32(seedOf(set.source)));
  return { ...set, questions: [...some('answerable'), ...some('on-topic'), ...some('off-topic')] };
}

function labelled(article: Article, label: Label): Question {
  const { question, answerable, answers, passage, answer = [] } = label;
  if (answerable === false) return unanswerable(question, 'on-topic');
  if (answers) return answeredAt(article, question, answers);
  if (!Array.isArray(passage)) return unanswerable(question, 'off-topic');
  const has = ({ start, end }: TextRange) =>
    passage.some((words) => article.body.slice(start, end).includes(words));
  const ranges = answer.flatMap((words) => occurrences(words, article.body));
  const rightPassages = article.passages.filter(has).map(({ index }) => index);
  return { text: question, kind: 'answerable', rightPassages, answers: ranges, answerTexts: answer };
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

function occurrences(words: string, body: string): TextRange[] {
  const found: TextRange[] = [];
  for (let start = body.indexOf(words); start !== -1; start = body.indexOf(words, start + 1))
    found.push({ start, end: start + words.length });
  return found;
}

/** Off-topic questions: `count` answerable ones of other articles, always the same for one borrower. */
export function borrowQuestions(
  from: readonly QuestionSet[],
  borrower: { readonly id: string; readonly sources: readonly string[] },
  count = 30,
): Question[] {
  const pool = from
    .filter(({ source }) => !borrower.sources.includes(source))
    .flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'answerable'));
  return sample(pool, count, mulberry32(seedOf(borrower.id))).map(({ text }) =>
    unanswerable(text, 'off-topic'),
  );
}

/** The set with off-topic questions of the others; default 30. */
export function withBorrowed(set: QuestionSet, all: readonly QuestionSet[], count?: number): QuestionSet {
  const borrower = { id: set.article.id, sources: [set.source] };
  return { ...set, questions: [...set.questions, ...borrowQuestions(all, borrower, count)] };
}

export function countAnswerable({ questions }: Pick<QuestionSet, 'questions'>): number {
  return questions.filter(({ kind }) => kind === 'answerable').length;
}

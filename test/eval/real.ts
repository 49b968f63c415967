import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../src/answer/answer.ts';
import type { Article } from '../../src/article/article.ts';
import { ArticleError } from '../../src/article/article-error.ts';
import { type LoadOptions, loadArticle } from '../../src/article/load.ts';
import { shownMarkdown } from '../../src/article/passage-text.ts';
import { type AnswerRecord, answerRecord } from '../../src/cli/json.ts';
import { type Question, type QuestionSet, readJsonLines, unanswerable } from './questions.ts';

export interface RealQuestion {
  readonly question: string;
  readonly passage: readonly string[] | null;
  readonly answer?: readonly string[];
  readonly answerable?: boolean;
  /** Questions what an article is `about` are not scored. */
  readonly kind?: string;
}

/** An article as people write it. */
export interface RealSet {
  readonly name: string;
  /** Absent: the file was refused. */
  readonly article: Article | undefined;
  readonly questions: readonly RealQuestion[];
}

/** As score.mjs of shared/real calls them. */
export const REAL_VERDICTS = {
  A: 'right',
  Bs: 'right sentence only',
  B: 'right passage only',
  C: 'wrong passage',
  D: 'declined',
  'refused-file': 'file refused',
  OK: 'unanswerable declined',
  X: 'unanswerable answered',
} as const;

export type RealVerdict = keyof typeof REAL_VERDICTS;

/** Loads `NAME/article.*` with `NAME/questions.jsonl`, or `articles/NAME.*` with `questions/NAME.jsonl`. */
export async function loadRealSets(directory: string, options: LoadOptions): Promise<RealSet[]> {
  const sets: RealSet[] = [];
  for (const { name, articleFile, questionsFile } of realFiles(directory)) {
    let article: Article | undefined;
    try {
      article = await loadArticle(articleFile, options);
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
    }
    const questions = readJsonLines<RealQuestion>(questionsFile).filter(({ kind }) => kind !== 'about');
    sets.push({ name, article, questions });
  }
  return sets;
}

function realFiles(directory: string): { name: string; articleFile: string; questionsFile: string }[] {
  const articles = join(directory, 'articles');
  if (existsSync(articles))
    return readdirSync(articles)
      .sort()
      .map((file) => {
        const name = file.replace(/\.\w+$/, '');
        const questionsFile = join(directory, 'questions', `${name}.jsonl`);
        return { name, articleFile: join(articles, file), questionsFile };
      });
  return readdirSync(directory)
    .sort()
    .flatMap((name) => {
      const files = ['md', 'txt', 'html', 'pdf', 'docx'].map((ending) =>
        join(directory, name, `article.${ending}`),
      );
      const articleFile = files.find((file) => existsSync(file));
      const questionsFile = join(directory, name, 'questions.jsonl');
      return articleFile !== undefined && existsSync(questionsFile)
        ? [{ name, articleFile, questionsFile }]
        : [];
    });
}

/** The verdict of score.mjs on the record that the command line would print. */
export async function judgeReal({ ask }: Pick<Library, 'ask'>, question: RealQuestion): Promise<RealVerdict> {
  const asked = question.question.replace(/\s+/g, ' ').trim();
  return verdictOn(answerRecord(asked, await ask(asked, { limit: 3 }), 0), question);
}

function verdictOn(
  { answered, passages, answer }: Pick<AnswerRecord, 'answered' | 'passages' | 'answer'>,
  label: RealQuestion,
): RealVerdict {
  if (label.passage === null || label.answerable === false) return answered ? 'X' : 'OK';
  if (!answered || !answer) return 'D';
  const shown = withoutMarks(passages[0]!.text);
  if (!label.passage.some((words) => shown.includes(withoutMarks(words)))) return 'C';
  const { text: bold, sentence } = answer;
  const isWholeSentence = wordF1(bold, sentence.text) > 0.9;
  const answers = label.answer ?? [];
  const isRight = answers.some(
    (words) =>
      wordF1(bold, words) >= 0.5 ||
      (isWholeSentence && withoutMarks(sentence.text).includes(withoutMarks(words))),
  );
  if (isRight) return 'A';
  return answers.some((words) => normalise(sentence.text).includes(normalise(words))) ? 'Bs' : 'B';
}

/** The same questions as a set to fit on; without ranges of answers. */
export function asQuestionSet({ name, questions }: RealSet, article: Article): QuestionSet {
  const asQuestion = ({ question, passage, answer = [], answerable }: RealQuestion): Question => {
    const text = question.replace(/\s+/g, ' ').trim();
    if (passage === null || answerable === false) return unanswerable(text, 'on-topic');
    const rightPassages = article.passages
      .filter((one) => {
        const shown = withoutMarks(shownMarkdown(article, one));
        return passage.some((words) => shown.includes(withoutMarks(words)));
      })
      .map(({ index }) => index);
    return { text, kind: 'answerable', rightPassages, answers: [], answerTexts: answer };
  };
  return { article, source: name, questions: questions.map(asQuestion) };
}

function withoutMarks(text: string): string {
  return text.replace(/[\s*_~|]+/g, ' ');
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function wordF1(left: string, right: string): number {
  const words = normalise(left).split(' ').filter(Boolean);
  const others = normalise(right).split(' ').filter(Boolean);
  const remaining = [...others];
  const shared = words.filter((word) => {
    const at = remaining.indexOf(word);
    if (at >= 0) remaining.splice(at, 1);
    return at >= 0;
  }).length;
  return shared === 0 ? 0 : (2 * shared) / (words.length + others.length);
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../article/article.ts';
import type { LoadOptions } from '../../article/parse.ts';
import type { QuestionSet } from '../questions/question-set.ts';
import { growArticle } from './corpus.ts';
import type { JobInput } from './measure-system.ts';
import { measureSystems, type SystemSpeed, type SystemsOptions } from './measure-systems.ts';
import { chooseQuestions } from './questions.ts';
import { measureStart, type StartTimes } from './start-time.ts';

/** How many questions of each kind a system is asked, if it is fast enough. */
const QUESTIONS = 200;

export interface SizeOptions extends SystemsOptions {
  /** Text to grow from, with questions or without. At least one, and at least one passage. */
  readonly sets: readonly QuestionSet[];
  /** The folder with `dist/ask.js` and `node_modules/`. */
  readonly projectRoot: string;
  readonly loading: LoadOptions;
}

/** What one run found out about an article of one size. */
export interface SizeReport {
  readonly passages: number;
  readonly words: number;
  readonly distinctWords: number;
  readonly systems: readonly SystemSpeed[];
  /** Null when the bot was left out. */
  readonly start: StartTimes | null;
}

export async function measureSize(passageCount: number, options: SizeOptions): Promise<SizeReport> {
  const sources = options.sets.map(({ article }) => article);
  const article = growArticle(sources, passageCount, options.loading);
  const questions = chooseQuestions(options.sets, article, QUESTIONS);
  const words = article.body.toLowerCase().match(/\p{L}+/gu) ?? [];
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const input: JobInput = { article, questions };
    const systems = await measureSystems(writeText(directory, 'input.json', JSON.stringify(input)), options);
    const start = options.systems.includeBot
      ? await compareStart(directory, article, questions.wellSpelt[0] ?? '', options)
      : null;
    return {
      passages: passageCount,
      words: words.length,
      distinctWords: new Set(words).size,
      systems,
      start,
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function compareStart(
  directory: string,
  { body, passages }: Article,
  question: string,
  { projectRoot, runs }: SizeOptions,
): Promise<StartTimes> {
  const texts = passages.map(({ start, end }) => body.slice(start, end));
  return measureStart({
    projectRoot,
    articleFile: writeText(directory, 'article.txt', body),
    passagesFile: writeText(directory, 'passages.json', JSON.stringify(texts)),
    question,
    runs,
  });
}

function writeText(directory: string, name: string, text: string): string {
  const file = join(directory, name);
  writeFileSync(file, text);
  return file;
}

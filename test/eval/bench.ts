import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import type { Job, Latency, Speed } from './bench-job.ts';
import { CACHE_DIRECTORY } from './engine.ts';
import { editTwoWords } from './misspell.ts';
import { PEERS } from './peers.ts';
import { LOADING, loadQuestionSet, loadQuestionSets, ofKind, type QuestionSet } from './questions.ts';
import { mulberry32, sample } from './random.ts';
import { machineLines, quantity, renderTable } from './report.ts';
import { percentile } from './statistics.ts';

const USAGE = `npm run bench -- [options]

Measures how long indexing and questions take, beside other search libraries; questions a second: npm run load.

  --bench DIR      articles to take text and questions from, as in CONTRIBUTING; default the project's own
  --sizes LIST     numbers of passages; default 10,240,2000,20000
  --no-peers       only the bot
  --fresh          compute the vectors anew; without it, those of an earlier run serve`;

const VECTORS = join(CACHE_DIRECTORY, 'bench-vectors');
const STARTS = 5;
const QUESTIONS = 300;

await run();

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      bench: { type: 'string' },
      sizes: { type: 'string', default: '10,240,2000,20000' },
      'no-peers': { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (values.help || !sizes.every((size) => size >= 1)) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  process.stdout.write(`${machineLines()}\n`);
  if (values.fresh) rmSync(VECTORS, { recursive: true, force: true });
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const sets = values.bench ? await loadQuestionSets(values.bench) : [await ownSet()];
    for (const size of sizes) {
      const job = makeJob(sets, size, directory);
      const table = await measureSize(size, job, values['no-peers'] ? [] : PEERS);
      process.stdout.write(`\n${table}\n`);
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function ownSet(): Promise<QuestionSet> {
  const [articleFile, questionsFile] = ['data/articles/ant-financial.md', 'test/golden/preguntas.jsonl'];
  return loadQuestionSet('golden', articleFile, questionsFile);
}

/** An article of so many passages, and questions that its passages answer before they begin anew. */
function makeJob(sets: readonly QuestionSet[], size: number, directory: string): Job {
  const articles = sets.map(({ article }) => article);
  const articleFile = join(directory, `bench-${size}.txt`);
  writeFileSync(articleFile, makeText(articles, size));
  let before = 0;
  const answerable = sets.flatMap(({ article, questions }) => {
    const room = size - before;
    before += article.passages.length;
    return ofKind(questions, 'answerable').filter(({ rightPassages }) =>
      rightPassages.some((at) => at < room),
    );
  });
  const questions = sample(answerable, QUESTIONS, mulberry32(3)).map(({ text }) => text);
  return { system: 'bot', articleFile, questions, cacheDirectory: VECTORS };
}

/**
 * The passages of some articles, then again and again with two words of each changed, so that no two are alike and the
 * vocabulary grows: text of exactly `count` passages, the same in every run.
 */
function makeText(sources: readonly Article[], count: number): string {
  const passages = sources.flatMap(({ body, passages }) =>
    passages.map(({ start, end }) => body.slice(start, end)),
  );
  const random = mulberry32(2);
  // Twice as many, since parsing joins what belongs together.
  const paragraphs = Array.from({ length: 2 * count }, (_, at) => {
    const text = passages[at % passages.length]!;
    return at < passages.length ? text : editTwoWords(text, random);
  });
  const { body, passages: made } = parseArticle('corpus', paragraphs.join('\n\n'), LOADING);
  return body.slice(0, made[count - 1]!.end);
}

async function measureSize(size: number, job: Job, peers: typeof PEERS): Promise<string> {
  const both = ({ p50, p95 }: Latency) => [quantity(p50), quantity(p95)];
  const row = (name: string, { indexMs, question, misspelt, residentMb }: Speed) => {
    return [name, quantity(indexMs), ...both(question), ...both(misspelt), quantity(residentMb)];
  };
  process.stderr.write(`${size} passages\n`);
  const first = runJob({ ...job, questions: job.questions.slice(0, 1) });
  const bot = runJob(job);
  const rows = [row('bot', bot), ['bot, find() by words', '', ...both(bot.find!)]];
  for (const { name } of peers) rows.push(row(name, runJob({ ...job, system: name })));
  const starts: number[] = [];
  for (let at = 0; at < STARTS; at += 1) starts.push(await timeStart(job));
  const headings = ['index, ms', 'p50, ms', 'p95, ms', 'misspelt p50', 'p95', 'resident, MB'];
  const start = `Start to answer, vectors cached: ${quantity(percentile(starts, 50))} ms`;
  const computed = first.embedded > 0 ? `; vectors computed in ${quantity(first.indexMs)} ms` : '';
  return `${renderTable([`${size} passages`, ...headings], rows)}\n\n${start}${computed}`;
}

function runJob(job: Job): Speed {
  const program = fileURLToPath(new URL('bench-job.js', import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', program, JSON.stringify(job)], { encoding: 'utf8' }),
  );
}

/** From the start of the process to its first output. */
function timeStart({ articleFile, cacheDirectory }: Job): Promise<number> {
  return new Promise((resolve, reject) => {
    const startMs = performance.now();
    const options = ['dist/ask.js', '--json', '--article', articleFile, '¿Cuál es la capital?'];
    const child = spawn(process.execPath, options, {
      env: { ...process.env, CACHE_DIR: cacheDirectory },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.once('data', () => resolve(performance.now() - startMs));
    child.once('close', (status) => reject(new Error(`dist/ask.js ended with ${status}`)));
  });
}

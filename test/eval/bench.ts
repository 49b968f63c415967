import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { loadLanguages } from '../../src/resources.ts';
import {
  type BotSpeed,
  JOB_ARGUMENT,
  type Job,
  type Latency,
  measure,
  runJob,
  type Speed,
} from './bench-job.ts';
import { makeCorpus } from './corpus.ts';
import { CACHE_DIRECTORY, DATA_DIRECTORY } from './engine.ts';
import { machineLines } from './machine.ts';
import { positive } from './options.ts';
import { PEER_PACKAGES, PEERS } from './peers.ts';
import { loadQuestionSet, loadQuestionSets, type QuestionSet } from './questions.ts';
import { mulberry32, sample } from './random.ts';
import { percentile } from './statistics.ts';
import { columnsOf, quantity, renderTable } from './table.ts';

const USAGE = `npm run bench -- [options]

Measures how long indexing and questions take, beside other search libraries.

  --bench DIR      articles to take text and questions from, as in shared/bench/squad-es; default the project's own
  --sizes LIST     numbers of passages; default 10,240,2000,20000
  --seconds N      how long 10 questions a second are asked; default 20
  --no-peers       only the bot
  --fresh          embed the largest articles anew, which takes a quarter of an hour`;

/** Larger articles keep their vectors from one run to the next. */
const MAX_FRESH_PASSAGES = 2_000;
/** A process that starts with an empty cache is waited for up to this size. */
const MAX_COLD_START_PASSAGES = 240;
const STARTS = 5;
const QUESTIONS = 300;

interface SizeReport {
  readonly passages: number;
  /** Null when the vectors were there from an earlier run. */
  readonly firstIndexMs: number | null;
  readonly bot: BotSpeed;
  readonly coldStartMs: number | null;
  readonly startMs: number;
  readonly peers: readonly (readonly [name: string, speed: Speed])[];
}

interface BenchOptions {
  readonly bench: string | undefined;
  readonly sizes: readonly number[];
  readonly seconds: number;
  readonly withPeers: boolean;
}

try {
  const [first, job] = process.argv.slice(2);
  if (first === JOB_ARGUMENT && job !== undefined) process.send?.(await measure(JSON.parse(job) as Job));
  else await run();
  if (process.connected) process.disconnect();
} catch (error) {
  process.stderr.write(`${(error as Error).stack ?? error}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      bench: { type: 'string' },
      sizes: { type: 'string', default: '10,240,2000,20000' },
      seconds: { type: 'string', default: '20' },
      'no-peers': { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  if (values.fresh) rmSync(keptCache, { recursive: true, force: true });
  await bench({
    bench: values.bench,
    sizes: values.sizes.split(',').map((size) => positive('--sizes', size)),
    seconds: positive('--seconds', values.seconds),
    withPeers: !values['no-peers'],
  });
}

async function bench(options: BenchOptions): Promise<void> {
  process.stdout.write(`${machineLines(['onnxruntime-node', ...PEER_PACKAGES])}\n`);
  const loading = { detectLanguage: loadLanguages(join(DATA_DIRECTORY, 'language')).detect };
  const sets =
    options.bench === undefined
      ? [await loadQuestionSet('data/articles/ant-financial.md', 'test/golden/preguntas.jsonl', loading)]
      : await loadQuestionSets(options.bench, loading);
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const reports: SizeReport[] = [];
    for (const size of options.sizes) {
      process.stderr.write(`${size} passages\n`);
      const text = makeCorpus(
        sets.map(({ article }) => article),
        size,
        loading,
      );
      const articleFile = join(directory, `bench-${size}.txt`);
      const questionsFile = join(directory, `questions-${size}.json`);
      writeFileSync(articleFile, text);
      writeFileSync(questionsFile, JSON.stringify(chooseQuestions(sets, size)));
      const report = await measureSize(size, { articleFile, questionsFile, directory }, options);
      process.stdout.write(`\n${renderSize(report)}\n`);
      reports.push(report);
    }
    process.stdout.write(`\n${renderBot(reports)}\n`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const keptCache = join(CACHE_DIRECTORY, 'bench-vectors');

async function measureSize(
  passages: number,
  files: { readonly articleFile: string; readonly questionsFile: string; readonly directory: string },
  { seconds, withPeers }: BenchOptions,
): Promise<SizeReport> {
  const { articleFile, questionsFile, directory } = files;
  const isFresh = passages <= MAX_FRESH_PASSAGES;
  const cacheDirectory = isFresh ? join(directory, `vectors-${passages}`) : keptCache;
  mkdirSync(cacheDirectory, { recursive: true });
  const job = { system: 'bot', articleFile, questionsFile, cacheDirectory, sustainedSeconds: 0 };
  const first = await runJob<BotSpeed>(job);
  const bot = await runJob<BotSpeed>({ ...job, sustainedSeconds: seconds });
  const peers: [string, Speed][] = [];
  for (const { name } of withPeers ? PEERS : []) {
    process.stderr.write(`  ${name}\n`);
    peers.push([name, await runJob<Speed>({ ...job, system: name })]);
  }
  const isCold = passages <= MAX_COLD_START_PASSAGES;
  const empty = join(directory, `no-vectors-${passages}`);
  return {
    passages,
    firstIndexMs: first.embedded > 0 ? first.indexMs : null,
    bot,
    coldStartMs: isCold ? await timeStart(articleFile, empty) : null,
    startMs: await medianStart(articleFile, cacheDirectory),
    peers,
  };
}

/** Answerable ones of the articles that the text begins with, in random order. */
function chooseQuestions(sets: readonly QuestionSet[], size: number): string[] {
  let before = 0;
  const within = sets.filter(({ article }) => {
    const isWithin = before < size;
    before += article.passages.length;
    return isWithin;
  });
  const answerable = within.flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'answerable'));
  return sample(answerable, QUESTIONS, mulberry32(3)).map(({ text }) => text);
}

async function medianStart(articleFile: string, cacheDirectory: string): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < STARTS; at += 1) times.push(await timeStart(articleFile, cacheDirectory));
  return percentile(times, 50);
}

/** From the start of the process to its first output. */
function timeStart(articleFile: string, cacheDirectory: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const startMs = performance.now();
    let answeredMs: number | undefined;
    const question = '¿Cuál es la capital?';
    const child = spawn(process.execPath, ['dist/ask.js', '--json', '--article', articleFile, question], {
      env: { ...process.env, CACHE_DIR: cacheDirectory },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.on('data', () => {
      answeredMs ??= performance.now();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 && answeredMs !== undefined) resolve(answeredMs - startMs);
      else reject(new Error(`dist/ask.js ended with ${code}`));
    });
  });
}

function renderSize({ passages, firstIndexMs, bot, peers }: SizeReport): string {
  const both = ({ p50Ms, p95Ms }: Latency) => [quantity(p50Ms), quantity(p95Ms)];
  const row = (name: string, speed: Speed, first: number | null) => [
    name,
    quantity(first),
    quantity(speed.indexMs),
    ...both(speed.wellSpelt),
    ...both(speed.misspelt),
    quantity(speed.residentMb),
  ];
  const rows = [
    row('bot', bot, firstIndexMs),
    ['bot, find() by words', '', '', ...both(bot.find), ...both(bot.findMisspelt), ''],
    ...peers.map(([name, speed]) => row(name, speed, null)),
  ];
  const headings = [
    'index first, ms',
    'index, ms',
    'p50, ms',
    'p95, ms',
    'misspelt p50',
    'p95',
    'resident, MB',
  ];
  return renderTable(columnsOf(`${passages} passages`, headings), rows);
}

function renderBot(reports: readonly SizeReport[]): string {
  const rows = reports.map(({ passages, coldStartMs, startMs, bot: { sustained } }) => {
    const { p50Ms, p95Ms, delayP99Ms, delayMaxMs, turnedAway } = sustained;
    const times = [coldStartMs, startMs, p50Ms, p95Ms, delayP99Ms, delayMaxMs];
    return [String(passages), ...times.map(quantity).toSpliced(4, 0, String(turnedAway))];
  });
  const headings = [
    'start to answer, empty cache, ms',
    'cached vectors, ms',
    '10 a second: p50, ms',
    'p95, ms',
    'turned away',
    'event loop delay p99, ms',
    'most, ms',
  ];
  return renderTable(columnsOf('passages', headings), rows);
}

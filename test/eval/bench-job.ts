import process from 'node:process';
import { createLibrary } from '../../src/answer/library.ts';
import { loadArticle } from '../../src/article/load.ts';
import { loadLanguages, loadResources } from '../../src/resources.ts';
import { misspell } from './misspell.ts';
import { PEERS } from './peers.ts';
import { percentile } from './statistics.ts';

/** The first argument of this program: one system on one article, in a process of its own for its memory's sake. */
export interface Job {
  /** `bot`, or a peer's name. */
  readonly system: string;
  readonly articleFile: string;
  /** All different if there are enough. */
  readonly questions: readonly string[];
  readonly cacheDirectory: string;
}

/** Milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

export interface Speed {
  readonly indexMs: number;
  /** How many texts were embedded because the cache did not have them. */
  readonly embedded: number;
  readonly question: Latency;
  readonly misspelt: Latency;
  /** Search by words only, half a question at a time. */
  readonly find?: Latency;
  readonly residentMb: number;
}

const WARM_UP_MS = 2_000;
const MAX_TIMED = 100;
/** A system that needs longer is asked fewer questions, but 10 at least. */
const BUDGET_MS = 20_000;
const MIN_TIMED = 10;

const job = JSON.parse(process.argv[2]!) as Job;
process.stdout.write(JSON.stringify(await (job.system === 'bot' ? measureBot(job) : measurePeer(job))));

async function measureBot({ articleFile, questions, cacheDirectory }: Job): Promise<Speed> {
  const resources = loadResources('data', { cacheDirectory });
  const article = await loadArticle(articleFile, { detectLanguage: resources.languages.detect });
  // The networks are loaded then.
  await resources.models.encode('a', 'query', 'question');
  const startMs = performance.now();
  let embedded = 0;
  const onProgress = (done: number) => {
    embedded = done;
  };
  const { ask, find } = await createLibrary([article], resources, { onProgress });
  const indexMs = performance.now() - startMs;
  const halves = questions.map((question) => question.slice(0, Math.ceil(question.length / 2)));
  const speed = { indexMs, embedded, ...(await timeBoth(ask, questions)), find: await time(find, halves) };
  const residentMb = resident();
  await resources.models.close();
  return { ...speed, residentMb };
}

async function measurePeer({ system, articleFile, questions }: Job): Promise<Speed> {
  const { detect } = loadLanguages('data/language');
  const { language, passages } = await loadArticle(articleFile, { detectLanguage: detect });
  const texts = passages.map(({ text }) => text);
  const startMs = performance.now();
  const search = PEERS.find(({ name }) => name === system)!.index(texts, language);
  const indexMs = performance.now() - startMs;
  const latencies = await timeBoth((question) => search(question, 3), questions);
  return { indexMs, embedded: 0, ...latencies, residentMb: resident() };
}

type Asking = (question: string) => unknown;

async function timeBoth(ask: Asking, questions: readonly string[]) {
  return { question: await time(ask, questions), misspelt: await time(ask, questions.map(misspell)) };
}

/** Warms up with the last questions and times the first, each once, until the time is up. */
async function time(ask: Asking, questions: readonly string[]): Promise<Latency> {
  const warmUntilMs = performance.now() + WARM_UP_MS;
  for (const question of questions.toReversed()) {
    if (performance.now() > warmUntilMs) break;
    await ask(question);
  }
  const elapsed: number[] = [];
  const deadlineMs = performance.now() + BUDGET_MS;
  for (const question of questions.slice(0, MAX_TIMED)) {
    const startMs = performance.now();
    await ask(question);
    elapsed.push(performance.now() - startMs);
    if (performance.now() > deadlineMs && elapsed.length >= MIN_TIMED) break;
  }
  return { p50: percentile(elapsed, 50), p95: percentile(elapsed, 95) };
}

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1024 ** 2;
}

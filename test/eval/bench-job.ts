import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { BusyError, type Library } from '../../src/answer/answer.ts';
import { createLibrary } from '../../src/answer/library.ts';
import { loadArticle } from '../../src/article/load.ts';
import { loadLanguages, loadResources } from '../../src/resources.ts';
import { DATA_DIRECTORY } from './engine.ts';
import { misspellAsAlways } from './misspell.ts';
import { PEERS } from './peers.ts';
import { percentile } from './statistics.ts';

/** One system on one article, in a process of its own so that its memory is its own. */
export interface Job {
  /** `bot`, or a peer's name. */
  readonly system: string;
  readonly articleFile: string;
  /** A JSON list of questions, all different if there are enough. */
  readonly questionsFile: string;
  readonly cacheDirectory: string;
  /** How long 10 questions a second are asked; 0: index only. */
  readonly sustainedSeconds: number;
}

export interface Latency {
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export interface Speed {
  readonly indexMs: number;
  readonly wellSpelt: Latency;
  readonly misspelt: Latency;
  readonly residentMb: number;
}

export interface Sustained extends Latency {
  /** Of the event loop. */
  readonly delayP99Ms: number;
  readonly delayMaxMs: number;
  /** Questions that were turned away because too many waited. */
  readonly turnedAway: number;
}

export interface BotSpeed extends Speed {
  /** Search by words only, half a question at a time. */
  readonly find: Latency;
  readonly findMisspelt: Latency;
  readonly sustained: Sustained;
  /** How many texts were embedded because the cache did not have them. */
  readonly embedded: number;
}

export const JOB_ARGUMENT = '--job';
const WARM_UP_MS = 2_000;
const MAX_TIMED = 100;
/** A system that needs longer is asked fewer questions, but 10 at least. */
const BUDGET_MS = 20_000;
const MIN_TIMED = 10;
const QUESTIONS_A_SECOND = 10;
const NONE: Latency = { p50Ms: 0, p95Ms: 0 };
const UNMEASURED = {
  wellSpelt: NONE,
  misspelt: NONE,
  find: NONE,
  findMisspelt: NONE,
  sustained: { ...NONE, delayP99Ms: 0, delayMaxMs: 0, turnedAway: 0 },
};

/** Runs a job in a child process of this program. Rejects when it ends without a result. */
export function runJob<T extends Speed>(job: Job): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1]!, [JOB_ARGUMENT, JSON.stringify(job)], { execArgv: ['--expose-gc'] });
    child.once('message', (speed) => resolve(speed as T));
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`${job.system} ended with ${signal ?? code}`)));
  });
}

export async function measure(job: Job): Promise<Speed | BotSpeed> {
  const questions = JSON.parse(readFileSync(job.questionsFile, 'utf8')) as string[];
  return job.system === 'bot' ? measureBot(job, questions) : measurePeer(job, questions);
}

async function measureBot(job: Job, questions: readonly string[]): Promise<BotSpeed> {
  const { cacheDirectory, sustainedSeconds } = job;
  const resources = loadResources(DATA_DIRECTORY, { cacheDirectory });
  const article = await loadArticle(job.articleFile, { detectLanguage: resources.languages.detect });
  // The networks are loaded then.
  await resources.models.encode('a', 'query', 'question');
  const startMs = performance.now();
  let embedded = 0;
  const onProgress = (done: number) => {
    embedded = done;
  };
  const { ask, find } = await createLibrary([article], resources, { onProgress });
  const indexMs = performance.now() - startMs;
  if (sustainedSeconds === 0) return { ...UNMEASURED, indexMs, embedded, residentMb: resident() };
  const half = (question: string) => question.slice(0, Math.ceil(question.length / 2));
  return {
    indexMs,
    embedded,
    wellSpelt: await time(ask, questions),
    misspelt: await time(ask, questions.map(misspellAsAlways)),
    find: await time(find, questions.map(half)),
    findMisspelt: await time(find, questions.map(misspellAsAlways).map(half)),
    sustained: await sustain(ask, questions, sustainedSeconds),
    residentMb: resident(),
  };
}

async function measurePeer(job: Job, questions: readonly string[]): Promise<Speed> {
  const { detect } = loadLanguages(join(DATA_DIRECTORY, 'language'));
  const { language, passages } = await loadArticle(job.articleFile, { detectLanguage: detect });
  const texts = passages.map(({ text }) => text);
  const startMs = performance.now();
  const search = PEERS.find(({ name }) => name === job.system)!.index(texts, language);
  const indexMs = performance.now() - startMs;
  const ask = (question: string) => search(question, 3);
  return {
    indexMs,
    wellSpelt: await time(ask, questions),
    misspelt: await time(ask, questions.map(misspellAsAlways)),
    residentMb: resident(),
  };
}

/** Warms up with the last questions and times the first, each once, until the time is up. */
async function time(ask: (question: string) => unknown, questions: readonly string[]): Promise<Latency> {
  const warmUntilMs = performance.now() + WARM_UP_MS;
  for (let at = questions.length - 1; at >= 0 && performance.now() < warmUntilMs; at -= 1)
    await ask(questions[at]!);
  const elapsed: number[] = [];
  const deadlineMs = performance.now() + BUDGET_MS;
  for (const question of questions.slice(0, MAX_TIMED)) {
    const startMs = performance.now();
    await ask(question);
    const endMs = performance.now();
    elapsed.push(endMs - startMs);
    if (endMs > deadlineMs && elapsed.length >= MIN_TIMED) break;
  }
  return latencyOf(elapsed);
}

/** Asks at a steady rate, whether or not the ones before are answered; latency counts from when each was due. */
async function sustain(
  ask: Library['ask'],
  questions: readonly string[],
  seconds: number,
): Promise<Sustained> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let turnedAway = 0;
  delay.enable();
  const startMs = performance.now();
  const answers = Array.from({ length: seconds * QUESTIONS_A_SECOND }, async (_, at) => {
    const dueMs = startMs + (at * 1000) / QUESTIONS_A_SECOND;
    await setTimeout(dueMs - performance.now());
    try {
      await ask(questions[at % questions.length]!);
    } catch (error) {
      if (!(error instanceof BusyError)) throw error;
      turnedAway += 1;
    }
    return performance.now() - dueMs;
  });
  const elapsed = await Promise.all(answers);
  delay.disable();
  const [delayP99Ms, delayMaxMs] = [delay.percentile(99) / 1e6, delay.max / 1e6];
  return { ...latencyOf(elapsed), delayP99Ms, delayMaxMs, turnedAway };
}

function latencyOf(elapsed: readonly number[]): Latency {
  return { p50Ms: percentile(elapsed, 50), p95Ms: percentile(elapsed, 95) };
}

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1024 ** 2;
}

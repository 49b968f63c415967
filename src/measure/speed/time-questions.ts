import { percentile } from '../metrics/statistics.ts';

/** How long single questions took, in milliseconds. */
export interface Latency {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** How many questions the figures are over: fewer than given when the system is slow. */
  readonly questions: number;
}

/**
 * The figures are those of a bot that has been running. Measured: after 0.5 s Node's compiler is still at work and
 * triples the bot's p95 on 10 passages; from 1 s it hardly changes.
 */
const WARM_UP_MS = 1_000;

/** Enough for 200 questions of 10 ms; slower systems are asked fewer, but one at least. */
const BUDGET_MS = 2_000;

/** Milliseconds that only grow. */
export type Clock = () => number;

const wallClock: Clock = () => performance.now();

/** Asks questions other than those that will be timed, over and over, so that no cache knows the answers. */
export function warmUp(
  ask: (question: string) => unknown,
  questions: readonly string[],
  now: Clock = wallClock,
): void {
  const untilMs = now() + WARM_UP_MS;
  do for (const question of questions) if (now() < untilMs) ask(question);
  while (now() < untilMs);
}

/**
 * Asks each question once, until the time is up.
 *
 * @param questions At least one.
 */
export function timeQuestions(
  ask: (question: string) => unknown,
  questions: readonly string[],
  now: Clock = wallClock,
): Latency {
  const elapsed: number[] = [];
  const deadlineMs = now() + BUDGET_MS;
  for (const question of questions) {
    const startMs = now();
    ask(question);
    const endMs = now();
    elapsed.push(endMs - startMs);
    if (endMs > deadlineMs) break;
  }
  return {
    p50Ms: percentile(elapsed, 50),
    p95Ms: percentile(elapsed, 95),
    p99Ms: percentile(elapsed, 99),
    questions: elapsed.length,
  };
}

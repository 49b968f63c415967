import process from 'node:process';
import { ArticleError } from './article/article-error.ts';
import { UsageError } from './cli/options.ts';
import { QuestionsFileError } from './cli/questions-file.ts';
import { printable } from './cli/wrap.ts';
import { ConfigError } from './config.ts';
import type { DiscordFailure } from './discord/failure.ts';
import type { Log } from './log.ts';
import { articleErrorLine } from './messages/article-error-line.ts';
import type { Messages } from './messages/messages.ts';
import { ModelError } from './model/model-error.ts';
import { PLATFORMS } from './model/models.ts';
import { StoreError } from './store/store.ts';

/** 1 when Discord or the network are at fault, 2 when something has to be put right first. */
export type FailureStatus = 1 | 2;

/** Ends the program with this text on standard error. */
export class Ending extends Error {
  readonly status: FailureStatus;

  constructor(status: FailureStatus, text: string) {
    super(text);
    this.status = status;
  }
}

/** What discord.js still has open then, such as a connection in the making, is given up. */
const LEAVING_MS = 1_000;
/** Longer than the networks take to close on a busy machine. */
const CRASH_MS = 5_000;

/**
 * Runs a program and leaves with the status it returns. What it throws is told to the person; an error that nobody
 * foresaw is left to Node, or to `endOnCrash`. A reader of its output who leaves early (`| head`) is no error.
 *
 * @param leavingMs after this time what is still under way is given up; `Infinity` waits for it. Leaving at once would
 *   abort the process, with status 134, while ONNX Runtime loads a network.
 */
export async function runProgram(
  messages: Pick<Messages, 'host' | 'terminal'>,
  program: () => Promise<number>,
  leavingMs = LEAVING_MS,
): Promise<void> {
  // Without a listener, a reader that leaves would end the program before the write reports it.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await statusOf(program, messages);
  if (Number.isFinite(leavingMs)) setTimeout(() => process.exit(), leavingMs).unref();
}

async function statusOf(
  program: () => Promise<number>,
  messages: Pick<Messages, 'host' | 'terminal'>,
): Promise<number> {
  try {
    return await program();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    const ending = endingOf(error, messages);
    if (ending === undefined) throw error;
    process.stderr.write(`${ending.message}\n`);
    return ending.status;
  }
}

function endingOf(
  error: unknown,
  { host, terminal }: Pick<Messages, 'host' | 'terminal'>,
): Ending | undefined {
  if (error instanceof Ending) return error;
  if (isDiscordFailure(error)) return new Ending(1, host.failure[error.code](error.detail));
  if (error instanceof ConfigError) return new Ending(2, describeProblems(error, host));
  if (error instanceof ArticleError) return new Ending(2, articleErrorLine(error, host));
  if (error instanceof ModelError)
    return new Ending(error.code === 'broken' ? 1 : 2, host.model[error.code](error.detail, PLATFORMS));
  if (error instanceof StoreError) return storeEnding(error, host);
  if (error instanceof UsageError) return new Ending(2, error.message);
  if (error instanceof QuestionsFileError)
    return new Ending(
      2,
      `${error.file === '-' ? terminal.standardInput : error.file}: ${terminal.questionsFile[error.code](error.detail)}`,
    );
  return undefined;
}

/** A database that is away may come back by itself. */
function storeEnding({ code, detail = '', file = '' }: StoreError, { store }: Messages['host']): Ending {
  return new Ending(code === 'unreachable' || code === 'failed' ? 1 : 2, store[code](detail, file));
}

/** By name: the class comes with discord.js, which `npm run ask` does not load. */
function isDiscordFailure(error: unknown): error is DiscordFailure {
  return error instanceof Error && error.name === 'DiscordFailure';
}

function describeProblems({ problems }: ConfigError, { config }: Messages['host']): string {
  const lines = problems.map((problem) => `  ${problem.variable}: ${config.problem[problem.code](problem)}`);
  const hasNoToken = problems.some(({ code }) => code === 'tokenMissing' || code === 'tokenPlaceholder');
  return [config.heading(problems.length), ...lines, ...(hasNoToken ? ['', config.gettingStarted] : [])].join(
    '\n',
  );
}

/**
 * Whatever is thrown where nobody catches it, a rejected promise as well, is logged and ends the program.
 *
 * @param cleanUp what must be closed first, within `CRASH_MS`: ONNX Runtime aborts a process that leaves without.
 */
export function endOnCrash(
  log: Log,
  cleanUp?: () => Promise<unknown>,
  source: Pick<NodeJS.Process, 'on' | 'exit'> = process,
): void {
  source.on('uncaughtException', (err, origin) => {
    log.fatal({ event: origin, err }, 'crashed');
    const exit = () => source.exit(1);
    if (!cleanUp) return exit();
    setTimeout(exit, CRASH_MS);
    cleanUp().then(exit, exit);
  });
}

/** Passes on at most one call in so many seconds, the last one (`done === total`) always if one was passed before. */
export function everySeconds(
  seconds: number,
  report: (done: number, total: number) => void,
): (done: number, total: number) => void {
  let lastMs: number | undefined;
  let hasReported = false;
  return (done, total) => {
    const nowMs = performance.now();
    lastMs ??= nowMs;
    if (done === total ? !hasReported : nowMs - lastMs < seconds * 1_000) return;
    lastMs = nowMs;
    hasReported = done < total;
    report(done, total);
  };
}

/** Writes lines for the person who runs the program; what articles and Discord put into one stays on it. */
export function lineWriter(stream: Pick<NodeJS.WriteStream, 'write'>): (line: string) => void {
  return (line) => void stream.write(`${printable(line).replaceAll('\n', ' ')}\n`);
}

/** Terminal and npm may each pass on one Ctrl-C, a few milliseconds apart. */
const SAME_SIGNAL_MS = 500;

/**
 * Resolves at the first SIGINT or SIGTERM; another one later ends the process by that signal. `process.exit` would take
 * the networks' thread away while ONNX Runtime loads, which aborts the process with status 134.
 */
export function stopRequested(
  source: Pick<NodeJS.Process, 'on' | 'removeAllListeners' | 'kill' | 'pid'> = process,
): Promise<void> {
  return new Promise((resolve) => {
    let firstAtMs: number | undefined;
    const onSignal = (signal: 'SIGINT' | 'SIGTERM') => {
      firstAtMs ??= performance.now();
      resolve();
      if (performance.now() - firstAtMs <= SAME_SIGNAL_MS) return;
      source.removeAllListeners(signal);
      source.kill(source.pid, signal);
    };
    source.on('SIGINT', onSignal);
    source.on('SIGTERM', onSignal);
  });
}

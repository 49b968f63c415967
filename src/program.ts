import { constants } from 'node:os';
import process from 'node:process';
import { printable } from './cli/printable.ts';
import { ConfigError } from './config-error.ts';
import { DiscordFailure } from './discord/failure.ts';
import type { Log } from './log.ts';
import type { Messages } from './messages/messages.ts';

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

/**
 * Runs a program and leaves with the status it returns. What it throws is told to the person; an error that nobody
 * foresaw is left to Node, or to `endOnCrash`.
 */
export async function runProgram(host: Messages['host'], program: () => Promise<number>): Promise<void> {
  try {
    // Not process.exitCode: discord.js may still have a connection in the making.
    process.exit(await program());
  } catch (error) {
    const ending = endingOf(error, host);
    if (ending === undefined) throw error;
    process.stderr.write(`${ending.message}\n`);
    process.exit(ending.status);
  }
}

function endingOf(error: unknown, host: Messages['host']): Ending | undefined {
  if (error instanceof Ending) return error;
  if (error instanceof DiscordFailure) return new Ending(1, host.failure[error.code](error.detail));
  if (error instanceof ConfigError) return new Ending(2, describeProblems(error, host));
  return undefined;
}

function describeProblems({ problems }: ConfigError, { config }: Messages['host']): string {
  const lines = problems.map((problem) => `  ${problem.variable}: ${config.problem[problem.code](problem)}`);
  const hasNoToken = problems.some(({ code }) => code === 'tokenMissing' || code === 'tokenPlaceholder');
  return [config.heading(problems.length), ...lines, ...(hasNoToken ? ['', config.gettingStarted] : [])].join(
    '\n',
  );
}

/** Whatever is thrown where nobody catches it, a rejected promise as well, is logged and ends the program. */
export function endOnCrash(log: Log, source: Pick<NodeJS.Process, 'on' | 'exit'> = process): void {
  source.on('uncaughtException', (err, origin) => {
    log.fatal({ event: origin, err }, 'crashed');
    source.exit(1);
  });
}

/** Writes lines for the person who runs the program; what articles and Discord put into one stays on it. */
export function lineWriter(stream: Pick<NodeJS.WriteStream, 'write'>): (line: string) => void {
  return (line) => void stream.write(`${printable(line).replaceAll('\n', ' ')}\n`);
}

/** Terminal and npm may each pass on one Ctrl-C, a few milliseconds apart. */
const SAME_SIGNAL_MS = 500;

/** Resolves at the first SIGINT or SIGTERM; another one later leaves at once, with the signal's status. */
export function stopRequested(source: Pick<NodeJS.Process, 'on' | 'exit'> = process): Promise<void> {
  return new Promise((resolve) => {
    let firstAtMs: number | undefined;
    const onSignal = (signal: 'SIGINT' | 'SIGTERM') => {
      firstAtMs ??= performance.now();
      if (performance.now() - firstAtMs > SAME_SIGNAL_MS) source.exit(128 + constants.signals[signal]);
      resolve();
    };
    source.on('SIGINT', onSignal);
    source.on('SIGTERM', onSignal);
  });
}

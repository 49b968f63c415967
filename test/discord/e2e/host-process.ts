import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** A program of the built bot, as the person who runs it has it: a process of its own. */
export interface HostProcess {
  /** Everything on standard output so far, and on standard error. */
  readonly stdout: string;
  readonly stderr: string;
  /** The events of the log, the JSON lines of standard error. */
  readonly log: readonly Record<string, unknown>[];
  /** The exit status; fails when the process was killed. */
  readonly exited: Promise<number>;
  /** Waits until either output has this; fails when the process ends without. */
  prints(text: string | RegExp): Promise<void>;
  kill(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void;
  /** Does something to the process, and waits until it has happened. */
  meets(happening: Happening): Promise<void>;
}

export interface Happening {
  /** Lets time pass, on every clock of the process. */
  readonly passesMs?: number;
  /** Sets the time of day forward, or back. */
  readonly setsClockMs?: number;
  /** An error that nobody foresaw. */
  readonly breaks?: 'throws' | 'rejects';
}

const control = fileURLToPath(new URL('host-control.mjs', import.meta.url));

/** In this folder, so that nobody's `.env` plays a part. Whoever starts it waits for `exited` or kills it. */
export function startProgram(
  program: 'main' | 'deploy',
  settings: Readonly<Record<string, string>>,
): HostProcess {
  const entry = fileURLToPath(new URL(`../../../dist/${program}.js`, import.meta.url));
  const dataDirectory = mkdtempSync(join(tmpdir(), 'state-'));
  const child = spawn(process.execPath, ['--import', control, entry], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { PATH: process.env.PATH, LANG: 'es_ES.UTF-8', DATA_DIR: dataDirectory, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.once('exit', () => rmSync(dataDirectory, { recursive: true, force: true }));
  const written = { stdout: '', stderr: '' };
  const all = () => `${written.stdout}\n${written.stderr}`;
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]!.setEncoding('utf8').on('data', (text: string) => {
      written[stream] += text;
      child.emit('written');
    });
  }
  return {
    get stdout() {
      return written.stdout;
    },
    get stderr() {
      return written.stderr;
    },
    get log() {
      return written.stderr
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    exited: exitOf(child, all),
    prints: (text) => untilWritten(child, text, all),
    kill: (signal) => child.kill(signal),
    meets: async (happening) => {
      child.send(happening);
      await once(child, 'message');
    },
  };
}

/** Sooner than a test, so that it can be told what was written until then. */
const MAX_WAIT_MS = 25_000;

function exitOf(child: ChildProcess, all: () => string): Promise<number> {
  const exited = new Promise<number>((resolve, reject) => {
    child.once('close', (status, signal) =>
      status === null ? reject(new Error(`Killed by ${signal}. It wrote:\n${all()}`)) : resolve(status),
    );
  });
  // A test that kills the process may not be waiting for its end.
  exited.catch(() => {});
  return exited;
}

function untilWritten(child: ChildProcess, text: string | RegExp, all: () => string): Promise<void> {
  const has = () => (typeof text === 'string' ? all().includes(text) : text.test(all()));
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`Nothing like ${text} in ${MAX_WAIT_MS} ms. It wrote:\n${all()}`));
    const timer = setTimeout(late, MAX_WAIT_MS).unref();
    const look = () => {
      if (!has()) return;
      clearTimeout(timer);
      resolve();
    };
    child.on('written', look);
    child.once('close', () => reject(new Error(`Ended without writing ${text}. It wrote:\n${all()}`)));
    look();
  });
}

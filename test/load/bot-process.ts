import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { MemoryRequest, MemorySample } from './memory-probe.ts';

/** A bot in a process of its own, so that neither its memory nor its time is the stand-in's. */
export interface BotProcess {
  /** Rejects when it ends without being asked to. */
  readonly failed: Promise<never>;
  memory(request: MemoryRequest): Promise<MemorySample>;
  /** How many lines of its log had which outcome, so far. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Rejects when it does not end well. */
  stop(): Promise<void>;
}

const probe = new URL('memory-probe.js', import.meta.url).href;

/** @param program path of the built bot. */
export function startBot(program: string, settings: Readonly<Record<string, string>>): BotProcess {
  const child = fork(program, {
    // In the folder of the built programs, so that nobody's `.env` plays a part.
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { PATH: process.env.PATH, ...settings },
    execArgv: ['--expose-gc', '--import', probe],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const exited = once(child, 'exit');
  const failed = exited.then(([status]) => {
    throw new Error(`${program} ended with status ${status}`);
  });
  // Whoever waits for the bot hears of it; afterwards its end is meant.
  failed.catch(() => {});
  return {
    failed,
    memory: async (request) => {
      child.send(request);
      const [sample] = await Promise.race([once(child, 'message'), failed]);
      return sample as MemorySample;
    },
    outcomes: countOutcomes(child),
    async stop() {
      child.kill('SIGTERM');
      const [status] = await exited;
      if (status !== 0) throw new Error(`${program} ended with status ${status}`);
    },
  };
}

/** Grows while the bot runs. What is no line of the log is passed on: it is what went wrong. */
function countOutcomes({ stderr }: ChildProcess): Record<string, number> {
  const outcomes: Record<string, number> = {};
  if (!stderr) return outcomes;
  createInterface({ input: stderr }).on('line', (line) => {
    const { outcome } = line.startsWith('{') ? JSON.parse(line) : {};
    if (typeof outcome === 'string') outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    else process.stderr.write(`${line}\n`);
  });
  return outcomes;
}

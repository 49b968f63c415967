import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Sample, SampleRequest } from './probe.ts';

/** A bot in a process of its own, so that neither its memory nor its time is the stand-in's. */
export interface BotProcess {
  /** Rejects when it ends without being asked to. */
  readonly failed: Promise<never>;
  sample(request: SampleRequest): Promise<Sample>;
  /** Rejects when it does not end well. */
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
}

const probe = new URL('probe.js', import.meta.url).href;

/** @param program path of the built bot. */
export function startBot(program: string, settings: Readonly<Record<string, string>>): BotProcess {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'state-'));
  const child = fork(program, {
    // In the folder of the built programs, so that nobody's `.env` plays a part.
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', DATA_DIR: dataDirectory, ...settings },
    execArgv: ['--expose-gc', '--import', probe],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  child.once('exit', () => rmSync(dataDirectory, { recursive: true, force: true }));
  const failed = exited.then(([status]) => {
    throw new Error(`${program} ended with status ${status}`);
  });
  // Whoever waits for the bot hears of it; afterwards its end is meant.
  failed.catch(() => {});
  return {
    failed,
    async sample(request) {
      child.send(request);
      const [sample] = await Promise.race([once(child, 'message'), failed]);
      return sample as Sample;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async stop() {
      child.kill('SIGTERM');
      const [status] = await exited;
      if (status !== 0) throw new Error(`${program} ended with status ${status}`);
    },
  };
}

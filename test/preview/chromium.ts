import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { DevTools } from './dev-tools.ts';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--remote-debugging-port=0',
];

export interface Chromium {
  readonly devTools: DevTools;
  close(): Promise<void>;
}

/** Starts Debian's Chromium, or the program that CHROMIUM names, with a profile of its own. */
export async function startChromium(): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), 'articulo-preview-'));
  const child = spawn(process.env.CHROMIUM ?? 'chromium', [...flags, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  const devTools = await DevTools.connect(await addressOf(child));
  return {
    devTools,
    async close() {
      await devTools.close();
      await exited;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Chromium writes where it listens to standard error. */
async function addressOf(child: ChildProcess): Promise<string> {
  const failed = once(child, 'error').then(([cause]) =>
    Promise.reject(new Error('Chromium does not start: install it, or name it in CHROMIUM.', { cause })),
  );
  const listening = (async () => {
    for await (const line of createInterface({ input: child.stderr! })) {
      const [, address] = /^DevTools listening on (ws:.+)$/.exec(line) ?? [];
      if (address !== undefined) return address;
    }
    throw new Error('Chromium ended without listening.');
  })();
  return Promise.race([listening, failed]);
}

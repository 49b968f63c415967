import { spawn } from 'node:child_process';
import process from 'node:process';
import { median } from '../metrics/statistics.ts';

/** From the start of a process to its first answer, in milliseconds: medians over the runs. */
export interface StartTimes {
  readonly botMs: number;
  /** A bare `node` that imports fuse.js, indexes the same passages and answers. */
  readonly fuseMs: number;
}

/** The least there is to do: no files but one, no checks, no options. Arguments: a JSON file of passages, a question. */
const BARE_FUSE = `
import { readFileSync } from 'node:fs';
import Fuse from 'fuse.js';
const [file, question] = process.argv.slice(1);
const fuse = new Fuse(JSON.parse(readFileSync(file, 'utf8')));
console.log(JSON.stringify(fuse.search(question, { limit: 3 })));
`;

export interface StartOptions {
  /** The folder with `dist/ask.js` and `node_modules/`. */
  readonly projectRoot: string;
  readonly articleFile: string;
  readonly passagesFile: string;
  readonly question: string;
  readonly runs: number;
}

export async function measureStart(options: StartOptions): Promise<StartTimes> {
  const { articleFile, passagesFile, question } = options;
  const botMs: number[] = [];
  const fuseMs: number[] = [];
  // In turn, so that a busy moment of the machine does not fall on one of them.
  for (let run = 0; run < options.runs; run += 1) {
    botMs.push(
      await timeAnswer(['dist/ask.js', '--json', '--article', articleFile, question], options.projectRoot),
    );
    fuseMs.push(
      await timeAnswer(
        ['--input-type=module', '--eval', BARE_FUSE, passagesFile, question],
        options.projectRoot,
      ),
    );
  }
  return { botMs: median(botMs), fuseMs: median(fuseMs) };
}

/** Resolves with the time until the first output; rejects when the process fails. */
function timeAnswer(args: readonly string[], cwd: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const startMs = performance.now();
    let answeredMs: number | undefined;
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', () => {
      answeredMs ??= performance.now();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 && answeredMs !== undefined) resolve(answeredMs - startMs);
      else reject(new Error(`${args[0]} ended with ${code}`));
    });
  });
}

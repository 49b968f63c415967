import { execFile } from 'node:child_process';
import process from 'node:process';

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a built program as its `npm run` script does. */
export function runProgram(
  program: 'eval' | 'bench' | 'train',
  args: readonly string[],
  language = 'en_US.UTF-8',
): Promise<Outcome> {
  const env = { PATH: process.env.PATH, LC_ALL: language };
  return new Promise((resolve) => {
    execFile(process.execPath, [`dist/${program}.js`, ...args], { env }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

import { fork } from 'node:child_process';
import type { Job, Measurement } from './measure-system.ts';

/** The first argument that makes the program measure one job instead of all; the job follows as JSON. */
export const WORKER_ARGUMENT = '--worker';

/** Runs a job in a child process of the same program. Rejects when it ends without a measurement. */
export function runJob(program: string, job: Job): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [WORKER_ARGUMENT, JSON.stringify(job)], { execArgv: ['--expose-gc'] });
    child.once('message', (measurement) => resolve(measurement as Measurement));
    child.once('error', reject);
    // After a measurement this changes nothing any more.
    child.once('exit', (code, signal) => reject(new Error(`${job.system}: ended with ${signal ?? code}`)));
  });
}

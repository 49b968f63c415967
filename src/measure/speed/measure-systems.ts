import { BOT_NAME, type Systems } from '../peers/peer.ts';
import type { Measurement } from './measure-system.ts';
import { medianMeasurement } from './median-measurement.ts';
import { runJob } from './run-job.ts';

/** A peer's job that takes longer is not repeated: chance hardly matters by then, and the whole should end in minutes. */
const LONG_JOB_MS = 5_000;

export interface SystemsOptions {
  readonly systems: Systems;
  /** How often each system is measured. */
  readonly runs: number;
  /** The built program that measures a job when told to, and the project's `data/`. */
  readonly program: string;
  readonly dataDirectory: string;
  /** Called before each system. */
  readonly onProgress: (system: string, done: number, total: number) => void;
}

export interface SystemSpeed extends Measurement {
  readonly name: string;
  /** How many measurements the medians are over. */
  readonly runs: number;
}

/** Measures one system after the other, so that they do not take each other's processor. */
export async function measureSystems(inputFile: string, options: SystemsOptions): Promise<SystemSpeed[]> {
  const { systems, runs, program, dataDirectory } = options;
  const names = [...(systems.includeBot ? [BOT_NAME] : []), ...systems.peers.map(({ name }) => name)];
  const speeds: SystemSpeed[] = [];
  for (const [done, name] of names.entries()) {
    options.onProgress(name, done, names.length);
    const measurements: Measurement[] = [];
    const startMs = performance.now();
    const isLong = () => performance.now() - startMs > LONG_JOB_MS * measurements.length;
    do measurements.push(await runJob(program, { system: name, inputFile, dataDirectory }));
    while (measurements.length < runs && (name === BOT_NAME || !isLong()));
    speeds.push({ name, runs: measurements.length, ...medianMeasurement(measurements) });
  }
  return speeds;
}

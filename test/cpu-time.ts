import process from 'node:process';

/** Processor time that some work takes, in milliseconds: what else the machine does at the time does not count. */
export function cpuMsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

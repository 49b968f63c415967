import type { Jobs, Priority } from './jobs.ts';
import type { NetworkThread } from './network-thread.ts';

/** Has an idle thread do what waits of these kinds, until nothing does; then it is idle again. */
export function workOff(
  thread: NetworkThread,
  jobs: Jobs,
  priorities: readonly Priority[],
  onIdle: () => void,
): void {
  const job = jobs.take(priorities);
  if (!job) {
    onIdle();
    return;
  }
  thread.run(job.request, (response) => {
    jobs.settle(job, response);
    workOff(thread, jobs, priorities, onIdle);
  });
}

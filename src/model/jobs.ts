import type { ModelError } from './model-error.ts';
import type { WorkerRequest, WorkerResponse } from './worker.ts';

/** How soon work is done: people wait for a question, nobody for an article that is being indexed. */
export type Priority = 'question' | 'indexing';

export interface Job {
  readonly request: WorkerRequest;
  readonly resolve: (output: Float32Array) => void;
  readonly reject: (error: Error) => void;
}

/** What the networks are asked for, until it is done: questions first, in the order in which they came. */
export class Jobs {
  readonly #waiting: Record<Priority, Job[]> = { question: [], indexing: [] };
  readonly #underWay = new Set<Job>();
  #failure: ModelError | undefined;

  add(request: WorkerRequest, priority: Priority): Promise<Float32Array> {
    return new Promise((resolve, reject) => {
      if (this.#failure) reject(this.#failure);
      else this.#waiting[priority].push({ request, resolve, reject });
    });
  }

  /** The next one of these kinds, which is under way then. */
  take(priorities: readonly Priority[]): Job | undefined {
    const first = priorities.find((priority) => this.isWaiting(priority));
    const job = first && this.#waiting[first].shift();
    if (job) this.#underWay.add(job);
    return job;
  }

  isWaiting(priority: Priority): boolean {
    return this.#waiting[priority].length > 0;
  }

  settle(job: Job, response: WorkerResponse): void {
    this.#underWay.delete(job);
    if ('error' in response) job.reject(response.error);
    else job.resolve(response.output);
  }

  /** Rejects all there are and all to come with the first failure, and gives it. */
  fail(error: ModelError): ModelError {
    this.#failure ??= error;
    const { question, indexing } = this.#waiting;
    for (const job of [...this.#underWay, ...question.splice(0), ...indexing.splice(0)])
      job.reject(this.#failure);
    this.#underWay.clear();
    return this.#failure;
  }
}

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

  /**
   * The next one, which is under way then.
   * @param isFirst whether the thread that takes it is the first: a question's one vector is left to that one, so that
   * the others load the encoder only where there is much to index.
   */
  take(isFirst: boolean): Job | undefined {
    const { question, indexing } = this.#waiting;
    const at = question.findIndex(({ request }) => isFirst || request.network === 'reader');
    const job = at < 0 ? indexing.shift() : question.splice(at, 1)[0];
    if (job) this.#underWay.add(job);
    return job;
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

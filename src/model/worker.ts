import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { loadSession, type Session } from './session.ts';

/** ONNX Runtime computes on the thread that asks it to: this one, so that Node's stays free. */

export type Network = 'encoder' | 'reader';

export interface WorkerOptions {
  readonly directory: string;
  /** Threads that ONNX Runtime computes on, this one among them. */
  readonly threads: number;
  /** What it can be asked for. */
  readonly networks: readonly Network[];
}

export interface WorkerRequest {
  readonly network: Network;
  readonly ids: readonly number[];
}

export type WorkerResponse = { readonly output: Float32Array } | { readonly error: Error };

const { directory, threads, networks } = workerData as WorkerOptions;
const port = parentPort!;
const sessions = new Map<Network, Session>();
for (const network of networks) {
  // When it cannot be loaded the thread ends.
  sessions.set(network, await loadSession(join(directory, `${network}.onnx`), threads));
}

function respond({ network, ids }: WorkerRequest): Promise<WorkerResponse> {
  return sessions
    .get(network)!
    .run(ids)
    .then(
      (output) => ({ output }),
      (error: Error) => ({ error }),
    );
}

port.on('message', async (request: WorkerRequest | 'close') => {
  if (request === 'close') {
    for (const { release } of sessions.values()) await release();
    port.close();
    return;
  }
  port.postMessage(await respond(request));
});
port.postMessage('ready');

import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { loadSession, type Session } from './session.ts';

/** ONNX Runtime computes on the thread that asks it to: this one, so that Node's stays free. */

export type Network = 'encoder' | 'reader';

export interface WorkerOptions {
  readonly directory: string;
  /** What it can be asked for: of each network the threads that ONNX Runtime computes on, this one among them. */
  readonly threads: Readonly<Partial<Record<Network, number>>>;
}

export interface WorkerRequest {
  readonly network: Network;
  readonly ids: readonly number[];
}

export type WorkerResponse = { readonly output: Float32Array } | { readonly error: Error };

const { directory, threads } = workerData as WorkerOptions;
const port = parentPort!;
const sessions = new Map<Network, Session>();
for (const [network, count] of Object.entries(threads) as [Network, number][]) {
  // When it cannot be loaded the thread ends.
  sessions.set(network, await loadSession(join(directory, `${network}.onnx`), count));
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

import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { loadSession, type Session } from './session.ts';

/** ONNX Runtime computes on the thread that asks it to: this one, so that Node's stays free. */

export type Network = 'encoder' | 'reader';

export interface WorkerOptions {
  readonly directory: string;
  /** Threads that ONNX Runtime computes on, this one among them. */
  readonly threads: number;
  /** What is loaded at once; the others when first asked for. */
  readonly networks: readonly Network[];
}

export interface WorkerRequest {
  readonly network: Network;
  readonly ids: readonly number[];
}

export type WorkerResponse = { readonly output: Float32Array } | { readonly error: Error };

/** Saves a fifth of the time of sentences, and a twentieth of that of passages: the reader's 20 MB are not worth it. */
const PREPACKED: Readonly<Record<Network, boolean>> = { encoder: true, reader: false };

const { directory, threads, networks } = workerData as WorkerOptions;
const port = parentPort!;
const sessions = new Map<Network, Promise<Session>>();

function sessionOf(network: Network): Promise<Session> {
  const session =
    sessions.get(network) ??
    loadSession(join(directory, `${network}.onnx`), { threads, isPrepacked: PREPACKED[network] });
  sessions.set(network, session);
  return session;
}

/** Rejects, which ends the thread, when the network cannot be loaded. */
async function respond({ network, ids }: WorkerRequest): Promise<WorkerResponse> {
  const { run } = await sessionOf(network);
  return run(ids).then(
    (output) => ({ output }),
    (error: Error) => ({ error }),
  );
}

for (const network of networks) await sessionOf(network);
port.on('message', async (request: WorkerRequest | 'close') => {
  if (request === 'close') {
    for (const session of sessions.values()) await (await session).release();
    port.close();
    return;
  }
  port.postMessage(await respond(request));
});
port.postMessage('ready');

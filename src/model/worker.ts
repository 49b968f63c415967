import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createEncoder, type TextRole } from './encoder.ts';
import { createReader, type Reading } from './reader.ts';
import { loadSession } from './session.ts';
import { loadTokenizer } from './tokenizer.ts';

/** ONNX Runtime computes on the thread that asks it to: this one, so that Node's stays free. */

export interface WorkerOptions {
  readonly directory: string;
  readonly threads: number;
}

export type WorkerRequest =
  | { readonly kind: 'encode'; readonly text: string; readonly role: TextRole }
  | {
      readonly kind: 'read';
      readonly question: string;
      readonly passage: string;
      readonly quotableFrom: number;
    };

export type WorkerResponse =
  | { readonly vector: Float32Array }
  | { readonly reading: Reading }
  | { readonly error: Error };

const { directory, threads } = workerData as WorkerOptions;
const port = parentPort!;

const tokenize = loadTokenizer(join(directory, 'tokenizer.json'));
const encoder = await loadSession(join(directory, 'encoder.onnx'), threads);
const reader = await loadSession(join(directory, 'reader.onnx'), threads);
const encode = createEncoder(encoder.run, tokenize);
const read = createReader(reader.run, tokenize);

async function respond(request: WorkerRequest): Promise<WorkerResponse> {
  if (request.kind === 'encode') return { vector: await encode(request.text, request.role) };
  return { reading: await read(request.question, request.passage, request.quotableFrom) };
}

port.on('message', async (request: WorkerRequest | 'close') => {
  if (request === 'close') {
    await Promise.all([encoder.release(), reader.release()]);
    port.close();
    return;
  }
  port.postMessage(await respond(request).catch((error: Error) => ({ error })));
});
port.postMessage('ready');

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createEncoder, type TextRole } from './encoder.ts';
import type { Priority } from './jobs.ts';
import { ModelError } from './model-error.ts';
import { startNetworkPool } from './network-pool.ts';
import { createReader, type Reading } from './reader.ts';
import { loadTokenizer, type Tokenize } from './tokenizer.ts';

/** The two networks, on threads of their own. Questions are served before indexing. */
export interface Models {
  /** A vector of `DIMENSIONS` numbers, of length 1. */
  encode(text: string, role: TextRole, priority: Priority): Promise<Float32Array>;
  read(question: string, passage: string, quotableFrom: number): Promise<Reading>;
  /**
   * Ends the threads, once the networks are loaded and released; whatever is under way is rejected. To be awaited before
   * the process ends: ONNX Runtime aborts a process that takes its thread away.
   */
  close(): Promise<void>;
}

/** Where onnxruntime-node has a binary. */
export const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32-x64', 'win32-arm64'];

const MODEL_FILES = ['tokenizer.json', 'encoder.onnx', 'reader.onnx', 'words.bin'];

/**
 * Starts the threads and returns at once: requests wait until the networks are loaded.
 * @param directory holds the files of `data/model/`
 * @throws {ModelError} when one is missing, or there is no binary for this machine
 */
export function startModels(directory: string): Models {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform)) throw new ModelError('platform', platform);
  const missing = MODEL_FILES.find((file) => !existsSync(`${directory}/${file}`));
  if (missing !== undefined) throw new ModelError('file-missing', missing);

  // ONNX Runtime reports its use to Microsoft otherwise. It reads the process's own environment, not a thread's copy.
  process.env.ORT_DISABLE_TELEMETRY = '1';
  const { run, close } = startNetworkPool(directory);
  const tokenize = tokenizerOf(directory);
  if (tokenize instanceof ModelError) {
    const broken = () => Promise.reject(tokenize);
    return { encode: broken, read: broken, close };
  }
  const encoderAt = (priority: Priority) =>
    createEncoder((ids) => run({ network: 'encoder', ids }, priority), tokenize);
  const encoders = { question: encoderAt('question'), indexing: encoderAt('indexing') };
  return {
    encode: (text, role, priority) => encoders[priority](text, role),
    read: createReader((ids) => run({ network: 'reader', ids }, 'question'), tokenize),
    close,
  };
}

/** While the networks load, which must be closed: what goes wrong is told to those who ask. */
function tokenizerOf(directory: string): Tokenize | ModelError {
  try {
    return loadTokenizer(join(directory, 'tokenizer.json'));
  } catch (cause) {
    return new ModelError('broken', `tokenizer.json: ${(cause as Error).message}`, { cause });
  }
}

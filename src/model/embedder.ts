import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIMENSIONS } from './encoder.ts';
import type { Models } from './models.ts';
import { createVectors, setVector, type Vectors } from './vectors.ts';

export interface EmbedOptions {
  /** Names the file of the cache; texts of one name are kept together. */
  readonly name: string;
  /** Called after each text that had to be computed. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Vectors of texts of an article, in their order. */
export type Embed = (texts: readonly string[], options: EmbedOptions) => Promise<Vectors>;

export interface EmbedderOptions {
  /** The folder of `data/model/`. */
  readonly modelDirectory: string;
  /** Where vectors are kept from one start to the next; absent: nowhere. */
  readonly cacheDirectory?: string | undefined;
  /** Told once when the cache cannot be written; the vectors serve all the same. */
  readonly onCacheError?: ((error: unknown) => void) | undefined;
}

/** Raised when vectors are stored in another way. */
const FORMAT = 1;
/** What a vector depends on besides its text; `words.bin` changes only with the encoder. */
const MODEL_FILES = ['encoder.onnx', 'tokenizer.json'];
/** After so many new texts they are kept, so that an interrupted start is not lost. */
const KEPT_EVERY = 500;
const KEY_BYTES = 16;
const RECORD_BYTES = KEY_BYTES + 4 + DIMENSIONS;

/** Computes vectors, each text once, and keeps them by the hash of text and model: only what is new is computed. */
export function createEmbedder(models: Pick<Models, 'encode'>, options: EmbedderOptions): Embed {
  const { modelDirectory, cacheDirectory, onCacheError } = options;
  let modelHash: string | undefined;
  let hasFailed = false;
  const fileOf = (name: string): string => {
    modelHash ??= MODEL_FILES.map((name) =>
      hash(readFileSync(join(modelDirectory, name))).toString('hex'),
    ).join();
    return join(cacheDirectory!, `${hash(`${FORMAT} ${modelHash} ${name}`).toString('hex')}.vectors`);
  };
  const write = (file: string, keys: Iterable<string>, records: ReadonlyMap<string, VectorRecord>) => {
    try {
      mkdirSync(cacheDirectory!, { recursive: true });
      const temporary = `${file}.${process.pid}`;
      writeFileSync(temporary, pack(keys, records));
      renameSync(temporary, file);
    } catch (error) {
      if (!hasFailed) onCacheError?.(error);
      hasFailed = true;
    }
  };

  return async (texts, { name, onProgress }) => {
    const keys = texts.map((text) => hash(text).toString('hex'));
    const file = cacheDirectory === undefined ? undefined : fileOf(name);
    const known = file === undefined ? new Map<string, VectorRecord>() : unpack(file);
    const vectors = createVectors(texts.length);
    const missing = new Map<string, string>();
    keys.forEach((key, at) => {
      if (!known.has(key)) missing.set(key, texts[at]!);
    });
    const total = missing.size;
    let done = 0;
    for (const [key, text] of missing) {
      known.set(key, toRecord(await models.encode(text, 'passage', 'indexing')));
      onProgress?.(++done, total);
      if (file !== undefined && done % KEPT_EVERY === 0) write(file, known.keys(), known);
    }
    keys.forEach((key, at) => {
      const { scale, values } = known.get(key)!;
      vectors.scales[at] = scale;
      vectors.values.set(values, at * DIMENSIONS);
    });
    const hasChanged = total > 0 || known.size !== new Set(keys).size;
    if (file !== undefined && hasChanged) write(file, new Set(keys), known);
    return vectors;
  };
}

function hash(text: string | Uint8Array): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, KEY_BYTES);
}

interface VectorRecord {
  readonly scale: number;
  readonly values: Int8Array;
}

function toRecord(vector: Float32Array): VectorRecord {
  const vectors = createVectors(1);
  setVector(vectors, 0, vector);
  return { scale: vectors.scales[0]!, values: vectors.values };
}

/** Records of key, scale and numbers. */
function pack(keys: Iterable<string>, records: ReadonlyMap<string, VectorRecord>): Buffer {
  const kept = [...keys];
  const bytes = Buffer.alloc(kept.length * RECORD_BYTES);
  kept.forEach((key, at) => {
    const { scale, values } = records.get(key)!;
    const offset = at * RECORD_BYTES;
    bytes.write(key, offset, 'hex');
    bytes.writeFloatLE(scale, offset + KEY_BYTES);
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, DIMENSIONS), offset + KEY_BYTES + 4);
  });
  return bytes;
}

/** By key; empty where there is no such file. */
function unpack(file: string): Map<string, VectorRecord> {
  const records = new Map<string, VectorRecord>();
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return records;
  }
  for (let offset = 0; offset + RECORD_BYTES <= bytes.length; offset += RECORD_BYTES) {
    const key = bytes.toString('hex', offset, offset + KEY_BYTES);
    const values = new Int8Array(bytes.buffer, bytes.byteOffset + offset + KEY_BYTES + 4, DIMENSIONS);
    records.set(key, { scale: bytes.readFloatLE(offset + KEY_BYTES), values });
  }
  return records;
}

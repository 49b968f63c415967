import { createHash, type Hash } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DIMENSIONS } from './encoder.ts';
import type { Models } from './models.ts';
import { INDEXED_AT_ONCE } from './network-pool.ts';
import { createVectors, setVector, type Vectors } from './vectors.ts';

export interface EmbedOptions {
  /** Under which they are kept; texts of one name are kept together. */
  readonly name: string;
  /** Called after each text that had to be computed. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Vectors of texts of an article, in their order. */
export type Embed = (texts: readonly string[], options: EmbedOptions) => Promise<Vectors>;

/** Keeps packed vectors by name, from one start to the next. */
export interface VectorStorage {
  /** `undefined` for a name that nothing is kept of. */
  readonly read: (name: string) => Uint8Array | undefined;
  readonly write: (name: string, packed: Uint8Array) => void;
}

export interface Embedder {
  /** Computes vectors, each text once; only those that are not kept yet, of the same text and model. */
  readonly embedWith: (storage?: VectorStorage) => Embed;
}

/** Raised when vectors are stored in another way. */
const FORMAT = 2;
/** What a vector depends on besides its text; `words.bin` changes only with the encoder. */
const MODEL_FILES = ['encoder.onnx', 'tokenizer.json'];
/** After so many new texts they are kept, so that an interrupted start is not lost. */
const KEPT_EVERY = 500;
const KEY_BYTES = 16;
const RECORD_BYTES = KEY_BYTES + 4 + DIMENSIONS;

/** @param modelDirectory the folder of `data/model/`. */
export function createEmbedder(models: Pick<Models, 'encode'>, modelDirectory: string): Embedder {
  const modelHash = hashOfModel(modelDirectory);
  // Without a handler an unreadable file would end the process before `embedWith` awaits the hash.
  modelHash.catch(() => {});

  return {
    embedWith:
      (storage) =>
      async (texts, { name, onProgress }) => {
        const keys = texts.map(hash);
        const modelKey = storage ? await modelHash : '';
        const known = unpack(storage?.read(name), modelKey);
        const byKey = new Map(keys.map((key, at) => [key, texts[at]!]));
        const missing = [...byKey].filter(([key]) => !known.has(key));
        await encodeAll(missing, models.encode, (key, vector, done) => {
          known.set(key, toRecord(vector));
          onProgress?.(done, missing.length);
          if (done % KEPT_EVERY === 0) storage?.write(name, pack(known.keys(), known, modelKey));
        });
        if (missing.length > 0 || known.size !== byKey.size)
          storage?.write(name, pack(byKey.keys(), known, modelKey));
        const vectors = createVectors(texts.length);
        keys.forEach((key, at) => {
          const { scale, values } = known.get(key)!;
          vectors.scales[at] = scale;
          vectors.values.set(values, at * DIMENSIONS);
        });
        return vectors;
      },
  };
}

/** Encodes texts by their keys, a few at a time. When one fails the others stop. */
async function encodeAll(
  texts: readonly (readonly [key: string, text: string])[],
  encode: Models['encode'],
  onVector: (key: string, vector: Float32Array, done: number) => void,
): Promise<void> {
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let at = next++; at < texts.length; at = next++) {
      const [key, text] = texts[at]!;
      const vector = await encode(text, 'passage', 'indexing');
      done += 1;
      onVector(key, vector, done);
    }
  };
  const lanes = Array.from({ length: INDEXED_AT_ONCE }, work);
  await Promise.all(lanes).finally(() => {
    next = texts.length;
  });
}

/**
 * Keeps vectors as files of a folder.
 * @param onError told once when nothing can be written there; the vectors serve all the same.
 */
export function createFileStorage(directory: string, onError?: (error: unknown) => void): VectorStorage {
  const fileOf = (name: string) => join(directory, `${hash(name)}.vectors`);
  let hasFailed = false;
  return {
    read: (name) => {
      try {
        return readFileSync(fileOf(name));
      } catch {
        return undefined;
      }
    },
    write: (name, packed) => {
      try {
        mkdirSync(directory, { recursive: true });
        const temporary = `${fileOf(name)}.${process.pid}`;
        writeFileSync(temporary, packed);
        renameSync(temporary, fileOf(name));
      } catch (error) {
        if (!hasFailed) onError?.(error);
        hasFailed = true;
      }
    },
  };
}

/** The first half of the SHA-256, in hexadecimal digits. */
function hash(text: string): string {
  return firstHalf(createHash('sha256').update(text));
}

async function hashOfModel(directory: string): Promise<string> {
  const hashes = await Promise.all(MODEL_FILES.map((name) => hashOfFile(join(directory, name))));
  return hash([String(FORMAT), ...hashes].join());
}

/** Piece by piece, so that nothing else waits for it. */
async function hashOfFile(file: string): Promise<string> {
  const sha256 = createHash('sha256');
  await pipeline(createReadStream(file), sha256);
  return firstHalf(sha256);
}

function firstHalf(sha256: Hash): string {
  return sha256.digest('hex').slice(0, 2 * KEY_BYTES);
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

/** The model's key, then records of key, scale and numbers. */
function pack(
  keys: Iterable<string>,
  records: ReadonlyMap<string, VectorRecord>,
  modelKey: string,
): Uint8Array {
  const kept = [...keys];
  const bytes = Buffer.alloc(KEY_BYTES + kept.length * RECORD_BYTES);
  bytes.write(modelKey, 'hex');
  kept.forEach((key, at) => {
    const { scale, values } = records.get(key)!;
    const offset = KEY_BYTES + at * RECORD_BYTES;
    bytes.write(key, offset, 'hex');
    bytes.writeFloatLE(scale, offset + KEY_BYTES);
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, DIMENSIONS), offset + KEY_BYTES + 4);
  });
  return bytes;
}

/** By key; empty where there is nothing, or what another model made. */
function unpack(packed: Uint8Array | undefined, modelKey: string): Map<string, VectorRecord> {
  const records = new Map<string, VectorRecord>();
  if (!packed) return records;
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  if (bytes.toString('hex', 0, KEY_BYTES) !== modelKey) return records;
  for (let offset = KEY_BYTES; offset + RECORD_BYTES <= bytes.length; offset += RECORD_BYTES) {
    const key = bytes.toString('hex', offset, offset + KEY_BYTES);
    const values = new Int8Array(bytes.buffer, bytes.byteOffset + offset + KEY_BYTES + 4, DIMENSIONS);
    records.set(key, { scale: bytes.readFloatLE(offset + KEY_BYTES), values });
  }
  return records;
}

import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLibrary, type MeasuredLibrary, type Parts } from '../../src/answer/library.ts';
import type { Article } from '../../src/article/article.ts';
import type { Embed } from '../../src/model/embedder.ts';
import type { Read, Reading } from '../../src/model/reader.ts';
import { createVectors } from '../../src/model/vectors.ts';
import { loadResources, type Resources } from '../../src/resources.ts';
import { readJsonLines } from './questions.ts';

/** npm runs scripts in the project's root. */
export const DATA_DIRECTORY = resolve('data');
export const CACHE_DIRECTORY = resolve('node_modules/.cache/articulo');

/** The bot with parts of it switched off, in the order of reports. */
export const SYSTEMS = {
  words: { words: true, encoder: false, reader: false },
  encoder: { words: false, encoder: true, reader: false },
  both: { words: true, encoder: true, reader: false },
  full: { words: true, encoder: true, reader: true },
} as const satisfies Record<string, Parts>;

export type SystemName = keyof typeof SYSTEMS;

export interface Engine {
  readonly resources: Resources;
  readonly open: (article: Article, system?: SystemName) => Promise<MeasuredLibrary>;
}

/**
 * An engine that embeds and reads no text twice, not even in another run: articles cut from one another share most of
 * theirs, and the decision changes more often than the networks.
 */
export function startEngine(onProgress?: (done: number, total: number) => void): Engine {
  const loaded = loadResources(DATA_DIRECTORY, { cacheDirectory: join(CACHE_DIRECTORY, 'vectors') });
  const read = rememberReadings(loaded.models.read);
  const resources = {
    ...loaded,
    models: { ...loaded.models, read },
    embed: rememberVectors(loaded.embed),
  };
  return {
    resources,
    open: (article, system = 'full') =>
      createLibrary([article], resources, { parts: SYSTEMS[system], ...(onProgress && { onProgress }) }),
  };
}

function rememberReadings(read: Read): Read {
  // The thread's program beside this one has what comes before and after the network.
  const sources = [join(DATA_DIRECTORY, 'model/reader.onnx'), new URL('model-worker.js', import.meta.url)];
  const version = hash(...sources.map((source) => readFileSync(source)));
  const file = join(CACHE_DIRECTORY, `readings-${version}.jsonl`);
  const known = new Map(existsSync(file) ? readJsonLines<[string, Reading]>(file) : []);
  mkdirSync(CACHE_DIRECTORY, { recursive: true });
  return async (question, passage, quotableFrom) => {
    const key = hash(JSON.stringify([question, passage, quotableFrom]));
    const before = known.get(key);
    if (before) return before;
    const reading = await read(question, passage, quotableFrom);
    known.set(key, reading);
    appendFileSync(file, `${JSON.stringify([key, reading])}\n`);
    return reading;
  };
}

function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex').slice(0, 32);
}

function rememberVectors(embed: Embed): Embed {
  const known = new Map<string, { values: Int8Array; scale: number }>();
  return async (texts, options) => {
    const missing = [...new Set(texts.filter((text) => !known.has(text)))];
    // Without this, a cut article would empty its own file of the cache.
    const added = missing.length > 0 ? await embed(missing, options) : createVectors(0);
    const dimensions = added.values.length / Math.max(1, added.count);
    for (const [at, text] of missing.entries()) {
      const values = added.values.slice(at * dimensions, (at + 1) * dimensions);
      known.set(text, { values, scale: added.scales[at]! });
    }
    const vectors = createVectors(texts.length);
    for (const [at, text] of texts.entries()) {
      const { values, scale } = known.get(text)!;
      vectors.values.set(values, at * values.length);
      vectors.scales[at] = scale;
    }
    return vectors;
  };
}

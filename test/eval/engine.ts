import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLibrary, type MeasuredLibrary } from '../../src/answer/library.ts';
import type { Parts } from '../../src/answer/search.ts';
import type { Article } from '../../src/article/article.ts';
import { createEmbedder, createFileStorage } from '../../src/model/embedder.ts';
import type { Models } from '../../src/model/models.ts';
import type { Reading } from '../../src/model/reader.ts';
import { loadResources, type Resources } from '../../src/resources.ts';
import { rememberVectors } from '../remember-vectors.ts';
import { readJsonLines } from './questions.ts';

export const CACHE_DIRECTORY = 'node_modules/.cache/articulo';

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
 * An engine that embeds no text twice, and reads none twice, not even in another run: articles cut from one another
 * share most of theirs, and the decision changes more often than the networks.
 */
export function startEngine(onProgress: (done: number, total: number) => void): Engine {
  const loaded = loadResources('data');
  const models = {
    ...loaded.models,
    encode: rememberVectors(loaded.models),
    read: rememberReadings(loaded.models),
  };
  const storage = createFileStorage(join(CACHE_DIRECTORY, 'vectors'));
  const embed = createEmbedder(models, 'data/model').embedWith(storage);
  const resources = { ...loaded, models, embed };
  return {
    resources,
    open: (article, system = 'full') =>
      createLibrary([article], resources, { parts: SYSTEMS[system], onProgress }),
  };
}

function rememberReadings({ read }: Pick<Models, 'read'>): Models['read'] {
  // The network, and what comes before and after it.
  const sources = [
    'data/model/reader.onnx',
    ...['reader', 'session', 'tokenizer'].map((name) => `src/model/${name}.ts`),
  ];
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

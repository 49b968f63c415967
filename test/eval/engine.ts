import { join, resolve } from 'node:path';
import { createLibrary, type MeasuredLibrary, type Parts } from '../../src/answer/library.ts';
import type { Article } from '../../src/article/article.ts';
import type { Embed } from '../../src/model/embedder.ts';
import type { Reading } from '../../src/model/reader.ts';
import { createVectors } from '../../src/model/vectors.ts';
import { loadResources, type Resources } from '../../src/resources.ts';

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

/** An engine that embeds and reads no text twice: articles cut from one another share most of theirs. */
export function startEngine(onProgress?: (done: number, total: number) => void): Engine {
  const loaded = loadResources(DATA_DIRECTORY, { cacheDirectory: join(CACHE_DIRECTORY, 'vectors') });
  const readings = new Map<string, Promise<Reading>>();
  const read: Resources['models']['read'] = (question, passage, quotableFrom) => {
    const key = JSON.stringify([question, passage, quotableFrom]);
    const reading = readings.get(key) ?? loaded.models.read(question, passage, quotableFrom);
    readings.set(key, reading);
    return reading;
  };
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

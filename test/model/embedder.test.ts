import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createEmbedder, createFileStorage } from '../../src/model/embedder.ts';
import { DIMENSIONS } from '../../src/model/encoder.ts';
import { cosine } from '../../src/model/vectors.ts';

const modelDirectory = 'data/model';
let encoded: string[];

/** Vectors that depend on the text alone; what is computed is counted. */
const models = {
  encode: async (text: string) => {
    encoded.push(text);
    const vector = new Float32Array(DIMENSIONS);
    for (let i = 0; i < text.length; i++) vector[(text.charCodeAt(i) * 7 + i) % DIMENSIONS]! += 1;
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  },
};

function embedIn(cacheDirectory?: string, onError?: (error: unknown) => void) {
  const storage = cacheDirectory === undefined ? undefined : createFileStorage(cacheDirectory, onError);
  return createEmbedder(models, modelDirectory).embedWith(storage);
}

function folder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'vectors-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

beforeEach(() => {
  encoded = [];
});

describe('the cache', () => {
  it('computes a text once, in another run too', async () => {
    const cacheDirectory = folder();
    const first = await embedIn(cacheDirectory)(['uno', 'dos'], {
      name: 'a',
    });
    const second = await embedIn(cacheDirectory)(['uno', 'dos'], {
      name: 'a',
    });
    expect(encoded).toEqual(['uno', 'dos']);
    expect(second).toEqual(first);
  });

  it('computes only what changed, and forgets what is gone', async () => {
    const cacheDirectory = folder();
    const embed = embedIn(cacheDirectory);
    await embed(['uno', 'dos'], { name: 'a' });
    await embed(['dos', 'tres'], { name: 'a' });
    expect(encoded).toEqual(['uno', 'dos', 'tres']);
    await embed(['uno'], { name: 'a' });
    expect(encoded).toEqual(['uno', 'dos', 'tres', 'uno']);
  });

  it('computes a text that stands there twice once', async () => {
    const vectors = await embedIn()(['uno', 'uno'], { name: 'a' });
    expect(encoded).toEqual(['uno']);
    expect(vectors.scales[0]).toBe(vectors.scales[1]);
  });

  it('computes again what another model made', async () => {
    const cacheDirectory = folder();
    await embedIn(cacheDirectory)(['uno'], { name: 'a' });
    const file = join(cacheDirectory, readdirSync(cacheDirectory)[0]!);
    const bytes = readFileSync(file);
    bytes[0]! ^= 1;
    writeFileSync(file, bytes);
    await embedIn(cacheDirectory)(['uno'], { name: 'a' });
    expect(encoded).toEqual(['uno', 'uno']);
  });

  it('keeps a file for each name', async () => {
    const cacheDirectory = folder();
    const embed = embedIn(cacheDirectory);
    await embed(['uno'], { name: 'a' });
    await embed(['dos'], { name: '../b' });
    expect(readdirSync(cacheDirectory)).toHaveLength(2);
  });

  it('computes again what a broken file lacks', async () => {
    const cacheDirectory = folder();
    const embed = embedIn(cacheDirectory);
    const whole = await embed(['uno', 'dos'], { name: 'a' });
    truncateSync(join(cacheDirectory, readdirSync(cacheDirectory)[0]!), 500);
    expect(await embed(['uno', 'dos'], { name: 'a' })).toEqual(whole);
    expect(encoded).toEqual(['uno', 'dos', 'dos']);
  });

  it('serves without a folder to write to, and says so once', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const errors: unknown[] = [];
    const onCacheError = (error: unknown) => errors.push(error);
    const embed = embedIn(file, onCacheError);
    expect((await embed(['uno'], { name: 'a' })).count).toBe(1);
    expect((await embed(['dos'], { name: 'b' })).count).toBe(1);
    expect(errors).toHaveLength(1);
  });
});

describe('vectors', () => {
  it('lose next to nothing in 8 bits', async () => {
    const embed = embedIn();
    const texts = ['el faro', 'la cuota del club', 'otra cosa distinta'];
    const vectors = await embed(texts, { name: 'a' });
    for (const [at, text] of texts.entries())
      expect(cosine(await models.encode(text), vectors, at)).toBeCloseTo(1, 2);
  });

  it('report progress for what is computed', async () => {
    const progress: number[][] = [];
    const onProgress = (done: number, total: number) => progress.push([done, total]);
    await embedIn()(['uno', 'dos'], { name: 'a', onProgress });
    expect(progress).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createLibrary, type MeasuredLibrary } from '../src/answer/library.ts';
import type { Article } from '../src/article/article.ts';
import { createParser } from '../src/article/submission/parser.ts';
import { createEmbedder } from '../src/model/embedder.ts';
import { loadResources, type Resources } from '../src/resources.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { rememberVectors } from './remember-vectors.ts';

/** Word lists, networks and decision as the bot has them: loaded once for all tests of a process. */
const loaded = loadResources(new URL('../data/', import.meta.url));

const embedder = createEmbedder(
  { encode: rememberVectors(loaded.models) },
  fileURLToPath(new URL('../data/model', import.meta.url)),
);

/** The same with the vector of each passage computed once: many tests make a library of the same articles. */
export const resources: Resources = { ...loaded, embedder, embed: embedder.embedWith() };

/** A library of some articles, as the bot makes it. */
export function libraryOf(...articles: readonly Article[]): Promise<MeasuredLibrary> {
  return createLibrary(articles, resources);
}

/** The same, of which every vector is computed anew. */
export function freshLibraryOf(...articles: readonly Article[]): Promise<MeasuredLibrary> {
  return createLibrary(articles, loaded);
}

/** Reads what servers bring, as the bot does; its threads start when they are needed. */
export const parser = createParser({
  languageDirectory: fileURLToPath(new URL('../data/language', import.meta.url)),
});

let store: Promise<Store> | undefined;

/** A database in a file of its own, for all tests of a process: each test has servers of its own. */
export function openTestStore(): Promise<Store> {
  store ??= (async () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'store-'));
    process.once('exit', () => rmSync(dataDirectory, { recursive: true, force: true }));
    return openStore({ databaseUrl: undefined, dataDirectory });
  })();
  return store;
}

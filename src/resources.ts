import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Decision, loadDecision } from './answer/decision.ts';
import { createTurns, type InTurn, type Turns } from './answer/turns.ts';
import { createEmbedder, createFileStorage, type Embed, type Embedder } from './model/embedder.ts';
import { type Models, startModels } from './model/models.ts';
import type { Languages } from './text/languages.ts';
import { loadLanguages } from './text/load-languages.ts';

export { loadLanguages } from './text/load-languages.ts';

/** What the core needs besides the articles, loaded once at start. */
export interface Resources {
  readonly languages: Languages;
  readonly models: Models;
  readonly embedder: Embedder;
  /** Keeps the vectors in the cache folder. */
  readonly embed: Embed;
  /** One queue in front of the networks, in which servers take turns. */
  readonly turns: Turns;
  /** The turns of those who ask the host's articles. */
  readonly inTurn: InTurn;
  readonly decision: Decision;
}

export interface ResourceOptions {
  /** Where the vectors of articles are kept from one start to the next; absent: nowhere. */
  readonly cacheDirectory?: string | undefined;
  /** Told once when nothing can be kept there. */
  readonly onCacheError?: (error: unknown) => void;
}

/** Questions that wait for their turn; at 80 ms each the last one waits for about eight seconds. */
const MAX_WAITING = 100;

/**
 * Reads `data/language/` and starts the networks of `data/model/`; they load while the caller goes on.
 *
 * @param dataDirectory the project's `data/` folder.
 * @throws {ModelError} when the networks cannot run here; the file system's error when a word list is missing.
 */
export function loadResources(dataDirectory: string | URL, options: ResourceOptions = {}): Resources {
  const directory = dataDirectory instanceof URL ? fileURLToPath(dataDirectory) : dataDirectory;
  const modelDirectory = join(directory, 'model');
  const languages = loadLanguages(join(directory, 'language'));
  // Before the networks start: nobody would end them if one of these failed.
  const decision = loadDecision(modelDirectory);
  const models = startModels(modelDirectory);
  const embedder = createEmbedder(models, modelDirectory);
  const { cacheDirectory, onCacheError } = options;
  const cache = cacheDirectory === undefined ? undefined : createFileStorage(cacheDirectory, onCacheError);
  const turns = createTurns(MAX_WAITING);
  return {
    languages,
    models,
    embedder,
    embed: embedder.embedWith(cache),
    turns,
    inTurn: turns.of('host'),
    decision,
  };
}

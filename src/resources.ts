import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Decision, loadDecision } from './answer/decision.ts';
import { createEmbedder, type Embed } from './model/embedder.ts';
import { type Models, startModels } from './model/models.ts';
import type { Languages } from './text/languages.ts';
import { loadLanguages } from './text/load-languages.ts';

export { loadLanguages } from './text/load-languages.ts';

/** What the core needs besides the articles, loaded once at start. */
export interface Resources {
  readonly languages: Languages;
  readonly models: Models;
  readonly embed: Embed;
  readonly decision: Decision;
}

export interface ResourceOptions {
  /** Where the vectors of articles are kept from one start to the next; absent: nowhere. */
  readonly cacheDirectory?: string | undefined;
  /** Told once when nothing can be kept there. */
  readonly onCacheError?: (error: unknown) => void;
}

/**
 * Reads `data/language/` and starts the networks of `data/model/`; they load while the caller goes on.
 *
 * @param dataDirectory the project's `data/` folder.
 * @throws {ModelError} when the networks cannot run here; the file system's error when a word list is missing.
 */
export function loadResources(dataDirectory: string | URL, options: ResourceOptions = {}): Resources {
  const directory = dataDirectory instanceof URL ? fileURLToPath(dataDirectory) : dataDirectory;
  const modelDirectory = join(directory, 'model');
  const models = startModels(modelDirectory);
  return {
    languages: loadLanguages(join(directory, 'language')),
    models,
    embed: createEmbedder(models, { modelDirectory, ...options }),
    decision: loadDecision(join(modelDirectory, 'decision.json')),
  };
}

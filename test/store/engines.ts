import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreAddress } from '../../src/store/address.ts';
import { startPostgres } from './postgres.ts';

/** A database that the suite runs on. */
export interface TestEngine {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Of an empty database that nobody else uses. */
  readonly createAddress: () => Promise<StoreAddress>;
}

/** SQLite, and PostgreSQL where it is installed. */
export async function startEngines() {
  const root = mkdtempSync(join(tmpdir(), 'articulo-store-'));
  const createDirectory = () => mkdtempSync(join(root, 'data-'));
  const sqlite: TestEngine = {
    name: 'SQLite',
    createAddress: async () => ({ databaseUrl: undefined, dataDirectory: createDirectory() }),
  };
  const postgres = await startPostgres();
  return {
    engines: postgres
      ? [
          sqlite,
          {
            name: 'PostgreSQL',
            createAddress: async () => ({
              databaseUrl: await postgres.createDatabase(),
              dataDirectory: createDirectory(),
            }),
          } satisfies TestEngine,
        ]
      : [sqlite],
    postgres,
    createDirectory,
    stop: () => rmSync(root, { recursive: true, force: true }),
  };
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL of one's own. */
export interface Postgres {
  /** Makes an empty database; gives its address. */
  readonly createDatabase: () => Promise<string>;
  /** Runs SQL in a database that `createDatabase` made. */
  readonly run: (url: string, sql: string) => Promise<readonly Record<string, unknown>[]>;
  /** Where its programs are. */
  readonly binaries: string;
}

/** Ends the server, and its folder, when standard input does: even when the tests' process is killed. */
const WITH_US =
  'cd / && folder=$1 && shift && { "$@" & } && cat >/dev/null; kill -QUIT $!; wait $!; rm -rf "$folder"';

let running: Promise<Postgres | undefined> | undefined;

/** One for all tests of a process, which it ends with; `undefined`, said in a line, where none is installed. */
export function startPostgres(): Promise<Postgres | undefined> {
  running ??= start();
  return running;
}

/** In a temporary folder, reachable by a socket in it. */
async function start(): Promise<Postgres | undefined> {
  const binaries = binariesDirectory();
  if (binaries === undefined) {
    process.stderr.write('PostgreSQL is not installed: its tests are left out.\n');
    return undefined;
  }
  const owner = process.getuid?.() === 0 ? (accountOf('postgres') ?? accountOf('nobody')) : undefined;
  const directory = mkdtempSync(join(tmpdir(), 'articulo-pg-'));
  if (owner) chownSync(directory, owner.uid, owner.gid);
  const data = join(directory, 'data');
  const settings = { ...owner, cwd: directory, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } };
  const made = spawnSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'articulo', '--auth=trust', '--encoding=UTF8', '--no-sync'],
    { ...settings, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr || made.error}`);
  const server = spawn(
    'sh',
    [
      ...['-c', WITH_US, 'sh', directory, join(binaries, 'postgres'), '-D', data, '-k', directory],
      ...['-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'logging_collector=off'],
    ],
    { ...settings, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  const urlOf = (name: string) =>
    `postgres://articulo@localhost/${name}?host=${encodeURIComponent(directory)}`;
  await untilReady(server, urlOf('postgres'));
  let databases = 0;
  return {
    createDatabase: async () => {
      const name = `test_${++databases}`;
      await run(urlOf('postgres'), `create database ${name}`);
      return urlOf(name);
    },
    run,
    binaries,
  };
}

async function run(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function untilReady(server: ChildProcess, url: string): Promise<void> {
  for (let attempt = 0; server.exitCode === null; attempt++) {
    try {
      await run(url, 'select 1');
      return;
    } catch (error) {
      if (attempt === 300) throw error;
      await sleep(100);
    }
  }
  throw new Error(`postgres ended with ${server.exitCode}`);
}

/** Debian keeps them out of the PATH; the newest version first. */
function binariesDirectory(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = (existsSync(root) ? readdirSync(root) : [])
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(root, version, 'bin'));
  return [...versions, ...(process.env.PATH ?? '').split(delimiter)].find(
    (directory) => existsSync(join(directory, 'initdb')) && existsSync(join(directory, 'postgres')),
  );
}

/** PostgreSQL refuses to run as root. */
function accountOf(name: string): { readonly uid: number; readonly gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

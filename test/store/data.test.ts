import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { draft, publication } from './drafts.ts';
import { startPostgres } from './postgres.ts';

// The program as people run it; `npm test` has built it.
const DATA = resolve('dist/data.js');
const GUILD = '100000000000000001';

const postgres = await startPostgres();

const root = mkdtempSync(join(tmpdir(), 'articulo-data-'));
afterAll(() => rmSync(root, { recursive: true }));

let directory: string;
beforeEach(async () => {
  directory = mkdtempSync(join(root, 'state-'));
  const store = await openStore({ databaseUrl: undefined, dataDirectory: directory });
  const id = await store.saveDraft(GUILD, draft('Uno ñ'));
  await store.publish(GUILD, id, publication());
  await store.saveDraft(GUILD, draft('Dos'));
  await store.close();
});

function data(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DATA, ...args], {
    // Where nobody's `.env` plays a part.
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'es_ES.UTF-8', DATA_DIR: directory, ...env },
  });
  return { status, stdout, stderr };
}

async function articles(dataDirectory: string): Promise<number> {
  const store = await openStore({ databaseUrl: undefined, dataDirectory });
  const list = await store.list(GUILD);
  await store.close();
  return list.length;
}

test('export writes all of a server as JSON', () => {
  const { status, stdout, stderr } = data(['export', GUILD]);
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    guildId: GUILD,
    articles: [{ text: 'Uno ñ' }],
    drafts: [{ text: 'Dos' }],
  });
});

test('delete says what it would delete, and deletes with --yes', async () => {
  expect(data(['delete', GUILD])).toEqual({
    status: 2,
    stdout: '',
    stderr: `Se borraría todo lo del servidor ${GUILD}: 1 artículo, 1 borrador, 0 preguntas sin respuesta. Añade --yes para borrarlo.\n`,
  });
  expect(await articles(directory)).toBe(1);
  expect(data(['delete', GUILD, '--yes'])).toEqual({
    status: 0,
    stdout:
      `Borrado todo lo del servidor ${GUILD}: 1 artículo, 1 borrador, 0 preguntas sin respuesta.\n` +
      'Si el bot está en marcha, reinícialo: hasta entonces puede tener esos artículos en memoria y responder con ellos.\n',
    stderr: '',
  });
  expect(await articles(directory)).toBe(0);
  expect(data(['delete', GUILD, '--yes'])).toMatchObject({
    status: 2,
    stderr: `No se guarda nada del servidor ${GUILD}.\n`,
  });
});

test.skipIf(!postgres)('delete says that of PostgreSQL a running bot hears', async () => {
  const databaseUrl = await postgres!.createDatabase();
  const store = await openStore({ databaseUrl, dataDirectory: directory });
  await store.saveSettings(GUILD, { isPrivate: true });
  await store.close();
  const { stdout } = data(['delete', GUILD, '--yes'], { DATABASE_URL: databaseUrl });
  expect(stdout).toMatch(/\nSi el bot está en marcha, lo olvida al momento: no hace falta reiniciarlo\.\n$/);
});

test('backup copies the file, over none that exists', async () => {
  const copy = join(mkdtempSync(join(root, 'copy-')), 'articulo.db');
  expect(data(['backup', copy])).toEqual({ status: 0, stdout: `Copia de seguridad: ${copy}\n`, stderr: '' });
  expect(await articles(join(copy, '..'))).toBe(1);
  expect(data(['backup', copy])).toMatchObject({
    status: 2,
    stderr: `${copy} ya existe: elige otro nombre.\n`,
  });
  const postgres = { DATABASE_URL: 'postgres://localhost/x' };
  expect(data(['backup', `${copy}2`], postgres)).toMatchObject({ status: 2, stdout: '' });
});

test('copy fills another file, if it is empty', async () => {
  const other = mkdtempSync(join(root, 'other-'));
  const file = join(other, 'articulo.db');
  expect(data(['copy', 'sqlite', file])).toEqual({
    status: 0,
    stdout: `Copiado lo de 1 servidor a ${file}.\n`,
    stderr: '',
  });
  expect(await articles(other)).toBe(1);
  expect(data(['copy', 'sqlite', file])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'La base de datos de destino no está vacía: no se copió nada.\n',
  });
});

test.skipIf(process.platform === 'win32')('what it writes is for nobody else to read', async () => {
  // As a folder that somebody made before.
  const other = mkdtempSync(join(root, 'modes-'));
  chmodSync(other, 0o755);
  const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);
  data(['copy', 'sqlite', join(other, 'articulo.db')]);
  data(['backup', join(other, 'backup.db')]);
  data(['copy', 'sqlite', join(other, 'new', 'copy.db')]);
  const store = await openStore({ databaseUrl: undefined, dataDirectory: other });
  await store.saveSettings(GUILD, { isPrivate: true });
  const modes = Object.fromEntries(readdirSync(other).map((name) => [name, modeOf(join(other, name))]));
  await store.close();
  expect(modes).toEqual({
    ...{ 'articulo.db': '600', 'articulo.db-shm': '600', 'articulo.db-wal': '600' },
    ...{ 'backup.db': '600', new: '700' },
  });
  expect([modeOf(other), modeOf(join(other, 'new', 'copy.db'))]).toEqual(['755', '600']);
});

describe('a path that does not serve is named, with why', () => {
  const folder = mkdtempSync(join(root, 'paths-'));
  const file = join(folder, 'file');
  writeFileSync(file, 'Hola. '.repeat(500));
  mkdirSync(join(folder, 'articulo.db'));
  const notFolder = 'hay un archivo donde debería haber una carpeta';
  test.each<[readonly string[], Readonly<Record<string, string>>, string]>([
    [['backup', join(folder, 'none', 'x.db')], {}, `${join(folder, 'none')}: no existe`],
    [['backup', join(file, 'x.db')], {}, `${file}: ${notFolder}`],
    [['backup', join(folder, 'none/')], {}, `${join(folder, 'none/')}: es una carpeta, no un archivo`],
    [['copy', 'sqlite', join(file, 'x.db')], {}, `${file}: ${notFolder}`],
    [['copy', 'sqlite', folder], {}, `${folder}: es una carpeta, no un archivo`],
    [['copy', folder, 'sqlite'], {}, `${folder}: es una carpeta, no un archivo`],
    [['copy', file, join(folder, 'x.db')], {}, `${file}: no es una base de datos SQLite`],
    [['copy', 'sqlite', file], {}, `${file}: no es una base de datos SQLite`],
    [['export', GUILD], { DATA_DIR: file }, `${file}: ${notFolder}`],
    [['export', GUILD], { DATA_DIR: join(file, 'x') }, `${join(file, 'x')}: ${notFolder}`],
    [
      ['export', GUILD],
      { DATA_DIR: folder },
      `${join(folder, 'articulo.db')}: es una carpeta, no un archivo`,
    ],
  ])('%j %o', (args, env, said) => {
    expect(data(args, env)).toEqual({ status: 2, stdout: '', stderr: `${said}\n` });
  });

  test.skipIf(process.getuid?.() === 0)('where one may not write', () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o555 });
    expect(data(['backup', join(closed, 'x.db')])).toEqual({
      status: 2,
      stdout: '',
      stderr: `${closed}: no hay permiso\n`,
    });
  });

  test('where nothing was ever kept, which makes nothing', () => {
    const file = join(folder, 'new', 'articulo.db');
    expect(data(['export', GUILD], { DATA_DIR: join(folder, 'new') })).toEqual({
      status: 2,
      stdout: '',
      stderr: `Aún no se guarda nada: no hay base de datos en ${file}. ¿Se ejecutó el bot aquí, con el mismo DATA_DIR?\n`,
    });
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });
});

describe('what makes no sense is one line, or how it is used', () => {
  test.each([
    [['export', 'x'], 2, /^«x» no es el identificador de un servidor/],
    [['export', '100000000000000002'], 2, /^No se guarda nada/],
    [['copy', 'nowhere.db', 'sqlite'], 2, /^nowhere\.db: no existe\n$/],
    [['copy', 'sqlite', 'sqlite'], 2, /^El origen y el destino son la misma base de datos/],
    [['copy', 'sqlite', 'postgres'], 2, /^«postgres» es la dirección .* DATABASE_URL .* está vacía\.\n$/],
    [['copy', 'sqlite', 'mysql://u:secret@h/x'], 2, /^Una dirección que empieza con mysql:\/\/ no se puede/],
    [['copy', 'sqlite', 'postgres://u:secret@127.0.0.1:1/x'], 1, /ECONNREFUSED/],
    [[], 2, /^npm run data -- export/],
    [['export'], 2, /^export: falta SERVIDOR\.\nnpm run data -- export/],
    [['delete', '--yes'], 2, /^delete: falta SERVIDOR\.\nnpm run data -- export/],
    [['backup'], 2, /^backup: falta ARCHIVO\.\nnpm run data -- export/],
    [['backup', ''], 2, /^backup: falta ARCHIVO\.\nnpm run data -- export/],
    [['copy'], 2, /^copy: faltan DE y A\.\nnpm run data -- export/],
    [['export', GUILD, 'more'], 2, /more» no es ninguno de estos comandos:\nnpm run data -- export/],
    [['copy', 'sqlite'], 2, /^copy: falta A\.\nnpm run data -- export/],
    [['toString'], 2, /^«toString» no es ninguno de estos comandos:\nnpm run data -- export/],
    [['copy', 'sqlite', 'postgre'], 2, /^«postgre» no es una base de datos/],
    [['erase', GUILD], 2, /^«erase .* no es ninguno de estos comandos:\nnpm run data -- export/],
    [['delete', GUILD, '--force'], 2, /--force» no es ninguno de estos comandos:\nnpm run data -- export/],
  ] as const)('%j', (args, status, said) => {
    const result = data(args);
    expect(result).toMatchObject({ status, stdout: '' });
    expect(result.stderr).toMatch(said);
    expect(result.stderr).not.toMatch(/secret|\n {4}at /);
  });

  test('in English as well', () => {
    const said = (...args: string[]) => data(args, { LANG: 'en' }).stderr.split('\n')[0];
    expect(said('copy')).toBe('copy: FROM and TO are missing.');
    expect(said('backup')).toBe('backup: FILE is missing.');
    expect(said('copy', 'sqlite', 'sqlite')).toBe('FROM and TO are the same database: nothing was copied.');
    expect(said('copy', 'sqlite', 'postgres')).toMatch(/DATABASE_URL .* is empty/);
    expect(said('copy', 'nowhere.db', 'sqlite')).toBe('nowhere.db: does not exist');
  });

  test('--help', () => {
    expect(data(['--help'], { LANG: 'en' })).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^npm run data -- export SERVER/),
      stderr: '',
    });
    expect(existsSync(join(root, 'data'))).toBe(false);
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const PACKAGES = {
  'discord.js': ['discord'],
  'fuse.js': ['search'],
  'onnxruntime-node': ['model'],
  kysely: ['store'],
  libsql: ['store'],
  pg: ['store'],
  undici: ['web'],
  'ipaddr.js': ['web'],
  'lru-cache': ['answer'],
};
/** By folder: the others that it may import. */
const FOLDERS = {
  text: [],
  article: ['text'],
  question: ['text'],
  model: ['text'],
  store: ['text'],
  web: [],
  search: ['text', 'article', 'model'],
  answer: ['text', 'article', 'model', 'search', 'question', 'store'],
  discord: ['text', 'article', 'question', 'model', 'search', 'answer', 'messages', 'store', 'web'],
  cli: ['text', 'article', 'question', 'model', 'search', 'answer', 'messages', 'store', 'web'],
};
const names = Object.keys(FOLDERS);

/** `folder: source` of what the rules of biome.json refuse, each import in a file of its own. */
function refused(imports: readonly (readonly [folder: string, source: string])[]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'imports-'));
  try {
    for (const file of ['biome.json', 'src/imports.grit']) cpSync(file, join(root, file));
    for (const [at, [folder, source]] of imports.entries()) {
      const file = join(root, 'src', folder, `${at}.ts`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, at % 2 === 0 ? `export * from '${source}';\n` : `await import('${source}');\n`);
    }
    const options = ['lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', 'src'];
    const { stdout } = spawnSync(resolve('node_modules/.bin/biome'), options, {
      cwd: root,
      encoding: 'utf8',
    });
    const files = [...stdout.matchAll(/title=plugin,file=[^,]*?(\d+)\.ts/g)].map(([, at]) => Number(at));
    return [...new Set(files)].sort((a, b) => a - b).map((at) => imports[at]!.join(': '));
  } finally {
    rmSync(root, { recursive: true });
  }
}

it('each package is imported in one folder only', () => {
  const imports = Object.keys(PACKAGES).flatMap((name) =>
    [...names, '.'].map((folder) => [folder, name] as const),
  );
  const outside = imports.filter(
    ([folder, name]) => !PACKAGES[name as keyof typeof PACKAGES].includes(folder),
  );
  expect(refused(imports)).toEqual(outside.map((one) => one.join(': ')));
});

it('folders depend on one another in one direction', () => {
  const others = [...names, 'messages'];
  const imports = names.flatMap((folder) =>
    others
      .filter((other) => other !== folder)
      .map((other) => [`${folder}/deep`, `../../${other}/x.ts`] as const),
  );
  const against = imports.filter(([folder, source]) => {
    const allowed: readonly string[] = FOLDERS[dirname(folder) as keyof typeof FOLDERS];
    return !allowed.includes(source.split('/')[2]!);
  });
  expect(refused(imports)).toEqual(against.map((one) => one.join(': ')));
});

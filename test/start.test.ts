import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('npm start builds first, though the scripts of dependencies are not run', () => {
  const directory = mkdtempSync(join(tmpdir(), 'start-'));
  try {
    const { start, prelaunch, launch } = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
    const scripts = { start, prelaunch, launch, build: 'node build.cjs' };
    writeFileSync(
      join(directory, 'package.json'),
      JSON.stringify({ name: 'built', version: '1.0.0', scripts }),
    );
    writeFileSync(
      join(directory, 'build.cjs'),
      "const { mkdirSync, writeFileSync } = require('node:fs');\n" +
        "mkdirSync('dist');\nwriteFileSync('dist/main.js', 'process.stdout.write(\"built\")');\n",
    );
    copyFileSync('.npmrc', join(directory, '.npmrc'));
    expect(execFileSync('npm', ['--silent', 'start'], { cwd: directory, encoding: 'utf8' })).toBe('built');
  } finally {
    rmSync(directory, { recursive: true });
  }
});

import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import process from 'node:process';

/** What a measurement ran on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
}

export function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? arch(),
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.versions.node,
  };
}

/** The installed versions of npm packages, by name. */
export function readVersions(projectRoot: URL, packages: readonly string[]): Record<string, string> {
  const unique = [...new Set(packages)].sort();
  return Object.fromEntries(
    unique.map((name) => {
      const manifest = readFileSync(new URL(`node_modules/${name}/package.json`, projectRoot), 'utf8');
      return [name, (JSON.parse(manifest) as { version: string }).version];
    }),
  );
}

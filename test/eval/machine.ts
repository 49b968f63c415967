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

function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? arch(),
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.versions.node,
  };
}

/** Two lines: the machine, and the versions of these npm packages. */
export function machineLines(packages: readonly string[]): string {
  const { processor, cores, memoryGb, system, node } = describeMachine();
  const installed = Object.entries(readVersions(packages)).map(([name, version]) => `${name} ${version}`);
  return `${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}\n${installed.join(', ')}`;
}

/** The installed versions of npm packages, by name. */
function readVersions(packages: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    [...packages].sort().map((name) => {
      const manifest = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
      return [name, (manifest as { version: string }).version];
    }),
  );
}

import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import process from 'node:process';

const PACKAGES = [
  'onnxruntime-node',
  'fuse.js',
  'minisearch',
  '@orama/orama',
  '@orama/stemmers',
  '@orama/stopwords',
];

/** Two lines: what a measurement ran on, and the versions of what was measured. */
export function machineLines(): string {
  const memoryGb = Math.round(totalmem() / 1024 ** 3);
  const system = `${platform()} ${release()} ${arch()}`;
  const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${memoryGb} GB`;
  const versions = PACKAGES.map((name) => {
    const manifest = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    return `${name} ${(manifest as { version: string }).version}`;
  });
  return `${machine}, ${system}, Node ${process.versions.node}\n${versions.join(', ')}`;
}

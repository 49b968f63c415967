import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import process from 'node:process';
import { markdownTable } from 'markdown-table';

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
  const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${memoryGb} GB`;
  const versions = PACKAGES.map((name) => {
    const manifest = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    return `${name} ${(manifest as { version: string }).version}`;
  });
  const system = `${platform()} ${release()} ${arch()}, Node ${process.versions.node}`;
  return `${machine}, ${system}\n${versions.join(', ')}`;
}

/** A Markdown table that also reads in a terminal: the first column is for names, the others for figures. */
export function renderTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable([headings, ...rows], { align: headings.map((_, at) => (at === 0 ? '' : 'r')) });
}

/** "86.5 %"; a missing figure is a dash. */
export function percent(value: number | null): string {
  return value === null ? '–' : `${(100 * value).toFixed(1)} %`;
}

/** Two digits at least, whole from 100. */
export function quantity(value: number): string {
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

/** Writes lines of the report, in place of the line about progress. */
export function print(text: string): void {
  progress('');
  process.stdout.write(`${text}\n`);
}

/** A line on a terminal that the next one overwrites. */
export function progress(text: string): void {
  const { stderr } = process;
  if (stderr.isTTY) stderr.write(`\r\x1b[K${text.slice(0, (stderr.columns || 80) - 1)}`);
}

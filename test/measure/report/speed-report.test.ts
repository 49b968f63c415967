import { expect, it } from 'vitest';
import { figuresOf } from '../../../src/measure/report/figures.ts';
import { renderSpeed } from '../../../src/measure/report/speed-report.ts';
import type { SizeReport } from '../../../src/measure/speed/measure-size.ts';
import { messagesFor } from '../../../src/messages/messages.ts';

const latency = (p50Ms: number) => ({ p50Ms, p95Ms: 2 * p50Ms, p99Ms: 3 * p50Ms, questions: 200 });
const system = (name: string, p50Ms: number) => ({
  name,
  runs: 3,
  indexMs: 12.3,
  wellSpelt: latency(p50Ms),
  misspelt: { ...latency(5 * p50Ms), questions: 40 },
  residentMb: 80.4,
  addedMb: 12.6,
});
const report: SizeReport = {
  passages: 2_000,
  words: 100_000,
  distinctWords: 14_000,
  systems: [system('bot', 0.5), system('Lunr stems', 0.25)],
  start: { botMs: 150, fuseMs: 60 },
};
const render = (...reports: SizeReport[]) =>
  renderSpeed(reports, messagesFor('en').measure.bench, figuresOf('en'));
const cells = (line: string) => line.split('|').map((cell) => cell.trim());

it('has a row a system, measured against the bot, and the times to start', () => {
  const lines = render(report).split('\n');
  expect(lines[0]).toBe('2,000 passages (100,000 words, 14,000 of them different)');
  const lunr = lines.find((line) => line.startsWith('| Lunr')) ?? '';
  expect(cells(lunr).slice(1, -1)).toEqual([
    'Lunr stems',
    '12',
    '0.25',
    '0.50',
    '0.75',
    '1.3',
    '2.5',
    '3.8',
    '0.50',
    '80',
    '13',
    '200 + 40',
    '3',
  ]);
  expect(lines.map((line) => cells(line).join())).toContain(',2,000,150,60,2.5,');
});

it('does without the bot', () => {
  const text = render({ ...report, systems: [system('Lunr stems', 0.25)], start: null });
  expect(text).not.toContain('| 150 |');
  expect(cells(text.split('\n').find((line) => line.startsWith('| Lunr')) ?? '')[9]).toBe('–');
});

import type { Machine } from '../../src/measure/environment.ts';
import { figuresOf } from '../../src/measure/report/figures.ts';
import { renderTable } from '../../src/measure/report/table.ts';
import { messagesFor } from '../../src/messages/messages.ts';
import type { Measurement } from './measure-bot.ts';
import type { LoadOptions } from './options.ts';

export interface LoadReport {
  readonly load: Omit<LoadOptions, 'json'>;
  readonly machine: Machine;
  /** The load average of the minute before. */
  readonly otherWork: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly bot: Measurement;
  readonly bare: Measurement;
}

/** What has to hold on the machine at hand. */
export const MAX_P99_MS = 150;

const columns = [
  { heading: 'bot' },
  ...['answered', 'p50 ms', 'p99 ms', 'max ms', 'RSS MB', 'RSS MB/min', 'live heap MB'].map((heading) => ({
    heading,
    align: 'right' as const,
  })),
];

export function renderReport({ load, machine, otherWork, versions, bot, bare }: LoadReport): string {
  const { questions, people, seconds } = load;
  const { measure } = messagesFor('en');
  const { quantity } = figuresOf('en');
  const ratio = (figure: (measurement: Measurement) => number) => `${quantity(figure(bot) / figure(bare))}×`;
  return [
    `${questions} questions from ${people} people over ${seconds} s`,
    `${measure.machine(machine)}, load average ${otherWork.toFixed(1)} before\n${measure.versions(versions)}`,
    renderTable(columns, [
      rowOf('articulo-bot', bot, questions),
      rowOf('bare discord.js', bare, questions),
      [
        'ratio',
        '',
        ...[ratio(({ p50Ms }) => p50Ms), ratio(({ p99Ms }) => p99Ms), ratio(({ maxMs }) => maxMs)],
        ratio(({ memory }) => memory.lastResidentMb),
        '',
        ratio(({ memory }) => memory.lastHeapMb),
      ],
    ]),
    `Outcomes: ${Object.entries(bot.outcomes)
      .map(([outcome, count]) => `${outcome} ${count}`)
      .join(', ')}. p99 ${bot.p99Ms < MAX_P99_MS ? 'under' : 'OVER'} ${MAX_P99_MS} ms.`,
  ].join('\n\n');
}

function rowOf(
  name: string,
  { answered, p50Ms, p99Ms, maxMs, memory }: Measurement,
  questions: number,
): string[] {
  const { quantity, whole } = figuresOf('en');
  const fromTo = (first: number, last: number) => `${whole(first)} → ${whole(last)}`;
  const live = [memory.firstHeapMb, memory.lastHeapMb].map((heapMb) => heapMb.toFixed(1)).join(' → ');
  return [
    name,
    `${answered}/${questions}`,
    ...[p50Ms, p99Ms, maxMs].map(quantity),
    fromTo(memory.firstResidentMb, memory.lastResidentMb),
    memory.residentMbPerMinute.toFixed(1),
    live,
  ];
}

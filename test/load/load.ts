import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Load, type Measurement, measure, type Phase } from './measure.ts';
import { questionsFrom } from './questions.ts';

const USAGE = `npm run load -- [options]

Puts the bot, and a bare one that replies with fixed text, under the same load through the stand-in Discord.

  --seconds <n>     how long questions come at an even pace (120)
  --per-second <n>  how many of them a second (10)
  --people <n>      from how many people (200)
  --burst <n>       how many come at once at the end (300)
  --json            figures as JSON`;

/** What has to hold; the machine may be busy with other things, so the table says how busy. */
const MAX_P99_MS = 1_500;
const MAX_DELAY_MS = 50;
const MAX_HEAP_GROWTH_MB = 5;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    'per-second': { type: 'string', default: '10' },
    people: { type: 'string', default: '200' },
    burst: { type: 'string', default: '300' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(`${USAGE}\n`);
else await run();

async function run(): Promise<void> {
  const load: Load = {
    seconds: positive('seconds'),
    perSecond: positive('per-second'),
    people: positive('people'),
    burst: positive('burst'),
  };
  // npm runs scripts in the project's folder, and the programs are built elsewhere.
  const projectRoot = pathToFileURL(`${resolve('.')}/`);
  const pathOf = (file: string, base: string | URL = projectRoot) => fileURLToPath(new URL(file, base));
  const questions = questionsFrom(
    pathOf('test/golden/preguntas.jsonl'),
    Math.max(load.seconds * load.perSecond, load.burst),
  );
  const otherWork = loadavg()[0]!;
  const bare = await measure(
    { program: pathOf('bare-bot.js', import.meta.url), settings: {} },
    questions,
    load,
  );
  // The load is to be answered: no limit for each person.
  const settings = { QUESTIONS_PER_WINDOW: '1000' };
  const bot = await measure({ program: pathOf('dist/main.js'), settings }, questions, load);
  const failures = failuresOf(bot);
  const machine = `${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.versions.node}`;
  const report = { load, machine, otherWork, bot, bare, failures };
  process.stdout.write(`${values.json ? JSON.stringify(report) : describe(report)}\n`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

function positive(option: 'seconds' | 'per-second' | 'people' | 'burst'): number {
  const given = values[option];
  if (!/^[1-9]\d{0,6}$/.test(given))
    throw new RangeError(`--${option} takes a whole number from 1: ${given}`);
  return Number(given);
}

function failuresOf({ steady, burst, heapMb: [before, after] }: Measurement): string[] {
  const delayMs = Math.max(steady.delayP99Ms, burst.delayP99Ms);
  return [
    ...(steady.answered < steady.asked ? [`${steady.asked - steady.answered} questions not answered`] : []),
    ...(steady.p99Ms >= MAX_P99_MS ? [`p99 over ${MAX_P99_MS} ms`] : []),
    ...(burst.lost > 0 ? [`${burst.lost} questions of the burst lost`] : []),
    ...(delayMs >= MAX_DELAY_MS ? [`event loop delay over ${MAX_DELAY_MS} ms`] : []),
    ...(after - before > MAX_HEAP_GROWTH_MB ? [`live heap grew by ${(after - before).toFixed(1)} MB`] : []),
  ];
}

interface Report {
  readonly load: Load;
  readonly machine: string;
  /** The load average of the minute before. */
  readonly otherWork: number;
  readonly bot: Measurement;
  readonly bare: Measurement;
  readonly failures: readonly string[];
}

function describe({ load, machine, otherWork, bot, bare, failures }: Report): string {
  const header = ['', 'answered', 'refused', 'lost', 'p50 ms', 'p99 ms', 'loop p99 ms'];
  const phase = (name: string, { asked, ...one }: Phase) => [
    name,
    `${one.answered}/${asked}`,
    ...[one.refused, one.lost].map(String),
    ...[one.p50Ms, one.p99Ms, one.delayP99Ms].map((ms) => ms.toFixed(1)),
  ];
  const memory = (name: string, { residentMb, heapMb }: Measurement) =>
    `${name}: resident ${residentMb.map(Math.round).join(' → ')} MB, live heap ${heapMb.map((mb) => mb.toFixed(1)).join(' → ')} MB`;
  return [
    `${load.perSecond} questions a second for ${load.seconds} s from ${load.people} people, then ${load.burst} at once`,
    `${machine}, load average ${otherWork.toFixed(1)} before`,
    '',
    ...table([
      header,
      phase('bot, steady', bot.steady),
      phase('bare, steady', bare.steady),
      phase('bot, burst', bot.burst),
      phase('bare, burst', bare.burst),
    ]),
    '',
    memory('bot', bot),
    memory('bare', bare),
    failures.length === 0 ? 'All bars met.' : `NOT MET: ${failures.join('; ')}`,
  ].join('\n');
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  '),
  );
}

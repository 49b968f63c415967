import { describe, expect, it } from 'vitest';
import type { Intake, Submission } from '../../../src/article/submission/intake.ts';
import { partsOf, withPassages } from '../../../src/article/submission/parse-reply.ts';
import { createParseThread } from '../../../src/article/submission/parse-thread.ts';
import { createSlots } from '../../../src/slots.ts';
import { outcomeOf, parserFor } from '../parsers.ts';

const good: Submission = { kind: 'text', title: 'Faro', text: 'El faro luce.' };
/** Takes seconds to parse. */
const endless: Submission = {
  kind: 'text',
  title: 'Largo',
  text: 'El faro luce. Y luce.\n\n'.repeat(300_000),
};
const stored = { id: 'a', title: 'Faro', text: 'El faro luce.', format: 'plain' } as const;

describe('a text that takes longer than it may', () => {
  it('is refused, and the next one is not', async () => {
    const { takeIn, parseStored } = parserFor({ timeMs: 1_000 });
    expect(await outcomeOf(takeIn(endless, 'a', 'a'))).toBe('too-slow 1');
    expect(await outcomeOf(parseStored({ ...stored, text: endless.text }, 'x'))).toBe('too-slow 1');
    expect(await outcomeOf(takeIn(good, 'a', 'a'))).toBe('taken');
    expect(await outcomeOf(parseStored(stored, 'x'))).toBe('taken');
  });

  it('leaves the time to others', async () => {
    const { takeIn, parseStored } = parserFor({ timeMs: 2_000 });
    const order: string[] = [];
    const note = async (name: string, work: Promise<unknown>) =>
      order.push(`${name} ${await outcomeOf(work)}`);
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    await Promise.all([
      note('endless', takeIn(endless, 'a', 'a')),
      note('good', takeIn(good, 'b', 'b')),
      note('stored', parseStored(stored, 'x')),
    ]);
    clearInterval(ticking);
    expect(order.at(-1)).toBe('endless too-slow 2');
    expect(order.sort()).toEqual(['endless too-slow 2', 'good taken', 'stored taken']);
    expect(ticks).toBeGreaterThan(20);
  });
});

it('refuses more than can wait', async () => {
  const { takeIn } = parserFor();
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, (_, server) => outcomeOf(takeIn(good, 'a', String(server)))),
  );
  expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(22);
  expect(outcomes.filter((outcome) => outcome === 'busy')).toHaveLength(8);
});

it('takes in one of a server at a time, refuses more of it than can wait, and lets the others pass', async () => {
  const { takeIn, close } = parserFor({ timeMs: 3_000 });
  const order: string[] = [];
  const note = async (name: string, work: Promise<unknown>) => order.push(`${name} ${await outcomeOf(work)}`);
  const flood = Array.from({ length: 30 }, () => note('flood', takeIn(endless, 'a', 'flood')));
  const others = Array.from({ length: 5 }, (_, server) =>
    note('other', takeIn(good, 'b', `other ${server}`)),
  );
  await Promise.all(others);
  expect(order.filter((line) => line === 'flood busy')).toHaveLength(26);
  expect(order.filter((line) => line === 'other taken')).toHaveLength(5);
  expect(order).toHaveLength(31);
  // Those under way are not waited for.
  await close();
  await Promise.all(flood);
});

it('parses stored texts of all servers in turn', async () => {
  const { parseStored } = parserFor();
  const order: string[] = [];
  const note = async (owner: string) => {
    await parseStored(stored, owner);
    order.push(owner);
  };
  // The threads start with the first texts.
  await Promise.all([parseStored(stored, 'before'), parseStored(stored, 'beside')]);
  await Promise.all([...Array.from({ length: 100 }, () => note('flood')), note('one'), note('two')]);
  // Beside the flood, in the other thread, however busy the machine is; after it they would be the last. The exact order
  // is that of the slots, below.
  expect(order.indexOf('one')).toBeLessThan(50);
  expect(order.indexOf('two')).toBeLessThan(50);
});

it('ends what is under way when it is closed', async () => {
  const { takeIn, parseStored, close } = parserFor();
  const html: Submission = { kind: 'file', name: 'a.html', bytes: Buffer.from('<div>'.repeat(100_000)) };
  const settled = [
    takeIn(endless, 'a', 'a'),
    takeIn(html, 'b', 'b'),
    takeIn(good, 'c', 'c'),
    parseStored(stored, 'x'),
  ].map(outcomeOf);
  await close();
  for (const outcome of await Promise.all(settled)) expect(outcome).toBe('unexpected Error: closed');
  expect(await outcomeOf(takeIn(good, 'd', 'd'))).toBe('unexpected Error: closed');
});

it('a long article is sent in parts that are short', async () => {
  const { takeIn } = parserFor();
  const intake: Intake = await takeIn(
    { ...good, text: 'El faro luce cada noche. '.repeat(20_000) },
    'a',
    'a',
  );
  const parts = [...partsOf({ intake })];
  expect(parts.length).toBeGreaterThan(5);
  for (const { passages } of parts)
    expect(passages.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(60_000);
  expect(parts.map(({ isLast }) => isLast)).toEqual(parts.map((_, index) => index === parts.length - 1));
  const passages = parts.flatMap((part) => part.passages);
  expect(withPassages(parts[0]!.reply!, passages)).toEqual({ intake });
});

it('workers are shared out first come, first served', async () => {
  const slots = createSlots(['x', 'y'], { maxWaiting: 2, maxWaitingEach: 2 });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const job = (name: string) =>
    slots.run(name, (worker) => {
      begun.push(`${name} ${worker}`);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const jobs = ['a', 'b', 'c', 'd', 'e'].map(job);
  expect(jobs.map((running) => running === undefined)).toEqual([false, false, false, false, true]);
  await Promise.resolve();
  expect(begun).toEqual(['a x', 'b y']);
  ends[1]!();
  await jobs[1];
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual(['a x', 'b y', 'c y']);
  ends[0]!();
  await jobs[0];
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual(['a x', 'b y', 'c y', 'd x']);
  for (const end of ends) end();
  await Promise.all(jobs);
});

it('an owner has one worker at most, and the one who has waited longest comes next', async () => {
  const slots = createSlots(['x', 'y'], { maxWaiting: 5, maxWaitingEach: 2 });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const job = (name: string) =>
    slots.run(name[0]!, () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  const jobs = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1', 'd1', 'e1'].map(
    (name) => [name, job(name)] as const,
  );
  expect(jobs.filter(([, running]) => running === undefined).map(([name]) => name)).toEqual(['a4', 'e1']);
  const end = async (name: string) => {
    ends.get(name)!();
    await new Promise((resolve) => setImmediate(resolve));
    return begun.slice();
  };
  expect(begun).toEqual(['a1', 'b1']);
  expect((await end('a1')).at(-1)).toBe('a2');
  expect((await end('a2')).at(-1)).toBe('c1');
  expect((await end('c1')).at(-1)).toBe('d1');
  expect((await end('d1')).at(-1)).toBe('a3');
  expect((await end('b1')).at(-1)).toBe('b2');
  // One that fails frees its worker as well.
  const failing = expect(slots.run('f', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await end('a3');
  await failing;
  await end('b2');
  await Promise.all(jobs.map(([, running]) => running));
});

it('a thread that ends because it is idle takes no text with it, and mixes none up', async () => {
  const thread = createParseThread({ languageDirectory: 'data/language', heapMebibytes: 256, idleMs: 1 });
  const parse = async (name: string) => {
    const reply = await thread.parse({ kind: 'stored', stored: { ...stored, id: name, text: name } }, 10_000);
    return 'article' in reply ? reply.article.id : reply;
  };
  // With so short an idle time, each text begins about when the thread of the one before is being ended.
  for (let round = 0; round < 12; round++) {
    const name = `texto${round}`;
    expect(await parse(name)).toBe(name);
    await new Promise((resolve) => setTimeout(resolve, round % 4));
  }
  await thread.close();
});

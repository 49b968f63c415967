import { describe, expect, it } from 'vitest';
import type { Intake, Submission } from '../../src/article/intake.ts';
import { partsOf, withPassages } from '../../src/article/parse-reply.ts';
import { createParseThread } from '../../src/article/parse-thread.ts';
import { createSlots } from '../../src/article/slots.ts';
import { outcomeOf, parserFor } from './parsers.ts';

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
    expect(await outcomeOf(takeIn(endless, 'a'))).toBe('too-slow 1');
    expect(await outcomeOf(parseStored({ ...stored, text: endless.text }))).toBe('too-slow 1');
    expect(await outcomeOf(takeIn(good, 'a'))).toBe('taken');
    expect(await outcomeOf(parseStored(stored))).toBe('taken');
  });

  it('leaves the time to others', async () => {
    const { takeIn, parseStored } = parserFor({ timeMs: 2_000 });
    const order: string[] = [];
    const note = async (name: string, work: Promise<unknown>) =>
      order.push(`${name} ${await outcomeOf(work)}`);
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    await Promise.all([
      note('endless', takeIn(endless, 'a')),
      note('good', takeIn(good, 'b')),
      note('stored', parseStored(stored)),
    ]);
    clearInterval(ticking);
    expect(order.at(-1)).toBe('endless too-slow 2');
    expect(order.sort()).toEqual(['endless too-slow 2', 'good taken', 'stored taken']);
    expect(ticks).toBeGreaterThan(20);
  });
});

it('refuses more than can wait', async () => {
  const { takeIn } = parserFor();
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => outcomeOf(takeIn(good, 'a'))));
  expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(22);
  expect(outcomes.filter((outcome) => outcome === 'busy')).toHaveLength(8);
});

it('ends what is under way when it is closed', async () => {
  const { takeIn, parseStored, close } = parserFor();
  const html: Submission = { kind: 'file', name: 'a.html', bytes: Buffer.from('<div>'.repeat(100_000)) };
  const settled = [takeIn(endless, 'a'), takeIn(html, 'b'), takeIn(good, 'c'), parseStored(stored)].map(
    outcomeOf,
  );
  await close();
  for (const outcome of await Promise.all(settled)) expect(outcome).toBe('unexpected Error: closed');
  expect(await outcomeOf(takeIn(good, 'd'))).toBe('unexpected Error: closed');
});

it('a long article is sent in parts that are short', async () => {
  const { takeIn } = parserFor();
  const intake: Intake = await takeIn({ ...good, text: 'El faro luce cada noche. '.repeat(20_000) }, 'a');
  const parts = [...partsOf({ intake })];
  expect(parts.length).toBeGreaterThan(5);
  for (const { passages } of parts)
    expect(passages.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(60_000);
  expect(parts.map(({ isLast }) => isLast)).toEqual(parts.map((_, index) => index === parts.length - 1));
  const passages = parts.flatMap((part) => part.passages);
  expect(withPassages(parts[0]!.reply!, passages)).toEqual({ intake });
});

it('workers are shared out first come, first served', async () => {
  const slots = createSlots(['x', 'y'], 2);
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const job = (name: string) =>
    slots.run((worker) => {
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

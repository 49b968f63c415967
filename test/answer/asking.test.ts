import { describe, expect, it } from 'vitest';
import { BusyError } from '../../src/answer/answer.ts';
import { createLibrary, type LibraryResources, type MeasuredLibrary } from '../../src/answer/library.ts';
import { createTurns } from '../../src/answer/turns.ts';
import { resources } from '../resources.ts';
import { embedLetters, lettersVector } from '../search/vectors.ts';
import { articleOf } from './articles.ts';

const LIGHTHOUSE = articleOf('faro', 'El faro se encendió en 1893.\n\nLa torre mide cuarenta metros.');

/** Questions that may wait. */
const MAX_WAITING = 100;

interface Rehearsal {
  readonly library: MeasuredLibrary;
  /** The questions that were encoded, in order. */
  readonly encoded: readonly string[];
  /** Lets the networks answer from now on. */
  readonly release: () => void;
}

/** A library whose networks are slow until they are released, and fail for a text with "rotura". */
async function rehearse(): Promise<Rehearsal> {
  const encoded: string[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const models: LibraryResources['models'] = {
    encode: async (text) => {
      encoded.push(text);
      await released;
      if (text.includes('rotura')) throw new Error('broken');
      return lettersVector(text);
    },
    read: async (_, passage, quotableFrom) => ({
      margin: 1,
      spans: [{ start: quotableFrom, end: passage.length, score: 1 }],
    }),
  };
  const library = await createLibrary([LIGHTHOUSE], { ...resources, models, embed: embedLetters });
  return { library, encoded, release };
}

const outcome = (settled: PromiseSettledResult<unknown>) =>
  settled.status === 'fulfilled' ? 'answered' : settled.reason;

describe('identical questions', () => {
  it('under way are answered once', async () => {
    const { library, encoded, release } = await rehearse();
    const replies = [1, 2, 3].map(() => library.ask('¿cuándo se encendió el faro?'));
    release();
    const [first, ...others] = await Promise.all(replies);
    for (const other of others) expect(other).toBe(first);
    expect(encoded).toHaveLength(1);
  });

  it('are searched for again when the first is answered', async () => {
    const { library, encoded, release } = await rehearse();
    release();
    const first = await library.ask('faro');
    expect(await library.ask('faro')).toEqual(first);
    expect(encoded).toHaveLength(2);
  });

  it('asked with other options are other questions', async () => {
    const { library, encoded, release } = await rehearse();
    const replies = [{}, { limit: 1 }, { articleId: 'faro' }].map((options) => library.ask('faro', options));
    release();
    expect((await Promise.all(replies)).map(({ quotes }) => quotes.length)).toEqual([2, 1, 2]);
    expect(encoded).toHaveLength(3);
  });
});

describe('questions', () => {
  it('are answered in the order they came, one at a time', async () => {
    const { library, encoded, release } = await rehearse();
    const answered: string[] = [];
    const questions = ['faro', 'torre', 'metros'];
    const replies = questions.map((question) => library.ask(question).then(() => answered.push(question)));
    await Promise.resolve();
    await Promise.resolve();
    expect(encoded.length).toBeLessThanOrEqual(1);
    release();
    await Promise.all(replies);
    expect(encoded).toEqual(questions);
    expect(answered).toEqual(questions);
  });

  it('past those that may wait are not taken; later ones are again', async () => {
    const { library, release } = await rehearse();
    const replies = Array.from({ length: MAX_WAITING + 2 }, (_, i) => library.ask(`faro ${i}`));
    const settled = Promise.allSettled(replies);
    await expect(replies[MAX_WAITING]).rejects.toBeInstanceOf(BusyError);
    release();
    const outcomes = (await settled).map(outcome);
    expect(outcomes.slice(0, MAX_WAITING)).toEqual(Array(MAX_WAITING).fill('answered'));
    expect(outcomes.slice(MAX_WAITING)).toEqual([expect.any(BusyError), expect.any(BusyError)]);
    expect((await library.ask(`faro ${MAX_WAITING}`)).kind).toMatch(/answer/);
  });

  it('that one already waits for are taken however many wait', async () => {
    const { library, release } = await rehearse();
    const replies = Array.from({ length: MAX_WAITING }, (_, i) => library.ask(`faro ${i}`));
    const again = library.ask('faro 0');
    release();
    expect(await again).toBe(await replies[0]);
    await Promise.all(replies);
  });

  it('that the networks fail for are rejected, and the next ones are answered', async () => {
    const { library, release } = await rehearse();
    const [failed, next] = [library.ask('rotura del faro'), library.ask('torre')];
    release();
    await expect(failed).rejects.toThrow('broken');
    expect((await next).quotes).not.toEqual([]);
    await expect(library.ask('rotura del faro')).rejects.toThrow('broken');
    expect((await library.ask('faro')).quotes).not.toEqual([]);
  });

  it('with nothing to search for need no network', async () => {
    const { library, encoded } = await rehearse();
    expect(await library.ask('¿qué?')).toMatchObject({ reason: 'empty-question' });
    expect(encoded).toEqual([]);
  });

  it('of an unknown article are rejected', async () => {
    const { library } = await rehearse();
    await expect(library.ask('faro', { articleId: 'nowhere' })).rejects.toBeInstanceOf(RangeError);
  });
});

it('gives each owner its turn, however much another one has waiting', async () => {
  const turns = createTurns(10);
  const order: string[] = [];
  const work = (name: string) => async () => order.push(name);
  const flood = ['1', '2', '3', '4'].map((name) => turns.of('flood')(work(name)));
  const other = turns.of('other')(work('other'));
  await Promise.all([...flood, other]);
  expect(order).toEqual(['1', '2', 'other', '3', '4']);
});

it('takes turns for work that fails at once', async () => {
  const inTurn = createTurns(2).of('a');
  const order: string[] = [];
  const fail = inTurn(async () => {
    order.push('first');
    throw new Error('no');
  });
  const next = inTurn(async () => order.push('second'));
  await expect(inTurn(async () => {})).rejects.toBeInstanceOf(BusyError);
  await expect(fail).rejects.toThrow('no');
  await next;
  expect(order).toEqual(['first', 'second']);
  await expect(inTurn(async () => 'third')).resolves.toBe('third');
});

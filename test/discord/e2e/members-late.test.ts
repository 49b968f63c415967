import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/answer/answer.ts';
import { beesArticle } from '../render/fixtures.ts';
import { late } from '../stand-in/faults.ts';
import { type BotOptions, startBot } from './bot.ts';
import { busyLibrary, cannedLibrary, heldLibrary } from './canned-library.ts';

const question = '¿Cuándo llegaron las colmenas?';
const unsure = '¿Quién las cuida?';
const canned = cannedLibrary([beesArticle], {
  [question]: { words: ['marzo de 1998'] },
  [unsure]: { words: ['Marta Ruiz'], certainty: 'maybe' },
});

/** A bot that has lost its patience by the time the answer is there. */
async function startLateBot(options: BotOptions = {}) {
  const { library, release } = heldLibrary(options.library ?? canned);
  const bot = await startBot({ patienceMs: 0, ...options, library });
  return { ...bot, release };
}

const typesOf = (callbacks: readonly { type: number }[]) => callbacks.map(({ type }) => type);

describe.each([
  ['an answer that takes long', 5],
  ['an answer for which there is no time left', 0],
])('%s', (_, patienceMs) => {
  test('to a command is put off in private, comes when it is ready, and can be shared', async () => {
    const { discord, release, handled } = await startLateBot({ patienceMs });
    const ana = discord.person({ name: 'Ana' });
    const asked = ana.runs('/preguntar', { pregunta: question });
    await discord.nextRequest('callback');
    expect(typesOf(asked.callbacks)).toEqual([5]);
    release();
    const reply = await asked;
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('**marzo de 1998**');
    const shared = await ana.presses(reply.button('Compartir'));
    expect(shared.ephemeral).toBe(false);
    expect(discord.channel.messages).toHaveLength(1);
    expect((await handled()).map(({ outcome }) => outcome)).toEqual(['answered', 'shared']);
  });

  test('to a command in the private conversation is put off as what it will be', async () => {
    const { discord, release } = await startLateBot({ patienceMs });
    const person = discord.person();
    const asked = person.in(person.dm()).runs('/preguntar', { pregunta: question });
    await discord.nextRequest('callback');
    release();
    const reply = await asked;
    expect(reply.ephemeral).toBe(false);
    expect(reply.button('🗑 Borrar').disabled).toBe(false);
  });

  test('that is to be private stays so', async () => {
    const { discord, release } = await startLateBot({ patienceMs });
    const person = discord.person();
    const asked = person.in(person.dm()).runs('/preguntar', { pregunta: question, privado: true });
    await discord.nextRequest('callback');
    release();
    expect((await asked).ephemeral).toBe(true);
  });

  test('to somebody’s message comes in private too', async () => {
    const { discord, release } = await startLateBot({ patienceMs });
    const ana = discord.person();
    const { message } = discord.person({ name: 'Beto' }).says(question);
    const asked = ana.usesOn(message, 'Buscar en el artículo');
    await discord.nextRequest('callback');
    release();
    const reply = await asked;
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('**marzo de 1998**');
  });

  test('to a starter question comes below the message with the button', async () => {
    const { discord, release } = await startLateBot({ patienceMs });
    const ana = discord.person();
    const about = await ana.runs('/articulo');
    const asked = ana.presses(about.button(question));
    await discord.nextRequest('callback');
    await discord.nextRequest('callback');
    expect(typesOf(asked.callbacks)).toEqual([5]);
    release();
    const reply = await asked;
    expect(reply.kind).toBe('message');
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('**marzo de 1998**');
  });

  test('to a question that is asked again comes in place of the hint', async () => {
    const bot = await startBot({ library: canned });
    const ana = bot.discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const newer = cannedLibrary([{ ...beesArticle, version: '00000000' }], {
      [question]: { words: ['marzo de 1998'] },
    });
    const { library, release } = heldLibrary(newer);
    await bot.restartWith({ library, patienceMs });
    const hint = await ana.presses(answer.button('Siguiente ▶'));
    const before = bot.discord.requests.length;
    const asked = ana.presses(hint.button('Preguntar otra vez'));
    while (bot.discord.requests.length === before) await bot.discord.nextRequest('callback');
    expect(typesOf(asked.callbacks)).toEqual([6]);
    release();
    expect(await asked.then(({ kind, message }) => [kind, message.id])).toEqual(['update', hint.message.id]);
    expect(hint.message.text).toContain('**marzo de 1998**');
  });

  test('to a message shows that the bot is typing, and comes in public', async () => {
    const { discord, release } = await startLateBot({ patienceMs });
    const said = discord.person().says(`${discord.bot.mention} ${question}`);
    const { path } = await discord.nextRequest('typing');
    expect(path).toContain(discord.channel.id);
    release();
    expect((await said.reply()).text).toContain('**marzo de 1998**');
  });

  test('to a message comes as well where typing cannot be shown', async () => {
    const { discord, release, handled } = await startLateBot({ patienceMs });
    const held = discord.faults.hold('typing');
    const said = discord.person().says(`${discord.bot.mention} ${question}`);
    await held.arrived;
    discord.channel.denies(discord.bot, 'SendMessages');
    held.release();
    await discord.nextRequest('typing');
    discord.channel.allows(discord.bot, 'SendMessages');
    release();
    expect((await said.reply()).text).toContain('**marzo de 1998**');
    expect(await handled()).toEqual([expect.objectContaining({ outcome: 'answered' })]);
  });

  test('that does not come is apologised for where the answer would have been', async () => {
    const broken: Library = { ...canned, ask: () => Promise.reject(new Error('roto por dentro')) };
    const { discord, release, handled } = await startLateBot({ library: broken, patienceMs });
    const asked = discord.person().runs('/preguntar', { pregunta: question });
    await discord.nextRequest('callback');
    release();
    const reply = await asked;
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('Algo falló por mi parte');
    expect(await handled()).toEqual([expect.objectContaining({ level: 'error', outcome: 'failed' })]);
  });

  test('is lost when Discord does not wait for the deferral either', async () => {
    const { discord, release, handled } = await startLateBot({ patienceMs });
    discord.faults.next('callback', late());
    const asked = discord.person().runs('/preguntar', { pregunta: question });
    await discord.nextRequest('callback');
    release();
    await asked.unanswered();
    expect(await handled()).toEqual([expect.objectContaining({ level: 'warn', outcome: 'too-late' })]);
  });

  test('that comes while the deferral is on its way waits for it', async () => {
    const { discord, release } = await startLateBot({ patienceMs });
    const held = discord.faults.hold('callback');
    const asked = discord.person().runs('/preguntar', { pregunta: question });
    await held.arrived;
    release();
    held.release();
    const reply = await asked;
    expect(reply.text).toContain('**marzo de 1998**');
    expect(reply.ephemeral).toBe(true);
    expect(typesOf(asked.callbacks)).toEqual([5]);
  });
});

test('an answer that is there in time is the first response, in public', async () => {
  const { discord } = await startBot({ library: canned });
  const asked = discord.person().runs('/preguntar', { pregunta: question });
  expect((await asked).ephemeral).toBe(false);
  expect(typesOf(asked.callbacks)).toEqual([4]);
});

test('the list under the question does not wait for answers', async () => {
  const { library } = heldLibrary(canned);
  const { discord } = await startBot({ library });
  const choices = await discord.person().types('/preguntar', { pregunta: question });
  expect(choices.map(({ name }) => name)).toContainEqual(expect.stringContaining('📄 1'));
});

describe('an answer that is not sure', () => {
  test('is for the person who asked, who may share it', async () => {
    const { discord } = await startBot({ library: canned });
    const ana = discord.person();
    const reply = await ana.runs('/preguntar', { pregunta: unsure });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('Marta Ruiz');
    expect((await ana.presses(reply.button('Compartir'))).ephemeral).toBe(false);
  });

  test('to a message is given all the same', async () => {
    const { discord } = await startBot({ library: canned });
    const reply = await discord.person().says(`${discord.bot.mention} ${unsure}`).reply();
    expect(reply.text).toContain('Marta Ruiz');
  });
});

test('a flood of questions is answered one after the other, and leaves room for the rest', async () => {
  let turn = 0;
  const askedInTurn = new Map<number, number>();
  const library: Library = {
    ...canned,
    ask: (text, options) => {
      askedInTurn.set(turn, (askedInTurn.get(turn) ?? 0) + 1);
      return canned.ask(text, options);
    },
  };
  const { discord } = await startBot({ library, discord: { waitMs: 30_000 } });
  const people = Array.from({ length: 12 }, (_, index) => discord.person({ name: `P${index}` }));
  let immediate = setImmediate(function count() {
    turn += 1;
    immediate = setImmediate(count);
  });
  const replies = await Promise.all(
    people.map((person) => person.runs('/preguntar', { pregunta: question })),
  );
  clearImmediate(immediate);
  for (const { text } of replies) expect(text).toContain('**marzo de 1998**');
  expect(Math.max(...askedInTurn.values())).toBeLessThanOrEqual(2);
});

describe('too many questions from everybody', () => {
  const library = busyLibrary(canned);
  const busy = 'Hay muchas preguntas a la vez. Prueba otra vez en un momento.';

  test('are declined in private', async () => {
    const { discord, handled } = await startBot({ library });
    const reply = await discord.person().runs('/preguntar', { pregunta: question });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toBe(busy);
    expect(await handled()).toEqual([expect.objectContaining({ level: 'info', outcome: 'busy' })]);
  });

  test('are declined after a while as well', async () => {
    const { discord, release } = await startLateBot({ library });
    const asked = discord.person().runs('/preguntar', { pregunta: question });
    await discord.nextRequest('callback');
    release();
    expect(await asked).toMatchObject({ ephemeral: true, text: busy });
  });

  test('by mention are declined quietly', async () => {
    const { discord } = await startBot({ library });
    const reply = await discord.person().says(`${discord.bot.mention} ${question}`).reply();
    expect(reply.text).toBe(busy);
    expect(reply.raw.flags! & (1 << 12)).toBeGreaterThan(0);
  });

  test.each([0, 60_000])('leave the button to ask again where it is (patience %i ms)', async (patienceMs) => {
    const bot = await startBot({ library: canned });
    const ana = bot.discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const newer = busyLibrary(cannedLibrary([{ ...beesArticle, version: '00000000' }], {}));
    const held = heldLibrary(newer);
    await bot.restartWith({ library: patienceMs === 0 ? held.library : newer, patienceMs });
    const hint = await ana.presses(answer.button('Siguiente ▶'));
    const before = bot.discord.requests.length;
    const asked = ana.presses(hint.button('Preguntar otra vez'));
    while (bot.discord.requests.length === before) await bot.discord.nextRequest('callback');
    held.release();
    expect(await asked).toMatchObject({ kind: 'message', ephemeral: true, text: busy });
    expect(hint.message.buttons.map(({ label }) => label)).toEqual(['Preguntar otra vez']);
  });
});

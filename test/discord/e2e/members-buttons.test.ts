import { describe, expect, test } from 'vitest';
import { openTestStore } from '../../resources.ts';
import { beesArticle, shipsArticle } from '../render/fixtures.ts';
import { status } from '../stand-in/faults.ts';
import { startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';

const question = '¿Cuándo llegaron las colmenas?';
const answers = { [question]: { words: ['marzo de 1998', 'los domingos', 'Marta Ruiz'] as const } };
const library = cannedLibrary([beesArticle], answers);

describe('◀ ▶', () => {
  test('read the passages around the answer, and back', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    expect(answer.button('◀ Anterior').disabled).toBe(true);
    const next = await ana.presses(answer.button('Siguiente ▶'));
    expect(next.kind).toBe('update');
    expect(next.text).toContain('Pasaje 2 de 3');
    expect(next.text).toContain('Nota: fecha dañada en el original');
    const last = await ana.presses(next.button('Siguiente ▶'));
    expect(last.button('Siguiente ▶').disabled).toBe(true);
    const back = await ana.presses((await ana.presses(last.button('◀ Anterior'))).button('◀ Anterior'));
    expect(back.text).toBe(answer.text);
  });

  test('give somebody else a copy, and leave the page where it is', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person({ name: 'Ana' });
    const beto = discord.person({ name: 'Beto', locale: 'en-GB' });
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const copy = await beto.presses(answer.button('Siguiente ▶'));
    expect(copy.kind).toBe('message');
    expect(copy.ephemeral).toBe(true);
    expect(copy.text).toContain(question);
    expect(copy.text).toContain('Passage 2 of 3');
    expect(answer.message.editCount).toBe(0);
    const own = await beto.presses(copy.button('Next ▶'));
    expect(own.kind).toBe('update');
    expect(own.text).toContain('Passage 3 of 3');
  });

  test('do not mind being pressed twice', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const next = answer.button('Siguiente ▶');
    const presses = await Promise.all([ana.presses(next), ana.presses(next)]);
    for (const { kind, text } of presses)
      expect([kind, text.includes('Pasaje 2 de 3')]).toEqual(['update', true]);
    await discord.settled();
    expect((await handled()).map(({ outcome }) => outcome)).toEqual(['answered', 'shown', 'shown']);
  });

  test('work after a restart, a year later', async () => {
    const bot = await startBot({ library });
    const ana = bot.discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    await bot.restartWith({ library });
    bot.discord.passes({ minutes: 365 * 24 * 60 });
    const next = await ana.presses(answer.button('Siguiente ▶'));
    expect(next.text).toContain('Pasaje 2 de 3');
  });
});

test('“Otra respuesta” goes through the other answers, round to the first', async () => {
  const { discord } = await startBot({ library });
  const ana = discord.person();
  const first = await ana.runs('/preguntar', { pregunta: question });
  const second = await ana.presses(first.button('Otra respuesta'));
  expect(second.text).toContain('**los domingos**');
  expect(second.text).toContain('Pasaje 3 de 3 · respuesta 2 de 3');
  const third = await ana.presses(second.button('Otra respuesta'));
  expect(third.text).toContain('**Marta Ruiz**');
  const again = await ana.presses(third.button('Otra respuesta'));
  expect(again.text).toBe(first.text);
});

test('“Otra respuesta” goes from one article to another', async () => {
  const articles = [beesArticle, shipsArticle];
  const { discord } = await startBot({
    library: cannedLibrary(articles, { [question]: { words: ['marzo de 1998', '1871'] } }),
  });
  const ana = discord.person();
  const first = await ana.runs('/preguntar', { pregunta: question });
  expect(first.text).toContain('-# Las abejas de Aral · Pasaje 1 de 3');
  const second = await ana.presses(first.button('Otra respuesta'));
  expect(second.text).toContain('-# Barcos de vapor · Pasaje 1 de 1');
});

describe('“Compartir”', () => {
  test('posts a private answer in the name of who presses, pinging nobody', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person({ name: '@everyone **Ana**' });
    const answer = await ana.runs('/preguntar', { pregunta: question, privado: true });
    const shared = await ana.presses(answer.button('Compartir'));
    expect(shared.ephemeral).toBe(false);
    expect(shared.pings).toEqual([]);
    expect(shared.text).toContain('-# Compartido por \\@everyone \\*\\*Ana\\*\\*');
    expect(shared.text).toContain(question);
    expect(discord.channel.messages.map(({ id }) => id)).toEqual([shared.id]);
    // It is theirs now: they turn its pages, under their name, and may remove it.
    const turned = await ana.presses(shared.button('Siguiente ▶'));
    expect(turned.kind).toBe('update');
    expect(turned.text).toContain('Compartido por');
    expect((await ana.presses(turned.button('🗑 Borrar'))).kind).toBe('deleted');
  });

  test('shares what is shown', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question, privado: true });
    const next = await ana.presses(answer.button('Siguiente ▶'));
    const shared = await ana.presses(next.button('Compartir'));
    expect(shared.text).toContain('Pasaje 2 de 3');
  });

  test('pressed twice posts once', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question, privado: true });
    const share = answer.button('Compartir');
    const presses = await Promise.all([ana.presses(share), ana.presses(share)]);
    expect(presses.map(({ ephemeral }) => ephemeral).toSorted()).toEqual([false, true]);
    expect(discord.channel.messages).toHaveLength(1);
  });

  test('shares each answer once, whichever message it was on', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question, privado: true });
    await ana.presses(answer.button('Compartir'));
    const next = await ana.presses(answer.button('Siguiente ▶'));
    expect((await ana.presses(next.button('Compartir'))).text).toContain('Pasaje 2 de 3');
    const back = await ana.presses(next.button('◀ Anterior'));
    expect((await ana.presses(back.button('Compartir'))).text).toBe('Ya está compartido en este canal.');
    expect(discord.channel.messages).toHaveLength(2);
  });

  test('is remembered while many people share and type', async () => {
    const { discord } = await startBot({ library, remembered: 5 });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question, privado: true });
    await ana.presses(answer.button('Compartir'));
    for (let count = 0; count < 4; count++) {
      const other = await ana.runs('/preguntar', { pregunta: question, privado: true });
      await ana.presses(other.button('Compartir'));
    }
    for (let count = 0; count < 6; count++) await ana.types('/preguntar', { pregunta: 'c' });
    const again = await ana.presses(answer.button('Compartir'));
    expect(again.text).toBe('Ya está compartido en este canal.');
    expect(again.ephemeral).toBe(true);
  });

  test('can be pressed again after Discord did not take it', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question, privado: true });
    discord.faults.next('callback', status(500), 2);
    expect((await ana.presses(answer.button('Compartir'))).text).toContain('Algo falló');
    expect((await ana.presses(answer.button('Compartir'))).ephemeral).toBe(false);
    expect((await handled()).map(({ outcome }) => outcome)).toEqual(['answered', 'failed', 'shared']);
  });

  test('makes it the answer of who presses, whoever asked', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person({ name: 'Ana' });
    const answer = await ana.runs('/preguntar', { pregunta: question, privado: true });
    const share = answer.button('Compartir').customId!;
    const [head, , ...rest] = share.split(':');
    const foreign = [head, BigInt(discord.person({ name: 'Beto' }).id).toString(36), ...rest].join(':');
    const shared = await ana.presses(answer.message.forged(foreign));
    expect((await ana.presses(shared.button('🗑 Borrar'))).kind).toBe('deleted');
  });

  test('is not there in private conversations', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.in(ana.dm()).runs('/preguntar', { pregunta: question, privado: true });
    expect(answer.buttons.map(({ label }) => label)).not.toContain('Compartir');
  });
});

describe('🗑', () => {
  test('removes an answer also when the database is away', async () => {
    let isAway = false;
    const store = await openTestStore();
    const failing: typeof store = {
      ...store,
      settings: async (guildId) => (isAway ? Promise.reject(new Error('away')) : store.settings(guildId)),
      readAll: async (guildId) => (isAway ? Promise.reject(new Error('away')) : store.readAll(guildId)),
    };
    const { discord } = await startBot({ library, store: failing });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    isAway = true;
    expect((await ana.presses(answer.button('🗑 Borrar'))).kind).toBe('deleted');
  });

  test('removes an answer for the person who asked', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const removed = await ana.presses(answer.button('🗑 Borrar'));
    expect(removed.kind).toBe('deleted');
    expect(answer.message.deleted).toBe(true);
    expect((await handled()).at(-1)).toMatchObject({ command: 'button delete', outcome: 'deleted' });
  });

  test('removes it for those who may manage messages', async () => {
    const { discord } = await startBot({ library });
    const answer = await discord.person().runs('/preguntar', { pregunta: question });
    const moderator = discord.person({ permissions: ['ManageMessages'] });
    await moderator.presses(answer.button('🗑 Borrar'));
    await discord.settled();
    expect(answer.message.deleted).toBe(true);
  });

  test('leaves it alone for everybody else', async () => {
    const { discord } = await startBot({ library });
    const answer = await discord.person().runs('/preguntar', { pregunta: question });
    const reply = await discord.person({ name: 'Beto' }).presses(answer.button('🗑 Borrar'));
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toBe('Solo puede borrarlo quien preguntó o quien modera el servidor.');
    expect(answer.message.deleted).toBe(false);
  });

  test('does not mind being pressed twice', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const remove = answer.button('🗑 Borrar');
    await Promise.all([ana.presses(remove), ana.presses(remove)]);
    await discord.settled();
    expect(answer.message.deleted).toBe(true);
    const outcomes = (await handled()).slice(1).map(({ level, outcome }) => `${level} ${outcome}`);
    expect(outcomes.toSorted()).toEqual(['info deleted', 'info repeated']);
  });
});

describe('a button', () => {
  test('of an article that has changed says so, and asks the new one', async () => {
    const bot = await startBot({ library });
    const ana = bot.discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const newer = { ...beesArticle, version: '00000000' };
    await bot.restartWith({ library: cannedLibrary([newer], answers) });
    const hint = await ana.presses(answer.button('Siguiente ▶'));
    expect(hint.ephemeral).toBe(true);
    expect(hint.text).toContain('El artículo cambió después de ese mensaje, o ya no respondo con él.');
    expect(answer.message.editCount).toBe(0);
    const again = await ana.presses(hint.button('Preguntar otra vez'));
    expect(again.kind).toBe('update');
    expect(again.text).toContain('**marzo de 1998**');
    const next = await ana.presses(again.button('Siguiente ▶'));
    expect(next.text).toContain('Pasaje 2 de 3');
  });

  test.each([
    'hola',
    '',
    '0n:2k:0:1:3:0abcdef-3',
    '1n:2k:0:1:3',
    '1c:0abcdef:1',
    '1s:2k:0:0:3:0abcdef-0',
    'x'.repeat(100),
  ])('that was forged (%j) is refused politely', async (id) => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const key = /(?<=:)[0-9a-z]{7}(?=-)/.exec(answer.button('Siguiente ▶').customId!)![0];
    const reply = await ana.presses(answer.message.forged(id.replace('0abcdef', key) || '1'));
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('No reconozco ese botón.');
    expect((await handled()).at(-1)).toMatchObject({ level: 'info', outcome: 'refused' });
  });

  test.each([
    ['end', '0.0.1zzz'],
    ['start', '0.zz.1'],
    ['nothing', '0.0.0'],
  ])('to words that are not in the passage (%s) is refused', async (_, span) => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const id = answer.button('Otra respuesta').customId!;
    const key = /(?<=:)[0-9a-z]{7}(?=-)/.exec(id)![0];
    const asker = id.split(':')[1];
    const reply = await ana.presses(answer.message.forged(`1n:${asker}:0:0:3:${key}-${span}`));
    expect(reply.text).toContain('No reconozco ese botón.');
  });

  test('to an article shows it in place of a private message, and beside a public one', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const beside = await ana.presses(answer.message.forged('1i'));
    expect([beside.kind, beside.ephemeral]).toEqual(['message', true]);
    expect(beside.text).toContain('Las abejas de Aral');
    expect(answer.message.editCount).toBe(0);
    const inPlace = await ana.presses(beside.message.forged('1i'));
    expect([inPlace.kind, inPlace.message.id]).toEqual(['update', beside.message.id]);
  });

  test('to ask again stays until the person may ask again', async () => {
    const rateLimit = { questions: 1, windowMs: 60_000 };
    const bot = await startBot({ library, rateLimit });
    const ana = bot.discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const newer = cannedLibrary([{ ...beesArticle, version: '00000000' }], answers);
    await bot.restartWith({ library: newer, rateLimit });
    const hint = await ana.presses(answer.button('Siguiente ▶'));
    await ana.runs('/preguntar', { pregunta: question });
    const declined = await ana.presses(hint.button('Preguntar otra vez'));
    expect([declined.kind, declined.ephemeral]).toEqual(['message', true]);
    expect(declined.text).toContain('Son muchas preguntas seguidas.');
    expect(hint.message.editCount).toBe(0);
    expect(hint.message.buttons.map(({ label }) => label)).toEqual(['Preguntar otra vez']);
  });

  test('to a passage that there is not is refused', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const { customId } = answer.button('Siguiente ▶');
    const reply = await ana.presses(answer.message.forged(customId!.replace(':0:1:3:', ':0:99:3:')));
    expect(reply.text).toContain('No reconozco ese botón.');
  });
});

test('in a private conversation buttons do the same', async () => {
  const { discord } = await startBot({ library });
  const person = discord.person();
  const ana = person.in(person.dm());
  const answer = await ana.runs('/preguntar', { pregunta: question });
  const next = await ana.presses(answer.button('Siguiente ▶'));
  expect(next.kind).toBe('update');
  await ana.presses(next.button('🗑 Borrar'));
  await discord.settled();
  expect(answer.message.deleted).toBe(true);
});

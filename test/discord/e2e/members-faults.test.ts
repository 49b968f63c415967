import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/answer/answer.ts';
import { beesArticle } from '../render/fixtures.ts';
import { answerLost, apiError, late, rateLimited, reset, routeNames, status } from '../stand-in/faults.ts';
import { startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';

const question = '¿Cuándo llegaron las colmenas?';
const library = cannedLibrary([beesArticle], { [question]: { words: ['marzo de 1998'] } });
const broken: Library = {
  articles: [beesArticle],
  ask: async () => {
    throw new Error('roto por dentro');
  },
  find: () => {
    throw new Error('roto por dentro');
  },
};

describe('an error inside', () => {
  test('is told to the person in private, in their language, and logged', async () => {
    const { discord, log, handled } = await startBot({ library: broken });
    const reply = await discord.person({ locale: 'en-US' }).runs('/preguntar', { pregunta: question });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toBe('Something went wrong on my side and has been logged. Try again in a moment.');
    expect(await handled()).toEqual([
      { level: 'error', command: 'preguntar', locale: 'en-US', outcome: 'failed' },
    ]);
    expect(log.at(-1)).toMatchObject({ err: { message: 'roto por dentro' } });
  });

  test('leaves the list under the question empty', async () => {
    const { discord, handled } = await startBot({ library: broken });
    expect(await discord.person().types('/preguntar', { pregunta: 'algo' })).toEqual([]);
    expect(await handled()).toEqual([
      { level: 'error', command: 'autocomplete preguntar', locale: 'es-ES', outcome: 'failed' },
    ]);
  });

  test('is told to the author of a message', async () => {
    const { discord, handled } = await startBot({ library: broken });
    const reply = await discord.person().says(`${discord.bot.mention} ${question}`).reply();
    expect(reply.text).toBe('Algo falló por mi parte y quedó anotado. Prueba otra vez en un momento.');
    expect(await handled()).toEqual([expect.objectContaining({ level: 'error', outcome: 'failed' })]);
  });
});

describe('Discord', () => {
  test.each([
    ['is busy, and says for how long', rateLimited({ seconds: 0.05 })],
    ['is busy, and does not say for how long', rateLimited()],
    ['has an error', status(500)],
    ['is not there', status(502)],
    ['hangs up', reset()],
  ])('%s: the answer comes all the same, once', async (_, fault) => {
    const { discord } = await startBot({ library });
    discord.faults.next('callback', fault);
    const ana = discord.person();
    const asked = ana.runs('/preguntar', { pregunta: question });
    expect((await asked).text).toContain('**marzo de 1998**');
    await discord.settled();
    expect(asked.callbacks.filter((callback) => callback.status === 204)).toHaveLength(1);
    discord.faults.next('createMessage', fault);
    const said = ana.says(`${discord.bot.mention} ${question}`);
    expect((await said.reply()).text).toContain('**marzo de 1998**');
    await discord.settled();
    expect(discord.channel.messages.filter(({ replyTo }) => replyTo === said.message.id)).toHaveLength(1);
  });

  test('has an error for longer: the person is told, and the log says what', async () => {
    const { discord, handled } = await startBot({ library });
    discord.faults.next('callback', status(500), 2);
    const reply = await discord.person().runs('/preguntar', { pregunta: question });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('Algo falló por mi parte');
    expect(await handled()).toEqual([expect.objectContaining({ level: 'error', outcome: 'failed' })]);
  });

  test('has an error that does not end: nothing crashes', async () => {
    const { discord, log } = await startBot({ library });
    discord.faults.next('callback', status(500), 10);
    const ana = discord.person();
    await ana.runs('/preguntar', { pregunta: question }).unanswered();
    expect(log.filter(({ level }) => level === 'warn' || level === 'error')).toHaveLength(2);
    discord.faults.next('createMessage', status(500), 10);
    await ana.says(`${discord.bot.mention} ${question}`).quiet();
    expect(log.filter(({ level }) => level === 'warn' || level === 'error')).toHaveLength(4);
  });

  test('takes an answer, and the news of it are lost: it is not given twice', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    discord.faults.next('callback', answerLost());
    const asked = ana.runs('/preguntar', { pregunta: question });
    expect((await asked).text).toContain('**marzo de 1998**');
    await discord.settled();
    expect(asked.callbacks.map(({ code }) => code)).toEqual([undefined, 40060]);
    expect(await handled()).toEqual([expect.objectContaining({ level: 'warn', outcome: 'too-late' })]);
    discord.faults.next('createMessage', answerLost());
    const said = ana.says(`${discord.bot.mention} ${question}`);
    await said.reply();
    await discord.settled();
    expect(discord.channel.messages.filter(({ replyTo }) => replyTo === said.message.id)).toHaveLength(1);
  });

  test.each([
    ['createMessage', 'says'],
    ['callback', 'runs'],
  ] as const)(
    'asks to wait for an hour with %s: it is given up, and nobody waits for it',
    async (route, how) => {
      const { discord, handled, router, log } = await startBot({ library });
      discord.faults.next(route, rateLimited({ seconds: 3_600 }));
      const ana = discord.person();
      if (how === 'says') await ana.says(`${discord.bot.mention} ${question}`).quiet();
      else await ana.runs('/preguntar', { pregunta: question }).unanswered();
      await router.idle();
      expect(await handled()).toEqual([expect.objectContaining({ level: 'warn', outcome: 'given-up' })]);
      expect(log.filter(({ level }) => level === 'warn')).toHaveLength(1);
    },
  );

  test('has given up waiting: the log says so, and that is all', async () => {
    const { discord, handled } = await startBot({ library });
    discord.faults.next('callback', late());
    const asked = discord.person().runs('/preguntar', { pregunta: question });
    await asked.unanswered();
    expect(asked.callbacks.map(({ code }) => code)).toEqual([10062]);
    expect(await handled()).toEqual([expect.objectContaining({ level: 'warn', outcome: 'too-late' })]);
  });
});

describe('the connection', () => {
  test('is cut between question and answer: the answer comes', async () => {
    const { discord } = await startBot({ library });
    const held = discord.faults.hold('callback');
    const asked = discord.person().runs('/preguntar', { pregunta: question });
    await held.arrived;
    discord.gateway.cut();
    held.release();
    expect((await asked).text).toContain('**marzo de 1998**');
    await discord.gateway.resumed();
  });

  test('brings a press a second time after much typing: it is not done twice', async () => {
    const { discord, handled } = await startBot({ library, remembered: 5 });
    const ana = discord.person();
    await ana.says(`${discord.bot.mention} ${question}`).reply();
    for (let count = 0; count < 6; count++) await ana.types('/preguntar', { pregunta: 'c' });
    await discord.settled();
    const answers = discord.channel.messages.length;
    discord.gateway.cut({ replay: 8 });
    await discord.gateway.resumed();
    await discord.settled();
    expect(discord.channel.messages).toHaveLength(answers);
    const ofMentions = (await handled()).filter(({ command }) => command === 'mention');
    expect(ofMentions.map(({ outcome }) => outcome)).toEqual(['answered', 'repeated']);
  });

  test('brings many events a second time: nothing is answered twice', async () => {
    const { discord, handled } = await startBot({ library });
    const people = Array.from({ length: 20 }, (_, index) => discord.person({ name: `P${index}` }));
    for (const person of people) await person.says(`${discord.bot.mention} ${question}`).reply();
    await discord.settled();
    const answers = discord.channel.messages.length;
    discord.gateway.cut({ replay: 2 * people.length });
    await discord.gateway.resumed();
    await discord.settled();
    expect(discord.channel.messages).toHaveLength(answers);
    const outcomes = (await handled()).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(people.length);
    expect(outcomes.filter((outcome) => outcome === 'repeated')).toHaveLength(people.length);
  });

  test('brings events a second time: nothing is answered twice', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const asked = ana.runs('/preguntar', { pregunta: question });
    await asked;
    const said = ana.says(`${discord.bot.mention} ${question}`);
    await said.reply();
    discord.gateway.cut({ replay: 10 });
    await discord.gateway.resumed();
    await discord.settled();
    expect(asked.callbacks).toHaveLength(1);
    expect(discord.channel.messages.filter(({ replyTo }) => replyTo === said.message.id)).toHaveLength(1);
    expect((await handled()).map(({ command, outcome }) => `${command}: ${outcome}`).toSorted()).toEqual([
      'mention: answered',
      'mention: repeated',
      'preguntar: answered',
      'preguntar: repeated',
    ]);
  });
});

test('a command of an earlier version is declined politely', async () => {
  const { discord, handled } = await startBot({ library });
  discord.commands.register([
    { name: 'resumen', description: 'De antes' },
    { name: 'Resumir', type: 3 },
    { name: 'Quién es', type: 2 },
  ]);
  const ana = discord.person();
  const slash = await ana.runs('/resumen');
  expect(slash.ephemeral).toBe(true);
  expect(slash.text).toBe('No conozco ese comando. Con /ayuda ves cómo preguntar.');
  const menu = await ana.usesOn(ana.says('hola').message, 'Resumir');
  expect(menu.text).toBe(slash.text);
  expect((await handled()).map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown']);
});

describe('where the bot may not write', () => {
  test('it says nothing, and the log says why', async () => {
    const { discord, handled } = await startBot({ library });
    discord.channel.denies(discord.bot, 'SendMessages');
    const ana = discord.person();
    await ana.says(`${discord.bot.mention} ${question}`).quiet();
    expect(await handled()).toEqual([expect.objectContaining({ level: 'warn', outcome: 'cannot-post' })]);
    // Commands do not depend on it.
    expect((await ana.runs('/preguntar', { pregunta: question })).text).toContain('**marzo de 1998**');
  });

  test('because the channel is gone, or the thread locked, the same', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const channel = discord.guild.addChannel('efímero');
    const held = discord.faults.hold('createMessage');
    const said = ana.in(channel).says(`${discord.bot.mention} ${question}`);
    await held.arrived;
    channel.deletes();
    held.release();
    await said.quiet();
    discord.faults.next('createMessage', apiError(400, 160005, 'Thread is locked'));
    await ana.says(`${discord.bot.mention} ${question}`).quiet();
    expect((await handled()).map(({ outcome }) => outcome)).toEqual(['cannot-post', 'cannot-post']);
  });

  test.each([
    [404, 10003, 'Unknown Channel'],
    [403, 50001, 'Missing Access'],
    [403, 50013, 'Missing Permissions'],
    [403, 50278, 'Cannot send messages to this user due to having no mutual guilds'],
    [400, 50083, 'Thread is archived'],
    [400, 20016, 'This action cannot be performed due to slowmode rate limit'],
    [400, 20028, 'The write action you are performing on the channel has hit the write rate limit'],
    [403, 40333, 'internal network error'],
    [400, 200000, 'Message was blocked by automatic moderation'],
    [400, 240000, 'Message blocked by harmful links filter'],
  ])('because of %i %i (%s), the same, and it does not try again', async (httpStatus, code, message) => {
    const { discord, handled, log } = await startBot({ library });
    discord.faults.next('createMessage', apiError(httpStatus, code, message));
    await discord.person().says(`${discord.bot.mention} ${question}`).quiet();
    expect(await handled()).toEqual([expect.objectContaining({ level: 'warn', outcome: 'cannot-post' })]);
    expect(log.filter(({ level }) => level !== 'info' && level !== 'debug')).toHaveLength(1);
    expect(discord.requests.filter(({ route }) => route === routeNames.createMessage)).toHaveLength(1);
  });

  test('a command is answered in private instead', async () => {
    const { discord, handled } = await startBot({ library });
    discord.faults.next('callback', apiError(400, 200000, 'Message was blocked by automatic moderation'));
    const reply = await discord.person({ locale: 'en-GB' }).runs('/preguntar', { pregunta: question });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toBe('I cannot post in this channel.');
    expect(await handled()).toEqual([expect.objectContaining({ level: 'warn', outcome: 'cannot-post' })]);
  });

  test('because the thread is locked, the same, and in an archived one it answers', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person({ permissions: ['ManageThreads'] });
    const thread = discord.channel.addThread('hilo');
    thread.archives({ locked: true });
    await ana.in(thread).says(`${discord.bot.mention} ${question}`).quiet();
    expect((await handled()).map(({ outcome }) => outcome)).toEqual(['cannot-post']);
    const other = discord.channel.addThread('otro');
    other.archives();
    const reply = await ana.in(other).says(`${discord.bot.mention} ${question}`).reply();
    expect(reply.text).toContain('**marzo de 1998**');
  });

  test.each(['announcement', 'voice', 'stage'] as const)('but in a channel for %s it may', async (kind) => {
    const { discord } = await startBot({ library });
    const ana = discord.person().in(discord.guild.addChannel('sitio', kind));
    const answer = await ana.says(`${discord.bot.mention} ${question}`).reply();
    expect((await ana.presses(answer.button('Siguiente ▶'))).kind).toBe('update');
    expect((await ana.runs('/preguntar', { pregunta: question })).text).toContain('**marzo de 1998**');
  });

  test('because the person takes no messages, the same', async () => {
    const { discord, handled } = await startBot({ library });
    const person = discord.person();
    person.closesDms();
    await person.in(person.dm()).says(question).quiet();
    expect(await handled()).toEqual([expect.objectContaining({ level: 'warn', outcome: 'cannot-post' })]);
  });
});

describe('too many questions from one person', () => {
  test('are declined in private, until it is time again; others go on', async () => {
    let nowMs = 5_000;
    const rateLimit = { questions: 2, windowMs: 60_000 };
    const { discord, handled } = await startBot({ library, rateLimit, nowMs: () => nowMs });
    const ana = discord.person();
    await ana.runs('/preguntar', { pregunta: question });
    nowMs += 10_000;
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const declined = await ana.runs('/preguntar', { pregunta: question });
    expect(declined.ephemeral).toBe(true);
    const [, when] =
      /^Son muchas preguntas seguidas\. Puedes seguir <t:(\d+):R>\.$/.exec(declined.text) ?? [];
    expect(Number(when) * 1_000 - Date.now()).toBeGreaterThan(40_000);
    expect(Number(when) * 1_000 - Date.now()).toBeLessThanOrEqual(51_000);
    // Reading on is not asking.
    expect((await ana.presses(answer.button('Siguiente ▶'))).text).toContain('Pasaje 2 de 3');
    const other = await discord.person({ name: 'Beto' }).runs('/preguntar', { pregunta: question });
    expect(other.text).toContain('**marzo de 1998**');
    nowMs += 50_000;
    expect((await ana.runs('/preguntar', { pregunta: question })).text).toContain('**marzo de 1998**');
    expect((await handled()).filter(({ outcome }) => outcome === 'rate-limited')).toHaveLength(1);
  });

  test('by mentions are declined once', async () => {
    const { discord } = await startBot({ library, rateLimit: { questions: 1, windowMs: 60_000 } });
    const ana = discord.person();
    await ana.says(`${discord.bot.mention} ${question}`).reply();
    const declined = await ana.says(`${discord.bot.mention} ${question}`).reply();
    expect(declined.text).toContain('Son muchas preguntas seguidas.');
    await ana.says(`${discord.bot.mention} ${question}`).quiet();
  });
});

test('the router is idle when what is under way is done', async () => {
  const { discord, router } = await startBot({ library });
  await router.idle();
  const held = discord.faults.hold('callback');
  const asked = discord.person().runs('/preguntar', { pregunta: question });
  await held.arrived;
  const order: string[] = [];
  const idle = router.idle().then(() => order.push('idle'));
  order.push('released');
  held.release();
  await asked;
  await idle;
  expect(order).toEqual(['released', 'idle']);
});

describe('what is gone by the time it is answered', () => {
  test('a question: it is answered all the same, without pointing to it', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const held = discord.faults.hold('createMessage');
    const said = ana.says(`${discord.bot.mention} ${question}`);
    await held.arrived;
    ana.deletes(said.message);
    held.release();
    const reply = await said.reply();
    expect(reply.text).toContain('**marzo de 1998**');
    expect(reply.message.replyTo).toBeUndefined();
    expect(await handled()).toEqual([expect.objectContaining({ level: 'info', outcome: 'answered' })]);
  });

  test('the message with the button: one line in the log, and nobody is troubled', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    const held = discord.faults.hold('callback');
    const asked = ana.presses(answer.button('Siguiente ▶'));
    await held.arrived;
    await discord.person({ permissions: ['ManageMessages'] }).presses(answer.button('🗑 Borrar'));
    held.release();
    await discord.settled();
    expect(asked.callbacks.map(({ code }) => code)).toEqual([10008]);
    expect((await handled()).at(-1)).toMatchObject({ level: 'warn', outcome: 'too-late' });
  });

  test('the bot’s access to the channel', async () => {
    const { discord, handled } = await startBot({ library });
    const held = discord.faults.hold('createMessage');
    const said = discord.person().says(`${discord.bot.mention} ${question}`);
    await held.arrived;
    discord.channel.denies(discord.bot, 'ViewChannel');
    held.release();
    await said.quiet();
    expect(await handled()).toEqual([expect.objectContaining({ level: 'warn', outcome: 'cannot-post' })]);
  });
});

describe('without permission to read earlier messages', () => {
  test('the answer comes without pointing to the question, once', async () => {
    const { discord, handled } = await startBot({ library });
    discord.channel.denies(discord.bot, 'ReadMessageHistory');
    const said = discord.person().says(`${discord.bot.mention} ${question}`);
    const reply = await said.reply();
    expect(reply.text).toContain('**marzo de 1998**');
    expect(reply.message.replyTo).toBeUndefined();
    expect(reply.pings).toEqual([]);
    expect(await handled()).toEqual([expect.objectContaining({ level: 'info', outcome: 'answered' })]);
    expect(discord.channel.messages).toHaveLength(2);
  });

  test('it is tried no more than that', async () => {
    const { discord, handled } = await startBot({ library });
    discord.faults.next('createMessage', apiError(400, 160002, 'Cannot reply without permission'));
    discord.faults.next('createMessage', apiError(403, 50013, 'Missing Permissions'));
    await discord.person().says(`${discord.bot.mention} ${question}`).quiet();
    expect(await handled()).toEqual([expect.objectContaining({ level: 'warn', outcome: 'cannot-post' })]);
    expect(discord.requests.filter(({ route }) => route === routeNames.createMessage)).toHaveLength(2);
  });
});

test('an apology pings nobody, and is quiet', async () => {
  const { discord } = await startBot({ library: broken });
  const reply = await discord.person().says(`${discord.bot.mention} ${question}`).reply();
  expect(reply.pings).toEqual([]);
  // SUPPRESS_NOTIFICATIONS
  expect(reply.raw.flags! & (1 << 12)).toBeGreaterThan(0);
});

test('the list under the question is empty when Discord did not take the first one', async () => {
  const { discord, handled } = await startBot({ library });
  discord.faults.next('callback', status(500), 2);
  expect(await discord.person().types('/preguntar', { pregunta: 'algo' })).toEqual([]);
  expect(await handled()).toEqual([expect.objectContaining({ level: 'error', outcome: 'failed' })]);
});

test('whoever types a command that is no longer there gets an empty list', async () => {
  const { discord, handled } = await startBot({ library });
  const text = { type: 3, name: 'texto', description: 'Qué', autocomplete: true } as const;
  discord.commands.register([{ name: 'resumen', description: 'De antes', options: [text] }]);
  expect(await discord.person().types('/resumen', { texto: 'algo' })).toEqual([]);
  expect(await handled()).toEqual([expect.objectContaining({ level: 'debug', outcome: 'unknown' })]);
});

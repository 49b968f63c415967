import { describe, expect, test } from 'vitest';
import { beesArticle, shipsArticle } from '../render/fixtures.ts';
import { startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';

const question = '¿Cuándo llegaron las colmenas?';
const library = cannedLibrary([beesArticle], { [question]: { words: ['marzo de 1998'] } });

describe('a mention', () => {
  test('with a question is answered by a reply that pings nobody', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const said = ana.says(`${discord.bot.mention} ${question}`);
    const reply = await said.reply();
    expect(reply.message.replyTo).toBe(said.message.id);
    expect(reply.text).toContain('**marzo de 1998**');
    expect(reply.pings).toEqual([]);
    expect(await handled()).toEqual([
      { level: 'info', command: 'mention', locale: 'es', outcome: 'answered' },
    ]);
    const beto = discord.person({ name: 'Beto' });
    expect((await beto.presses(reply.button('Siguiente ▶'))).ephemeral).toBe(true);
    expect((await ana.presses(reply.button('Siguiente ▶'))).kind).toBe('update');
    await ana.presses(reply.button('🗑 Borrar'));
    await discord.settled();
    expect(reply.message.deleted).toBe(true);
  });

  test('without a question gets a hint, quietly', async () => {
    const { discord } = await startBot();
    const reply = await discord.person().says(`${discord.bot.mention} `).reply();
    expect(reply.text).toBe('-# Dime qué quieres saber y lo busco en el texto.');
    expect(reply.buttons.map(({ label }) => label)).toEqual(beesArticle.starterQuestions);
    // SUPPRESS_NOTIFICATIONS
    expect(reply.raw.flags! & (1 << 12)).toBeGreaterThan(0);
  });

  test('with a question that the article does not answer says so', async () => {
    const { discord } = await startBot({ library });
    const reply = await discord.person().says(`${discord.bot.mention} ¿quién ganó?`).reply();
    expect(reply.text).toContain('El artículo no lo dice.');
    expect(reply.button('🗑 Borrar').disabled).toBe(false);
  });

  test('in a reply to one of its messages is a question too', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    const first = await ana.says(`${discord.bot.mention} ${question}`).reply();
    const second = await ana.says(question, { replyTo: first.message }).reply();
    expect(second.text).toContain('**marzo de 1998**');
  });

  test('in a thread or a forum post is answered there', async () => {
    const { discord } = await startBot({ library });
    const ana = discord.person();
    for (const place of [discord.channel.addThread('hilo'), discord.guild.addForumPost('tema')]) {
      const reply = await ana.in(place).says(`${discord.bot.mention} ${question}`).reply();
      expect(reply.channel.id).toBe(place.id);
      expect(reply.text).toContain('**marzo de 1998**');
    }
  });
});

describe('a private message', () => {
  test('is a question', async () => {
    const { discord, handled } = await startBot({ library });
    const person = discord.person();
    const ana = person.in(person.dm());
    const reply = await ana.says(question).reply();
    expect(reply.text).toContain('**marzo de 1998**');
    const next = await ana.presses(reply.button('Siguiente ▶'));
    expect(next.kind).toBe('update');
    expect((await handled())[0]).toMatchObject({ command: 'direct message', outcome: 'answered' });
  });
});

describe('the bot stays quiet', () => {
  test('about what is not for it', async () => {
    const { discord, handled } = await startBot();
    const ana = discord.person();
    const answer = await ana.says(`${discord.bot.mention} ¿quién cuida las abejas?`).reply();
    await ana.says('hola a todos, ¿cuándo llegaron las colmenas?').quiet();
    await ana.says('@everyone @here ¿cuándo llegaron las colmenas?').quiet();
    await ana.says('gracias', { replyTo: answer.message, mention: false }).quiet();
    expect(await handled()).toHaveLength(1);
  });

  test('with bots and webhooks, itself included', async () => {
    const { discord } = await startBot();
    const robot = discord.person({ bot: true });
    await robot.says(`${discord.bot.mention} ¿quién cuida las abejas?`).quiet();
    for (const bot of [true, false]) {
      const webhook = discord.webhook(discord.channel, { bot });
      await webhook.says(`${discord.bot.mention} ¿quién cuida las abejas?`).quiet();
    }
    // The answer mentions the bot, by way of the question.
    const ana = discord.person();
    await ana.says(`${discord.bot.mention} ${discord.bot.mention} ¿quién cuida las abejas?`).reply();
    await discord.settled();
    expect(discord.channel.messages).toHaveLength(5);
  });
});

describe('in which language', () => {
  const english = { ...shipsArticle, language: 'en' };

  test.each([
    ['who keeps the bees in this valley?', 'es-ES', 'The article does not say.'],
    ['¿quién ganó la carrera de coches?', 'en-GB', 'El artículo no lo dice.'],
    ['¿xyz?', 'en-GB', 'The article does not say.'],
    ['¿xyz?', 'fr', 'El artículo no lo dice.'],
  ] as const)('%s in a server in %s', async (text, guildLocale, verdict) => {
    const { discord } = await startBot({ library, discord: { guildLocale } });
    const reply = await discord.person().says(`${discord.bot.mention} ${text}`).reply();
    expect(reply.text).toContain(verdict);
  });

  test.each([
    ['has chosen English', ['COMMUNITY'], 'The article does not say.'],
    ['never chose a language', [], 'El artículo no lo dice.'],
  ])('of a server that %s', async (_, features, verdict) => {
    const { discord } = await startBot({ library });
    const channel = discord.addGuild({ locale: 'en-US', features }).addChannel('general');
    const reply = await discord.person().in(channel).says(`${discord.bot.mention} ¿xyz?`).reply();
    expect(reply.text).toContain(verdict);
  });

  test('of the article, when neither the question nor the server tell', async () => {
    const { discord } = await startBot({
      library: cannedLibrary([english], {}),
      discord: { guildLocale: 'en-US' },
    });
    const ana = discord.person();
    const reply = await ana.in(ana.dm()).says('xyz').reply();
    expect(reply.text).toContain('The article does not say.');
  });
});

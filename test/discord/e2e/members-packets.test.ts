import { Events } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { beesArticle } from '../render/fixtures.ts';
import type { Guild } from '../stand-in.ts';
import { startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';

const question = '¿Cuándo llegaron las colmenas?';
const library = cannedLibrary([beesArticle], { [question]: { words: ['marzo de 1998'] } });

/** Packets that Discord's documentation leaves no room for, and that came all the same. */
describe('the bot goes on', () => {
  test('when it is mentioned in a server that never came in, and answers there', async () => {
    let guild: Guild | undefined;
    const { discord, handled } = await startBot({
      library,
      prepare: (discord) => {
        guild = discord.addGuild({ name: 'Caído', down: true });
        guild.addChannel('general');
      },
    });
    const channel = guild!.addChannel('otro');
    const ana = discord.person().in(channel);
    const reply = await ana.says(`${discord.bot.mention} ${question}`).reply();
    expect(reply.text).toContain('**marzo de 1998**');
    expect((await ana.runs('/preguntar', { pregunta: question })).text).toContain('**marzo de 1998**');
    // Neither the question nor the server tell the language.
    const other = await ana.says(`${discord.bot.mention} xyz`).reply();
    expect(other.text).toContain('El artículo no lo dice.');
    expect((await handled()).map(({ level }) => level)).toEqual(['info', 'info', 'info']);
  });

  test('when a button comes without its id, and declines it', async () => {
    const { discord, handled } = await startBot({ library });
    const ana = discord.person();
    const answer = await ana.runs('/preguntar', { pregunta: question });
    discord.gateway.alters('INTERACTION_CREATE', (packet) => ({ ...packet, data: { component_type: 2 } }));
    const reply = await ana.presses(answer.button('Siguiente ▶'));
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('No reconozco ese botón.');
    expect((await handled()).at(-1)).toMatchObject({ command: 'button unknown', outcome: 'refused' });
  });

  test.each<[string, (packet: { data?: object }) => object]>([
    ['a menu command comes without its message', ({ data }) => ({ data: { ...data, resolved: undefined } })],
    ['an interaction comes without who installed the app', () => ({ entitlements: undefined })],
    ['an interaction comes without a person', () => ({ member: undefined, user: undefined })],
  ])('when %s, and says so in the log', async (_, change) => {
    const { discord, log } = await startBot({ library });
    const ana = discord.person();
    const { message } = ana.says(question);
    discord.gateway.alters('INTERACTION_CREATE', (packet) => ({ ...packet, ...change(packet) }));
    await ana.usesOn(message, 'Buscar en el artículo').unanswered();
    expect(log.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({
        event: 'packet-failed',
        packet: 'INTERACTION_CREATE',
        err: expect.objectContaining({ stack: expect.stringContaining('discord.js') }),
      }),
    ]);
    expect((await ana.runs('/preguntar', { pregunta: question })).text).toContain('**marzo de 1998**');
    expect(discord.gateway.identifyCount).toBe(1);
  });

  test('when a message comes without its author, and says so in the log', async () => {
    const { discord, log } = await startBot({ library });
    const ana = discord.person();
    discord.gateway.alters('MESSAGE_CREATE', (packet) => ({ ...packet, author: undefined }));
    await ana.says(`${discord.bot.mention} ${question}`).quiet();
    expect(log.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect((await ana.says(`${discord.bot.mention} ${question}`).reply()).text).toContain('marzo de 1998');
  });

  test('when an interaction comes without a locale', async () => {
    const { discord } = await startBot({ library });
    discord.gateway.alters('INTERACTION_CREATE', (packet) => ({ ...packet, locale: undefined }));
    const reply = await discord.person().runs('/preguntar', { pregunta: question });
    expect(reply.text).toContain('**marzo de 1998**');
  });

  test('when discord.js reports an error or a warning, each a line of the log', async () => {
    const { discord, client, log } = await startBot({ library });
    client.emit(Events.Error, new Error('se rompió'));
    client.emit(Events.Warn, 'algo raro');
    expect(log.filter(({ event }) => event === 'discord.js')).toMatchObject([
      { level: 'error', err: { message: 'se rompió' } },
      { level: 'warn', msg: 'algo raro' },
    ]);
    expect((await discord.person().runs('/preguntar', { pregunta: question })).text).toContain('1998');
  });
});

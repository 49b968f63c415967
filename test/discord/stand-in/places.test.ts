import { type Client, Events, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Channel } from '../stand-in.ts';
import { buttonRow, happens, post, startBot } from './bot.ts';

const seenBy = (client: Client) => {
  const seen: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => seen.push(content));
  return seen;
};

describe('a channel', () => {
  test.each(['text', 'announcement', 'voice', 'stage'] as const)('for %s takes messages', async (kind) => {
    const { discord, client } = await startBot();
    const channel = discord.guild.addChannel('sitio', kind);
    const seen = seenBy(client);
    await discord.person().in(channel).says(`${discord.bot.mention} hola`).quiet();
    expect(seen).toEqual([`${discord.bot.mention} hola`]);
    await post(client, channel, { content: 'hola' });
    expect(channel.messages.map(({ text }) => text)).toEqual([`${discord.bot.mention} hola`, 'hola']);
  });

  test('for voice takes none from those who may not enter', async () => {
    const { discord, client } = await startBot();
    const channel = discord.guild.addChannel('sala', 'voice');
    channel.denies(discord.bot, 'Connect');
    await expect(post(client, channel, { content: 'hola' })).rejects.toMatchObject({ code: 50013 });
  });

  test('for announcements has threads of its own kind', async () => {
    const { discord, client } = await startBot();
    const thread = discord.guild.addChannel('avisos', 'announcement').addThread('hilo');
    await discord.settled();
    expect(client.channels.cache.get(thread.id)).toMatchObject({ type: 10 });
    await post(client, thread, { content: 'hola' });
  });
});

describe('an archived thread', () => {
  const change = (client: Client, thread: Channel, id: string) =>
    client.rest.patch(Routes.channelMessage(thread.id, id), { body: { content: 'otra' } });

  test('has no message changed or removed, and a new one opens it again', async () => {
    const { discord, client } = await startBot();
    const thread = discord.channel.addThread('hilo');
    await post(client, thread, { content: 'hola' });
    const { id } = thread.messages[0]!;
    thread.archives();
    await expect(change(client, thread, id)).rejects.toMatchObject({ code: 50083 });
    await expect(client.rest.delete(Routes.channelMessage(thread.id, id))).rejects.toMatchObject({
      code: 50083,
    });
    expect(client.channels.cache.get(thread.id)).toMatchObject({ archived: true });
    const reopened = happens(client, Events.ThreadUpdate);
    await post(client, thread, { content: 'otra vez' });
    await reopened;
    await change(client, thread, id);
  });

  test('that is locked takes no message from those who do not manage threads', async () => {
    const { discord, client } = await startBot();
    const thread = discord.channel.addThread('hilo');
    thread.archives({ locked: true });
    await expect(post(client, thread, { content: 'hola' })).rejects.toMatchObject({ code: 160005 });
    expect(() => discord.person().in(thread).says('hola')).toThrow('#hilo is locked.');
    discord.channel.allows(discord.bot, 'ManageThreads');
    await post(client, thread, { content: 'hola' });
  });
});

test('people remove their own messages', async () => {
  const { discord } = await startBot();
  const ana = discord.person({ name: 'Ana' });
  const { message } = ana.says('hola');
  expect(() => discord.person({ name: 'Beto' }).deletes(message)).toThrow('not by Beto');
  ana.deletes(message);
  expect(message.deleted).toBe(true);
});

test('the bot asks in which servers it is', async () => {
  const { discord, client } = await startBot();
  const other = discord.addGuild({ name: 'Otro' });
  discord.addGuild({ bot: false });
  const guilds = (await client.rest.get(Routes.userGuilds())) as { id: string }[];
  expect(guilds.map(({ id }) => id)).toEqual([discord.guild.id, other.id]);
  const query = new URLSearchParams({ after: discord.guild.id, limit: '1' });
  expect(await client.rest.get(Routes.userGuilds(), { query })).toMatchObject([{ id: other.id }]);
});

test('an interaction’s token looks like one', async () => {
  const tokens: string[] = [];
  const { discord, client } = await startBot({
    onInteraction: async (interaction) => tokens.push(interaction.token),
  });
  await post(client, discord.channel, { content: 'hola', components: [buttonRow('uno')] });
  discord.person().presses(discord.channel.messages[0]!.button('uno'));
  await discord.settled();
  expect(tokens).toEqual([expect.stringMatching(/^aW50ZXJhY3Rpb246[\w-]{100,}$/)]);
});

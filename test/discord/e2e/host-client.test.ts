import { type Client, Events } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient } from '../../../src/discord/client.ts';
import { createLogger } from '../../../src/log.ts';
import { type StandIn, startStandIn } from '../stand-in.ts';

let discord: StandIn;
let client: Client;

beforeEach(async () => {
  discord = await startStandIn();
  const log = createLogger('silent', { write: () => {} });
  client = createClient({ apiUrl: discord.apiUrl, log }, discord.clientOptions);
  await client.login(discord.token);
  await discord.settled();
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

test('the client keeps nobody but itself, and no message', async () => {
  const seen: string[] = [];
  client.on(Events.MessageCreate, (message) => seen.push(message.content));
  for (let index = 0; index < 20; index++) {
    const person = discord.person({ name: `Persona ${index}` });
    person.says(`${discord.bot.mention} hola`);
    person.in(person.dm()).says('hola');
  }
  await discord.settled();
  expect(seen).toHaveLength(40);
  expect([...client.users.cache.keys()]).toEqual([discord.bot.id]);
  const guild = client.guilds.cache.get(discord.guild.id)!;
  expect([...guild.members.cache.keys()]).toEqual([discord.bot.id]);
  const channels = [...client.channels.cache.values()].filter((channel) => 'messages' in channel);
  expect(channels.length).toBeGreaterThan(20);
  expect(channels.map((channel) => channel.messages.cache.size)).toEqual(channels.map(() => 0));
});

test('the client knows what it may do in a channel', async () => {
  discord.channel.denies(discord.bot, 'SendMessages');
  await discord.settled();
  const channel = client.channels.cache.get(discord.channel.id);
  if (!channel || channel.isDMBased()) throw new Error('It should know the channel');
  const permissions = channel.permissionsFor(client.user!);
  expect(permissions?.has('ViewChannel')).toBe(true);
  expect(permissions?.has('SendMessages')).toBe(false);
});

test('nobody is pinged by what it sends, unless that is said', async () => {
  const person = discord.person();
  client.once(Events.MessageCreate, (message) => void message.reply(`${person.mention} @everyone`));
  const reply = await person.says(`${discord.bot.mention} hola`).reply();
  expect(reply.pings).toEqual([]);
});

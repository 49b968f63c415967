import { type Client, Events } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient } from '../../../src/discord/client.ts';
import { defineCommands } from '../../../src/discord/commands/index.ts';
import { createLogger } from '../../../src/log.ts';
import { startStandIn } from '../stand-in/start.ts';
import type { StandIn } from '../stand-in.ts';

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

test('however many people write to it in private, or use commands there, it keeps few of their channels', async () => {
  const answered: string[] = [];
  client.on(Events.MessageCreate, (message) => {
    // The channel is there while the message is handled.
    if (!message.author.bot) answered.push(message.channel.id);
  });
  discord.commands.register(defineCommands());
  const people = Array.from({ length: 700 }, (_, index) => discord.person({ name: `Persona ${index}` }));
  const channelIds: string[] = [];
  for (const person of people) {
    const channel = person.dm();
    channelIds.push(channel.id);
    person.in(channel).says('hola');
    if (channelIds.length % 100 === 0) await discord.settled();
  }
  expect(answered).toEqual(channelIds);
  const kept = () => client.channels.cache.filter((channel) => channel.isDMBased());
  expect([...kept().keys()]).toEqual(channelIds.slice(-500));
  // Whoever goes on talking is not forgotten for it.
  for (const index of [300, 0]) await people[index]!.in(people[index]!.dm()).says('otra vez').quiet();
  expect(kept().size).toBe(500);
  expect(kept().has(channelIds[0]!)).toBe(true);
  expect(kept().has(channelIds[300]!)).toBe(true);
  const newest = discord.person({ name: 'Última' });
  await newest.in(newest.dm()).runs('/ayuda').unanswered();
  expect(kept().size).toBe(500);
  expect(client.users.cache.size).toBe(1);
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

import { type Client, Events, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { clientForTest, discordForTest, happens, startBot } from './bot.ts';

/** The close code after which discord.js gives up. */
async function finalCloseCode(client: Client, token: string): Promise<number> {
  const disconnected = happens(client, Events.ShardDisconnect);
  client.on(Events.ShardError, () => {});
  client.login(token).catch(() => {});
  const [{ code }] = await disconnected;
  return code;
}

test('a client logs in and is told about its server', async () => {
  const { discord, client } = await startBot();
  expect(client.user.id).toBe(discord.bot.id);
  expect(client.application.id).toBe(discord.application.id);
  const guild = client.guilds.cache.get(discord.guild.id);
  expect(guild?.available).toBe(true);
  expect(guild?.channels.cache.get(discord.channel.id)?.name).toBe('general');
  expect(discord.gateway.sessionStartsLeft).toBe(999);
});

test('a wrong token is refused before the gateway', async () => {
  const discord = await discordForTest();
  await expect(clientForTest(discord).login('wrong')).rejects.toMatchObject({ code: 'TokenInvalid' });
  expect(discord.requests.at(-1)).toMatchObject({ route: 'GET /gateway/bot', status: 401 });
});

test.each([4004, 4010, 4011, 4012, 4013, 4014])('close code %i on demand ends the client', async (code) => {
  const discord = await discordForTest();
  discord.gateway.refuses(code);
  expect(await finalCloseCode(clientForTest(discord), discord.token)).toBe(code);
  expect(discord.gateway.identifyCount).toBe(0);
});

test('privileged intents that are switched off close with 4014, unknown bits with 4013', async () => {
  const discord = await discordForTest({ privilegedIntents: ['GuildMembers'] });
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent];
  expect(await finalCloseCode(clientForTest(discord, { intents }), discord.token)).toBe(4014);
  expect(await finalCloseCode(clientForTest(discord, { intents: [1 << 30] }), discord.token)).toBe(4013);
  await clientForTest(discord, { intents: [GatewayIntentBits.GuildMembers] }).login(discord.token);
  expect(discord.gateway.identifyCount).toBe(1);
});

test('events come only with their intent', async () => {
  const seen: string[] = [];
  const onMessage = async ({ content }: { content: string }) => seen.push(content);
  const { discord } = await startBot({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
    onMessage,
  });
  const ana = discord.person();
  await ana.says(`${discord.bot.mention} en el servidor`).quiet();
  await ana.in(ana.dm()).says('en privado').quiet();
  expect(seen).toEqual(['en privado']);
});

test('without the MessageContent intent only messages that concern the bot have content', async () => {
  const seen: string[] = [];
  const { discord } = await startBot({ onMessage: async ({ content }) => seen.push(content) });
  const ana = discord.person();
  await ana.says('hola a todos').quiet();
  await ana.says(`${discord.bot.mention} hola`).quiet();
  await ana.in(ana.dm()).says('hola en privado').quiet();
  expect(seen).toEqual(['', `${discord.bot.mention} hola`, 'hola en privado']);
});

test('with the MessageContent intent every message has it', async () => {
  const seen: string[] = [];
  const { discord } = await startBot({
    standIn: { privilegedIntents: ['MessageContent'] },
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
    onMessage: async ({ content }) => seen.push(content),
  });
  await discord.person().says('hola a todos').quiet();
  expect(seen).toEqual(['hola a todos']);
});

test('a connection that breaks is resumed, and what was missed comes', async () => {
  const seen: string[] = [];
  const { discord } = await startBot({ onMessage: async ({ content }) => seen.push(content) });
  const ana = discord.person();
  discord.gateway.cut();
  ana.in(ana.dm()).says('mientras no estabas');
  await discord.gateway.resumed();
  await discord.settled();
  expect(seen).toEqual(['mientras no estabas']);
  expect(discord.gateway).toMatchObject({ identifyCount: 1, resumeCount: 1 });
});

test('a resume can bring events a second time', async () => {
  const { discord, client } = await startBot();
  const seen: string[] = [];
  client.on(Events.Raw, ({ t, d }: { t: string; d: { id: string } }) => {
    if (t === 'MESSAGE_CREATE') seen.push(d.id);
  });
  const said = discord.person().says('una vez');
  await said.quiet();
  discord.gateway.cut({ replay: 1 });
  await discord.gateway.resumed();
  expect(seen).toEqual([said.message.id, said.message.id]);
});

test('a close code that is not final is resumed from', async () => {
  const { discord } = await startBot();
  discord.gateway.closes(4000);
  expect(await discord.gateway.disconnected()).toBe(4000);
  await discord.gateway.resumed();
});

test('events beyond a channel and a server come as they happen', async () => {
  const { discord, client } = await startBot();
  const channel = discord.guild.addChannel('nuevo');
  const thread = channel.addThread('hilo');
  const guild = discord.addGuild({ name: 'Otro' });
  const role = discord.guild.addRole('mods', ['ManageMessages']);
  await discord.settled();
  expect(client.channels.cache.get(thread.id)).toMatchObject({ name: 'hilo', parentId: channel.id });
  expect(client.guilds.cache.get(guild.id)?.name).toBe('Otro');
  expect(client.guilds.cache.get(discord.guild.id)?.roles.cache.get(role.id)?.name).toBe('mods');
  channel.deletes();
  guild.removesBot();
  await discord.settled();
  expect(client.channels.cache.has(channel.id)).toBe(false);
  expect(client.guilds.cache.has(guild.id)).toBe(false);
});

test('an outage leaves the server in place; an invitation brings it back', async () => {
  const { discord, client } = await startBot();
  const guild = discord.addGuild({ name: 'Otro' });
  await discord.settled();
  const isThere = () => client.guilds.cache.get(guild.id)?.available;
  guild.goesDown();
  await discord.settled();
  expect(isThere()).toBe(false);
  guild.comesBack();
  await discord.settled();
  expect(isThere()).toBe(true);
  guild.removesBot();
  await discord.settled();
  expect(isThere()).toBeUndefined();
  guild.invitesBot();
  await discord.settled();
  expect(isThere()).toBe(true);
});

test('a connection that is being closed takes no other close code', async () => {
  const { discord } = await startBot();
  discord.gateway.closes(4000);
  expect(() => discord.gateway.closes(4004)).toThrow('not connected at the moment');
});

test('asked to reconnect, the client resumes', async () => {
  const { discord } = await startBot();
  discord.gateway.asksToReconnect();
  expect(await discord.gateway.disconnected()).toBe(4200);
  await discord.gateway.resumed();
  expect(discord.gateway).toMatchObject({ identifyCount: 1, resumeCount: 1 });
});

test('after a resumable invalid session the client resumes, after another it identifies', async () => {
  const { discord } = await startBot();
  await discord.gateway.ready();
  discord.gateway.invalidatesSession({ resumable: true });
  await discord.gateway.resumed();
  discord.gateway.invalidatesSession({ resumable: false });
  await discord.gateway.ready();
  expect(discord.gateway).toMatchObject({ identifyCount: 2, resumeCount: 1 });
});

test('a client whose heartbeats are not acknowledged leaves and resumes', async () => {
  const { discord } = await startBot({ standIn: { heartbeatIntervalMs: 40 } });
  discord.gateway.withholdsAcks();
  expect(await discord.gateway.disconnected()).toBe(4200);
  await discord.gateway.resumed();
  await discord.gateway.caughtUp();
});

test('who waits for a client asks it for no heartbeat', async () => {
  const discord = await discordForTest();
  const socket = new WebSocket(
    `${discord.apiUrl.replace(/^http/, 'ws').replace('/api', '')}/?v=10&encoding=json`,
  );
  const opcodes: number[] = [];
  socket.on('message', (data) => opcodes.push(JSON.parse(String(data)).op));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 0, properties: {} } }));
  await discord.gateway.ready();
  await discord.settled();
  // HELLO and READY.
  expect(opcodes).toEqual([10, 0]);
  socket.close();
});

test('a client that says good-bye cannot be asked anything', async () => {
  const { discord, client } = await startBot();
  await client.destroy();
  expect(await discord.gateway.disconnected()).toBe(1000);
  expect(() => discord.person().says('hola')).toThrow('No bot is connected');
});

test('a server that is down is listed, and its GUILD_CREATE does not come', async () => {
  const seen: string[] = [];
  const discord = await discordForTest();
  const guild = discord.addGuild({ name: 'Caído', down: true });
  const channel = guild.addChannel('general');
  const client = clientForTest(discord, { onMessage: async ({ content }) => seen.push(content) });
  client.options.waitGuildTimeout = 0;
  const isReady = happens(client, Events.ClientReady);
  await client.login(discord.token);
  await isReady;
  expect(client.guilds.cache.get(guild.id)?.available).toBe(false);
  await discord.person().in(channel).says(`${discord.bot.mention} hola`).quiet();
  expect(seen).toEqual([`${discord.bot.mention} hola`]);
});

test('who identifies again within 5 s is turned away', async () => {
  const discord = await discordForTest();
  const identify = async () => {
    const socket = new WebSocket(
      `${discord.apiUrl.replace(/^http/, 'ws').replace('/api', '')}/?v=10&encoding=json`,
    );
    const payloads: { op: number; t: string | null; d: unknown }[] = [];
    const answered = new Promise<void>((resolve) => {
      socket.on('message', (data) => {
        const payload = JSON.parse(String(data));
        payloads.push(payload);
        if (payload.op === 9 || payload.t === 'READY') resolve();
      });
    });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 0, properties: {} } }));
    await answered;
    socket.close();
    return payloads.at(-1)!;
  };
  expect(await identify()).toMatchObject({ t: 'READY' });
  expect(await identify()).toMatchObject({ op: 9, d: false });
  expect(discord.takeViolations()).toMatchObject([{ where: 'gateway', reason: 'IDENTIFY within 5 s' }]);
  discord.passes({ seconds: 5 });
  expect(await identify()).toMatchObject({ t: 'READY' });
});

test('a client that does not beat is closed with 4009', async () => {
  const discord = await discordForTest({ heartbeatIntervalMs: 1, heartbeatGraceMs: 1 });
  const socket = new WebSocket(
    `${discord.apiUrl.replace(/^http/, 'ws').replace('/api', '')}/?v=10&encoding=json`,
  );
  const code = await new Promise((resolve) => socket.once('close', resolve));
  expect(code).toBe(4009);
});

test('an event can be sent otherwise than documented, once', async () => {
  const seen: string[] = [];
  const { discord } = await startBot({ onMessage: async ({ content }) => seen.push(content) });
  discord.gateway.alters('MESSAGE_CREATE', (message) => ({ ...message, content: 'otra cosa' }));
  const ana = discord.person();
  const channel = ana.dm();
  await ana.in(channel).says('uno').quiet();
  await ana.in(channel).says('dos').quiet();
  expect(seen).toEqual(['otra cosa', 'dos']);
});

test('each connection of a bot brings its own servers', async () => {
  const discord = await discordForTest({ shards: 2 });
  const addGuild = () => {
    // Ids differ in their time, and connections share servers by that.
    discord.passes({ seconds: 0.001 });
    return discord.addGuild().id;
  };
  const ids = [discord.guild.id, ...Array.from({ length: 9 }, addGuild)];
  const ofShard = (shard: bigint) => ids.filter((id) => (BigInt(id) >> 22n) % 2n === shard).sort();
  const [zero, one] = [0, 1].map((shard) =>
    clientForTest(discord, { intents: [GatewayIntentBits.Guilds], shards: [shard], shardCount: 2 }),
  );
  for (const client of [zero!, one!]) {
    const ready = happens(client, 'clientReady');
    await client.login(discord.token);
    await ready;
  }
  expect([...zero!.guilds.cache.keys()].sort()).toEqual(ofShard(0n));
  expect([...one!.guilds.cache.keys()].sort()).toEqual(ofShard(1n));
  expect(ofShard(0n).length).toBeGreaterThan(0);
  expect(ofShard(1n).length).toBeGreaterThan(0);
});

test('a client opens as many connections as it is advised to', async () => {
  const discord = await discordForTest({ shards: 3 });
  const client = clientForTest(discord, { intents: [GatewayIntentBits.Guilds], shards: 'auto' });
  const ready = happens(client, 'clientReady');
  await client.login(discord.token);
  await ready;
  expect(client.ws.shards.size).toBe(3);
  expect(client.guilds.cache.has(discord.guild.id)).toBe(true);
});

test.each([[2, 2], [-1, 2], [0]])('connection %j cannot be', async (...shard) => {
  const discord = await discordForTest();
  const socket = new WebSocket(
    `${discord.apiUrl.replace(/^http/, 'ws').replace('/api', '')}/?v=10&encoding=json`,
  );
  await new Promise((resolve) => socket.once('open', resolve));
  const code = new Promise((resolve) => socket.once('close', resolve));
  socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 0, properties: {}, shard } }));
  expect(await code).toBe(4010);
});

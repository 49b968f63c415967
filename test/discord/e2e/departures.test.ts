import { describe, expect, test } from 'vitest';
import { openTestStore } from '../../resources.ts';
import type { StandIn } from '../stand-in.ts';
import { type BotOptions, startBot } from './bot.ts';
import { putArticle } from './own-articles.ts';

const DAY_MS = 86_400_000;

async function started(options: BotOptions = {}) {
  const store = options.store ?? (await openTestStore());
  const bot = await startBot({ ...options, store });
  const leftAt = async (guildId: string) => {
    await bot.handled();
    return (await store.guilds()).find((guild) => guild.guildId === guildId)?.leftAtMs;
  };
  return { ...bot, store, leftAt, restart: () => bot.restartWith({ ...options, store }) };
}

describe('a server', () => {
  test('that removes the bot is noted, and unnoted when it invites it again', async () => {
    const { discord, store, leftAt } = await started();
    const { id } = discord.guild;
    await putArticle(store, id, { title: 'Reglas' });
    discord.guild.removesBot();
    const at = await leftAt(id);
    expect(at).toBeGreaterThan(Date.now() - 60_000);
    expect(await store.list(id)).toHaveLength(1);
    discord.guild.invitesBot();
    expect(await leftAt(id)).toBeUndefined();
  });

  test('that is down is not left, nor when it comes back, nor after a restart meanwhile', async () => {
    const { discord, store, leftAt, restart } = await started();
    const { id } = discord.guild;
    await putArticle(store, id, { title: 'Reglas' });
    discord.guild.goesDown();
    expect(await leftAt(id)).toBeUndefined();
    await restart();
    expect(await leftAt(id)).toBeUndefined();
    discord.guild.comesBack();
    expect(await leftAt(id)).toBeUndefined();
  });

  test('that removed the bot while it was away is noted at its return', async () => {
    const { discord, store, client, leftAt, restart } = await started();
    const other = discord.addGuild();
    await putArticle(store, other.id, { title: 'Reglas' });
    await client.destroy();
    other.removesBot();
    expect(await leftAt(other.id)).toBeUndefined();
    await restart();
    expect(await leftAt(other.id)).toBeGreaterThan(0);
    expect(await leftAt(discord.guild.id)).toBeUndefined();
  });

  test('that removed the bot while the connection was renewed is noted', async () => {
    const { discord, store, leftAt } = await started();
    const other = discord.addGuild();
    await putArticle(store, other.id, { title: 'Reglas' });
    await discord.settled();
    discord.gateway.invalidatesSession({ resumable: false });
    other.removesBot();
    await discord.gateway.ready();
    expect(await leftAt(other.id)).toBeGreaterThan(0);
  });

  test('that invited the bot back while it was away loses nothing, however long it was left', async () => {
    const store = await openTestStore();
    const { discord, leftAt, restart } = await started({ store });
    const { id } = discord.guild;
    await putArticle(store, id, { title: 'Reglas' });
    await store.markLeft(id, Date.now() - 30 * DAY_MS);
    await restart();
    expect(await leftAt(id)).toBeUndefined();
    expect(await store.list(id)).toHaveLength(1);
  });

  test('that was left is deleted after the time of grace, and not before', async () => {
    const { discord, store, client, restart, leftAt } = await started();
    const [old, recent] = [discord.addGuild(), discord.addGuild()];
    for (const { id } of [old, recent]) await putArticle(store, id, { title: 'Reglas' });
    await client.destroy();
    for (const guild of [old, recent]) guild.removesBot();
    await store.markLeft(old.id, Date.now() - 7 * DAY_MS - 1_000);
    await store.markLeft(recent.id, Date.now() - 6 * DAY_MS);
    await restart();
    await leftAt(old.id);
    expect(await store.list(old.id)).toEqual([]);
    expect(await store.list(recent.id)).toHaveLength(1);
  });
});

test('of servers of other connections nothing is concluded', async () => {
  const store = await openTestStore();
  const shards = { ids: [0], count: 2 };
  const ofOther = (discord: StandIn) => {
    for (;;) {
      const guild = discord.addGuild();
      if ((BigInt(guild.id) >> 22n) % 2n === 1n) return guild;
      discord.passes({ seconds: 1 });
    }
  };
  let other = '';
  const { leftAt, restart } = await started({
    store,
    shards,
    prepare: (discord) => {
      other = ofOther(discord).id;
    },
    discord: { shards: 2 },
  });
  await putArticle(store, other, { title: 'Reglas' });
  await restart();
  expect(await leftAt(other)).toBeUndefined();
});

test('when the store is down nothing is deleted, and the bot answers', async () => {
  const store = await openTestStore();
  const { log, discord, handled } = await startBot({
    store: { ...store, guilds: () => Promise.reject(new Error('down')) },
  });
  await discord.person().runs('/ayuda');
  expect((await handled()).map(({ outcome }) => outcome)).toEqual(['shown']);
  expect(log.filter(({ event }) => event === 'departures')).not.toEqual([]);
});

test('packets that are not as documented conclude nothing and end nothing', async () => {
  const { discord, store, client, leftAt } = await started();
  const { id } = discord.guild;
  await putArticle(store, id, { title: 'Reglas' });
  for (const packet of [{}, { id: null }, { id: 'x' }, { id: '1' }])
    for (const event of ['GUILD_CREATE', 'GUILD_DELETE']) client.ws.emit(event, packet, 0);
  client.ws.emit('READY', { guilds: null }, 0);
  client.ws.emit('READY', {}, 0);
  expect(await leftAt(id)).toBeUndefined();
  expect((await discord.person().runs('/ayuda')).ephemeral).toBe(true);
});

import { type Client, GatewayDispatchEvents } from 'discord.js';
import { UNANSWERED_LIFE_MS } from '../answer/unanswered.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

const SWEEP_EVERY_MS = 60 * 60_000;
/** Nobody confirms what was handed in a day ago. */
const DRAFT_LIFE_MS = 24 * 60 * 60_000;

export interface DeparturesOptions {
  readonly store: Pick<Store, 'guilds' | 'markLeft' | 'markPresent' | 'sweep'>;
  readonly log: Log;
  /** Since the bot was removed from a server. */
  readonly guildGraceMs: number;
  readonly sweepEveryMs?: number;
}

export interface Departures {
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
}

/** What Discord sends of servers, as far as it matters here. */
interface GuildPacket {
  readonly id: string;
  /** It is down: nobody removed the bot. */
  readonly unavailable?: boolean;
}

interface ReadyPacket {
  readonly guilds: readonly GuildPacket[];
  readonly shard?: readonly [id: number, count: number];
}

/**
 * Notes in the store from which servers the bot was removed, also while it was away, and deletes what has had its time:
 * each time that Discord says which servers there are, and every hour.
 *
 * Discord says that once a connection, in READY, for the servers of this connection only: of others nothing is
 * concluded. The packets are read rather than discord.js's list of servers, because that keeps those which were left
 * while a connection was renewed, and tells of no new one before all connections are there.
 */
export function watchDepartures(
  client: Client,
  { store, log, guildGraceMs, sweepEveryMs = SWEEP_EVERY_MS }: DeparturesOptions,
): Departures {
  const shards = createShards();
  const queue = createQueue((err) => log.error({ event: 'departures', err }, 'servers could not be checked'));
  const note = async (guildId: string) => {
    if (shards.has(guildId)) await store.markPresent(guildId);
    else await store.markLeft(guildId, Date.now());
  };
  const check = async () => {
    if (shards.isEmpty()) return;
    for (const { guildId, leftAtMs } of await store.guilds()) {
      if (shards.isOwn(guildId) && shards.has(guildId) === (leftAtMs !== undefined)) await note(guildId);
    }
    // After that: of a server that the bot is back in nothing is deleted.
    const nowMs = Date.now();
    // Nor of one that another connection brings: it may be back in that one.
    const isGone = (guildId: string) => shards.isOwn(guildId) && !shards.has(guildId);
    const deleted = await store.sweep({
      nowMs,
      guildGraceMs,
      isGone,
      draftLifeMs: DRAFT_LIFE_MS,
      unansweredLifeMs: UNANSWERED_LIFE_MS,
    });
    if (deleted.length > 0) log.info({ event: 'servers-deleted', count: deleted.length }, 'servers deleted');
  };

  client.ws.on(GatewayDispatchEvents.Ready, (packet: ReadyPacket, shardId: number) => {
    if (!Array.isArray(packet?.guilds)) return;
    const [id, count] = packet.shard ?? [shardId, 1];
    shards.set(
      id,
      count,
      packet.guilds.map((guild) => guild.id),
    );
    queue.add(check);
  });
  client.ws.on(GatewayDispatchEvents.GuildCreate, ({ id }: GuildPacket) => {
    if (shards.add(id)) queue.add(() => note(id));
  });
  client.ws.on(GatewayDispatchEvents.GuildDelete, ({ id, unavailable }: GuildPacket) => {
    if (!unavailable && shards.remove(id)) queue.add(() => note(id));
  });
  setInterval(() => queue.add(check), sweepEveryMs).unref();
  return { idle: queue.idle };
}

/** The servers that the bot is in, by connection. */
function createShards() {
  const guildsOf = new Map<number, Set<string>>();
  let shardCount = 1;
  const shardOf = (guildId: string) => guildsOf.get(Number((BigInt(guildId) >> 22n) % BigInt(shardCount)));
  return {
    isEmpty: () => guildsOf.size === 0,
    set: (shardId: number, count: number, guildIds: readonly string[]) => {
      shardCount = count;
      guildsOf.set(shardId, new Set(guildIds));
    },
    /** Whether a connection of this process that is ready would bring this server. */
    isOwn: (guildId: string) => shardOf(guildId) !== undefined,
    has: (guildId: string) => shardOf(guildId)?.has(guildId) ?? false,
    /** Whether that changes anything. */
    add: (guildId: string) => {
      const guilds = shardOf(guildId);
      if (!guilds || guilds.has(guildId)) return false;
      guilds.add(guildId);
      return true;
    },
    remove: (guildId: string) => shardOf(guildId)?.delete(guildId) ?? false,
  };
}

/** Does one thing after the other. */
function createQueue(onError: (error: unknown) => void) {
  let last = Promise.resolve();
  return {
    add: (work: () => Promise<void>) => {
      last = last.then(work).catch(onError);
    },
    idle: () => last,
  };
}

import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
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
 * concluded, nor of this connection's while it is interrupted, as a server may have invited the bot meanwhile. A server
 * of a connection that no process has any more stays until one has it again, or whoever hosts the bot deletes it with
 * `npm run data`: to keep it too long does less harm than to delete what another process serves. The packets are read
 * rather than discord.js's list of servers, because that keeps those which were left while a connection was renewed,
 * and tells of no new one before all connections are there.
 */
export function watchDepartures(client: Client, options: DeparturesOptions): Departures {
  const { log, sweepEveryMs = SWEEP_EVERY_MS } = options;
  const shards = createShards();
  const { note, check } = createChecks(shards, options);
  const queue = createQueue((err) => log.error({ event: 'departures', err }, 'servers could not be checked'));
  const on = createPacketListener(client, log);
  on<ReadyPacket>(GatewayDispatchEvents.Ready, ({ guilds, shard }, shardId) => {
    const [id, count] = shard ?? [shardId, 1];
    shards.set(
      id,
      count,
      guilds.map((guild) => guild.id),
    );
    queue.add(check);
  });
  on<GuildPacket>(GatewayDispatchEvents.GuildCreate, ({ id }) => {
    if (shards.add(id)) queue.add(() => note(id));
  });
  on<GuildPacket>(GatewayDispatchEvents.GuildDelete, ({ id, unavailable }) => {
    if (!unavailable && shards.remove(id)) queue.add(() => note(id));
  });
  on(GatewayDispatchEvents.Resumed, (_, shardId) => {
    shards.resume(shardId);
    queue.add(check);
  });
  client.on(Events.ShardReconnecting, shards.interrupt);
  client.on(Events.ShardDisconnect, (_, shardId) => shards.interrupt(shardId));
  setInterval(() => queue.add(check), sweepEveryMs).unref();
  return { idle: queue.idle };
}

/** Notes whether the bot is in a server; checks that of all, and deletes what has had its time. */
function createChecks(shards: Shards, { store, log, guildGraceMs }: DeparturesOptions) {
  const note = async (guildId: string) => {
    if (!shards.isOwn(guildId)) return;
    if (shards.has(guildId)) await store.markPresent(guildId);
    else await store.markLeft(guildId, Date.now());
  };
  const check = async () => {
    if (shards.isEmpty()) return;
    for (const { guildId, leftAtMs } of await store.guilds()) {
      if (shards.isOwn(guildId) && shards.has(guildId) === (leftAtMs !== undefined)) await note(guildId);
    }
    const limits = {
      nowMs: Date.now(),
      guildGraceMs,
      // Asked before each deletion. Not of a server that invited the bot again while it was away, and whose connection is
      // not ready, or not any more; those of other processes' connections are swept by them.
      isGone: (guildId: string) => shards.isOwn(guildId) && !shards.has(guildId),
      draftLifeMs: DRAFT_LIFE_MS,
      unansweredLifeMs: UNANSWERED_LIFE_MS,
    };
    const deleted = await store.sweep(limits);
    if (deleted.length > 0) log.info({ event: 'servers-deleted', count: deleted.length }, 'servers deleted');
  };
  return { note, check };
}

/** Nothing catches above: a packet that is not as documented would end the process. */
function createPacketListener({ ws }: Client, log: Log) {
  return <Packet>(event: GatewayDispatchEvents, handle: (packet: Packet, shardId: number) => void) =>
    ws.on(event, (packet: Packet, shardId: number) => {
      try {
        handle(packet, shardId);
      } catch (err) {
        log.error({ event: 'packet-failed', packet: event, err }, 'a packet about servers could not be read');
      }
    });
}

type Shards = ReturnType<typeof createShards>;

/** The servers that the bot is in, by connection. */
function createShards() {
  const guildsOf = new Map<number, Set<string>>();
  const interrupted = new Set<number>();
  let shardCount = 1;
  const idOf = (guildId: string) => Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
  const shardOf = (guildId: string) => guildsOf.get(idOf(guildId));
  return {
    isEmpty: () => guildsOf.size === 0,
    set: (shardId: number, count: number, guildIds: readonly string[]) => {
      shardCount = count;
      guildsOf.set(shardId, new Set(guildIds));
      interrupted.delete(shardId);
    },
    /** Until it is ready again, what is known of its servers may be old. */
    interrupt: (shardId: number) => void interrupted.add(shardId),
    /** What happened in the meantime was told before. */
    resume: (shardId: number) => void interrupted.delete(shardId),
    /** Whether a connection of this process that is ready at the moment would bring this server. */
    isOwn: (guildId: string) => shardOf(guildId) !== undefined && !interrupted.has(idOf(guildId)),
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

import { type GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import type { Connection } from './connection.ts';

interface Dispatched {
  readonly sequence: number;
  readonly event: string;
  readonly payload: unknown;
}

/** Number of a connection, and how many there are. */
export type Shard = readonly [id: number, count: number];

/** Whether this connection brings what happens in a server; in private for `undefined`. */
export function isOfShard([id, count]: Shard, guildId: string | undefined): boolean {
  return guildId === undefined ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}

/** One IDENTIFY: it outlives its connection, so that RESUME can bring what was missed. */
export class Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: Shard;
  connection: Connection | undefined;
  readonly #dispatched: Dispatched[] = [];
  /** How many events already received are sent again on the next resume. */
  replayAgain = 0;

  constructor(id: string, { intents, shard }: { intents: number; shard: Shard }, connection: Connection) {
    this.id = id;
    this.intents = intents;
    this.shard = shard;
    this.connection = connection;
  }

  get sequence(): number {
    return this.#dispatched.length;
  }

  wants(intent: GatewayIntentBits | undefined): boolean {
    return intent === undefined || (this.intents & intent) !== 0;
  }

  dispatch(event: string, payload: unknown): void {
    const dispatched = { sequence: this.sequence + 1, event, payload };
    this.#dispatched.push(dispatched);
    this.#send(dispatched);
  }

  /** Goes on with a new connection: what came after `sequence`, then RESUMED. */
  resume(connection: Connection, sequence: number): void {
    this.connection = connection;
    const from = Math.max(0, sequence - this.replayAgain);
    this.replayAgain = 0;
    for (const dispatched of this.#dispatched.slice(from)) this.#send(dispatched);
    this.dispatch('RESUMED', { _trace: [] });
  }

  #send({ sequence, event, payload }: Dispatched): void {
    this.connection?.send({ op: GatewayOpcodes.Dispatch, s: sequence, t: event, d: payload });
  }
}

import type { Socket } from 'node:net';
import type { Gateway } from '../gateway/gateway.ts';
import type { Journal } from '../world/feed.ts';
import type { Rest } from './rest.ts';

/** Many round trips: a busy machine needs longer for them than for a single answer. */
const patience = 5;
/** Rounds in which nothing may happen before the bot counts as settled. */
const calmRounds = 20;

/**
 * Knows when the bot has nothing more to do. A client tells when it has caught up with the events sent to it, and a
 * request it makes for one of them shows as a new connection or arrives; so the bot has settled when for some round
 * trips nothing came. A bot that waits for a timer (a rate limit) is settled too.
 */
export class Settling {
  readonly #gateway: Gateway;
  readonly #journal: Journal;
  readonly #silentConnections = new Set<Socket>();
  #rest: Rest | undefined;

  constructor(gateway: Gateway, journal: Journal) {
    this.#gateway = gateway;
    this.#journal = journal;
  }

  watch(rest: Rest): void {
    this.#rest = rest;
  }

  /** A connection without a request on it yet is a request on its way. */
  connectionOpened(socket: Socket): void {
    this.#silentConnections.add(socket);
    socket.once('close', () => this.#silentConnections.delete(socket));
  }

  requestArrived(socket: Socket): void {
    this.#silentConnections.delete(socket);
  }

  settled = async (): Promise<void> => {
    const givesUpAtMs = Date.now() + patience * this.#journal.waitMs;
    for (let calm = 0; calm < calmRounds; ) {
      const before = this.#rest?.arrivedCount;
      await this.#gateway.caughtUp();
      await new Promise((resolve) => setImmediate(resolve));
      const isBusy = this.#silentConnections.size > 0 || (this.#rest?.underWayCount ?? 0) > 0;
      calm = isBusy || this.#rest?.arrivedCount !== before ? 0 : calm + 1;
      if (Date.now() > givesUpAtMs) throw this.#journal.timeoutError('the bot to settle');
    }
  };
}

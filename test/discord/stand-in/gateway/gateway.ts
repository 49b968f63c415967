import type { IncomingMessage } from 'node:http';
import { GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';
import type { ReportViolation } from '../rest/rest.ts';
import type { Clock } from '../world/clock.ts';
import { Feed } from '../world/feed.ts';
import type { World } from '../world/world.ts';
import { Connection } from './connection.ts';
import { authenticate, type HandshakeRules } from './handshake.ts';
import { intentFor } from './intents.ts';
import { isOfShard, type Session } from './session.ts';

export interface GatewayOptions extends HandshakeRules {
  readonly heartbeatIntervalMs: number;
  readonly heartbeatGraceMs: number;
  readonly reportViolation: ReportViolation;
}

/**
 * Sends an event to every session that asked for it; `payloadFor` gets the session's intents. What happens in a server
 * goes to its members only, over the connection that brings this server.
 */
export type Dispatch = (
  event: string,
  payloadFor: (intents: number) => unknown,
  options?: { guildId?: string | undefined; isPrivate?: boolean },
) => void;

/** What tests wait for; with the close code of a connection's end. */
export interface Happening {
  readonly kind: 'ready' | 'resumed' | 'disconnected';
  readonly code?: number;
}

/** One IDENTIFY in so many milliseconds. */
const identifyPaceMs = 5_000;
/** On a busy machine the one before may have been read so much later than it was sent. */
const LATE_MS = 1_000;

/** Close codes after which the client may not resume: it said good-bye. */
const goodbyes = [1000, 1001];

/** The WebSocket side of Discord: connections, sessions, events. */
export class Gateway {
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly sessions = new Map<string, Session>();
  readonly happenings: Feed<Happening>;
  /** Close code for every IDENTIFY, on demand. */
  refusal: number | undefined;
  identifyCount = 0;
  resumeCount = 0;
  sessionStartsLeft = 1000;
  advisedShards = 1;
  /** When IDENTIFY was last accepted, on Discord's clock. */
  #identifiedAtMs = Number.NEGATIVE_INFINITY;
  readonly #changes = new Map<string, (payload: object) => object>();

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
    this.happenings = new Feed(world.journal);
  }

  /** Throws unless a client is connected, or away but able to resume. */
  mustHaveSession(): void {
    if (this.sessions.size === 0) throw new Error('No bot is connected: nobody would answer.');
  }

  /** What the latest session asked for. */
  get intents(): number {
    return [...this.sessions.values()].at(-1)?.intents ?? 0;
  }

  dispatch: Dispatch = (event, payloadFor, { guildId, isPrivate = false } = {}) => {
    const guild = guildId === undefined ? undefined : this.#world.guilds.get(guildId);
    if (guildId !== undefined && (!guild?.members.has(this.#world.botId) || guild.isDown)) return;
    const change = this.#changes.get(event) ?? ((payload) => payload);
    this.#changes.delete(event);
    for (const session of this.sessions.values()) {
      if (!session.wants(intentFor(event, isPrivate))) continue;
      const payload = payloadFor(session.intents) as { guild_id?: string };
      if (isOfShard(session.shard, guildId ?? payload.guild_id)) session.dispatch(event, change(payload));
    }
    this.#world.journal.write(`gateway → ${event}`);
  };

  /** The next event of that name is sent as changed. */
  alter(event: string, change: (payload: object) => object): void {
    this.#changes.set(event, change);
  }

  /** Lets as much time pass on Discord's clock as has to between two IDENTIFYs. */
  paceIdentify(clock: Clock): void {
    clock.advance(Math.max(0, this.#identifiedAtMs + identifyPaceMs - clock.now()));
  }

  accept(socket: WebSocket, request: IncomingMessage): void {
    const { heartbeatIntervalMs, heartbeatGraceMs } = this.#options;
    const connection = new Connection(socket, heartbeatIntervalMs + heartbeatGraceMs);
    socket.on('close', (code) => this.#onClose(connection, code));
    socket.on('message', (data) => this.#onMessage(connection, data.toString()));
    const query = new URL(request.url ?? '/', 'ws://gateway').searchParams;
    if (query.get('v') === '10' && query.get('encoding') === 'json') {
      connection.send({
        op: GatewayOpcodes.Hello,
        d: { heartbeat_interval: heartbeatIntervalMs },
      });
    } else {
      connection.close(4012, 'Invalid API version');
    }
  }

  /** Ends when every connected client has handled what it was sent so far. */
  async caughtUp(): Promise<void> {
    const connections = [...this.sessions.values()].flatMap((session) => session.connection ?? []);
    await Promise.all(connections.map((connection) => connection.caughtUp()));
  }

  #onClose(connection: Connection, code: number): void {
    connection.end();
    for (const session of this.sessions.values()) {
      if (session.connection !== connection) continue;
      session.connection = undefined;
      if (goodbyes.includes(code)) this.sessions.delete(session.id);
    }
    this.#world.journal.write(`gateway: connection ended with ${code}`);
    this.happenings.push({ kind: 'disconnected', code });
  }

  #onMessage(connection: Connection, text: string): void {
    const received = connection.receive(text, this.#world.clock.now());
    if ('code' in received) {
      this.#violate(connection, received.code, received.reason, text.slice(0, 200));
    } else if (received.op === GatewayOpcodes.Heartbeat) {
      connection.beat();
    } else if (received.op === GatewayOpcodes.Identify || received.op === GatewayOpcodes.Resume) {
      this.#authenticate(connection, received);
    } else if (!connection.hasAuthenticated) {
      connection.close(4003, 'Not authenticated.');
    } else if (received.op !== GatewayOpcodes.PresenceUpdate) {
      this.#violate(connection, 4001, `opcode ${received.op}, which the stand-in does not know`, received.d);
    }
  }

  #violate(connection: Connection, code: number, reason: string, body: unknown): void {
    this.#options.reportViolation({ where: 'gateway', reason, body });
    connection.close(code, reason);
  }

  #authenticate(connection: Connection, { op, d }: { op: GatewayOpcodes; d: unknown }): void {
    this.#world.journal.write(`gateway ← ${GatewayOpcodes[op]}`);
    const tooSoonMs = this.#identifiedAtMs + identifyPaceMs - LATE_MS;
    if (op === GatewayOpcodes.Identify && this.#world.clock.now() < tooSoonMs) {
      this.#options.reportViolation({ where: 'gateway', reason: 'IDENTIFY within 5 s', body: undefined });
      connection.send({ op: GatewayOpcodes.InvalidSession, d: false });
      return;
    }
    const rules = { ...this.#options, refusal: this.refusal };
    const result = authenticate(this.#world, rules, this.sessions, connection, op, d);
    if (!result) return;
    if (result === 'ready') {
      this.identifyCount += 1;
      this.#identifiedAtMs = this.#world.clock.now();
      this.sessionStartsLeft -= 1;
    } else {
      this.resumeCount += 1;
    }
    this.happenings.push({ kind: result });
  }
}

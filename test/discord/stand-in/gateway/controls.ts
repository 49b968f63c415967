import { GatewayOpcodes } from 'discord.js';
import type { Gateway as GatewayControls } from '../../stand-in.ts';
import type { Connection } from './connection.ts';
import type { Gateway } from './gateway.ts';
import type { Session } from './session.ts';

/** What tests wait for and order at the gateway; the latest session is meant. */
export class Controls implements GatewayControls {
  readonly #gateway: Gateway;

  constructor(gateway: Gateway) {
    this.#gateway = gateway;
  }

  get identifyCount(): number {
    return this.#gateway.identifyCount;
  }

  get resumeCount(): number {
    return this.#gateway.resumeCount;
  }

  get sessionStartsLeft(): number {
    return this.#gateway.sessionStartsLeft;
  }

  set sessionStartsLeft(count: number) {
    this.#gateway.sessionStartsLeft = count;
  }

  async ready(): Promise<void> {
    await this.#gateway.happenings.take('the bot to identify', ({ kind }) => kind === 'ready');
    await this.caughtUp();
  }

  async resumed(): Promise<void> {
    await this.#gateway.happenings.take('the bot to resume', ({ kind }) => kind === 'resumed');
    await this.caughtUp();
  }

  async disconnected(): Promise<number> {
    const { code } = await this.#gateway.happenings.take(
      'the connection to end',
      ({ kind }) => kind === 'disconnected',
    );
    return code ?? 0;
  }

  refuses(code: number | undefined): void {
    this.#gateway.refusal = code;
  }

  cut(options: { replay?: number } = {}): void {
    const session = this.#session();
    session.replayAgain = options.replay ?? 0;
    session.connection?.terminate();
    session.connection = undefined;
  }

  closes(code: number): void {
    this.#connection().close(code, '');
  }

  asksToReconnect(): void {
    this.#connection().send({ op: GatewayOpcodes.Reconnect, d: null });
  }

  invalidatesSession({ resumable }: { resumable: boolean }): void {
    const session = this.#session();
    const connection = this.#connection();
    if (!resumable) this.#gateway.sessions.delete(session.id);
    connection.hasAuthenticated = false;
    connection.send({ op: GatewayOpcodes.InvalidSession, d: resumable });
  }

  withholdsAcks(): void {
    this.#connection().isAcknowledging = false;
  }

  caughtUp(): Promise<void> {
    return this.#gateway.caughtUp();
  }

  alters(event: string, change: (payload: object) => object): void {
    this.#gateway.alter(event, change);
  }

  #session(): Session {
    const session = [...this.#gateway.sessions.values()].at(-1);
    if (!session) throw new Error('No bot is connected.');
    return session;
  }

  #connection(): Connection {
    const { connection } = this.#session();
    // Nothing can be sent, nor another close code, where the client is leaving already.
    if (!connection?.isOpen) throw new Error('The bot is not connected at the moment.');
    return connection;
  }
}

import { GatewayOpcodes } from 'discord.js';
import { WebSocket } from 'ws';

const maxPayloadChars = 4096;
const maxPayloads = 120;
const payloadWindowMs = 60_000;

interface Received {
  readonly op: number;
  readonly d: unknown;
}

interface Refused {
  readonly code: number;
  readonly reason: string;
}

/** One WebSocket. */
export class Connection {
  readonly #socket: WebSocket;
  isAcknowledging = true;
  hasAuthenticated = false;
  /** Oldest first, as the answers come. */
  readonly #awaitingPong: (() => void)[] = [];
  readonly #deadline: NodeJS.Timeout;
  #hasEnded = false;
  #receivedAtMs: number[] = [];

  /** @param patienceMs how long the client may go without a heartbeat. */
  constructor(socket: WebSocket, patienceMs: number) {
    this.#socket = socket;
    this.#deadline = setTimeout(() => this.close(4009, 'Session timed out.'), patienceMs).unref();
    socket.on('pong', () => this.#awaitingPong.shift()?.());
  }

  /** Not any more once either side has begun to close it. */
  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  send(payload: { op: GatewayOpcodes; d: unknown; s?: number; t?: string }): void {
    this.#socket.send(JSON.stringify({ s: null, t: null, ...payload }));
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  terminate(): void {
    this.#socket.terminate();
  }

  /** The payload, or why the gateway would close: too many, too long, not JSON. Heartbeats are not counted: tests let them come fast. */
  receive(text: string, nowMs: number): Received | Refused {
    const payload = text.length > maxPayloadChars ? undefined : parse(text);
    if (!payload) return { code: 4002, reason: 'Error while decoding payload.' };
    if (payload.op === GatewayOpcodes.Heartbeat) return payload;
    this.#receivedAtMs = this.#receivedAtMs.filter((at) => at > nowMs - payloadWindowMs);
    this.#receivedAtMs.push(nowMs);
    return this.#receivedAtMs.length > maxPayloads
      ? { code: 4008, reason: 'You are being rate limited.' }
      : payload;
  }

  beat(): void {
    this.#deadline.refresh();
    if (this.isAcknowledging) this.send({ op: GatewayOpcodes.HeartbeatAck, d: null });
  }

  /**
   * Ends when the client has handled what it was sent so far, or with the connection. Pings are WebSocket's own: were it
   * asked for heartbeats (op 1), discord.js would take the connection for broken whenever its own one is due before the
   * other is acknowledged.
   */
  async caughtUp(): Promise<void> {
    // The first is answered as it is read, before what came together with it is handled.
    for (let ping = 0; ping < 2; ping++) await this.#answersPing();
  }

  async #answersPing(): Promise<void> {
    if (this.#hasEnded) return;
    await new Promise<void>((resolve) => {
      this.#awaitingPong.push(resolve);
      this.#socket.ping();
    });
  }

  end(): void {
    clearTimeout(this.#deadline);
    this.#hasEnded = true;
    for (const resolve of this.#awaitingPong.splice(0)) resolve();
  }
}

function parse(text: string): Received | undefined {
  try {
    const payload: unknown = JSON.parse(text);
    const isPayload = typeof payload === 'object' && payload !== null && 'op' in payload;
    return isPayload ? (payload as Received) : undefined;
  } catch {
    return undefined;
  }
}

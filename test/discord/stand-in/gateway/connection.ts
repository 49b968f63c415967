import { GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';

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
  readonly #awaitingBeat = new Set<() => void>();
  readonly #deadline: NodeJS.Timeout;
  #receivedAtMs: number[] = [];

  /** @param patienceMs how long the client may go without a heartbeat. */
  constructor(socket: WebSocket, patienceMs: number) {
    this.#socket = socket;
    this.#deadline = setTimeout(() => this.close(4009, 'Session timed out.'), patienceMs).unref();
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

  /** The payload, or why the gateway would close: too many, too long, not JSON. Heartbeats are not counted: tests ask for them. */
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
    this.#notifyBeat();
  }

  /** Ends with the client's next heartbeat, or with the connection. */
  asksForHeartbeat(): Promise<void> {
    const beaten = new Promise<void>((resolve) => this.#awaitingBeat.add(resolve));
    this.send({ op: GatewayOpcodes.Heartbeat, d: null });
    return beaten;
  }

  end(): void {
    clearTimeout(this.#deadline);
    this.#notifyBeat();
  }

  #notifyBeat(): void {
    for (const resolve of this.#awaitingBeat) resolve();
    this.#awaitingBeat.clear();
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

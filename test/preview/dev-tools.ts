import { EventEmitter, once } from 'node:events';
import { WebSocket } from 'ws';

/** The answer to what was sent, or an event. */
interface Received {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Chromium's remote control (https://chromedevtools.github.io/devtools-protocol/), as much of it as pictures take. */
export class DevTools {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #events = new EventEmitter();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#receive(JSON.parse(String(data)) as Received));
  }

  static async connect(address: string): Promise<DevTools> {
    const socket = new WebSocket(address, { perMessageDeflate: false });
    await once(socket, 'open');
    return new DevTools(socket);
  }

  /** @throws Error when Chromium refuses */
  send<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
    });
  }

  /** Resolves at the next such event, of whichever page. */
  async next(event: string): Promise<void> {
    await once(this.#events, event);
  }

  async close(): Promise<void> {
    const closed = once(this.#socket, 'close');
    await this.send('Browser.close');
    await closed;
  }

  #receive({ id, method, result, error }: Received): void {
    if (method !== undefined) this.#events.emit(method);
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id!);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result);
  }
}

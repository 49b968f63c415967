import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { Files } from '../files/files.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Rest } from './rest.ts';
import type { Settling } from './settling.ts';

export interface ServedParts {
  readonly rest: Rest;
  readonly gateway: Gateway;
  readonly files: Files;
  readonly settling: Settling;
}

/** A free port of 127.0.0.1 for HTTP and WebSocket. */
export interface Listener {
  /** Host and port. */
  readonly address: string;
  serve(parts: ServedParts): void;
  /** Ends every connection and gives the port back. */
  stop(): Promise<void>;
}

export async function listen(): Promise<Listener> {
  const http = createServer();
  // A connection closed for idleness just when the client uses it again would be a fault no test ordered.
  http.keepAliveTimeout = 0;
  const sockets = new WebSocketServer({ server: http });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(http.address() as AddressInfo).port}`,
    serve({ rest, gateway, files, settling }) {
      http.on('connection', (socket) => settling.connectionOpened(socket));
      http.on('request', (request, response) => {
        settling.requestArrived(request.socket);
        if (!files.serve(request.url ?? '', response)) void rest.handle(request, response);
      });
      sockets.on('connection', (socket, request) => {
        settling.requestArrived(request.socket);
        gateway.accept(socket, request);
      });
    },
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

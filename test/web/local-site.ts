import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Plays the public site: a loopback address that tests let through. */
export const PUBLIC_ADDRESS = '127.0.0.2';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** @param port 0: any free one */
export async function startSite(handler: Handler, address = PUBLIC_ADDRESS, port = 0): Promise<Site> {
  const server = createServer(handler).listen(port, address);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}

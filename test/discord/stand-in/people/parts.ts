import type { RecordedRequest } from '../../stand-in.ts';
import type { Server } from '../server.ts';
import type { Feed } from '../world/feed.ts';
import type { Views } from './views.ts';

/** What people need: the server, their views, and the means to wait. */
export interface StandInParts {
  readonly server: Server;
  readonly views: Views;
  readonly requests: Feed<RecordedRequest>;
  readonly settled: () => Promise<void>;
}

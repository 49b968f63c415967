import type { RecordedRequest } from '../stand-in.ts';
import type { CommandRegistry } from './commands/registry.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Interactions } from './interactions/interactions.ts';
import type { InteractionWebhook } from './interactions/webhook.ts';
import type { Messages } from './messages/messages.ts';
import type { Views } from './people/views.ts';
import type { Feed } from './world/feed.ts';
import type { World } from './world/world.ts';

/** The parts of Discord that routes and people work with. */
export interface Server {
  readonly world: World;
  readonly registry: CommandRegistry;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly webhook: InteractionWebhook;
  readonly gateway: Gateway;
  readonly gatewayUrl: string;
}

/** What people need besides: their views, and the means to wait. */
export interface StandInParts {
  readonly server: Server;
  readonly views: Views;
  readonly requests: Feed<RecordedRequest>;
  readonly settled: () => Promise<void>;
}

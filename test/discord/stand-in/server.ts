import type { CommandRegistry } from './commands/registry.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Interactions } from './interactions/interactions.ts';
import type { InteractionWebhook } from './interactions/webhook.ts';
import type { Messages } from './messages/messages.ts';
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

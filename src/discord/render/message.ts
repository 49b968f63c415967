import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';

/** What messages are made of, one below the other. */
export type Part = APITextDisplayComponent | APIActionRowComponent<APIButtonComponent>;

/** What every kind of reply takes. */
export interface MessageBody {
  readonly components: (APIContainerComponent | Part)[];
  readonly flags: MessageFlags.IsComponentsV2;
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
}

/** The only way a message is made: whatever it says, it pings nobody. */
function message(components: (APIContainerComponent | Part)[]): MessageBody {
  return {
    components,
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: { parse: [], repliedUser: false },
  };
}

/** Parts in a frame that holds them together in a busy channel. */
export function card(parts: readonly Part[]): MessageBody {
  return message([{ type: ComponentType.Container, components: [...parts] }]);
}

/** A line or two without a frame, and perhaps buttons. */
export function note(parts: readonly Part[]): MessageBody {
  return message([...parts]);
}

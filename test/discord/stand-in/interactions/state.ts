import type {
  APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  InteractionType,
} from 'discord.js';
import type { Feed } from '../world/feed.ts';
import type { ChannelState, MessageState } from '../world/world.ts';

/** An interaction under way: what Discord remembers of it for 15 minutes. */
export interface InteractionState {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  /** Command name or custom_id. */
  readonly name: string;
  readonly userId: string;
  readonly channel: ChannelState;
  /** Of a component: the message it is on. */
  readonly source: MessageState | undefined;
  /** Of a context menu command. */
  readonly isContextMenu: boolean;
  /** Of autocomplete: the type of the option under the cursor. */
  readonly focusedType: ApplicationCommandOptionType | undefined;
  readonly owners: Readonly<Record<string, string>>;
  /** Someone without UseExternalApps gets private answers only from an app that is not in the server. */
  readonly isForcedEphemeral: boolean;
  /** On Discord's clock. */
  readonly createdAtMs: number;
  /** On the monotonic clock, for latencies. */
  readonly dispatchedAtMs: number;
  readonly metadata: object;
  readonly outcomes: Feed<Outcome>;
  callbackType: number | undefined;
  /** What `@original` means: the response, or the component's message after a (deferred) update. */
  original: MessageState | undefined;
  readonly followUps: MessageState[];
}

export interface ChoiceBody {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly value: string | number;
}

/** Something the bot did with an interaction, with the message as it was then. */
export interface Outcome {
  readonly kind: 'message' | 'update' | 'deleted' | 'acknowledged' | 'modal' | 'choices';
  readonly message?: MessageState | undefined;
  readonly snapshot?: Pick<MessageState, 'payload' | 'pings' | 'ephemeralFor'> | undefined;
  readonly modal?: APIModalInteractionResponseCallbackData;
  readonly choices?: readonly ChoiceBody[];
}

export function messageOutcome(kind: 'message' | 'update' | 'deleted', message: MessageState): Outcome {
  const { payload, pings, ephemeralFor } = message;
  return { kind, message, snapshot: { payload, pings, ephemeralFor } };
}

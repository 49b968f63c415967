import type { Channel, Guild, Message, Reply, Role } from '../../stand-in.ts';
import type { InteractionState, Outcome } from '../interactions/state.ts';
import type { Server } from '../server.ts';
import type { ChannelState, GuildState, MessageState, RoleState } from '../world/world.ts';
import { ChannelView } from './channel-view.ts';
import { GuildView } from './guild-view.ts';
import { MessageView, modalView, replyView } from './message-view.ts';
import type { RelatedViews } from './related-views.ts';

/** What tests hold in their hands, one object for each thing however often it is asked for. */
export class Views implements RelatedViews {
  readonly server: Server;
  readonly #channels = new Map<ChannelState, ChannelView>();
  readonly #guilds = new Map<GuildState, GuildView>();
  readonly #messages = new Map<MessageState, MessageView>();

  constructor(server: Server) {
    this.server = server;
  }

  channel(state: ChannelState): Channel {
    return memoized(this.#channels, state, () => new ChannelView(state, this));
  }

  guild(state: GuildState): Guild {
    return memoized(this.#guilds, state, () => new GuildView(state, this));
  }

  message(state: MessageState): Message {
    return memoized(this.#messages, state, () => new MessageView(state, this.channel(state.channel)));
  }

  role({ id, name }: RoleState): Role {
    return { id, name, mention: `<@&${id}>` };
  }

  /** One outcome of an interaction; `next()` goes to the one after it. */
  outcome(interaction: InteractionState, outcome: Outcome): Reply {
    const index = interaction.outcomes.items.indexOf(outcome);
    const next = async () => {
      const what = `what the bot does after that with ${interaction.name}`;
      const later = await interaction.outcomes.first(
        what,
        (candidate) => interaction.outcomes.items.indexOf(candidate) > index,
      );
      return this.outcome(interaction, later);
    };
    if (!outcome.message) return modalView(outcome, interaction, this.channel(interaction.channel), next);
    interaction.channel.botMessages.markTaken(outcome.message);
    return replyView(outcome, this.message(outcome.message), next);
  }
}

function memoized<State, View>(views: Map<State, View>, state: State, create: () => View): View {
  let view = views.get(state);
  if (!view) {
    view = create();
    views.set(state, view);
  }
  return view;
}

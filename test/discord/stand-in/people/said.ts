import type { Said } from '../../stand-in.ts';
import { messageOutcome } from '../interactions/state.ts';
import type { Draft } from '../messages/payload.ts';
import type { MessageState } from '../world/world.ts';
import { replyView } from './message-view.ts';
import type { StandInParts } from './parts.ts';

/** Puts a message into a channel and waits for what the bot says to it. */
export function say(parts: StandInParts, draft: Draft): Said {
  parts.server.gateway.mustHaveSession();
  const { channel } = draft;
  const message = parts.server.messages.create(draft);
  const { id } = message.payload;
  const answers = ({ payload }: MessageState) => {
    const reference = payload.message_reference?.message_id;
    return BigInt(payload.id) > BigInt(id) && (reference === undefined || reference === id);
  };
  const view = parts.views.message(message);
  return {
    message: view,
    async reply() {
      const answer = await channel.botMessages.take(`the bot to answer "${draft.body.content}"`, answers);
      return replyView(messageOutcome('message', answer), parts.views.message(answer), () => {
        throw new Error('Only what answers an interaction has something next; use channel.nextMessage().');
      });
    },
    async quiet() {
      await parts.settled();
      const answer = channel.botMessages.items.find(
        (candidate) => answers(candidate) && !channel.botMessages.isTaken(candidate),
      );
      if (answer)
        throw new Error(
          `The bot answered "${draft.body.content}" with "${parts.views.message(answer).text}".`,
        );
    },
  };
}

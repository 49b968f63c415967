import { DiscordAPIError, type Interaction, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { localeOf } from '../messages/locale.ts';
import { messagesFor } from '../messages/messages.ts';
import type { Outcome } from './context.ts';
import { renderHint } from './render/hint.ts';
import { privately } from './respond.ts';

/** Discord waits no longer; or has an answer, one that was thought lost or another process's; or the message is gone. */
const TOO_LATE: readonly (number | string)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
];

/** The channel is gone, locked or closed to the bot, or the person takes no messages. */
const CANNOT_POST: readonly (number | string)[] = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit,
  RESTJSONErrorCodes.ChannelWriteRateLimit,
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
  RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter,
  // Discord's network turned the request away; it has no name in discord-api-types.
  40333,
];

/** What an error means for the person and for the log. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof RateLimitError) return { outcome: 'given-up' };
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  if (code !== undefined && TOO_LATE.includes(code)) return { outcome: 'too-late' };
  if (code !== undefined && CANNOT_POST.includes(code)) return { outcome: 'cannot-post' };
  return { outcome: 'failed' };
}

/** Tells the person privately, in whichever way the interaction's state still allows. May throw, as requests do. */
export async function apologise(interaction: Interaction, { outcome }: Outcome): Promise<void> {
  if (outcome === 'too-late' || outcome === 'given-up') return;
  if (interaction.isAutocomplete()) {
    await interaction.respond([]);
    return;
  }
  if (!interaction.isRepliable()) return;
  const { hints } = messagesFor(localeOf(interaction.locale)).members;
  const body = privately(renderHint(outcome === 'cannot-post' ? hints.cannotPost : hints.failed));
  if (interaction.deferred || interaction.replied) await interaction.followUp(body);
  else await interaction.reply(body);
}

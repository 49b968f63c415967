import { DiscordAPIError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';

/** How an interaction ended, for the log. */
export interface Outcome {
  readonly outcome:
    | 'answered'
    | 'no-answer'
    | 'empty-question'
    | 'shown'
    | 'shared'
    | 'deleted'
    /** An article was handed in and is shown for confirmation. */
    | 'drafted'
    /** A server's article was added or replaced. */
    | 'published'
    /** A setting was changed. */
    | 'saved'
    /** The article has changed since the button was made. */
    | 'changed'
    /** A button or value that the bot did not make, or a person who may not. */
    | 'refused'
    | 'rate-limited'
    /** So many questions were waiting that this one was not taken. */
    | 'busy'
    /** The same event or the same press once more: nothing was done. */
    | 'repeated'
    /** A message that concerns the bot and asks nothing. */
    | 'not-asked'
    /** Nobody would answer to that name. */
    | 'unknown'
    /** Discord had given up waiting, has an answer already, or the message is gone. */
    | 'too-late'
    /** The bot may not write there. */
    | 'cannot-post'
    /** Discord asked to wait for longer than anybody would. */
    | 'given-up'
    | 'failed';
  /** 0 to 1, where a question was asked. */
  readonly confidence?: number;
}

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

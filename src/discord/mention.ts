import {
  DiscordAPIError,
  type Message,
  MessageFlags,
  MessageType,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { type Locale, localeOf } from '../messages/locale.ts';
import { messagesFor } from '../messages/messages.ts';
import { answerQuestion } from './answering.ts';
import type { Context, Outcome } from './context.ts';
import { plainText } from './plain-text.ts';
import { renderHint } from './render/hint.ts';
import type { MessageBody } from './render/message.ts';

/** Whether a person talks to the bot: mentions it, or writes to it in private. */
export function isAddressed(message: Message): boolean {
  const { author, webhookId, type, mentions, client } = message;
  if (author.bot || webhookId !== null) return false;
  if (type !== MessageType.Default && type !== MessageType.Reply) return false;
  return !message.inGuild() || mentions.users.has(client.user.id);
}

/** Replies to a message that is addressed to the bot. */
export async function answerMessage(message: Message, context: Context): Promise<Outcome> {
  const text = plainText(message.content);
  const { body, outcome, isRepetition } = await answerQuestion(
    {
      text,
      asker: message.author.id,
      locale: localeOfMessage(message, text, context),
      visibility: 'public',
      isDirect: !message.inGuild(),
      whenLate: () => showTyping(message, context),
    },
    context,
  );
  // Told once, in front of everybody, is enough.
  if (isRepetition) return outcome;
  await post(message, body, { isQuiet: outcome.outcome !== 'answered' });
  return outcome;
}

/** Tells of an error, which cannot be done in private where others read along, so at least quietly. */
export async function apologiseFor(message: Message, context: Context): Promise<void> {
  const { hints } = messagesFor(localeOfMessage(message, message.content, context)).members;
  await post(message, renderHint(hints.failed), { isQuiet: true });
}

/** That an answer comes; it does not matter much whether people see it. */
async function showTyping({ client, channelId }: Message, { log }: Context): Promise<'public'> {
  try {
    await client.rest.post(Routes.channelTyping(channelId));
  } catch (err) {
    log.debug({ err }, 'typing could not be shown');
  }
  return 'public';
}

async function post(message: Message, body: MessageBody, { isQuiet }: { isQuiet: boolean }): Promise<void> {
  const { channel } = message;
  const content = {
    ...body,
    flags: [
      MessageFlags.IsComponentsV2 as const,
      ...(isQuiet ? ([MessageFlags.SuppressNotifications] as const) : []),
    ],
    // Discord makes one message of a nonce, however often a lost connection makes discord.js send it.
    nonce: message.id,
    enforceNonce: true,
  };
  try {
    await message.reply({ ...content, failIfNotExists: false });
  } catch (error) {
    // Where the bot may not read earlier messages it may still write new ones.
    if (!(error instanceof DiscordAPIError) || error.code !== MAY_NOT_REFER || !channel.isSendable())
      throw error;
    await channel.send(content);
  }
}

const MAY_NOT_REFER = RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;

/**
 * Messages do not tell their author's language: that of the question, else of the server, else of the article.
 * Servers that never chose a language are set to en-US, unless Discord asked them to choose.
 */
export function localeOfMessage(
  { guild }: Pick<Message, 'guild'>,
  text: string,
  { detectLanguage, library }: Pick<Context, 'detectLanguage' | 'library'>,
): Locale {
  const detected = detectLanguage(text);
  if (detected === 'es' || detected === 'en') return detected;
  // Of a server that is down nothing is known.
  const hasChosen =
    guild?.available && (guild.features.includes('COMMUNITY') || guild.preferredLocale !== 'en-US');
  return localeOf(hasChosen ? guild.preferredLocale : library.articles[0]?.language);
}

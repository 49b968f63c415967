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
import type { EventContext } from './context.ts';
import { presentChannels } from './mention-channels.ts';
import { type AskedText, askedText, messageText } from './message-text.ts';
import type { Outcome } from './outcome.ts';
import { escapeLine } from './render/escape.ts';
import { renderHelp, renderHint, renderHowToAsk } from './render/hint.ts';
import type { MessageBody } from './render/message.ts';
import { asksForHelp, isSmallTalk } from './small-talk.ts';

/** How a person talks to the bot: in private, by its name, by its role, or by a reply that notifies it. */
type Address = 'direct' | 'mention' | 'role' | 'reply';

/** What to say to a message, if anything. */
interface Response {
  readonly body?: MessageBody;
  readonly outcome: Outcome;
}

/** Whether a person talks to the bot. */
export function isAddressed(message: Message): boolean {
  return addressOf(message) !== undefined;
}

function addressOf(message: Message): Address | undefined {
  const { author, webhookId, type, content, mentions, client } = message;
  if (author.bot || webhookId !== null) return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  if (!message.inGuild()) return 'direct';
  const { id } = client.user;
  if (mentions.users.has(id)) {
    const isWritten = content.includes(`<@${id}>`) || content.includes(`<@!${id}>`);
    return isWritten || type !== MessageType.Reply ? 'mention' : 'reply';
  }
  // Discord gives each bot a role of its own name, and offers it in the same list.
  return mentions.roles.some(({ tags }) => tags?.botId === id) ? 'role' : undefined;
}

/** Replies to a message that is addressed to the bot, if it asks for something. */
export async function answerMessage(message: Message, context: EventContext): Promise<Outcome> {
  const work = respondTo(message, context).then(async ({ body, outcome }) => ({
    outcome,
    replyId: body && (await post(message, body, { isQuiet: outcome.outcome !== 'answered' })).id,
  }));
  const replyId = work.then(
    (posted) => posted.replyId,
    () => undefined,
  );
  context.answeredMessages.set(message.id, { content: message.content, replyId });
  return (await work).outcome;
}

/** Answers a message that was changed in place of what was said to it before, if anything was. */
export async function answerEditedMessage(message: Message, context: EventContext): Promise<Outcome> {
  const before = context.answeredMessages.get(message.id);
  if (before?.content === message.content) return { outcome: 'repeated' };
  const replyId = await before?.replyId;
  if (replyId === undefined) return answerMessage(message, context);
  context.answeredMessages.set(message.id, { content: message.content, replyId: Promise.resolve(replyId) });
  const { body, outcome } = await respondTo(message, context);
  if (body) await message.channel.messages.edit(replyId, { ...body, flags: MessageFlags.IsComponentsV2 });
  return outcome;
}

async function respondTo(message: Message, context: EventContext): Promise<Response> {
  if (!isAnsweredIn(message, context)) return { outcome: { outcome: 'not-asked' } };
  const address = addressOf(message);
  const asked = askedText(message.content);
  const locale = localeOfMessage(message, asked.text, context);
  if (asksForHelp(asked.text)) {
    const mentionChannels = presentChannels(message.guild, context.settings.mentionChannels);
    return { body: renderHelp(locale, { ...context, mentionChannels }), outcome: { outcome: 'shown' } };
  }
  if (address === 'role' && message.content === '') {
    const { mentionMe } = messagesFor(locale).members.hints;
    return hint(message, renderHint(`-# ${mentionMe(escapeLine(message.client.user.displayName))}`), context);
  }
  if (address === 'reply') return answerReply(message, asked, context);
  if (asked.text !== '') return answerOrHint(message, asked, context);
  return (await answerReferenced(message, locale, context)) ?? howToAsk(message, locale, context);
}

/** Whether the server wants mentions answered in this channel, or in the one that the thread is in. */
function isAnsweredIn(
  { channelId, channel }: Message,
  { settings: { mentionChannels } }: EventContext,
): boolean {
  if (mentionChannels.length === 0 || mentionChannels.includes(channelId)) return true;
  const parentId = channel?.isThread() ? channel.parentId : null;
  return parentId !== null && mentionChannels.includes(parentId);
}

/** A reply that only notifies the bot, as replies do: it is answered if it asks, or if the article has something. */
async function answerReply(message: Message, asked: AskedText, context: EventContext): Promise<Response> {
  const notAsked = { outcome: { outcome: 'not-asked' } } as const;
  if (isSmallTalk(asked.text)) return notAsked;
  const isQuestion = /[?¿]/.test(asked.text);
  const response = await answerText(message, asked, context, {
    showsTyping: isQuestion,
    isNotKept: !isQuestion,
  });
  const { outcome } = response.outcome;
  return outcome === 'answered' || (isQuestion && outcome !== 'empty-question') ? response : notAsked;
}

async function answerText(
  message: Message,
  asked: AskedText,
  context: EventContext,
  { showsTyping = true, isNotKept = false } = {},
): Promise<Response> {
  const { isRepetition, ...response } = await answerQuestion(
    {
      ...asked,
      visibility: 'public',
      isNotKept,
      whenLate: async () => (showsTyping ? showTyping(message, context) : 'public'),
    },
    {
      ...context,
      asker: message.author.id,
      locale: localeOfMessage(message, asked.text, context),
      isDirect: !message.inGuild(),
    },
  );
  // Told once, in front of everybody, is enough.
  return isRepetition ? { outcome: response.outcome } : response;
}

async function answerOrHint(
  message: Message,
  asked: AskedText,
  context: EventContext,
  options: { isNotKept?: boolean } = {},
): Promise<Response> {
  const response = await answerText(message, asked, context, options);
  const { body, outcome } = response;
  return body && outcome.outcome === 'empty-question' ? hint(message, body, context) : response;
}

/** The message that somebody replies to with nothing but the bot's name, if it is not the bot's own. */
async function answerReferenced(
  message: Message,
  locale: Locale,
  context: EventContext,
): Promise<Response | undefined> {
  if (message.type !== MessageType.Reply) return undefined;
  const target = await message.fetchReference().catch((error: unknown) => {
    // Gone, or not for the bot to read.
    if (error instanceof DiscordAPIError) return undefined;
    throw error;
  });
  if (target?.author.id === message.client.user.id) return undefined;
  const asked = askedText(target ? messageText(target) : '');
  // Somebody else's words.
  if (asked.text !== '') return answerOrHint(message, asked, context, { isNotKept: true });
  const { hints, commands } = messagesFor(locale).members;
  return hint(message, renderHint(`-# ${hints.cannotRead(commands.find.name)}`), context);
}

function howToAsk(message: Message, locale: Locale, context: EventContext): Response {
  const frame = {
    locale,
    catalogue: context.catalogue,
    asker: message.author.id,
    audience: 'public',
  } as const;
  return hint(message, renderHowToAsk(frame), context);
}

/** A hint, unless this person had one in the same place not long ago. */
function hint(message: Message, body: MessageBody, { hintedPeople }: EventContext): Response {
  const key = `${message.author.id} ${message.guildId ?? ''}`;
  if (hintedPeople.get(key)) return { outcome: { outcome: 'repeated' } };
  hintedPeople.set(key, true);
  return { body, outcome: { outcome: 'empty-question' } };
}

/** Tells of an error, which cannot be done in private where others read along, so at least quietly. */
export async function apologiseFor(message: Message, locale: Locale): Promise<void> {
  const { hints } = messagesFor(locale).members;
  await post(message, renderHint(hints.failed), { isQuiet: true });
}

/** That an answer comes; it does not matter much whether people see it. */
async function showTyping({ client, channelId }: Message, { log }: EventContext): Promise<'public'> {
  try {
    await client.rest.post(Routes.channelTyping(channelId));
  } catch (err) {
    log.debug({ err }, 'typing could not be shown');
  }
  return 'public';
}

async function post(
  message: Message,
  body: MessageBody,
  { isQuiet }: { isQuiet: boolean },
): Promise<Message> {
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
    return await message.reply({ ...content, failIfNotExists: false });
  } catch (error) {
    // Where the bot may not read earlier messages it may still write new ones.
    if (!(error instanceof DiscordAPIError) || error.code !== MAY_NOT_REFER || !channel.isSendable())
      throw error;
    return await channel.send(content);
  }
}

const MAY_NOT_REFER = RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;

/** One word is too little to tell a language by. */
const MIN_WORDS = 2;

/**
 * Messages do not tell their author's language: that of the question, else of the server, else of the article.
 * Servers that never chose a language are set to en-US, unless Discord asked them to choose. Of a server that Discord
 * announced and never sent, only the id is known.
 */
export function localeOfMessage(
  { guild }: Pick<Message, 'guild'>,
  text: string,
  { detectLanguage, library }: Pick<EventContext, 'detectLanguage' | 'library'>,
): Locale {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const detected = words < MIN_WORDS ? 'und' : detectLanguage(text);
  if (detected === 'es' || detected === 'en') return detected;
  // Of a server that is down nothing is known.
  const hasChosen =
    guild?.available && (guild.features.includes('COMMUNITY') || guild.preferredLocale !== 'en-US');
  return localeOf(hasChosen ? guild.preferredLocale : library.articles[0]?.language);
}

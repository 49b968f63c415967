import { type APIMessage, type APIUser, GatewayIntentBits, MessageFlags, MessageType } from 'discord.js';
import { userPayload } from '../world/user-payload.ts';
import type { ChannelState, MessageState, World } from '../world/world.ts';
import { attachmentsOf, withFiles } from './attachments.ts';
import { completeComponents } from './components.ts';
import type { MessageBody } from './message-body.ts';

/** A message about to be made. */
export interface Draft {
  readonly channel: ChannelState;
  readonly author: APIUser;
  readonly body: MessageBody;
  readonly type?: MessageType;
  /** Flags Discord sets by itself. */
  readonly extraFlags?: number;
  readonly ephemeralFor?: string | undefined;
  readonly replyTo?: MessageState | undefined;
  readonly forwards?: MessageState | undefined;
  readonly poll?: { readonly question: string; readonly answers: readonly string[] } | undefined;
  readonly webhookId?: string;
  readonly interactionMetadata?: object | undefined;
}

/** The message object with every field Discord sends. */
export function newPayload(world: World, draft: Draft, pings: readonly string[]): APIMessage {
  const { channel, body, replyTo } = draft;
  const attachments = attachmentsOf(world, body);
  return {
    id: world.snowflakes.next(),
    channel_id: channel.id,
    type: draft.type ?? (replyTo ? MessageType.Reply : MessageType.Default),
    author: draft.author,
    content: body.content?.trim() ?? '',
    timestamp: world.clock.iso(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    mention_everyone: pings.includes('@everyone') || pings.includes('@here'),
    ...mentionsOf(world, pings),
    attachments: attachments.map((attachment) =>
      draft.ephemeralFor ? { ...attachment, ephemeral: true } : attachment,
    ),
    embeds: withType(body),
    components: withFiles(completeComponents(body.components ?? []), attachments),
    pinned: false,
    flags: (body.flags ?? 0) | (draft.extraFlags ?? 0),
    ...(body.nonce !== undefined && body.nonce !== null && { nonce: body.nonce }),
    ...(draft.webhookId && { webhook_id: draft.webhookId }),
    ...(draft.interactionMetadata && {
      application_id: world.application.id,
      webhook_id: world.application.id,
      interaction_metadata: draft.interactionMetadata,
    }),
    ...(replyTo && referenceTo(replyTo, channel)),
    ...(draft.forwards && forwardOf(draft.forwards)),
    ...(draft.poll && { poll: pollPayload(draft.poll) }),
  } as unknown as APIMessage;
}

function mentionsOf(world: World, pings: readonly string[]): Pick<APIMessage, 'mentions' | 'mention_roles'> {
  const idsIn = (pattern: RegExp) => pings.flatMap((ping) => pattern.exec(ping)?.[1] ?? []);
  return {
    mentions: idsIn(/^<@(\d+)>$/)
      .flatMap((id) => world.users.get(id) ?? [])
      .map(userPayload),
    mention_roles: idsIn(/^<@&(\d+)>$/),
  };
}

/** What a changed message mentions: what its text does now, and whoever it replies to, as before. */
export function mentionsAfterEdit(
  world: World,
  { mentions: before, referenced_message: referenced }: APIMessage,
  pings: readonly string[],
): Pick<APIMessage, 'mentions' | 'mention_roles'> {
  const now = mentionsOf(world, pings);
  const repliedTo = before.filter(
    ({ id }) => id === referenced?.author.id && now.mentions.every((user) => user.id !== id),
  );
  return { ...now, mentions: [...now.mentions, ...repliedTo] };
}

/** A forwarded message comes as a copy of what it says. */
function forwardOf({ payload, channel }: MessageState): object {
  const { type, content, embeds, attachments, components, timestamp, edited_timestamp, flags } = payload;
  const { mentions, mention_roles } = payload;
  const message = { type, content, embeds, attachments, components, timestamp, edited_timestamp, flags };
  return {
    message_reference: { type: 1, channel_id: channel.id, message_id: payload.id, ...guildOf(channel) },
    message_snapshots: [{ message: { ...message, mentions, mention_roles } }],
  };
}

function pollPayload({ question, answers }: NonNullable<Draft['poll']>): object {
  return {
    question: { text: question },
    answers: answers.map((text, index) => ({ answer_id: index + 1, poll_media: { text } })),
    expiry: null,
    allow_multiselect: false,
    layout_type: 1,
  };
}

/** A reply carries the message it answers, but not the one that answered in turn. */
function referenceTo(replyTo: MessageState, channel: ChannelState): object {
  const { referenced_message: _, ...referenced } = replyTo.payload;
  const where = { channel_id: channel.id, message_id: replyTo.payload.id, ...guildOf(channel) };
  return {
    message_reference: { type: 0, ...where },
    referenced_message: replyTo.isDeleted ? null : referenced,
  };
}

/** The message after an edit: what the body leaves out stays, and it stays as private as it was. */
export function editedPayload(world: World, before: APIMessage, body: MessageBody): APIMessage {
  const attachments = attachmentsOf(world, body, before.attachments);
  const components =
    body.components === undefined
      ? before.components
      : withFiles(completeComponents(body.components ?? []), attachments);
  const flags = (before.flags ?? 0) & ~MessageFlags.Loading;
  return {
    ...before,
    content: body.content === undefined ? before.content : (body.content?.trim() ?? ''),
    embeds: body.embeds === undefined ? before.embeds : withType(body),
    attachments,
    components,
    flags: flags | ((body.flags ?? 0) & ~MessageFlags.Ephemeral),
    edited_timestamp: world.clock.iso(),
  } as APIMessage;
}

/** What the bot is given of a message: the content only of those that concern it. */
export function payloadForBot(world: World, payload: APIMessage, intents: number): APIMessage {
  const { referenced_message: referenced } = payload;
  const concernsBot =
    payload.author.id === world.botId ||
    payload.mentions.some(({ id }) => id === world.botId) ||
    (world.roleMentionsCarryText && payload.mention_roles.some((id) => isBotRole(world, id))) ||
    world.channels.get(payload.channel_id)?.guildId === undefined ||
    (intents & GatewayIntentBits.MessageContent) !== 0;
  const { poll: _, message_snapshots: __, ...bare } = payload;
  return {
    ...(concernsBot ? payload : bare),
    ...(!concernsBot && { content: '', embeds: [], attachments: [], components: [] }),
    ...(referenced && { referenced_message: payloadForBot(world, referenced, intents) }),
  };
}

function isBotRole({ guilds }: World, id: string): boolean {
  return [...guilds.values()].some(({ roles }) => roles.get(id)?.botId !== undefined);
}

function withType(body: MessageBody): object[] {
  return (body.embeds ?? []).map((embed) => ({ type: 'rich', ...embed }));
}

export function guildOf(channel: ChannelState): object {
  return channel.guildId === undefined ? {} : { guild_id: channel.guildId };
}

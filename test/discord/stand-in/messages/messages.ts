import { ChannelType, PermissionFlagsBits } from 'discord.js';
import type { Dispatch } from '../gateway/gateway.ts';
import { channelPayload } from '../world/channel-payload.ts';
import { permissionsIn } from '../world/permissions.ts';
import { memberPayload } from '../world/user-payload.ts';
import type { ChannelState, MessageState, World } from '../world/world.ts';
import { checkNotEmpty } from './checks.ts';
import { mentioningText, pingsOf } from './mentions.ts';
import type { MessageBody } from './message-body.ts';
import {
  type Draft,
  editedPayload,
  guildOf,
  mentionsAfterEdit,
  newPayload,
  payloadForBot,
} from './payload.ts';

/** Makes, changes and removes messages, and tells the bot what it may know of it. */
export class Messages {
  readonly #world: World;
  readonly #dispatch: Dispatch;

  constructor(world: World, dispatch: Dispatch) {
    this.#world = world;
    this.#dispatch = dispatch;
  }

  create(draft: Draft): MessageState {
    const { channel, body } = draft;
    const pings = pingsOf(mentioningText(body), body.allowed_mentions, draft.replyTo?.payload.author.id);
    const message: MessageState = {
      channel,
      payload: newPayload(this.#world, draft, pings),
      ephemeralFor: draft.ephemeralFor,
      pings,
      isDeleted: false,
      editCount: 0,
      nonce: body.nonce ?? undefined,
    };
    channel.messages.set(message.payload.id, message);
    if (channel.isArchived && !draft.ephemeralFor) this.#reopen(channel);
    this.#tell('MESSAGE_CREATE', message);
    if (!message.ephemeralFor && draft.author.id === this.#world.botId) channel.botMessages.push(message);
    return message;
  }

  /** Whoever writes in an archived thread opens it again. */
  #reopen(channel: ChannelState): void {
    channel.isArchived = false;
    const { guildId } = channel;
    this.#dispatch('THREAD_UPDATE', () => channelPayload(this.#world, channel), { guildId });
  }

  /** @throws DiscordError 50006 when nothing would be left to see */
  edit(message: MessageState, body: MessageBody): void {
    const after = editedPayload(this.#world, message.payload, body);
    checkNotEmpty(after as MessageBody);
    message.pings = pingsOf(mentioningText(after as MessageBody), body.allowed_mentions);
    message.payload = { ...after, ...mentionsAfterEdit(this.#world, after, message.pings) };
    message.editCount += 1;
    this.#tell('MESSAGE_UPDATE', message);
  }

  delete(message: MessageState): void {
    message.isDeleted = true;
    const { channel } = message;
    const where = { id: message.payload.id, channel_id: channel.id, ...guildOf(channel) };
    if (this.#botReads(message)) this.#dispatch('MESSAGE_DELETE', () => where, { isPrivate: isDm(channel) });
  }

  /** Of ephemeral messages no event tells. */
  #botReads({ channel, ephemeralFor }: MessageState): boolean {
    const permissions = permissionsIn(this.#world, this.#world.botId, channel);
    return !ephemeralFor && (permissions & PermissionFlagsBits.ViewChannel) !== 0n;
  }

  #tell(event: string, message: MessageState): void {
    if (!this.#botReads(message)) return;
    const { channel } = message;
    const guild = channel.guildId === undefined ? undefined : this.#world.guilds.get(channel.guildId);
    const memberOf = (userId: string) =>
      guild?.members.has(userId) ? { member: memberPayload(guild, userId) } : {};
    const author = memberOf(message.payload.author.id);
    this.#dispatch(
      event,
      (intents) => {
        const payload = payloadForBot(this.#world, message.payload, intents);
        const mentions = payload.mentions.map((user) => ({ ...user, ...memberOf(user.id) }));
        return { ...payload, channel_type: channel.type, ...guildOf(channel), ...author, mentions };
      },
      { isPrivate: isDm(channel) },
    );
  }
}

function isDm(channel: ChannelState): boolean {
  return channel.type === ChannelType.DM;
}

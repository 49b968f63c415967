import { ChannelType, PermissionFlagsBits } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { channelFlags, checkMessage, checkNotEmpty, editFlags } from '../../messages/checks.ts';
import type { MessageBody } from '../../messages/message-body.ts';
import { payloadForBot } from '../../messages/payload.ts';
import type { Server } from '../../server.ts';
import { channelPayload } from '../../world/channel-payload.ts';
import { permissionsIn, writePermission } from '../../world/permissions.ts';
import { userPayload } from '../../world/user-payload.ts';
import { type ChannelState, dmChannel, type MessageState } from '../../world/world.ts';
import { refusal } from '../discord-error.ts';
import { FormErrors } from '../form.ts';
import type { ApiRequest, Routes } from '../router.ts';

/** Channels and the messages in them, as far as the bot's permissions go. */
export function channelRoutes(server: Server): Routes {
  const { world, messages, interactions } = server;
  const allows = (channel: ChannelState, permission: bigint) =>
    (permissionsIn(world, world.botId, channel) & permission) !== 0n;

  const channelOf = ({ params }: ApiRequest): ChannelState => {
    const channel = world.channels.get(params.channel ?? '');
    if (!channel) throw refusal('unknownChannel');
    if (!allows(channel, PermissionFlagsBits.ViewChannel)) throw refusal('missingAccess');
    return channel;
  };
  const messageOf = (request: ApiRequest): { channel: ChannelState; message: MessageState } => {
    const channel = channelOf(request);
    const message = channel.messages.get(request.params.message ?? '');
    if (!message || message.isDeleted || message.ephemeralFor) throw refusal('unknownMessage');
    return { channel, message };
  };
  const mayWrite = (channel: ChannelState, body: MessageBody): void => {
    if (channel.type === ChannelType.GuildForum) throw refusal('wrongChannelType');
    const others = channel.recipientIds.filter((id) => id !== world.botId);
    if (others.some((id) => !world.users.get(id)?.takesDms)) throw refusal('cannotDm');
    if (!allows(channel, writePermission(channel))) throw refusal('missingPermissions');
    if (channel.isLocked && !allows(channel, PermissionFlagsBits.ManageThreads))
      throw refusal('lockedThread');
    if (
      channel.guildId !== undefined &&
      body.embeds?.length &&
      !allows(channel, PermissionFlagsBits.EmbedLinks)
    ) {
      throw refusal('missingPermissions');
    }
  };
  const replyTarget = (
    channel: ChannelState,
    { message_reference: reference }: MessageBody,
  ): MessageState | undefined => {
    if (!reference) return undefined;
    if (!allows(channel, PermissionFlagsBits.ReadMessageHistory)) throw refusal('noHistory');
    const target = channel.messages.get(reference.message_id);
    if (target && !target.isDeleted && !target.ephemeralFor) return target;
    if (reference.fail_if_not_exists === false) return undefined;
    const errors = new FormErrors();
    errors.add(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
    // A message can be deleted while the bot answers it.
    errors.throwIfAny({ isViolation: false });
  };
  const sentBefore = (channel: ChannelState, { nonce, enforce_nonce: isEnforced }: MessageBody) =>
    isEnforced ? [...channel.messages.values()].find((message) => message.nonce === nonce) : undefined;

  return {
    'GET /channels/:channel': (request) => channelPayload(world, channelOf(request)),
    'POST /channels/:channel/typing': (request) => {
      mayWrite(channelOf(request), {});
      return undefined;
    },
    'POST /channels/:channel/messages': (request) => {
      const channel = channelOf(request);
      const body = checkMessage(request.body, {
        schema: spec.MessageCreateRequestSchema,
        allowedFlags: channelFlags,
      });
      mayWrite(channel, body);
      checkNotEmpty(body);
      const replyTo = replyTarget(channel, body);
      const author = userPayload(world.users.get(world.botId)!);
      return (sentBefore(channel, body) ?? messages.create({ channel, author, body, replyTo })).payload;
    },
    'GET /channels/:channel/messages/:message': (request) => {
      const { channel, message } = messageOf(request);
      if (!allows(channel, PermissionFlagsBits.ReadMessageHistory)) throw refusal('missingPermissions');
      return payloadForBot(world, message.payload, server.gateway.intents);
    },
    'PATCH /channels/:channel/messages/:message': (request) => {
      const { channel, message } = messageOf(request);
      if (message.payload.author.id !== world.botId) throw refusal('notYourMessage');
      if (channel.isArchived) throw refusal('archivedThread');
      const check = {
        schema: spec.MessageEditRequestPartialSchema,
        allowedFlags: editFlags,
        existing: message.payload,
      };
      messages.edit(message, checkMessage(request.body, check));
      interactions.noteChange('update', message);
      return message.payload;
    },
    'DELETE /channels/:channel/messages/:message': (request) => {
      const { channel, message } = messageOf(request);
      if (message.payload.author.id !== world.botId) {
        if (channel.guildId === undefined) throw refusal('notInDm');
        if (!allows(channel, PermissionFlagsBits.ManageMessages)) throw refusal('missingPermissions');
      }
      if (channel.isArchived) throw refusal('archivedThread');
      messages.delete(message);
      interactions.noteChange('deleted', message);
      return undefined;
    },
    'POST /users/@me/channels': ({ body }) => {
      const errors = new FormErrors();
      errors.addSchemaErrors(spec.CreatePrivateChannelRequestSchema, body);
      errors.throwIfAny();
      const user = world.users.get((body as { recipient_id?: string }).recipient_id ?? '');
      if (!user || user.id === world.botId) throw refusal('invalidRecipients');
      return channelPayload(world, dmChannel(world, user.id));
    },
  };
}

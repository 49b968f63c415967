import {
  type APIApplicationCommand,
  type APIAttachment,
  ApplicationCommandType,
  InteractionType,
} from 'discord.js';
import type { OptionValues, Upload } from '../../stand-in.ts';
import type { Opening } from '../interactions/opening.ts';
import type { Server } from '../server.ts';
import type { ChannelState, MessageState, UserState } from '../world/world.ts';
import { fillOptions, fillOptionsWhileTyping } from './filling.ts';
import { findCommand } from './lookup.ts';
import type { OptionBody } from './option-checks.ts';

/** A slash command run. Throws when Discord's client would not send it. */
export function slashOpening(
  server: Server,
  user: UserState,
  channel: ChannelState,
  command: string,
  values: OptionValues,
): Opening {
  const [name = '', ...words] = withoutSlash(command).split(' ');
  const found = findCommand(server, user, channel, name, ApplicationCommandType.ChatInput);
  const attachments: Record<string, APIAttachment> = {};
  const attach = ({ name: fileName, content }: Upload) => {
    const bytes = Buffer.from(content as string);
    const attachment = server.world.files.keep({ name: fileName, bytes }, { isEphemeral: true });
    attachments[attachment.id] = attachment;
    return attachment.id;
  };
  const { data: options, path } = fillOptions(optionsOf(found.command), words, values, attach);
  const hasFiles = Object.keys(attachments).length > 0;
  return {
    type: InteractionType.ApplicationCommand,
    user,
    channel,
    name: `/${found.command.name}${path}`,
    owners: found.owners,
    data: {
      ...identityOf(found.command),
      ...(options.length > 0 && { options }),
      ...(hasFiles && { resolved: { attachments } }),
    },
  };
}

/** A slash command being typed. */
export function typingOpening(
  server: Server,
  user: UserState,
  channel: ChannelState,
  command: string,
  values: OptionValues,
): Opening {
  const [name = '', ...words] = withoutSlash(command).split(' ');
  const found = findCommand(server, user, channel, name, ApplicationCommandType.ChatInput);
  const { data: options, focused } = fillOptionsWhileTyping(optionsOf(found.command), words, values);
  return {
    type: InteractionType.ApplicationCommandAutocomplete,
    user,
    channel,
    name: `/${found.command.name}`,
    owners: found.owners,
    focusedType: focused.type,
    data: { ...identityOf(found.command), options },
  };
}

/** A message command used on a message. */
export function messageCommandOpening(
  server: Server,
  user: UserState,
  target: MessageState,
  command: string,
): Opening {
  const { channel, payload } = target;
  const found = findCommand(server, user, channel, command, ApplicationCommandType.Message);
  return {
    type: InteractionType.ApplicationCommand,
    user,
    channel,
    name: found.command.name,
    owners: found.owners,
    targetMessageId: payload.id,
    data: {
      ...identityOf(found.command),
      target_id: payload.id,
      resolved: { messages: { [payload.id]: payload } },
    },
  };
}

function withoutSlash(command: string): string {
  return command.replace(/^\//, '');
}

function optionsOf(command: APIApplicationCommand): readonly OptionBody[] {
  return (command.options ?? []) as readonly OptionBody[];
}

function identityOf({ id, name, type, guild_id: guildId }: APIApplicationCommand): object {
  return { id, name, type, ...(guildId !== undefined && { guild_id: guildId }) };
}

import {
  type APIBaseInteraction,
  type ApplicationCommandOptionType,
  ChannelType,
  type GuildFeature,
  InteractionContextType,
  type InteractionType,
  type Locale,
  PermissionFlagsBits,
} from 'discord.js';
import { interactionChannelPayload } from '../world/channel-payload.ts';
import { Feed } from '../world/feed.ts';
import { appPermissions, permissionsIn } from '../world/permissions.ts';
import { memberPayload, userPayload } from '../world/user-payload.ts';
import type { ChannelState, MessageState, UserState, World } from '../world/world.ts';
import type { InteractionState } from './state.ts';

export interface Opening {
  readonly type: InteractionType;
  readonly user: UserState;
  readonly channel: ChannelState;
  readonly name: string;
  readonly data: object;
  /** Who installed the app, of those installations that allow this: `0` server, `1` account. */
  readonly owners: Readonly<Record<string, string>>;
  readonly source?: MessageState | undefined;
  readonly targetMessageId?: string | undefined;
  readonly focusedType?: ApplicationCommandOptionType | undefined;
  /** Of a modal: the metadata of the interaction that opened it. */
  readonly triggeredBy?: object | undefined;
}

const attachmentLimitBytes = 10 * 1024 * 1024;

export function contextOf(world: World, channel: ChannelState): InteractionContextType {
  if (channel.guildId !== undefined) return InteractionContextType.Guild;
  const isBotDm = channel.type === ChannelType.DM && channel.recipientIds.includes(world.botId);
  return isBotDm ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

export function openInteraction(world: World, opening: Opening): InteractionState {
  const id = world.snowflakes.next();
  return {
    id,
    token: tokenFor(id),
    type: opening.type,
    name: opening.name,
    userId: opening.user.id,
    channel: opening.channel,
    source: opening.source,
    isContextMenu: opening.targetMessageId !== undefined,
    focusedType: opening.focusedType,
    owners: opening.owners,
    isForcedEphemeral: isForcedEphemeral(world, opening),
    createdAtMs: world.clock.now(),
    dispatchedAtMs: performance.now(),
    metadata: metadataOf(id, opening),
    outcomes: new Feed(world.journal),
    callbackType: undefined,
    original: undefined,
    followUps: [],
  };
}

/** In the form of a real one: in base64 `interaction:`, the id, and what only Discord knows. */
function tokenFor(id: string): string {
  return Buffer.from(`interaction:${id}:${'StandIn0'.repeat(16)}`).toString('base64url');
}

function isForcedEphemeral(world: World, { channel, owners, user }: Opening): boolean {
  if (channel.guildId === undefined || '0' in owners) return false;
  return (permissionsIn(world, user.id, channel) & PermissionFlagsBits.UseExternalApps) === 0n;
}

function metadataOf(id: string, opening: Opening): object {
  return {
    id,
    type: opening.type,
    user: userPayload(opening.user),
    authorizing_integration_owners: opening.owners,
    ...(opening.targetMessageId && { target_message_id: opening.targetMessageId }),
    ...(opening.source && !opening.triggeredBy && { interacted_message_id: opening.source.payload.id }),
    ...(opening.triggeredBy && { triggering_interaction_metadata: opening.triggeredBy }),
  };
}

type InteractionPayload = APIBaseInteraction<InteractionType, object> & { entitlement_sku_ids: string[] };

/** INTERACTION_CREATE, with every field Discord sends. */
export function interactionPayload(
  world: World,
  interaction: InteractionState,
  opening: Opening,
): InteractionPayload {
  const { channel, user } = opening;
  return {
    id: interaction.id,
    application_id: world.application.id,
    type: opening.type,
    data: opening.data,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel: interactionChannelPayload(world, channel, user.id),
    ...personFields(world, channel, user),
    ...(opening.source && { message: opening.source.payload }),
    app_permissions: appPermissions(world, channel).toString(),
    locale: user.locale as Locale,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: opening.owners,
    context: contextOf(world, channel),
    attachment_size_limit: attachmentLimitBytes,
  };
}

/** In a server a member with permissions, elsewhere a user. */
function personFields(
  world: World,
  channel: ChannelState,
  user: UserState,
): Pick<InteractionPayload, 'guild_id' | 'guild' | 'guild_locale' | 'member' | 'user'> {
  const person = userPayload(user);
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  if (!guild) return { user: person };
  const permissions = permissionsIn(world, user.id, channel).toString();
  const locale = guild.locale as Locale;
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale, features: [...guild.features] as GuildFeature[] },
    guild_locale: locale,
    member: { ...memberPayload(guild, user.id), user: person, permissions },
  };
}

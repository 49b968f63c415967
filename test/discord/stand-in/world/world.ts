import { type APIMessage, ChannelType } from 'discord.js';
import { Files } from '../files/files.ts';
import { Clock, Snowflakes } from './clock.ts';
import { Feed, type Journal } from './feed.ts';

/** Everything Discord knows, in memory. */
export interface World {
  readonly clock: Clock;
  readonly snowflakes: Snowflakes;
  readonly application: { readonly id: string; readonly name: string };
  readonly botId: string;
  readonly users: Map<string, UserState>;
  readonly guilds: Map<string, GuildState>;
  readonly channels: Map<string, ChannelState>;
  readonly journal: Journal;
  readonly files: Files;
  /** Whether the bot gets the text of messages that mention its role. */
  roleMentionsCarryText: boolean;
}

export interface UserState {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  readonly locale: string;
  takesDms: boolean;
  hasInstalledApp: boolean;
}

export interface RoleState {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  /** The bot that the role belongs to. */
  readonly botId?: string;
}

export interface GuildState {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly features: readonly string[];
  /** Listed in READY and not sent: down for a long time, for all the bot knows. */
  isDown: boolean;
  /** The application's commands are there without its bot. */
  readonly hasOnlyCommands: boolean;
  readonly ownerId: string;
  /** The role with the guild's own id is @everyone. */
  readonly roles: Map<string, RoleState>;
  /** Roles of each member beyond @everyone. */
  readonly members: Map<string, Set<string>>;
}

export interface Overwrite {
  readonly type: 'role' | 'member';
  allow: bigint;
  deny: bigint;
}

export interface ChannelState {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: string;
  readonly guildId: string | undefined;
  /** Of a thread: the channel or forum it is in. */
  readonly parentId: string | undefined;
  /** Of a (group) DM: who is in it. */
  readonly recipientIds: readonly string[];
  readonly overwrites: Map<string, Overwrite>;
  readonly messages: Map<string, MessageState>;
  /** Of a thread. */
  isArchived: boolean;
  isLocked: boolean;
  /** Messages of the bot that anyone there can read, as they came. */
  readonly botMessages: Feed<MessageState>;
}

export interface MessageState {
  readonly channel: ChannelState;
  payload: APIMessage;
  /** Of an ephemeral message: the only person who sees it. */
  readonly ephemeralFor: string | undefined;
  pings: readonly string[];
  isDeleted: boolean;
  editCount: number;
  /** Given to recognise the same message sent twice. */
  readonly nonce: string | number | undefined;
}

export function createWorld(
  journal: Journal,
  { application, url }: { application: { id: string; name: string }; url: string },
): World {
  const clock = new Clock();
  const snowflakes = new Snowflakes(clock);
  return {
    clock,
    snowflakes,
    files: new Files({ url, clock, snowflakes, applicationId: application.id }),
    application,
    botId: application.id,
    users: new Map(),
    guilds: new Map(),
    channels: new Map(),
    journal,
    roleMentionsCarryText: false,
  };
}

export function addUser(world: World, user: { id?: string; name: string; isBot?: boolean; locale?: string }) {
  const state: UserState = {
    id: user.id ?? world.snowflakes.next(),
    name: user.name,
    isBot: user.isBot ?? false,
    locale: user.locale ?? 'es-ES',
    takesDms: true,
    hasInstalledApp: false,
  };
  world.users.set(state.id, state);
  return state;
}

export function addChannel(
  world: World,
  channel: Pick<ChannelState, 'type' | 'name'> &
    Partial<Pick<ChannelState, 'guildId' | 'parentId' | 'recipientIds'>>,
): ChannelState {
  const state: ChannelState = {
    id: world.snowflakes.next(),
    type: channel.type,
    name: channel.name,
    guildId: channel.guildId,
    parentId: channel.parentId,
    recipientIds: channel.recipientIds ?? [],
    overwrites: new Map(),
    messages: new Map(),
    isArchived: false,
    isLocked: false,
    botMessages: new Feed(world.journal),
  };
  world.channels.set(state.id, state);
  return state;
}

/** The one DM channel of the bot with a person, made when it is first needed. */
export function dmChannel(world: World, userId: string): ChannelState {
  for (const channel of world.channels.values()) {
    if (channel.type === ChannelType.DM && channel.recipientIds.includes(userId)) return channel;
  }
  return addChannel(world, { type: ChannelType.DM, name: '', recipientIds: [world.botId, userId] });
}

const threadTypes: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

export function isThread({ type }: ChannelState): boolean {
  return threadTypes.includes(type);
}

export function isVoice({ type }: ChannelState): boolean {
  return type === ChannelType.GuildVoice || type === ChannelType.GuildStageVoice;
}

import { ChannelType, type PermissionsString } from 'discord.js';
import type { Channel, ChannelKind, Guild, Person, Role } from '../../stand-in.ts';
import { channelPayload } from '../world/channel-payload.ts';
import { guildPayload, rolePayload } from '../world/guild-payload.ts';
import { addBotRole } from '../world/inhabitants.ts';
import { bitsOf } from '../world/permissions.ts';
import { addChannel, type ChannelState, type GuildState } from '../world/world.ts';
import type { RelatedViews } from './related-views.ts';

const channelTypes: Readonly<Record<ChannelKind, ChannelState['type']>> = {
  text: ChannelType.GuildText,
  announcement: ChannelType.GuildAnnouncement,
  voice: ChannelType.GuildVoice,
  stage: ChannelType.GuildStageVoice,
};

/** A server as tests see it; its changes are told to the bot while it is a member. */
export class GuildView implements Guild {
  readonly state: GuildState;
  readonly #views: RelatedViews;

  constructor(state: GuildState, views: RelatedViews) {
    this.state = state;
    this.#views = views;
  }

  get id(): string {
    return this.state.id;
  }

  get name(): string {
    return this.state.name;
  }

  get everyone(): Role {
    return this.#views.role(this.state.roles.get(this.id)!);
  }

  get botRole(): Role {
    const role = [...this.state.roles.values()].find(({ botId }) => botId !== undefined);
    if (!role) throw new Error('The bot is no member of this server.');
    return this.#views.role(role);
  }

  addChannel(name: string, kind: ChannelKind = 'text'): Channel {
    return this.#views.channel(this.#add(channelTypes[kind], name));
  }

  addForumPost(title: string): Channel {
    return this.#views.channel(this.#add(ChannelType.GuildForum, 'forum')).addThread(title);
  }

  addRole(name: string, permissions: readonly PermissionsString[] = []): Role {
    const role = { id: this.#views.server.world.snowflakes.next(), name, permissions: bitsOf(permissions) };
    this.state.roles.set(role.id, role);
    this.#tell('GUILD_ROLE_CREATE', {
      guild_id: this.id,
      role: rolePayload(this.state, role, this.state.roles.size),
    });
    return this.#views.role(role);
  }

  gives(person: Person, role: Role): void {
    this.state.members.get(person.id)?.add(role.id);
  }

  takes(person: Person, role: Role): void {
    this.state.members.get(person.id)?.delete(role.id);
  }

  removesBot(): void {
    this.#tell('GUILD_DELETE', { id: this.id });
    this.state.members.delete(this.#views.server.world.botId);
  }

  invitesBot(): void {
    const { world } = this.#views.server;
    this.state.members.set(world.botId, new Set());
    addBotRole(world, this.state);
    this.#tell('GUILD_CREATE', guildPayload(world, this.state));
  }

  goesDown(): void {
    this.#tell('GUILD_DELETE', { id: this.id, unavailable: true });
    this.state.isDown = true;
  }

  comesBack(): void {
    this.state.isDown = false;
    this.#tell('GUILD_CREATE', guildPayload(this.#views.server.world, this.state));
  }

  #add(type: ChannelState['type'], name: string): ChannelState {
    const channel = addChannel(this.#views.server.world, { type, name, guildId: this.id });
    this.#tell('CHANNEL_CREATE', channelPayload(this.#views.server.world, channel));
    return channel;
  }

  #tell(event: string, payload: object): void {
    this.#views.server.gateway.dispatch(event, () => payload, { guildId: this.id });
  }
}

import { ChannelType, type PermissionsString } from 'discord.js';
import type { Channel, Grantee, Guild, Message } from '../../stand-in.ts';
import { channelPayload } from '../world/channel-payload.ts';
import { bitsOf } from '../world/permissions.ts';
import { addChannel, type ChannelState, isThread, type Overwrite } from '../world/world.ts';
import type { RelatedViews } from './related-views.ts';

/** A channel as tests see it; its changes are told to the bot. */
export class ChannelView implements Channel {
  readonly state: ChannelState;
  readonly #views: RelatedViews;

  constructor(state: ChannelState, views: RelatedViews) {
    this.state = state;
    this.#views = views;
  }

  get id(): string {
    return this.state.id;
  }

  get name(): string {
    return this.state.name;
  }

  get mention(): string {
    return `<#${this.state.id}>`;
  }

  get guild(): Guild | undefined {
    const guild = this.#views.server.world.guilds.get(this.state.guildId ?? '');
    return guild && this.#views.guild(guild);
  }

  get messages(): Message[] {
    return [...this.state.messages.values()]
      .filter((message) => !message.isDeleted && !message.ephemeralFor)
      .map((message) => this.#views.message(message));
  }

  async nextMessage(): Promise<Message> {
    return this.#views.message(await this.state.botMessages.take(`a message of the bot in #${this.name}`));
  }

  addThread(name: string): Channel {
    const { world, gateway } = this.#views.server;
    const thread = addChannel(world, {
      type:
        this.state.type === ChannelType.GuildAnnouncement
          ? ChannelType.AnnouncementThread
          : ChannelType.PublicThread,
      name,
      guildId: this.state.guildId,
      parentId: this.state.id,
    });
    const payload = { ...channelPayload(world, thread), newly_created: true };
    gateway.dispatch('THREAD_CREATE', () => payload, { guildId: this.state.guildId });
    return this.#views.channel(thread);
  }

  allows(grantee: Grantee, ...permissions: PermissionsString[]): void {
    const bits = bitsOf(permissions);
    this.#overwrite(grantee, (overwrite) => {
      overwrite.allow |= bits;
      overwrite.deny &= ~bits;
    });
  }

  denies(grantee: Grantee, ...permissions: PermissionsString[]): void {
    const bits = bitsOf(permissions);
    this.#overwrite(grantee, (overwrite) => {
      overwrite.deny |= bits;
      overwrite.allow &= ~bits;
    });
  }

  deletes(): void {
    const { world, gateway } = this.#views.server;
    for (const thread of [...world.channels.values()].filter(({ parentId }) => parentId === this.id)) {
      world.channels.delete(thread.id);
    }
    const payload = channelPayload(world, this.state);
    world.channels.delete(this.id);
    gateway.dispatch(isThread(this.state) ? 'THREAD_DELETE' : 'CHANNEL_DELETE', () => payload, {
      guildId: this.state.guildId,
    });
  }

  archives({ locked = false }: { locked?: boolean } = {}): void {
    if (!isThread(this.state)) throw new Error(`#${this.name} is not a thread.`);
    this.state.isArchived = true;
    this.state.isLocked = locked;
    const { world, gateway } = this.#views.server;
    gateway.dispatch('THREAD_UPDATE', () => channelPayload(world, this.state), {
      guildId: this.state.guildId,
    });
  }

  /** A thread has no overwrites: those of its channel are changed. */
  #overwrite(grantee: Grantee, change: (overwrite: Overwrite) => void): void {
    const { world, gateway } = this.#views.server;
    const channel = isThread(this.state) ? world.channels.get(this.state.parentId ?? '')! : this.state;
    const isRole = world.guilds.get(channel.guildId ?? '')?.roles.has(grantee.id) ?? false;
    const overwrite = channel.overwrites.get(grantee.id) ?? {
      type: isRole ? 'role' : 'member',
      allow: 0n,
      deny: 0n,
    };
    change(overwrite);
    channel.overwrites.set(grantee.id, overwrite);
    gateway.dispatch('CHANNEL_UPDATE', () => channelPayload(world, channel), { guildId: channel.guildId });
  }
}

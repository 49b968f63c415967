import type { Channel, Guild, Message, Role } from '../../stand-in.ts';
import type { Server } from '../server.ts';
import type { ChannelState, GuildState, MessageState, RoleState } from '../world/world.ts';

/** From one thing that tests hold, to those around it. */
export interface RelatedViews {
  readonly server: Server;
  channel(state: ChannelState): Channel;
  guild(state: GuildState): Guild;
  message(state: MessageState): Message;
  role(state: RoleState): Role;
}

import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import type {
  Asked,
  Button,
  Channel,
  Choice,
  Message,
  Modal,
  OptionValues,
  Person,
  Said,
  SayOptions,
  Select,
} from '../../stand-in.ts';
import { messageCommandOpening, slashOpening, typingOpening } from '../commands/openings.ts';
import { buttonOpening, modalOpening, selectOpening } from '../interactions/component-openings.ts';
import type { AllowedMentions } from '../messages/message-body.ts';
import { permissionsIn, writePermission } from '../world/permissions.ts';
import { userPayload } from '../world/user-payload.ts';
import { type ChannelState, dmChannel, type UserState } from '../world/world.ts';
import { ask, open } from './asked.ts';
import type { ChannelView } from './channel-view.ts';
import type { MessageView } from './message-view.ts';
import type { StandInParts } from './parts.ts';
import { say } from './said.ts';

/** A person with a channel open, doing what Discord's client lets them do. */
export class PersonView implements Person {
  readonly #parts: StandInParts;
  readonly #user: UserState;
  readonly #channel: ChannelState;

  constructor(parts: StandInParts, user: UserState, channel: ChannelState) {
    this.#parts = parts;
    this.#user = user;
    this.#channel = channel;
  }

  get id(): string {
    return this.#user.id;
  }

  get name(): string {
    return this.#user.name;
  }

  get mention(): string {
    return `<@${this.#user.id}>`;
  }

  in(channel: Channel): Person {
    return new PersonView(this.#parts, this.#user, (channel as ChannelView).state);
  }

  dm(): Channel {
    return this.#parts.views.channel(dmChannel(this.#parts.server.world, this.id));
  }

  closesDms(): void {
    this.#user.takesDms = false;
  }

  installsApp(): void {
    this.#user.hasInstalledApp = true;
  }

  runs(command: string, options: OptionValues = {}): Asked {
    return ask(this.#parts, slashOpening(this.#parts.server, this.#user, this.#channel, command, options));
  }

  async types(command: string, options: OptionValues): Promise<Choice[]> {
    const opening = typingOpening(this.#parts.server, this.#user, this.#channel, command, options);
    const outcome = await open(this.#parts.server, opening).outcomes.first(`choices for ${opening.name}`);
    return (outcome.choices ?? []).map(({ name, name_localizations: localized, value }) => ({
      name: localized?.[this.#user.locale] ?? name,
      value,
    }));
  }

  usesOn(message: Message, command: string): Asked {
    this.#mustSee(message);
    const { state } = message as MessageView;
    return ask(this.#parts, messageCommandOpening(this.#parts.server, this.#user, state, command));
  }

  presses(button: Button): Asked {
    this.#mustSee(button.message);
    return ask(this.#parts, buttonOpening(this.#user, button));
  }

  chooses(select: Select, ...values: string[]): Asked {
    this.#mustSee(select.message);
    return ask(this.#parts, selectOpening(this.#parts.server.world, this.#user, select, values));
  }

  submits(modal: Modal, fields: Readonly<Record<string, string>>): Asked {
    const opener = this.#parts.server.interactions.get(modal.interactionId);
    return ask(this.#parts, modalOpening(this.#user, modal, opener, fields));
  }

  says(text: string, options: SayOptions = {}): Said {
    const permissions = permissionsIn(this.#parts.server.world, this.id, this.#channel);
    const mayOpen = (permissions & PermissionFlagsBits.ManageThreads) !== 0n;
    if (this.#channel.isLocked && !mayOpen) throw new Error(`#${this.#channel.name} is locked.`);
    if ((permissions & writePermission(this.#channel)) === 0n) {
      throw new Error(`${this.name} cannot write in #${this.#channel.name}.`);
    }
    const { replyTo, mention = true, forwards, poll, embeds } = options;
    const allowed = { ...this.#mentionsIn(this.#channel), replied_user: mention };
    return say(this.#parts, {
      channel: this.#channel,
      author: userPayload(this.#user),
      body: { content: text, allowed_mentions: allowed, ...(embeds && { embeds }) },
      replyTo: replyTo && (replyTo as MessageView).state,
      forwards: forwards && (forwards as MessageView).state,
      poll,
    });
  }

  deletes(message: Message): void {
    this.#mustSee(message);
    const { state } = message as MessageView;
    if (state.payload.author.id !== this.id) throw new Error(`That message is not by ${this.name}.`);
    this.#parts.server.messages.delete(state);
  }

  edits(message: Message, text: string): void {
    this.#mustSee(message);
    const { state } = message as MessageView;
    if (state.payload.author.id !== this.id) throw new Error(`That message is not by ${this.name}.`);
    const body = { content: text, allowed_mentions: this.#mentionsIn(state.channel) };
    this.#parts.server.messages.edit(state, body);
  }

  /** Whom a person may notify by writing their name. */
  #mentionsIn(channel: ChannelState): AllowedMentions {
    const permissions = permissionsIn(this.#parts.server.world, this.id, channel);
    const parse: AllowedMentions['parse'] = ['users', 'roles'];
    const mentionsAll = (permissions & PermissionFlagsBits.MentionEveryone) !== 0n;
    return { parse: mentionsAll ? [...parse, 'everyone'] : parse };
  }

  #mustSee(message: Message): void {
    const { isDeleted, ephemeralFor, channel, payload } = (message as MessageView).state;
    const permissions = permissionsIn(this.#parts.server.world, this.id, channel);
    const isForOthers = ephemeralFor !== undefined && ephemeralFor !== this.id;
    if (isDeleted || isForOthers || (permissions & PermissionFlagsBits.ViewChannel) === 0n) {
      throw new Error(`${this.name} does not see that message.`);
    }
    if ((payload.flags ?? 0) & MessageFlags.Loading) throw new Error('The bot is still thinking.');
  }
}

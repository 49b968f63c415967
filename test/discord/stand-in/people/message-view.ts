import type { Button, Channel, Message, Reply } from '../../stand-in.ts';
import type { InteractionState, Outcome } from '../interactions/state.ts';
import type { MessageState } from '../world/world.ts';
import { findButton, shownFields } from './shown.ts';

const secondaryStyle = 2;

/** A message as it is now, for tests: it looks at the state each time it is asked. */
export class MessageView implements Message {
  readonly state: MessageState;
  readonly channel: Channel;

  constructor(state: MessageState, channel: Channel) {
    this.state = state;
    this.channel = channel;
  }

  get #shown(): ReturnType<typeof shownFields> {
    return shownFields(this.state.payload, this);
  }

  get id() {
    return this.state.payload.id;
  }
  get text() {
    return this.#shown.text;
  }
  get ephemeral() {
    return this.#shown.ephemeral;
  }
  get pings() {
    return this.state.pings;
  }
  get buttons() {
    return this.#shown.buttons;
  }
  get selects() {
    return this.#shown.selects;
  }
  get files() {
    return this.#shown.files;
  }
  get components() {
    return this.#shown.components;
  }
  get raw() {
    return this.state.payload;
  }
  get deleted() {
    return this.state.isDeleted;
  }
  get editCount() {
    return this.state.editCount;
  }
  get replyTo() {
    return this.state.payload.message_reference?.message_id;
  }

  button(name: string): Button {
    return findButton(this.buttons, name);
  }

  forged(customId: string): Button {
    return new ForgedButton(this, customId);
  }
}

/** A button that is not on the message: only this class gets past the check that it is. */
export class ForgedButton implements Button {
  readonly message: Message;
  readonly customId: string;
  readonly label = '';
  readonly emoji = '';
  readonly url = undefined;
  readonly disabled = false;
  readonly style = secondaryStyle;

  constructor(message: Message, customId: string) {
    this.message = message;
    this.customId = customId;
  }
}

/** What the bot did, as it was at that moment. */
export function replyView(outcome: Outcome, message: Message, next: () => Promise<Reply>): Reply {
  const { snapshot, kind } = outcome;
  if (kind === 'choices' || !snapshot) throw new Error(`${kind} is not a message.`);
  const isVisible = kind === 'message' || kind === 'update';
  const shown = shownFields(snapshot.payload, message);
  const buttons = isVisible ? shown.buttons : [];
  return {
    ...shown,
    text: isVisible ? shown.text : '',
    buttons,
    selects: isVisible ? shown.selects : [],
    files: isVisible ? shown.files : [],
    channel: message.channel,
    pings: snapshot.pings,
    kind,
    message,
    modal: undefined,
    button: (name) => findButton(buttons, name),
    next,
  };
}

/** A modal the bot opened. There is no message to it. */
export function modalView(
  outcome: Outcome,
  interaction: InteractionState,
  channel: Channel,
  next: () => Promise<Reply>,
): Reply {
  return {
    id: '',
    text: '',
    ephemeral: true,
    pings: [],
    buttons: [],
    selects: [],
    files: [],
    components: [],
    channel,
    kind: 'modal',
    modal: { raw: outcome.modal!, interactionId: interaction.id },
    next,
    button: (name) => findButton([], name),
    get raw(): never {
      throw new Error('A modal is not a message.');
    },
    get message(): never {
      throw new Error('A modal is not a message.');
    },
  };
}

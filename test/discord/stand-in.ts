/**
 * A Discord on 127.0.0.1 for tests: a gateway (WebSocket) and a REST API (HTTP) as strict as the real ones, for the
 * real discord.js client, and people who use the bot through them. Nothing here sleeps: every wait ends with the
 * request or event it waits for, or fails after `waitMs` saying what was awaited and what was seen.
 *
 *     const discord = await startStandIn();
 *     const client = new Client({ intents: [GatewayIntentBits.Guilds], ...discord.clientOptions });
 *     await client.login(discord.token);
 *
 *     const ana = discord.person({ name: 'Ana', locale: 'es-ES' });
 *     const reply = await ana.in(discord.channel).runs('/preguntar', { pregunta: '¿cuándo se fundó?' });
 *     expect(reply.text).toContain('octubre de 2014');
 *     expect(reply.ephemeral).toBe(false);
 *     expect(reply.pings).toEqual([]);
 *     const page = await beto.presses(reply.button('▶'));
 *     const choices = await ana.types('/preguntar', { pregunta: 'cua' });
 *     const answer = await ana.says(`${discord.bot.mention} ¿cuándo se fundó?`).reply();
 *     await ana.says('hola a todos').quiet();
 *     const found = await ana.usesOn(answer.message, 'Buscar en el artículo');
 *
 *     await client.destroy();
 *     await discord.close(); // fails when the bot sent anything that Discord would not take
 *
 * A process of its own needs only `DISCORD_API_URL=${discord.apiUrl}` and `DISCORD_TOKEN=${discord.token}`.
 */
import type {
  APIApplicationCommand,
  APIComponentInContainer,
  APIMessage,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  Locale,
  PermissionsString,
  RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Faults } from './stand-in/faults.ts';

export interface StandInOptions {
  /** The only token Discord accepts. A plausible made-up one by default. */
  readonly token?: string;
  /** Language of the first server, default `es-ES`. */
  readonly guildLocale?: `${Locale}`;
  /** Privileged intents switched on in the developer portal; the others close 4014. Default none. */
  readonly privilegedIntents?: readonly ('GuildMembers' | 'GuildPresences' | 'MessageContent')[];
  /** How many connections `GET /gateway/bot` advises. Default 1. */
  readonly shards?: number;
  /** How often the client must beat; short for tests of missed heartbeats. Default Discord's 41,250 ms. */
  readonly heartbeatIntervalMs?: number;
  /** How late a heartbeat may be before the gateway closes with 4009. Default 20,000 ms. */
  readonly heartbeatGraceMs?: number;
  /** The bot gets the text of messages that mention its role; by default it does not. */
  readonly roleMentionsCarryText?: boolean;
  /** How long a wait lasts before it fails, default 3,000 ms: what Discord itself gives an interaction. */
  readonly waitMs?: number;
}

export interface StandIn {
  /** `http://127.0.0.1:<port>/api`, what discord.js takes as `rest.api`. */
  readonly apiUrl: string;
  readonly token: string;
  /**
   * Options to spread into `new Client({...})`: the address, and a client that fails and logs in fast: one retry after
   * a 5xx or a reset connection, requests given up after 2 s, and the 5 s between two IDENTIFYs pass on Discord's clock
   * only.
   */
  readonly clientOptions: ClientOptionsForTests;
  readonly application: { readonly id: string; readonly name: string };
  readonly bot: { readonly id: string; readonly name: string; readonly mention: string };
  /** The server that the bot is in from the start, and its text channel #general. */
  readonly guild: Guild;
  readonly channel: Channel;
  /** Another server; the bot is told (GUILD_CREATE), or is not a member (`bot: false`: user installs only). */
  addGuild(options?: GuildOptions): Guild;
  /** A person (or another bot), member of every server, who has #general open. */
  person(options?: PersonOptions): Person;
  /** A webhook of that channel; its messages have `webhook_id` and a bot author, unless `bot` is false. */
  webhook(channel?: Channel, options?: { bot?: boolean }): Pick<Person, 'id' | 'says'>;
  groupDm(people: readonly Person[]): Channel;
  readonly commands: Commands;
  readonly gateway: Gateway;
  readonly faults: Faults;
  /** Discord hands out none of the files it has so far any more. */
  losesFiles(): void;
  /** Moves Discord's clock, and with it interaction deadlines and token lifetimes; the client's clock stays. */
  passes(time: { seconds?: number; minutes?: number }): void;
  /** Every REST request so far, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /**
   * The first request to that route (`createMessage`, or `POST /channels/:channel/messages`) that no earlier call
   * returned, whether it came already or is still to come.
   */
  nextRequest(route: string): Promise<RecordedRequest>;
  /** A line for each interaction that was answered: time from dispatch to callback. For load measurements. */
  readonly latencies: readonly Latency[];
  /** What the bot did that Discord would not take. `close()` fails unless it is empty. */
  readonly violations: readonly Violation[];
  /** Returns and forgets the violations: for the tests that provoke them. */
  takeViolations(): Violation[];
  /** Waits until the client has handled everything sent to it so far and no request is under way. */
  settled(): Promise<void>;
  /** Closes both servers. Throws when there are violations left. */
  close(): Promise<void>;
}

export interface ClientOptionsForTests {
  rest: {
    api: string;
    retries: number;
    timeout: number;
    hashSweepInterval: number;
    handlerSweepInterval: number;
  };
  ws: { buildIdentifyThrottler: () => Promise<{ waitForIdentify: () => Promise<void> }> };
}

export interface GuildOptions {
  /** Where two stand-ins play one Discord. */
  readonly id?: string;
  readonly name?: string;
  readonly locale?: `${Locale}`;
  /** Such as `COMMUNITY`; default none. */
  readonly features?: readonly string[];
  /** Whether the bot is a member; default yes. */
  readonly bot?: boolean;
  /** Without the bot as a member, the application's commands were added all the same. */
  readonly commandsOnly?: boolean;
  /** READY lists it, and GUILD_CREATE does not come for it, as when it is down; messages and interactions do. */
  readonly down?: boolean;
}

/** Channels in which people can write. */
export type ChannelKind = 'text' | 'announcement' | 'voice' | 'stage';

export interface PersonOptions {
  readonly name?: string;
  /** Language of their Discord, default `es-ES`. */
  readonly locale?: `${Locale}`;
  /** Permissions in the first server beyond what @everyone has. */
  readonly permissions?: readonly PermissionsString[];
  /** Another bot rather than a person. */
  readonly bot?: boolean;
}

export interface SayOptions {
  readonly replyTo?: Message;
  readonly mention?: boolean;
  /** The message that this one forwards; its text is empty then. */
  readonly forwards?: Message;
  readonly poll?: { readonly question: string; readonly answers: readonly string[] };
  readonly embeds?: readonly { readonly title?: string; readonly description?: string }[];
}

/** Values a person gives to a command's options, by the option's default or localized name. */
export type OptionValues = Readonly<Record<string, string | number | boolean | Upload>>;

/** A file that a person attaches. */
export interface Upload {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly mention: string;
  /** The same person with that channel open; `runs`, `types` and `says` happen there. */
  in(channel: Channel): Person;
  /** The private conversation with the bot. */
  dm(): Channel;
  /** From now on messages of the bot to this person are refused (50007). */
  closesDms(): void;
  /** Adds the application to the account; needed where the bot is not a member (other servers, group DMs). */
  installsApp(): void;
  /**
   * Runs a slash command, `/name` or `/name sub`, by default or localized name. As in Discord's client, what the
   * command does not allow (not registered, not here, unknown or missing option, wrong type or length, a file too large
   * or of another type) throws at once.
   */
  runs(command: string, options?: OptionValues): Asked;
  /** Types into a slash command; the last option given is the one under the cursor. What autocomplete then shows. */
  types(command: string, options: OptionValues): Promise<Choice[]>;
  /** Uses a message command, `Name` in default or localized form, on a message. */
  usesOn(message: Message, command: string): Asked;
  /** Throws at once when the button is disabled, a link, gone, or of a message this person cannot see. */
  presses(button: Button): Asked;
  /**
   * Chooses from a select: values of a string select, ids of a channel select. Throws at once for what it does not
   * offer, and for too few or too many.
   */
  chooses(select: Select, ...values: string[]): Asked;
  /** Fills in and sends a modal the bot opened: text by custom_id. */
  submits(modal: Modal, fields: Readonly<Record<string, string>>): Asked;
  /** Writes a message in the open channel. `replyTo` makes it a reply, which mentions the author unless `mention: false`. */
  says(text: string, options?: SayOptions): Said;
  /** Changes a message of their own: MESSAGE_UPDATE, with what the new text mentions. */
  edits(message: Message, text: string): void;
  /** Removes a message of their own. */
  deletes(message: Message): void;
}

/**
 * What a person asked for. Awaited, it is the bot's reply: the callback's message, or after a deferral the message
 * that follows; fails after `waitMs` as "the application did not respond".
 */
export type Asked = Promise<Reply> & {
  readonly interactionId: string;
  /** Status and code of every callback the bot tried for this interaction, in order. */
  readonly callbacks: readonly CallbackAttempt[];
  /** Waits until the bot has settled; fails if it has answered. */
  unanswered(): Promise<void>;
};

export interface CallbackAttempt {
  /** Interaction callback type, 4…9. */
  readonly type: number;
  readonly status: number;
  /** Discord's error code when refused, such as 40060 or 10062. */
  readonly code?: number;
}

export interface Said {
  readonly message: Message;
  /** The bot's first message in that channel that answers this one (a reply to it, or not a reply at all). */
  reply(): Promise<Reply>;
  /** Waits until the bot has settled; fails if it has answered. */
  quiet(): Promise<void>;
}

/** What a person sees of a message. */
export interface Shown {
  readonly id: string;
  readonly channel: Channel;
  /** All visible text in order: content, embeds, text displays, each on lines of its own; not the buttons. */
  readonly text: string;
  readonly ephemeral: boolean;
  /** Who would be notified: `@everyone`, `@here`, `<@user>`, `<@&role>`; `allowed_mentions` counted in. */
  readonly pings: readonly string[];
  /** Buttons in order, those in sections and containers as well. */
  readonly buttons: readonly Button[];
  readonly selects: readonly Select[];
  /** Files in the message, which can be downloaded for a day. */
  readonly files: readonly { readonly name: string; readonly url: string }[];
  /** The button with that label, emoji, or both (`🗑 Borrar`). Throws with the list of buttons when there is none. */
  button(name: string): Button;
  /** Every component, nested ones after their parent. */
  readonly components: readonly (APIMessageTopLevelComponent | APIComponentInContainer)[];
  readonly raw: APIMessage;
}

/** A message as it is now: an edit or a deletion shows. */
export interface Message extends Shown {
  readonly deleted: boolean;
  readonly editCount: number;
  /** Id of the message this one replies to. */
  readonly replyTo: string | undefined;
  /** A button with this custom_id, as though another version of the bot had put it on this message. */
  forged(customId: string): Button;
}

/** What the bot did in answer, as it was at that moment. With `acknowledged`, `deleted` or `modal` there is no text. */
export interface Reply extends Shown {
  /** A new message; an edit of the message the component is on; that message deleted; nothing visible; a modal. */
  readonly kind: 'message' | 'update' | 'deleted' | 'acknowledged' | 'modal';
  readonly message: Message;
  readonly modal: Modal | undefined;
  /** The next thing the bot does through the same interaction (follow-up, edit, deletion) that was not returned yet. */
  next(): Promise<Reply>;
}

export interface Button {
  readonly message: Message;
  readonly label: string;
  readonly emoji: string;
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly disabled: boolean;
  /** 1 primary, 2 secondary, 3 success, 4 danger, 5 link. */
  readonly style: number;
}

export interface Select {
  readonly message: Message;
  readonly kind: 'string' | 'channel';
  readonly customId: string;
  /** Of a string select. */
  readonly options: readonly { label: string; value: string; description?: string }[];
  /** What it shows as chosen: values, or ids of channels. */
  readonly chosen: readonly string[];
  readonly disabled: boolean;
}

export interface Modal {
  readonly raw: APIModalInteractionResponseCallbackData;
  readonly interactionId: string;
}

export interface Choice {
  /** As the person reads it, in their language. */
  readonly name: string;
  readonly value: string | number;
}

/** Anyone a permission can be given to or taken from. */
export type Grantee = Role | Person | StandIn['bot'];

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly mention: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly everyone: Role;
  /** The role that Discord made for the bot, of the bot's name; the picker offers it when people type `@`. */
  readonly botRole: Role;
  /** A new channel, for text unless another kind is asked for. */
  addChannel(name: string, kind?: ChannelKind): Channel;
  /** A post (a thread) in a new forum. */
  addForumPost(title: string): Channel;
  addRole(name: string, permissions?: readonly PermissionsString[]): Role;
  gives(person: Person, role: Role): void;
  takes(person: Person, role: Role): void;
  /** The bot is thrown out (GUILD_DELETE). */
  removesBot(): void;
  /** The bot is invited again (GUILD_CREATE). */
  invitesBot(): void;
  /** An outage begins (GUILD_DELETE with `unavailable`), or ends (GUILD_CREATE). */
  goesDown(): void;
  comesBack(): void;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly mention: string;
  readonly guild: Guild | undefined;
  /** Messages anyone there can read, oldest first: neither ephemeral nor deleted. */
  readonly messages: readonly Message[];
  /** The bot's first message here that no earlier wait returned (ephemeral ones left out). */
  nextMessage(): Promise<Message>;
  addThread(name: string): Channel;
  allows(grantee: Grantee, ...permissions: PermissionsString[]): void;
  denies(grantee: Grantee, ...permissions: PermissionsString[]): void;
  /** Of a thread: closed. Writing opens it again, unless it is locked; its messages cannot be changed. */
  archives(options?: { locked?: boolean }): void;
  /** The channel is deleted (CHANNEL_DELETE or THREAD_DELETE). */
  deletes(): void;
}

export interface Commands {
  /** What is registered for one server, or globally without one. */
  registered(guild?: Guild): APIApplicationCommand[];
  /** Registers without the bot, with Discord's checks: commands of an earlier version, or of a test without deploy. */
  register(commands: RESTPutAPIApplicationCommandsJSONBody, guild?: Guild): void;
  /** In a server's settings an administrator gives a command to a role or person, or takes it from them. */
  overrides(command: string, grantee: Role | Person, isAllowed: boolean): void;
}

/** The gateway's side of a connection. Waits return at once when it already happened since the last such wait. */
export interface Gateway {
  /** IDENTIFYs and RESUMEs that were accepted. */
  readonly identifyCount: number;
  readonly resumeCount: number;
  /** Waits for READY (with all servers) to be sent, for RESUMED, and for the end of a connection (close code). */
  ready(): Promise<void>;
  resumed(): Promise<void>;
  disconnected(): Promise<number>;
  /**
   * Answers every IDENTIFY from now on with this close code: 4004 (RESUME as well), 4010 to 4014; `undefined` accepts
   * again.
   */
  refuses(code: number | undefined): void;
  /** The connection breaks without a word. `replay` sends that many events a second time on resume. */
  cut(options?: { replay?: number }): void;
  /** The gateway closes with this code. */
  closes(code: number): void;
  /** Op 7: the client must reconnect and resume. */
  asksToReconnect(): void;
  /** Op 9. Not resumable: the client must identify afresh. */
  invalidatesSession(options: { resumable: boolean }): void;
  /** Heartbeats are not acknowledged on this connection any more: a zombie that the client must leave. */
  withholdsAcks(): void;
  /** Waits until the client has handled everything sent to it so far. */
  caughtUp(): Promise<void>;
  /** Changes the next event of that name before it is sent: packets that are not as documented. */
  alters(event: string, change: (payload: object) => object): void;
  /** How many IDENTIFYs `GET /gateway/bot` says are left today, 1,000 at first. */
  sessionStartsLeft: number;
}

export interface RecordedRequest {
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  /** `POST /channels/:channel/messages`, as in `faults`; `unknown` when there is no such route. */
  readonly route: string;
  readonly body: unknown;
  readonly status: number;
  /** Discord's error code when refused. */
  readonly code: number | undefined;
}

export interface Latency {
  readonly interactionId: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: number;
  /** Command name or custom_id. */
  readonly name: string;
  readonly elapsedMs: number;
}

export interface Violation {
  /** `POST /channels/:channel/messages`, or `gateway`. */
  readonly where: string;
  readonly reason: string;
  readonly body: unknown;
}

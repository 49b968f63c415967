import type {
  Channel,
  ClientOptionsForTests,
  Commands,
  Gateway,
  Guild,
  GuildOptions,
  Latency,
  Person,
  PersonOptions,
  RecordedRequest,
  StandIn,
  Violation,
} from '../stand-in.ts';
import { type Faults, type RouteName, routeNames } from './faults.ts';
import { Controls } from './gateway/controls.ts';
import type { ChannelView } from './people/channel-view.ts';
import type { StandInParts } from './people/parts.ts';
import { PersonView } from './people/person.ts';
import { say } from './people/said.ts';
import { addGroupDm, addGuild, addPerson, webhookAuthor } from './world/inhabitants.ts';

export interface StandInParameters {
  readonly address: string;
  readonly token: string;
  readonly guildLocale: string;
  readonly parts: StandInParts;
  readonly faults: Faults;
  readonly violations: Violation[];
  readonly stop: () => Promise<void>;
}

/** The whole stand-in as a test has it. */
export class StandInView implements StandIn {
  readonly apiUrl: string;
  readonly token: string;
  readonly clientOptions: ClientOptionsForTests;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly commands: Commands;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly settled: () => Promise<void>;
  readonly #guildLocale: string;
  readonly #violations: Violation[];
  readonly #parts: StandInParts;
  readonly #stop: () => Promise<void>;

  constructor({ address, token, guildLocale, parts, faults, violations, stop }: StandInParameters) {
    const { registry, gateway, world } = parts.server;
    this.apiUrl = `http://${address}/api`;
    this.token = token;
    this.clientOptions = clientOptionsFor(this.apiUrl, () => gateway.paceIdentify(world.clock));
    this.faults = faults;
    this.gateway = new Controls(gateway);
    this.settled = parts.settled;
    this.#guildLocale = guildLocale;
    this.#violations = violations;
    this.#parts = parts;
    this.#stop = stop;
    this.commands = {
      registered: (guild) => [...registry.list(guild?.id ?? 'global')],
      register: (commands, guild) => void registry.replace(guild?.id ?? 'global', commands),
      overrides: (command, grantee, isAllowed) =>
        registry.override(this.guild.id, command, grantee.id, isAllowed),
    };
    this.guild = this.addGuild({ name: 'Lectores' });
    this.channel = this.guild.addChannel('general');
  }

  get application() {
    return this.#parts.server.world.application;
  }

  get bot() {
    const { world } = this.#parts.server;
    const { id, name } = world.users.get(world.botId)!;
    return { id, name, mention: `<@${id}>` };
  }

  get requests(): readonly RecordedRequest[] {
    return this.#parts.requests.items;
  }

  get latencies(): readonly Latency[] {
    return this.#parts.server.interactions.latencies;
  }

  get violations(): readonly Violation[] {
    return this.#violations;
  }

  takeViolations(): Violation[] {
    return this.#violations.splice(0);
  }

  addGuild(options: Omit<GuildOptions, 'locale'> & { locale?: string } = {}): Guild {
    const { id, name = 'Otro servidor', locale = this.#guildLocale, features = [] } = options;
    const { bot = true, down: isDown = false, commandsOnly: hasOnlyCommands = false } = options;
    const hasBot = bot && !hasOnlyCommands;
    return this.#parts.views.guild(
      addGuild(this.#parts.server, { id, name, locale, features, hasBot, isDown, hasOnlyCommands }),
    );
  }

  person(options: PersonOptions = {}): Person {
    const user = addPerson(this.#parts.server.world, options);
    const person = new PersonView(this.#parts, user, (this.channel as ChannelView).state);
    if (options.permissions) {
      this.guild.gives(person, this.guild.addRole(`de ${person.name}`, options.permissions));
    }
    return person;
  }

  webhook(
    channel: Channel = this.channel,
    { bot = true }: { bot?: boolean } = {},
  ): Pick<Person, 'id' | 'says'> {
    const author = { ...webhookAuthor(this.#parts.server.world), bot };
    const { state } = channel as ChannelView;
    const { id } = author;
    return {
      id,
      says: (content) => say(this.#parts, { channel: state, author, body: { content }, webhookId: id }),
    };
  }

  groupDm(people: readonly Person[]): Channel {
    const recipientIds = people.map(({ id }) => id);
    return this.#parts.views.channel(addGroupDm(this.#parts.server.world, recipientIds));
  }

  losesFiles(): void {
    this.#parts.server.world.files.lose();
  }

  passes({ seconds = 0, minutes = 0 }: { seconds?: number; minutes?: number }): void {
    this.#parts.server.world.clock.advance((minutes * 60 + seconds) * 1000);
  }

  nextRequest(route: string): Promise<RecordedRequest> {
    const wanted = route in routeNames ? routeNames[route as RouteName] : route;
    return this.#parts.requests.take(`the request ${wanted}`, (request) => request.route === wanted);
  }

  async close(): Promise<void> {
    await this.#stop();
    if (this.#violations.length === 0) return;
    const list = this.#violations.map(
      ({ where, reason, body }) => `${where}: ${reason}\n${JSON.stringify(body)}`,
    );
    throw new Error(`Discord would not have taken this:\n${list.join('\n')}`);
  }
}

function clientOptionsFor(api: string, waitForIdentify: () => void): ClientOptionsForTests {
  return {
    rest: { api, retries: 1, timeout: 2_000, hashSweepInterval: 0, handlerSweepInterval: 0 },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => waitForIdentify() }) },
  };
}

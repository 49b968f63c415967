import {
  type ButtonInteraction,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  type ClientEvents,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Partials,
  Routes,
} from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { afterEach, expect } from 'vitest';
import type { Channel, Person, StandIn, StandInOptions } from '../stand-in.ts';
import { startStandIn } from './start.ts';

export interface BotUnderTest {
  readonly discord: StandIn;
  readonly client: Client<true>;
}

export interface BotOptions {
  readonly shards?: number[] | 'auto';
  readonly shardCount?: number;
  readonly standIn?: StandInOptions;
  readonly intents?: readonly GatewayIntentBits[];
  readonly onInteraction?: (interaction: Interaction) => Promise<unknown>;
  readonly onMessage?: (message: Message) => Promise<unknown>;
}

const usualIntents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];
const running: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop();
});

/** A stand-in that is closed, and found without violations, at the end of the test. */
export async function discordForTest(options?: StandInOptions): Promise<StandIn> {
  const discord = await startStandIn(options);
  running.push(() => discord.close());
  return discord;
}

export function clientForTest(discord: StandIn, options: BotOptions = {}): Client {
  const client = new Client({
    intents: options.intents ?? usualIntents,
    partials: [Partials.Channel],
    ...(options.shards !== undefined && { shards: options.shards }),
    ...(options.shardCount !== undefined && { shardCount: options.shardCount }),
    ...discord.clientOptions,
  });
  const { onInteraction, onMessage } = options;
  if (onInteraction) client.on('interactionCreate', (interaction) => void onInteraction(interaction));
  if (onMessage) {
    client.on('messageCreate', (message) => {
      if (!message.author.bot) void onMessage(message);
    });
  }
  running.push(() => client.destroy());
  return client;
}

/** A logged-in discord.js client with the given handlers. */
export async function startBot(options: BotOptions = {}): Promise<BotUnderTest> {
  const discord = await discordForTest(options.standIn);
  const client = clientForTest(discord, options);
  const isReady = happens(client, 'clientReady');
  await client.login(discord.token);
  await isReady;
  return { discord, client: client as Client<true> };
}

export function happens<Event extends keyof ClientEvents>(
  client: Client,
  event: Event,
): Promise<ClientEvents[Event]> {
  return new Promise((resolve) => {
    client.once(event, (...values: ClientEvents[Event]) => resolve(values));
  });
}

/** `/eco texto:`, `/eco` with autocomplete on the text. */
export const echoCommand = {
  name: 'eco',
  name_localizations: { 'en-US': 'echo' },
  description: 'Repite un texto',
  options: [
    {
      type: 3,
      name: 'texto',
      name_localizations: { 'en-US': 'text' },
      description: 'Qué repetir',
      required: true,
      autocomplete: true,
      max_length: 100,
    },
    { type: 5, name: 'privado', description: 'Solo para ti' },
  ],
};

/** A row of buttons whose labels are their custom_ids. */
export const buttonRow = (...customIds: string[]) => ({
  type: 1 as const,
  components: customIds.map((customId) => ({
    type: 2 as const,
    style: ButtonStyle.Secondary,
    label: customId,
    custom_id: customId,
  })),
});

/** A bot with `/eco`, and what it does with the command and with buttons. */
export async function startEcho(handlers: {
  command: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
  button?: (interaction: ButtonInteraction) => Promise<unknown>;
}): Promise<{ discord: StandIn; ana: Person }> {
  const onInteraction = async (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) await handlers.command(interaction);
    if (interaction.isButton()) await handlers.button?.(interaction);
  };
  const { discord } = await startBot({ onInteraction });
  discord.commands.register([echoCommand]);
  return { discord, ana: discord.person({ name: 'Ana', locale: 'es-ES' }) };
}

/** A message of the bot, without discord.js's own checks. */
export function post(client: Client, channel: Channel, body: object): Promise<unknown> {
  return client.rest.post(Routes.channelMessages(channel.id), { body });
}

/** A message that Discord takes, and gives back in its own form. */
export async function accepted(body: object): Promise<{ discord: StandIn; client: Client }> {
  const { discord, client } = await startBot();
  await post(client, discord.channel, body);
  expect(spec.MessageResponseSchema.safeParse(discord.channel.messages[0]?.raw).error).toBeUndefined();
  return { discord, client };
}

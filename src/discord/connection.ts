import { type Client, Events } from 'discord.js';
import { failureOf, failureOfClose } from './failure.ts';

/** With the second in which the process ends, leaving takes less than 5 s; a supervisor rarely kills before 10 s. */
const FINISH_MS = 3_000;
const CLOSE_MS = 500;

/**
 * Logs in and stays until `stop` resolves. discord.js reconnects by itself whenever that can help.
 *
 * @param onReady called once, when the bot knows who it is and where.
 * @throws DiscordFailure when Discord refuses the bot, now or later.
 */
export async function stayConnected(
  client: Client,
  token: string,
  { stop, onReady }: { stop: Promise<void>; onReady: (client: Client<true>) => Promise<void> },
): Promise<void> {
  const refused = new Promise<never>((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(failureOfClose(code)));
  });
  const ready = logIn(client, token).then(onReady);
  await Promise.race([stop, refused, ready.then(() => stop)]);
}

async function logIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  try {
    await client.login(token);
  } catch (error) {
    throw failureOf(error);
  }
  return ready;
}

/**
 * Takes no more work, lets what is under way finish and leaves Discord, in `FINISH_MS` + `CLOSE_MS` at most.
 *
 * @param idle resolves when nothing is under way.
 * @returns whether everything under way was finished.
 */
export async function disconnect(client: Client, idle: () => Promise<void>): Promise<boolean> {
  // Leaving looks like a dropped connection to those who listen for one.
  for (const event of [
    Events.InteractionCreate,
    Events.MessageCreate,
    Events.MessageUpdate,
    Events.ShardReconnecting,
  ] as const) {
    client.removeAllListeners(event);
  }
  const finished = await within(FINISH_MS, idle());
  await within(CLOSE_MS, client.destroy());
  return finished;
}

async function within(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, limitMs, false);
  });
  const inTime = await Promise.race([work.then(() => true), limit]);
  clearTimeout(timer);
  return inTime;
}

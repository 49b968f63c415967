import { LOCALES } from '../../../src/messages/locale.ts';
import { messagesFor } from '../../../src/messages/messages.ts';
import type { Asked, Reply } from '../stand-in.ts';

const underWay = LOCALES.map((locale) => messagesFor(locale).adding.published.underWay);

/** What a press leads to in the end: the bot takes the press first, then perhaps says that it takes a while. */
export async function finished(asked: Asked): Promise<Reply> {
  let reply = await asked;
  while (reply.kind === 'acknowledged' || underWay.some((line) => reply.text.includes(line))) {
    reply = await reply.next();
  }
  return reply;
}

import type { Asked, Reply } from '../stand-in.ts';

/** What a press leads to in the end, where the bot takes the press first and then a while. */
export async function finished(asked: Asked): Promise<Reply> {
  const reply = await asked;
  return reply.kind === 'acknowledged' ? reply.next() : reply;
}

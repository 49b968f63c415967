import { type ButtonInteraction, type MessageComponentInteraction, MessageFlags } from 'discord.js';
import { audienceOf } from '../answering.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { readMessageLines } from '../render/message-lines.ts';
import { renderPage } from '../render/page.ts';
import { nameOf, refuseButton, refuseChanged, reply, update } from '../reply.ts';
import type { Page } from '../state/page.ts';
import { openPage } from '../state/page.ts';

/** Shows another page: in the same message to the person who asked, in a copy of their own to everybody else. */
export async function turnPage(
  interaction: ButtonInteraction,
  { page }: { readonly page: Page },
  context: Context,
): Promise<Outcome> {
  const { catalogue, asker, locale, isDirect } = context;
  const { message } = interaction;
  const { question, isShared } = readMessageLines(message);
  const reading = openPage(page, catalogue);
  if (reading === 'changed')
    return refuseChanged(interaction, context, { article: page.results[page.at]!.article, question });
  if (reading === 'impossible') return refuseButton(interaction);
  const frame = { locale, catalogue, question, asker };
  const isPrivate = message.flags.has(MessageFlags.Ephemeral);
  if (isOwnPage(interaction, { page })) {
    const audience = audienceOf(isPrivate, isDirect);
    const sharedBy = isShared ? nameOf(interaction) : undefined;
    await update(interaction, renderPage(reading, { ...frame, audience, sharedBy }));
  } else {
    const copy = { ...reading, page: { ...page, asker } };
    const audience = audienceOf(true, isDirect);
    await reply(interaction, { body: renderPage(copy, { ...frame, audience }), isPrivate: true });
  }
  return { outcome: 'shown' };
}

/** Whether the page is turned in the message itself: nobody else reads it, or the person asked for it. */
export function isOwnPage(
  { user, message }: MessageComponentInteraction,
  { page }: { readonly page: Page },
): boolean {
  return message.flags.has(MessageFlags.Ephemeral) || page.asker === user.id;
}

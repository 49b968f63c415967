import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { messagesFor } from '../../messages/messages.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { renderHint } from '../render/hint.ts';
import { readMessageLines } from '../render/message-lines.ts';
import { renderPage } from '../render/page.ts';
import { nameOf, refuseButton, refuseChanged, reply } from '../reply.ts';
import type { Page } from '../state/page.ts';
import { openPage } from '../state/page.ts';

/**
 * Posts a private page to the channel, in the name of the person who presses. It is the reply to the press, because
 * Discord takes only one of those, however often a lost connection makes discord.js send it.
 */
export async function sharePage(
  interaction: ButtonInteraction,
  { page }: { readonly page: Page },
  context: Context,
): Promise<Outcome> {
  const { catalogue, shared, asker, locale } = context;
  const { message, customId } = interaction;
  const { question } = readMessageLines(message);
  const reading = openPage({ ...page, asker }, catalogue);
  if (reading === 'changed')
    return refuseChanged(interaction, context, { article: page.results[page.at]!.article, question });
  if (reading === 'impossible' || !message.flags.has(MessageFlags.Ephemeral))
    return refuseButton(interaction);

  const once = `${message.id} ${customId}`;
  if (!shared.add(once)) {
    const { alreadyShared } = messagesFor(locale).members.hints;
    await reply(interaction, { body: renderHint(alreadyShared), isPrivate: true });
    return { outcome: 'repeated' };
  }
  const frame = { locale, catalogue, question, asker, sharedBy: nameOf(interaction) };
  try {
    await reply(interaction, {
      body: renderPage(reading, { ...frame, audience: 'public' }),
      isPrivate: false,
    });
  } catch (error) {
    shared.forget(once);
    throw error;
  }
  return { outcome: 'shared' };
}

import type { RepliableInteraction } from 'discord.js';
import { messagesFor } from '../../messages/messages.ts';
import { audienceOf } from '../answering.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { renderHint } from '../render/hint.ts';
import { renderPage } from '../render/page.ts';
import { refuseChanged, reply } from '../reply.ts';
import { openPage, readingPage } from '../state/page.ts';

export interface PassageRequest {
  /** Key of the article. */
  readonly article: string;
  /** From 0; whatever number a person gave. */
  readonly passage: number;
  readonly isPrivate: boolean;
}

/** Shows a passage that a person chose, to read on from. */
export async function showPassage(
  interaction: RepliableInteraction,
  { article, passage, ...request }: PassageRequest,
  context: Context,
): Promise<Outcome> {
  const { catalogue, asker, locale, isDirect } = context;
  const reading = openPage(readingPage(asker, article, passage), catalogue);
  if (reading === 'changed') return refuseChanged(interaction, context, { article });
  if (reading === 'impossible') {
    const total = catalogue.find(article)!.passages.length;
    const body = renderHint(messagesFor(locale).members.hints.noSuchPassage(total));
    await reply(interaction, { body, isPrivate: true });
    return { outcome: 'refused' };
  }
  // It may have been deferred before anything was known of it.
  const isPrivate = request.isPrivate || interaction.ephemeral === true;
  const audience = audienceOf(isPrivate, isDirect);
  await reply(interaction, { body: renderPage(reading, { locale, catalogue, asker, audience }), isPrivate });
  return { outcome: 'shown' };
}

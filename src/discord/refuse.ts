import type { RepliableInteraction } from 'discord.js';
import type { Article } from '../article/article.ts';
import { localeOf } from '../messages/locale.ts';
import { messagesFor } from '../messages/messages.ts';
import type { Context, Outcome } from './context.ts';
import { renderChanged, renderHint } from './render/hint.ts';
import { reply } from './respond.ts';
import { titleList } from './titles.ts';

/** For the name of an article that there is not, or that several articles have. */
export async function refuseArticle(
  interaction: RepliableInteraction,
  meant: readonly Article[],
): Promise<Outcome> {
  const locale = localeOf(interaction.locale);
  const { hints } = messagesFor(locale).members;
  const line = meant.length > 0 ? hints.ambiguousArticle(titleList(meant, locale)) : hints.unknownArticle;
  await reply(interaction, { body: renderHint(line), isPrivate: true });
  return { outcome: 'refused' };
}

/** For a button or choice of a text that is not there any more as it was. */
export async function refuseChanged(
  interaction: RepliableInteraction,
  { shelf }: Context,
  question?: string,
): Promise<Outcome> {
  const locale = localeOf(interaction.locale);
  const body = renderChanged({ locale, shelf, question, asker: interaction.user.id, audience: 'private' });
  await reply(interaction, { body, isPrivate: true });
  return { outcome: 'changed' };
}

/** For a button that the bot did not make, or not for this. */
export async function refuseButton(interaction: RepliableInteraction): Promise<Outcome> {
  const { hints } = messagesFor(localeOf(interaction.locale)).members;
  await reply(interaction, { body: renderHint(hints.unknownButton), isPrivate: true });
  return { outcome: 'refused' };
}

import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { renderArticle, renderArticles } from '../render/about.ts';
import { refuseChanged, reply, update } from '../reply.ts';

/** Shows what an article is; without a key, which there are. */
export async function showArticle(
  interaction: ButtonInteraction,
  { article: key }: { readonly article?: string },
  context: Context,
): Promise<Outcome> {
  const { catalogue, asker, locale } = context;
  const [only, ...others] = catalogue.articles;
  const article = key === undefined ? (others.length === 0 ? only : undefined) : catalogue.find(key);
  if (key !== undefined && !article) return refuseChanged(interaction, context, { article: key });
  const frame = { locale, catalogue, asker, audience: 'private' } as const;
  const body = article ? renderArticle(article, frame) : renderArticles(frame);
  if (interaction.message.flags.has(MessageFlags.Ephemeral)) await update(interaction, body);
  else await reply(interaction, { body, isPrivate: true });
  return { outcome: 'shown' };
}

import { ApplicationCommandOptionType } from 'discord.js';
import { renderArticle, renderArticles } from '../render/about.ts';
import { renderNoArticles } from '../render/hint.ts';
import { refuseArticle, reply } from '../reply.ts';
import { ARTICLE, articleChoices, articleOption, findArticles } from './article-option.ts';
import { everywhere, type SlashCommand } from './command.ts';
import { localized } from './localize.ts';
import { showPassage } from './show-passage.ts';

const NAME = 'articulo';
const PASSAGE = 'pasaje';

/** What the bot knows, for the person alone: nobody else asked. */
export const article = {
  name: NAME,

  define: () => ({
    ...localized(NAME, ({ members }) => members.commands.article),
    ...everywhere,
    options: [
      {
        ...localized(PASSAGE, ({ members }) => members.commands.article.passage),
        type: ApplicationCommandOptionType.Integer,
        min_value: 1,
      },
      articleOption(({ members }) => members.commands.article.article),
    ],
  }),

  async run(interaction, context) {
    const { catalogue, asker, locale } = context;
    const [only, ...others] = catalogue.articles;
    if (!only) {
      await reply(interaction, {
        body: renderNoArticles(locale, context),
        isPrivate: true,
      });
      return { outcome: 'unknown' };
    }
    const name = interaction.options.getString(ARTICLE);
    const meant = findArticles(name, catalogue);
    if (name !== null && meant.length !== 1) return refuseArticle(interaction, meant, context);
    const chosen = name === null && others.length === 0 ? only : meant[0];
    const number = interaction.options.getInteger(PASSAGE);
    if (chosen && number !== null) {
      const request = { article: catalogue.keyOf(chosen), passage: number - 1, isPrivate: true };
      return showPassage(interaction, request, context);
    }
    const frame = { locale, catalogue, asker, audience: 'private' } as const;
    const body = chosen ? renderArticle(chosen, frame) : renderArticles(frame, number ?? undefined);
    await reply(interaction, { body, isPrivate: true });
    return { outcome: 'shown' };
  },

  complete: (interaction, { catalogue }) => articleChoices(interaction.options.getFocused(), catalogue),
} satisfies SlashCommand;

import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { localeOf } from '../../messages/locale.ts';
import { answerQuestion } from '../answering.ts';
import type { Context, Outcome } from '../context.ts';
import { refuseArticle, refuseChanged } from '../refuse.ts';
import { isDirect, putOff, reply } from '../respond.ts';
import { decodeAction } from '../state/custom-id.ts';
import { findStarter } from '../state/starter.ts';
import { articleChoices, articleOption, findArticle } from './article-option.ts';
import { everywhere, type SlashCommand } from './command.ts';
import { localized } from './localize.ts';
import { questionChoices } from './question-choices.ts';
import { showPassage } from './show-passage.ts';

export const ask = {
  name: 'preguntar',

  define: (articles) => ({
    ...localized((texts) => texts.ask),
    ...everywhere,
    options: [
      {
        ...localized((texts) => texts.ask.question),
        type: ApplicationCommandOptionType.String,
        required: true,
        autocomplete: true,
      },
      ...articleOption(articles, (texts) => texts.ask.article),
      { ...localized((texts) => texts.ask.private), type: ApplicationCommandOptionType.Boolean },
    ],
  }),

  async run(interaction, context) {
    const typed = interaction.options.getString('pregunta', true);
    const isPrivate = interaction.options.getBoolean('privado') ?? false;
    const articleName = interaction.options.getString('articulo');
    const article = findArticle(articleName, context.shelf);
    if (articleName !== null && !article) return refuseArticle(interaction);
    // What was chosen from the list comes as a token; people may also type what looks like one.
    const choice = decodeAction(typed);
    if (choice?.kind === 'choose') return showPassage(interaction, { ...choice, isPrivate }, context);
    if (choice?.kind !== 'ask') return answer(interaction, typed, article?.id, isPrivate, context);
    const starter = findStarter(choice, context.shelf);
    if (!starter) return refuseChanged(interaction, context);
    return answer(interaction, starter.question, starter.article.id, isPrivate, context);
  },

  complete(interaction, { library, shelf }) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'articulo') return articleChoices(value, shelf);
    const article = findArticle(interaction.options.getString('articulo'), shelf);
    return questionChoices(value, article ? [article] : shelf.articles, library, shelf);
  },
} satisfies SlashCommand;

async function answer(
  interaction: ChatInputCommandInteraction,
  text: string,
  articleId: string | undefined,
  isPrivate: boolean,
  context: Context,
): Promise<Outcome> {
  const visibility = isPrivate ? 'private' : 'public-if-answered';
  const answered = await answerQuestion(
    {
      text,
      articleId,
      asker: interaction.user.id,
      locale: localeOf(interaction.locale),
      visibility,
      isDirect: isDirect(interaction),
      whenLate: () => putOff(interaction, visibility),
    },
    context,
  );
  await reply(interaction, answered);
  return answered.outcome;
}

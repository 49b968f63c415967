import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { answerQuestion } from '../answering.ts';
import type { Context } from '../context.ts';
import { type AskedText, askedText } from '../message-text.ts';
import type { Outcome } from '../outcome.ts';
import { defer, refuseArticle, refuseChanged, reply } from '../reply.ts';
import { decodeAction } from '../state/custom-id.ts';
import { findStarter } from '../state/starter.ts';
import { ARTICLE, articleChoices, articleOption, findArticles } from './article-option.ts';
import { everywhere, type SlashCommand } from './command.ts';
import { localized } from './localize.ts';
import { questionChoices } from './question-choices.ts';
import { showPassage } from './show-passage.ts';

const NAME = 'preguntar';
const QUESTION = 'pregunta';
const PRIVATE = 'privado';

export const ask = {
  name: NAME,

  define: () => ({
    ...localized(NAME, ({ members }) => members.commands.ask),
    ...everywhere,
    options: [
      {
        ...localized(QUESTION, ({ members }) => members.commands.ask.question),
        type: ApplicationCommandOptionType.String,
        required: true,
        autocomplete: true,
      },
      articleOption(({ members }) => members.commands.ask.article),
      {
        ...localized(PRIVATE, ({ members }) => members.commands.ask.private),
        type: ApplicationCommandOptionType.Boolean,
      },
    ],
  }),

  async run(interaction, context) {
    const typed = interaction.options.getString(QUESTION, true);
    const isPrivate = interaction.options.getBoolean(PRIVATE) ?? context.settings.isPrivate;
    const articleName = interaction.options.getString(ARTICLE);
    const meant = findArticles(articleName, context.catalogue);
    if (articleName !== null && meant.length !== 1) return refuseArticle(interaction, meant, context);
    const [article] = meant;
    // What was chosen from the list comes as a token; people may also type what looks like one.
    const choice = decodeAction(typed);
    if (choice?.kind === 'choose') return showPassage(interaction, { ...choice, isPrivate }, context);
    if (choice?.kind !== 'ask') {
      const question = context.typedQuestions.recall(context.asker, typed);
      return answer(interaction, askedText(question), { articleId: article?.id, isPrivate }, context);
    }
    const starter = findStarter(choice, context.catalogue);
    if (!starter) return refuseChanged(interaction, context, { article: choice.article });
    const asked = { text: starter.question, isSpoiler: false };
    return answer(interaction, asked, { articleId: starter.article.id, isPrivate }, context);
  },

  complete(interaction, { library, catalogue, typedQuestions, asker, locale }) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === ARTICLE) return articleChoices(value, catalogue);
    const meant = findArticles(interaction.options.getString(ARTICLE), catalogue);
    return questionChoices(value, {
      articles: meant.length === 1 ? meant : catalogue.articles,
      library,
      catalogue,
      locale,
      valueFor: (typed) => typedQuestions.remember(asker, typed),
    });
  },
} satisfies SlashCommand;

async function answer(
  interaction: ChatInputCommandInteraction,
  asked: AskedText,
  { articleId, isPrivate }: { articleId: string | undefined; isPrivate: boolean },
  context: Context,
): Promise<Outcome> {
  const visibility = isPrivate ? 'private' : 'public-if-answered';
  const answered = await answerQuestion(
    {
      ...asked,
      articleId,
      visibility,
      whenLate: () => defer(interaction, visibility),
    },
    context,
  );
  await reply(interaction, answered);
  return answered.outcome;
}

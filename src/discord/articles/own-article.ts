import type {
  APIApplicationCommandOptionChoice,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
} from 'discord.js';
import type { Locale } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { ArticleSummary } from '../../store/store.ts';
import { ARTICLE, articleOption } from '../commands/article-option.ts';
import { cut } from '../render/cut.ts';
import { renderHint } from '../render/hint.ts';
import { reply } from '../reply.ts';
import { findByTitle, titledLike, titleList } from '../titles.ts';
import type { GuildContext } from './subcommand.ts';

const MAX_CHOICES = 25;
const MAX_CHOICE_CHARS = 100;
/** Of a title that others have: what tells it apart follows. */
const MAX_NAMESAKE_CHARS = 40;
const MAX_SOURCE_CHARS = 50;

/** The option to choose one of the server's articles, which `chosenArticle` reads. */
export function ownArticleOption(pick: Parameters<typeof articleOption>[0]) {
  return { ...articleOption(pick), required: true as const };
}

/** The list under an option that names one of the server's articles. */
export async function ownArticleChoices(
  interaction: AutocompleteInteraction,
  { store, guildId }: GuildContext,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
  const articles = await store.list(guildId);
  return titledLike(interaction.options.getFocused(), articles)
    .slice(0, MAX_CHOICES)
    .map((article) => ({ name: cut(nameIn(article, articles), MAX_CHOICE_CHARS), value: article.id }));
}

/** The one that `ownArticleOption` names; the person is told when that is none, or several. */
export async function chosenArticle(
  interaction: ChatInputCommandInteraction,
  articles: readonly ArticleSummary[],
  { locale }: GuildContext,
): Promise<ArticleSummary | undefined> {
  const meant = findOwnArticles(interaction.options.getString(ARTICLE, true), articles);
  if (meant.length === 1) return meant[0];
  const line = notOneLine(meant, locale);
  await reply(interaction, { body: renderHint(line), isPrivate: true });
  return undefined;
}

/** Those that a choice, or a title as typed, can mean: the one chosen, those of that title, or those that have it. */
export function findOwnArticles(
  given: string,
  articles: readonly ArticleSummary[],
): readonly ArticleSummary[] {
  const chosen = articles.filter(({ id }) => id === given);
  return chosen.length > 0 ? chosen : findByTitle(given, articles);
}

/** Why none can be chosen: no article is meant, or several are. */
export function notOneLine(meant: readonly ArticleSummary[], locale: Locale): string {
  const { hints } = messagesFor(locale).moderators;
  return meant.length === 0 ? hints.unknownArticle : hints.ambiguousArticle(titleList(meant, locale));
}

/** Its title; where others have the same, with where it is from, and with its place among those that share that too. */
function nameIn(article: ArticleSummary, articles: readonly ArticleSummary[]): string {
  const { id, title } = article;
  const namesakes = articles.filter((other) => other.title === title);
  if (namesakes.length === 1) return title || id;
  const name = `${cut(title, MAX_NAMESAKE_CHARS)} (${cut(sourceOf(article), MAX_SOURCE_CHARS)})`;
  const alike = namesakes.filter((other) => sourceOf(other) === sourceOf(article));
  return alike.length === 1 ? name : `${name} · ${alike.indexOf(article) + 1}`;
}

function sourceOf({ origin, passages }: ArticleSummary): string {
  if (origin.kind === 'file') return origin.name;
  return origin.kind === 'url' ? origin.url : String(passages);
}

import type {
  APIApplicationCommandOptionChoice,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
} from 'discord.js';
import { type Locale, localeOf } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { ArticleSummary } from '../../store/store.ts';
import { fold } from '../../text/fold.ts';
import { cut } from '../render/cut.ts';
import { escapeLine } from '../render/escape.ts';
import { renderHint } from '../render/hint.ts';
import { reply } from '../respond.ts';
import type { GuildContext } from './subcommand.ts';

const MAX_CHOICES = 25;
const MAX_CHOICE_CHARS = 100;
const MAX_TITLES = 5;
const MAX_TITLE_CHARS = 60;

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

/** The one that the option `articulo` names; the person is told when that is none, or several. */
export async function chosenArticle(
  interaction: ChatInputCommandInteraction,
  articles: readonly ArticleSummary[],
): Promise<ArticleSummary | undefined> {
  const meant = findOwnArticles(interaction.options.getString('articulo', true), articles);
  if (meant.length === 1) return meant[0];
  const line = notOneLine(meant, localeOf(interaction.locale));
  await reply(interaction, { body: renderHint(line), isPrivate: true });
  return undefined;
}

/** Those that a choice, or a title as typed, can mean: the one chosen, those of that title, or those that have it. */
export function findOwnArticles(
  given: string,
  articles: readonly ArticleSummary[],
): readonly ArticleSummary[] {
  const chosen = articles.filter(({ id }) => id === given);
  if (chosen.length > 0) return chosen;
  const wanted = fold(given.trim());
  const exact = articles.filter(({ title }) => fold(title.trim()) === wanted);
  return exact.length > 0 ? exact : titledLike(given, articles);
}

/** Why none can be chosen: no article is meant, or several are. */
export function notOneLine(meant: readonly ArticleSummary[], locale: Locale): string {
  const { hints } = messagesFor(locale).moderators;
  if (meant.length === 0) return hints.unknownArticle;
  const titles = meant
    .slice(0, MAX_TITLES)
    .map(({ title }) => hints.quoted(escapeLine(cut(title, MAX_TITLE_CHARS))));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(titles);
  return hints.ambiguousArticle(meant.length > MAX_TITLES ? `${titles.join(', ')}…` : list);
}

function titledLike(typed: string, articles: readonly ArticleSummary[]): ArticleSummary[] {
  const wanted = fold(typed.trim());
  return articles.filter(({ title }) => fold(title).includes(wanted));
}

/** Its title; where others have the same, with where it is from. */
function nameIn(
  { id, title, origin, passages }: ArticleSummary,
  articles: readonly ArticleSummary[],
): string {
  if (articles.every((other) => other.id === id || other.title !== title)) return title || id;
  const from = origin.kind === 'file' ? origin.name : origin.kind === 'url' ? origin.url : String(passages);
  return `${cut(title, MAX_CHOICE_CHARS - MAX_TITLE_CHARS)} (${from})`;
}

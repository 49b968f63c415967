import { type APIApplicationCommandOptionChoice, ApplicationCommandOptionType } from 'discord.js';
import type { Article } from '../../article/article.ts';
import { fold } from '../../text/fold.ts';
import { cut } from '../render/cut.ts';
import type { Shelf } from '../state/shelf.ts';
import { localized } from './localize.ts';

const MAX_CHOICES = 25;
const MAX_CHOICE_CHARS = 100;

/** The option to choose an article, while there is a choice. */
export function articleOption(articles: readonly Article[], texts: Parameters<typeof localized>[0]) {
  if (articles.length < 2) return [];
  return [{ ...localized(texts), type: ApplicationCommandOptionType.String as const, autocomplete: true }];
}

/** The articles whose title has what was typed. */
export function articleChoices(typed: string, shelf: Shelf): APIApplicationCommandOptionChoice<string>[] {
  const wanted = fold(typed.trim());
  return shelf.articles
    .filter(({ title }) => fold(title).includes(wanted))
    .slice(0, MAX_CHOICES)
    .map((article) => ({ name: cut(article.title, MAX_CHOICE_CHARS), value: shelf.keyOf(article) }));
}

/** The article a choice stands for, or the only one that a typed title can mean. */
export function findArticle(given: string | null, shelf: Shelf): Article | undefined {
  if (given === null) return undefined;
  const chosen = shelf.find(given);
  if (chosen) return chosen;
  const wanted = fold(given.trim());
  const exact = shelf.articles.filter(({ id, title }) => fold(title) === wanted || fold(id) === wanted);
  const matching =
    exact.length > 0 ? exact : shelf.articles.filter(({ title }) => fold(title).includes(wanted));
  return matching.length === 1 ? matching[0] : undefined;
}

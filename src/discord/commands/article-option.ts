import { type APIApplicationCommandOptionChoice, ApplicationCommandOptionType } from 'discord.js';
import type { Article } from '../../article/article.ts';
import { cut } from '../render/cut.ts';
import type { Catalogue } from '../state/catalogue.ts';
import { findByTitle, titledLike } from '../titles.ts';
import { localized } from './localize.ts';

/** Id of the option to choose an article. */
export const ARTICLE = 'articulo';

const MAX_CHOICES = 25;
const MAX_CHOICE_CHARS = 100;

/** The option to choose an article; which there are differs from server to server. */
export function articleOption(pick: Parameters<typeof localized>[1]) {
  return {
    ...localized(ARTICLE, pick),
    type: ApplicationCommandOptionType.String as const,
    autocomplete: true,
  };
}

/** The articles whose title has what was typed; those of the same title are told apart by their file's name. */
export function articleChoices(
  typed: string,
  catalogue: Catalogue,
): APIApplicationCommandOptionChoice<string>[] {
  return titledLike(typed, catalogue.articles)
    .slice(0, MAX_CHOICES)
    .map((article) => {
      const isOnly = catalogue.articles.every(
        ({ id, title }) => id === article.id || title !== article.title,
      );
      const name = isOnly ? article.title : `${article.title} (${article.id})`;
      return { name: cut(name, MAX_CHOICE_CHARS), value: catalogue.keyOf(article) };
    });
}

/**
 * The articles that a choice or a typed title can mean: the one chosen, those of exactly that title or file name, or
 * those whose title has it. None when nothing was given.
 */
export function findArticles(given: string | null, catalogue: Catalogue): readonly Article[] {
  if (given === null) return [];
  const chosen = catalogue.find(given);
  if (chosen) return [chosen];
  return findByTitle(given, catalogue.articles);
}

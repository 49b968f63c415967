import type { APIButtonComponent } from 'discord.js';
import type { Article } from '../../article/article.ts';
import type { Shelf } from '../state/shelf.ts';
import { starterAction } from '../state/starter.ts';
import { button } from './message.ts';

/** At most this many of an article's starter questions, each as a button that asks it. */
export function starterButtons(article: Article, shelf: Shelf, max: number): APIButtonComponent[] {
  // Asking the same twice would be the same id twice.
  return [...new Set(article.starterQuestions)]
    .slice(0, max)
    .map((question) => button(question, starterAction(article, question, shelf)));
}

import type { APIButtonComponent } from 'discord.js';
import type { Article } from '../../article/article.ts';
import { sectionsOf } from '../../article/sections.ts';
import type { Page } from '../state/page.ts';
import type { Shelf } from '../state/shelf.ts';
import { button } from './message.ts';

/** Two rows of five. */
const MAX_SECTIONS = 10;

/** The article's sections as buttons, each opening the first passage of its own. */
export function sectionButtons(article: Article, { asker }: Page, shelf: Shelf): APIButtonComponent[] {
  const key = shelf.keyOf(article);
  const opened = new Set<number>();
  return sectionsOf(article)
    .filter(({ passage }) => !opened.has(passage) && opened.add(passage))
    .slice(0, MAX_SECTIONS)
    .map(({ heading, passage }) =>
      button(heading, {
        kind: 'open',
        page: { asker, results: [{ article: key, passage }], at: 0, passage, match: 'none' },
      }),
    );
}

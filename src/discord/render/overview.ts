import type { APIButtonComponent } from 'discord.js';
import type { Article } from '../../article/article.ts';
import { sectionsOf } from '../../article/sections.ts';
import type { Catalogue } from '../state/catalogue.ts';
import type { Page } from '../state/page.ts';
import { button } from './message.ts';

/** Two rows of five. */
const MAX_SECTIONS = 10;

/** The article's sections as buttons, each opening the first passage of its own. */
export function sectionButtons(
  article: Article,
  { asker }: Page,
  catalogue: Catalogue,
): APIButtonComponent[] {
  const key = catalogue.keyOf(article);
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

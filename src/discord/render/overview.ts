import type { APIButtonComponent } from 'discord.js';
import type { Article } from '../../article/article.ts';
import type { Page } from '../state/page.ts';
import type { Shelf } from '../state/shelf.ts';
import { contextOf } from './context-line.ts';
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

interface Section {
  readonly heading: string;
  /** Index of its first passage. */
  readonly passage: number;
}

/** The headings of the outermost level that has several; of a list of questions and answers, the questions. */
function sectionsOf({ title, passages }: Article): Section[] {
  const paths = passages.map((passage) => {
    const { headings, lead } = contextOf(passage);
    const path = passage.kind === 'faq' && lead !== undefined ? [...headings, lead] : headings;
    return path.filter((heading) => heading !== title && /\S/.test(heading));
  });
  const depth = Math.max(0, ...paths.map(({ length }) => length));
  let sections: Section[] = [];
  for (let level = 0; level < depth && sections.length < 2; level += 1) {
    const headings = paths.map((path) => path[level]);
    sections = headings.flatMap((heading, passage) =>
      heading !== undefined && headings.indexOf(heading) === passage ? [{ heading, passage }] : [],
    );
  }
  return sections;
}

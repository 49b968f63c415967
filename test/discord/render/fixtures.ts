import type { Article } from '../../../src/article/article.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import type { Frame } from '../../../src/discord/render/message.ts';
import { createCatalogue } from '../../../src/discord/state/catalogue.ts';
import type { Page } from '../../../src/discord/state/page.ts';
import { type OpenedPage, openPage } from '../../../src/discord/state/page.ts';

export const ASKER = '1100000000000000777';

const bees = `---
title: Las abejas de Aral
language: es
source:
  name: Boletín del valle
  url: https://example.org/abejas
starterQuestions:
  - ¿Cuándo llegaron las colmenas?
  - ¿Quién cuida las abejas?
notes:
  - text: año 18004
    note:
      es: fecha dañada en el original
      en: date damaged in the original
---

Las colmenas llegaron a Aral en marzo de 1998. Nadie las esperaba.

Marta Ruiz cuida las abejas desde el año 18004, según su diario.

La miel se vende en la plaza los domingos.
`;

const ships = `---
title: Barcos de vapor
language: es
---

El primer vapor cruzó el lago en 1871.
`;

const parse = (id: string, text: string) =>
  parseArticle(id, text, { detectLanguage: () => 'es', format: 'markdown' });

export const beesArticle = parse('abejas', bees);
export const shipsArticle = parse('barcos', ships);

export function frameFor(articles: readonly Article[], frame: Partial<Frame> = {}): Frame {
  return { locale: 'es', catalogue: createCatalogue(articles), asker: ASKER, audience: 'public', ...frame };
}

/** The page of an article that shows this passage, with these words of it in bold. */
export function readingOf(
  article: Article,
  frame: Frame,
  { passage = 0, bold, ...page }: Partial<Page> & { bold?: string } = {},
): OpenedPage {
  const { start } = article.passages[passage]!;
  const from = bold === undefined ? 0 : article.body.indexOf(bold) - start;
  const span = bold === undefined ? undefined : { start: from, end: from + bold.length };
  const result = { article: frame.catalogue.keyOf(article), passage, ...(span && { span }) };
  const reading = openPage(
    { asker: ASKER, results: [result], at: 0, passage, match: bold ? 'high' : 'none', ...page },
    frame.catalogue,
  );
  if (typeof reading === 'string') throw new Error(reading);
  return reading;
}

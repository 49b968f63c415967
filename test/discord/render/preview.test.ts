import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/article/parse.ts';
import { passageChanges } from '../../../src/article/passage-changes.ts';
import type { IntakeWarning } from '../../../src/article/submission/intake.ts';
import { type Preview, renderPreview, renderTypedText } from '../../../src/discord/render/preview.ts';
import { LOCALES } from '../../../src/messages/locale.ts';
import type { ArticleOrigin, ArticleSummary } from '../../../src/store/store.ts';
import { anyArticle, anyText, longText } from './arbitraries.ts';
import { readMarkdown } from './discord-markdown.ts';
import { beesArticle, shipsArticle } from './fixtures.ts';
import { expectWithinLimits, labelsOf, textOf, textsOf } from './limits.ts';

/** What may be drawn of what was handed in: nobody is named, and nothing leads anywhere. */
const DRAWN = [
  'heading',
  'subtext',
  'blockQuote',
  'em',
  'strikethrough',
  'spoiler',
  'inlineCode',
  'codeBlock',
  'channel',
  'timestamp',
];

const limits = { articles: 20, characters: 10_000, perHour: 30 };

const summary = (title: string): ArticleSummary => ({
  ...{ id: 'x', revision: 1, title, format: 'plain', origin: { kind: 'text' }, passages: 1 },
  ...{ characters: 400, addedBy: '1', addedAtMs: 0 },
});

const bees: Preview = {
  article: beesArticle,
  origin: { kind: 'file', name: 'abejas_de_aral.md' },
  characters: 1_234,
  warnings: [],
  replaced: undefined,
  articles: [summary('Barcos')],
  limits,
  draft: { id: 'borrador', isDelegated: false },
};

const origin: fc.Arbitrary<ArticleOrigin> = fc.oneof(
  fc.record({ kind: fc.constant('file' as const), name: longText }),
  fc.record({ kind: fc.constant('url' as const), url: longText }),
  fc.constant({ kind: 'text' as const }),
);

const warning: fc.Arbitrary<IntakeWarning> = fc.oneof(
  fc.record({ kind: fc.constant('unused-keys' as const), keys: fc.array(anyText, { minLength: 1 }) }),
  fc.constant({ kind: 'little-text' as const }),
  fc.record({ kind: fc.constant('damaged-characters' as const), count: fc.integer({ min: 1 }) }),
);

const anyPreview: fc.Arbitrary<Preview> = fc
  .record({
    article: anyArticle,
    before: fc.option(anyArticle),
    origin,
    warnings: fc.array(warning, { maxLength: 3 }),
    titles: fc.array(anyText, { maxLength: 3 }),
    characters: fc.nat(20_000),
    isChanged: fc.boolean(),
  })
  .map(({ article, before, titles, ...rest }) => ({
    ...bees,
    ...rest,
    article,
    articles: [...titles, article.title].map(summary),
    replaced: before
      ? { title: before.title, revision: 3, characters: 900, changes: passageChanges(before, article) }
      : undefined,
  }));

describe('the preview', () => {
  test.each(LOCALES)('of whatever was handed in is a message that Discord takes, in %s', (locale) => {
    fc.assert(
      fc.property(anyPreview, (preview) => {
        const body = renderPreview(preview, locale);
        expectWithinLimits(body);
        for (const text of textsOf(body)) {
          expect(DRAWN).toEqual(expect.arrayContaining([...readMarkdown(text).kinds]));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('says what it is, where from, how much, and how it will be quoted', () => {
    const body = renderPreview(bees, 'es');
    expect(textOf(body).split('\n')).toEqual([
      '### Las abejas de Aral',
      '-# De abejas\\_de\\_aral.md · 3 pasajes · 1.234 caracteres',
      'Así lo citaré:',
      '> Las colmenas llegaron a Aral en marzo de 1998. Nadie las esperaba.',
      '> Marta Ruiz cuida las abejas desde el año 18004, según su diario.',
      '> La miel se vende en la plaza los domingos.',
      '-# El servidor tendrá 2 de 20 artículos y 1.634 de 10.000 caracteres.',
      '-# Todavía no está publicado.',
    ]);
    expect(labelsOf(body)).toEqual(['Publicar', 'Descartar']);
  });

  test('shows the first passages of a long article, and how many more there are', () => {
    const text = Array.from({ length: 9 }, (_, index) => `La regla ${index + 1} dice que no se corre.`);
    const article = parseArticle('reglas', text.join('\n\n'), { detectLanguage: () => 'es' });
    const shown = textOf(renderPreview({ ...bees, article }, 'en'));
    expect(shown.match(/^> /gm)).toHaveLength(3);
    expect(shown).toContain('-# and 6 more passages');
  });

  test('of a replacement shows what changes', () => {
    const replaced = {
      title: shipsArticle.title,
      revision: 1,
      characters: 900,
      changes: passageChanges(shipsArticle, beesArticle),
    };
    const body = renderPreview({ ...bees, replaced }, 'es');
    const shown = textOf(body);
    expect(shown).toContain('-# En lugar de «Barcos de vapor»\n');
    expect(shown).toContain('Pasajes: 3 nuevos, 1 quitado, 0 iguales.');
    expect(shown).toMatch(/Nuevos:\n> Las colmenas[\s\S]*Quitados:\n> El primer vapor/);
    expect(labelsOf(body)).toEqual(['Cambiar', 'Descartar']);
  });

  test.each([
    [{ articles: 1 }, 'el servidor puede tener 1 artículo.'],
    [{ characters: 1_633 }, 'pueden sumar 1.633 caracteres. Quita alguno'],
    [
      { characters: 1_233 },
      'pueden sumar 1.233 caracteres, y este solo ya tiene 1.234. Acórtalo o añade solo una parte.',
    ],
  ])('says beforehand what is beyond %j', (less, line) => {
    expect(textOf(renderPreview({ ...bees, limits: { ...limits, ...less } }, 'es'))).toContain(line);
  });

  test('says that servers may have none, and counts nothing then', () => {
    const shown = textOf(renderPreview({ ...bees, limits: { ...limits, articles: 0 } }, 'en'));
    expect(shown).toContain(
      '⚠️ It cannot be published: whoever hosts me does not accept articles from servers.\n',
    );
    expect(shown).not.toMatch(/of 0|The server will have/);
    expect(shown).toMatch(/-# It is not published yet\.$/);
  });

  test('does not count an article twice that takes another’s place', () => {
    const changes = passageChanges(shipsArticle, beesArticle);
    const replaced = { title: 'Barcos', revision: 1, characters: 900, changes };
    const preview = { ...bees, articles: [], replaced, limits: { ...limits, articles: 1 } };
    expect(textOf(renderPreview(preview, 'es'))).not.toContain('No cabe');
  });

  test.each([
    [1_235, false],
    [1_233, true],
  ])('of what replaces %i characters with 1,234 says that it does not fit: %s', (characters, isExcess) => {
    const changes = passageChanges(shipsArticle, beesArticle);
    const replaced = { title: 'Barcos', revision: 1, characters, changes };
    // Lowered since: publishing takes what makes an article shorter.
    const preview = { ...bees, replaced, limits: { ...limits, characters: 1_300 } };
    expect(textOf(renderPreview(preview, 'es')).includes('No cabe')).toBe(isExcess);
  });
});

test('what was typed is given back whole', () => {
  const body = renderTypedText('No puede ser.', '# Título\n\ntexto', 'en');
  expect(textOf(body)).toBe('No puede ser.\n-# Here is what you typed:');
  expect(body.files!.map(({ name, attachment }) => [name, String(attachment)])).toEqual([
    ['text.md', '# Título\n\ntexto'],
  ]);
});

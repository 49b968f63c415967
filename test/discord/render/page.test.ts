import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Frame } from '../../../src/discord/render/message.ts';
import { readMessageLines } from '../../../src/discord/render/message-lines.ts';
import { renderPage } from '../../../src/discord/render/page.ts';
import { decodeAction } from '../../../src/discord/state/custom-id.ts';
import { anyArticle, anyText } from './arbitraries.ts';
import { readMarkdown, withoutDirection, withoutSpace } from './discord-markdown.ts';
import { beesArticle, frameFor, readingOf, shipsArticle } from './fixtures.ts';
import { type HandMadePassage, handMadeArticle } from './hand-made.ts';
import { expectWithinLimits, labelsOf, partsOf, textOf, textsOf } from './limits.ts';

const one = [beesArticle];
const several = [beesArticle, shipsArticle];

describe('a page', () => {
  test('shows question, quote, place and how sure it is', () => {
    const frame = frameFor(one, { question: '¿cuándo llegaron?' });
    const page = renderPage(readingOf(beesArticle, frame, { bold: 'marzo de 1998' }), frame);
    expect(textOf(page)).toBe(
      [
        '-# ¿cuándo llegaron?',
        '> Las colmenas llegaron a Aral en **marzo de 1998**.',
        '> ',
        '> Nadie las esperaba.',
        '-# Pasaje 1 de 3 · coincidencia alta',
      ].join('\n'),
    );
    expect(labelsOf(page)).toEqual(['◀ Anterior', 'Siguiente ▶', '🗑 Borrar', '<Fuente>']);
    expectWithinLimits(page);
  });

  test('speaks English around a Spanish quote', () => {
    const frame = frameFor(one, { locale: 'en', audience: 'private' });
    const page = renderPage(readingOf(beesArticle, frame, { passage: 1, bold: 'Marta Ruiz' }), frame);
    expect(textOf(page)).toContain('-# Passage 2 of 3 · strong match\n-# Note: date damaged in the original');
    expect(labelsOf(page)).toEqual(['◀ Previous', 'Next ▶', 'Share', '<Source>']);
  });

  test('has the note of the editor only under the words it is about', () => {
    const frame = frameFor(one);
    const noteOn = (passage: number) =>
      textOf(renderPage(readingOf(beesArticle, frame, { passage }), frame)).includes('Nota: fecha dañada');
    expect([0, 1, 2].map(noteOn)).toEqual([false, true, false]);
  });

  test('names the article when there are several, and above the quote its sections', () => {
    const frame = frameFor(several);
    const inSection = {
      ...beesArticle,
      passages: beesArticle.passages.map((passage) => ({
        ...passage,
        context: [beesArticle.title, 'El *valle*', 'Miel'],
      })),
    };
    const reading = { ...readingOf(beesArticle, frame), article: inSection, passage: inSection.passages[0]! };
    expect(textOf(renderPage(reading, frame))).toBe(
      [
        '-# El \\*valle\\* › Miel',
        '> Las colmenas llegaron a Aral en marzo de 1998. Nadie las esperaba.',
        '-# Las abejas de Aral · Pasaje 1 de 3',
      ].join('\n'),
    );
  });

  test('that was turned to says nothing of a match', () => {
    const frame = frameFor(one);
    const results = [
      { article: frame.catalogue.keyOf(beesArticle), passage: 0, span: { start: 0, end: 3 } },
    ] as const;
    const reading = readingOf(beesArticle, frame, { passage: 1, results, match: 'high' });
    expect(textOf(renderPage(reading, frame))).toMatch(/-# Pasaje 2 de 3$/m);
  });

  test('of another result says which of how many', () => {
    const frame = frameFor(one);
    const results = [0, 2].map((passage) => ({ article: frame.catalogue.keyOf(beesArticle), passage }));
    const reading = readingOf(beesArticle, frame, {
      passage: 2,
      results: [results[0]!, results[1]!],
      at: 1,
      match: 'fair',
    });
    const page = renderPage(reading, frame);
    expect(textOf(page)).toContain('-# Pasaje 3 de 3 · respuesta 2 de 2');
    expect(labelsOf(page)).toContain('Otra respuesta');
  });

  test('keeps its question, and whether it was shared, for the buttons', () => {
    const question = '¿*qué* es <@123> \\ :fire: «x»?';
    const frame = frameFor(one, { question, sharedBy: 'A**na**' });
    const page = renderPage(readingOf(beesArticle, frame), frame);
    const components = page.components.map((component) => ({ toJSON: () => component }));
    const kept = readMessageLines({ components } as unknown as Parameters<typeof readMessageLines>[0]);
    expect(kept).toEqual({ question, isShared: true });
    expect(textOf(page)).toMatch(/^-# Compartido por A\\\*\\\*na\\\*\\\*\n/);
  });

  test.each([
    ['public', '🗑 Borrar'],
    ['private', 'Compartir'],
    ['direct', undefined],
  ] as const)('for an audience that is %s: %s', (audience, label) => {
    const frame = frameFor(one, { audience });
    const labels = labelsOf(renderPage(readingOf(beesArticle, frame), frame));
    expect(labels.filter((each) => ['🗑 Borrar', 'Compartir'].includes(each))).toEqual(label ? [label] : []);
  });

  test('of an article of one passage has none to turn to', () => {
    const frame = frameFor([shipsArticle]);
    expect(labelsOf(renderPage(readingOf(shipsArticle, frame), frame))).toEqual(['🗑 Borrar']);
  });
});

describe('the kinds of passage', () => {
  const pageOf = (
    passage: HandMadePassage,
    { bold, ...options }: Partial<Frame> & { bold?: string } = {},
  ) => {
    const article = handMadeArticle([passage]);
    const frame = frameFor([article], options);
    return textOf(renderPage(readingOf(article, frame, bold === undefined ? {} : { bold }), frame));
  };
  const below = '-# Pasaje 1 de 1';

  test('a rule stands under its number', () => {
    const words = ['El balance se presenta en marzo.'];
    const context = ['Reglamento', 'Artículo 12'];
    expect(pageOf({ kind: 'rule', context, number: '12', words })).toBe(
      `-# Reglamento › Artículo 12\n> ${words[0]}\n${below}`,
    );
    expect(pageOf({ kind: 'rule', context: ['Normas'], number: '7', words })).toBe(
      `-# Normas › 7\n> ${words[0]}\n${below}`,
    );
    expect(
      pageOf({ kind: 'rule', context: ['Normas'], number: '12', words: ['Hasta las 12:00.'] }),
    ).toContain('-# Normas › 12\n');
    expect(pageOf({ kind: 'rule', number: '7', words: ['7. Sin gritos.'] })).toBe(
      `> 7\\. Sin gritos.\n${below}`,
    );
  });

  test('an answer stands under its question, unless that is what was asked', () => {
    const faq: HandMadePassage = {
      kind: 'faq',
      context: ['Formatos', '¿Qué formatos puede detectar?'],
      words: ['Detecta 14 formatos.'],
    };
    expect(pageOf(faq)).toBe(`-# Formatos › ¿Qué formatos puede detectar?\n> Detecta 14 formatos.\n${below}`);
    expect(pageOf(faq, { question: 'que formatos puede detectar' })).toBe(
      `-# que formatos puede detectar\n-# Formatos\n> Detecta 14 formatos.\n${below}`,
    );
  });

  test('a cell stands in its row, with the caption of the table but not its header', () => {
    const row: HandMadePassage = {
      kind: 'table-row',
      context: ['Tarifas', 'Temporada | Precio'],
      words: [{ label: 'Temporada: ' }, 'Baja', { label: ' · ' }, { label: 'Precio: ' }, '18 €'],
    };
    expect(pageOf(row, { bold: '18 €' })).toBe(
      `-# Tarifas\n> Temporada: Baja\n> Precio: **18 €**\n${below} · coincidencia alta`,
    );
  });

  test('an item stands under the line that introduces its list', () => {
    const items = ['- uno', '- dos', '- tres', '- cuatro'];
    const list: HandMadePassage = {
      kind: 'list',
      context: ['El equipo incluye:'],
      words: [items.join('\n')],
      sentences: items,
    };
    expect(pageOf(list, { bold: 'tres' })).toBe(
      `-# El equipo incluye\\:\n> […]\n> \\- **tres**\n> […]\n${below} · coincidencia alta`,
    );
  });

  test('a turn of a dialogue stands under its speaker', () => {
    const turn: HandMadePassage = { kind: 'dialogue', context: ['Acta', 'Marta'], words: ['No hay quórum.'] };
    expect(pageOf(turn)).toBe(`-# Acta › Marta\n> No hay quórum.\n${below}`);
  });
});

test('what may be the answer comes with a word of caution, on its own page only', () => {
  const frame = frameFor(one);
  const opened = readingOf(beesArticle, frame, { bold: 'marzo de 1998', match: 'maybe' });
  const page = textOf(renderPage(opened, frame));
  expect(page).toMatch(/^Puede que sea esto:\n> Las colmenas/);
  expect(page).toContain('· coincidencia baja');
  const turned = { ...opened, page: { ...opened.page, passage: 1 }, passage: beesArticle.passages[1]! };
  expect(textOf(renderPage(turned, frame))).not.toContain('Puede que');
  expect(textOf(renderPage(opened, { ...frame, locale: 'en' }))).toMatch(/^This may be it:\n/);
});

describe('an overview', () => {
  const article = handMadeArticle(
    [
      { words: ['El club se fundó en 1951.'] },
      { context: ['Socios'], words: ['Hay cien.'] },
      { context: ['Socios', 'Cuotas'], words: ['Son 20 €.'] },
      { context: ['Sede'], words: ['Está en la plaza.'] },
    ],
    { title: 'El *club*' },
  );
  const frame = frameFor([article], { question: '¿de qué trata?' });

  test('has title, opening, and the sections as buttons that lead to them', () => {
    const body = renderPage(readingOf(article, frame, { match: 'overview' }), frame);
    expect(textOf(body)).toBe(
      [
        '-# ¿de qué trata?',
        '### El \\*club\\*\n> El club se fundó en 1951.',
        '-# Pasaje 1 de 4',
        '-# Qué más hay:',
      ].join('\n'),
    );
    expect(labelsOf(body)).toEqual(['Socios', 'Sede', '◀ Anterior', 'Siguiente ▶', '🗑 Borrar']);
    expectWithinLimits(body);
    const [socios] = partsOf(body).flatMap((part) => ('custom_id' in part ? [part.custom_id] : []));
    expect(decodeAction(socios!)).toMatchObject({ kind: 'open', page: { passage: 1 } });
  });

  test('that was turned to another passage is a page like others', () => {
    const opened = readingOf(article, frame, { match: 'overview', passage: 1 });
    const turned = {
      ...opened,
      page: { ...opened.page, results: [{ ...opened.page.results[0], passage: 0 }] as const },
    };
    expect(textOf(renderPage(turned, frame))).toBe(
      '-# ¿de qué trata?\n-# Socios\n> Hay cien.\n-# Pasaje 2 de 4',
    );
  });
});

test('the links of a quote are buttons that say where they lead, each once, and the web’s only', () => {
  const article = handMadeArticle([
    {
      words: [
        { text: 'reglas', url: 'https://example.org/reglas' },
        ' y ',
        { text: 'otra vez', url: 'https://example.org/reglas' },
        ' y ',
        { text: 'mal', url: 'javascript:alert(1)' },
        '.',
      ],
    },
  ]);
  const frame = frameFor([article]);
  const body = renderPage(readingOf(article, frame), frame);
  expect(textOf(body)).toContain('> reglas y otra vez y mal.');
  expect(labelsOf(body)).toEqual(['🗑 Borrar', '<reglas>']);
});

describe('of a long passage', () => {
  // Each sign takes a backslash in Discord's Markdown.
  const signs = (count: number) => '@#'.repeat(count / 2);
  const words = ['uno', 'dos', 'tres', 'cuatro', 'cinco'];
  const article = {
    ...handMadeArticle([{ words: [`${words.join(', ')} y ${'otra palabra '.repeat(400)}.`] }]),
    notes: words.map((text) => ({ text, note: { es: `${text} ${signs(300)}`, en: text } })),
  };
  const quoted = (body: ReturnType<typeof renderPage>) =>
    textOf(body)
      .split('\n')
      .filter((line) => line.startsWith('>'))
      .join('\n').length;

  test('no more than a few screens are quoted', () => {
    const frame = frameFor([article], { locale: 'en' });
    const body = renderPage(readingOf(article, frame), frame);
    expect(quoted(body)).toBeLessThanOrEqual(2_400);
    expect(quoted(body)).toBeGreaterThan(2_300);
  });

  test('no more is quoted than fits into a message with all the rest', () => {
    const frame = frameFor([article, shipsArticle], { question: signs(600), sharedBy: signs(60) });
    const body = renderPage(readingOf(article, frame), frame);
    expectWithinLimits(body);
    expect(textOf(body).length).toBeGreaterThan(3_950);
    expect(quoted(body)).toBeLessThan(2_300);
  });

  test('the first three notes are shown', () => {
    const frame = frameFor([article]);
    const body = renderPage(readingOf(article, frame), frame);
    expect(textOf(body).match(/(?<=^-# Nota: )\S+/gm)).toEqual(['uno', 'dos', 'tres']);
  });
});

test('a hidden question stays hidden, and is kept as such for the buttons', () => {
  const frame = frameFor(one, { question: '||¿muere *él* |al final|||' });
  const page = renderPage(readingOf(beesArticle, frame), frame);
  const [line] = textsOf(page);
  expect(readMarkdown(line!).spoilers).toEqual(['¿muere*él*|alfinal|']);
  const components = page.components.map((component) => ({ toJSON: () => component }));
  const kept = readMessageLines({ components } as unknown as Parameters<typeof readMessageLines>[0]);
  expect(kept.question).toMatch(/^\|\|¿muere \*él\* \|al final\| ?\|\|$/);
});

/** What marks in the article's own text may become. */
const MEANT_KINDS = [
  'strong',
  'em',
  'strikethrough',
  'spoiler',
  'inlineCode',
  'codeBlock',
  'timestamp',
  'channel',
];

test('whatever article, question and name, a page is within every limit and only what was meant is drawn', () => {
  const anyFrame = fc.record({
    question: fc.option(anyText, { nil: undefined }),
    sharedBy: fc.option(anyText, { nil: undefined }),
    locale: fc.constantFrom('es' as const, 'en' as const),
    audience: fc.constantFrom('public' as const, 'private' as const, 'direct' as const),
  });
  fc.assert(
    fc.property(anyArticle, anyFrame, fc.nat(), fc.boolean(), (article, options, seed, alone) => {
      const frame = frameFor(alone ? [article] : [article, shipsArticle], options);
      const passage = article.passages[seed % article.passages.length]!;
      const sentence = passage.sentences[seed % passage.sentences.length]!;
      const bold = article.body.slice(sentence.start, sentence.end);
      const plain = readingOf(article, frame, { passage: passage.index });
      const highlight = { sentence, span: sentence };
      const page = renderPage(seed % 2 ? plain : { ...plain, highlight }, frame);
      expectWithinLimits(page);
      const read = textsOf(page).map(readMarkdown);
      const kinds = new Set(read.flatMap((text) => text.kinds));
      for (const kind of MEANT_KINDS) kinds.delete(kind);
      expect(kinds).toEqual(new Set(['blockQuote', 'subtext']));
      // Marks are drawn, and what Discord refers to by number is shown otherwise.
      const opening = withoutSpace(withoutDirection(bold)).slice(0, 100);
      if (seed % 2 === 0 && !/[^\p{L}\p{N}\s.,]/u.test(bold)) {
        expect(read.map(({ words }) => withoutDirection(words)).join()).toContain(opening);
      }
    }),
    { numRuns: 500 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptLines } from '../../../src/discord/render/kept-lines.ts';
import { renderPage } from '../../../src/discord/render/page.ts';
import { anyArticle, anyText } from './arbitraries.ts';
import { readMarkdown, withoutDirection, withoutSpace } from './discord-markdown.ts';
import { beesArticle, frameFor, readingOf, shipsArticle } from './fixtures.ts';
import { expectWithinLimits, labelsOf, textOf, textsOf } from './limits.ts';

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

  test('names the article once when there are several, and its sections', () => {
    const frame = frameFor(several);
    const inSection = {
      ...beesArticle,
      passages: beesArticle.passages.map((passage) => ({
        ...passage,
        headings: [beesArticle.title, 'El *valle*', 'Miel'],
      })),
    };
    const reading = { ...readingOf(beesArticle, frame), article: inSection, passage: inSection.passages[0]! };
    expect(textOf(renderPage(reading, frame))).toContain(
      '-# Las abejas de Aral · El \\*valle\\* › Miel › pasaje 1 de 3',
    );
  });

  test('that was turned to says nothing of a match', () => {
    const frame = frameFor(one);
    const results = [
      { article: frame.shelf.keyOf(beesArticle), passage: 0, span: { start: 0, end: 3 } },
    ] as const;
    const reading = readingOf(beesArticle, frame, { passage: 1, results, match: 'high' });
    expect(textOf(renderPage(reading, frame))).toMatch(/-# Pasaje 2 de 3$/m);
  });

  test('of another result says which of how many', () => {
    const frame = frameFor(one);
    const results = [0, 2].map((passage) => ({ article: frame.shelf.keyOf(beesArticle), passage }));
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
    const kept = keptLines({ components } as unknown as Parameters<typeof keptLines>[0]);
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
      kinds.delete('strong');
      expect(kinds).toEqual(new Set(['blockQuote', 'subtext']));
      const opening = withoutSpace(withoutDirection(bold)).slice(0, 100);
      if (seed % 2 === 0) expect(read.map(({ words }) => withoutDirection(words)).join()).toContain(opening);
    }),
    { numRuns: 500 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Passage } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import {
  bodyRange,
  quotableRange,
  shownMarkdown,
  shownPart,
  textRange,
} from '../../src/article/passage-text.ts';

const parse = (text: string): Article =>
  parseArticle('test', text, { detectLanguage: () => 'es', format: 'markdown' });

function rangeOf(passage: Passage, words: string) {
  const start = passage.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

/** What stands in the body for words of the only passage's text. */
function inBody(text: string, words: string): string | undefined {
  const { body, passages } = parse(text);
  const range = bodyRange(passages[0]!, rangeOf(passages[0]!, words));
  return range && body.slice(range.start, range.end);
}

describe('the place of words in the body', () => {
  it.each([
    ['El **jefe** es *Blas* Ortiz.', 'jefe', 'jefe'],
    ['El **jefe** es *Blas* Ortiz.', 'jefe es Blas', 'jefe** es *Blas'],
    ['Vale 60&nbsp;€ al mes.', '60 €', '60&nbsp;€'],
    ['Vale 60&nbsp;€ al mes.', ' ', ' '],
    ['El faro de ca­bo Negro.', 'cabo', 'ca­bo'],
    ['El torre-\nro llegó.', 'torrero', 'torre-\nro'],
    [
      '> Lo sabía todo el mundo y lo sabían también los\n> dos hermanos que vivían entonces en esa casa tan\n> grande.',
      'los dos',
      'los\n> dos',
    ],
    ['| A | B |\n|---|---|\n| uno | dos |', 'uno; B: dos', 'uno | dos'],
    ['| A | B |\n|---|---|\n| uno | dos |', '; B: ', undefined],
    ['1. uno\n2. dos', '1. uno\n2', 'uno'],
  ])('%s: %s', (text, words, expected) => {
    expect(inBody(text, words)).toBe(expected);
  });

  it('back again', () => {
    const { body, passages } = parse('El **jefe** es *Blas* Ortiz &amp; hijos.');
    const passage = passages[0]!;
    const back = (words: string) => {
      const start = body.indexOf(words);
      const range = textRange(passage, { start, end: start + words.length });
      return range && passage.text.slice(range.start, range.end);
    };
    expect(back('jefe** es')).toBe('jefe es');
    expect(back('amp')).toBe('&');
    expect(back('**')).toBeUndefined();
  });
});

describe('what can be an answer', () => {
  const { passages } = parse('| A | B |\n|---|---|\n| ~~20 €~~ 15 € | **dos** |');
  it.each([
    ['15 €', '15 €'],
    ['dos', 'dos'],
    ['15 €; B: dos', '15 €; B: dos'],
    ['20 €', undefined],
    ['20 € 15 €', '15 €'],
    ['B: dos', 'dos'],
    ['15 €; B', '15 €'],
    ['; B: ', undefined],
    ['', undefined],
  ])('%s: %s', (words, expected) => {
    const [passage] = passages;
    const range = quotableRange(passage!, rangeOf(passage!, words));
    expect(range && passage!.text.slice(range.start, range.end)).toBe(expected);
  });
});

describe('what is shown of a passage', () => {
  it.each([
    ['Es **así** <!-- clave --> y [no](https://a.example).', 'Es **así**  y [no](https://a.example).'],
    ['Es <span data-x="clave">así</span>.', 'Es <span>así</span>.'],
    ['| A | B |\n|---|---|\n| ~~1~~ 2 | 3 |', '| ~~1~~ 2 | 3 |'],
    ['> Uno.\n>\n> Dos.', '> Uno.\n>\n> Dos.'],
    ['```sh\nls -l\n```', '```sh\nls -l\n```'],
    ['- uno\n- dos', '- uno\n- dos'],
  ])('%s', (text, expected) => {
    const article = parse(text);
    expect(shownMarkdown(article, article.passages[0]!)).toBe(expected);
  });

  it('or of a sentence', () => {
    const article = parse('Uno. Dos <!-- clave -->tres **cuatro**. Cinco.');
    const passage = article.passages[0]!;
    expect(passage.sentences.map((sentence) => shownMarkdown(article, passage, sentence))).toEqual([
      'Uno.',
      'Dos tres **cuatro**.',
      'Cinco.',
    ]);
  });
});

describe('a part of a passage', () => {
  const source = 'La guarda **Ana *la* Roja** en [el arca](https://x.y/z) y cuesta **9 €** o 2 * 4.';
  it.each([
    ['Ana *la* Roja** en', 'Ana *la* Roja en'],
    ['*la* Roja', '*la* Roja'],
    ['la* Roja', 'la Roja'],
    ['en [el arca', 'en el arca'],
    ['[el arca](https://x.y/z) y', '[el arca](https://x.y/z) y'],
    ['cuesta **9 €** o 2 * 4', 'cuesta **9 €** o 2 * 4'],
    ['9 €** o 2 * 4', '9 € o 2 * 4'],
  ])('%s has both marks around words or none', (words, wanted) => {
    const article = parse(source);
    const start = article.body.indexOf(words);
    expect(shownPart(article, article.passages[0]!, { start, end: start + words.length })).toBe(wanted);
  });
});

describe('whatever the text', () => {
  const part = fc.constantFrom(
    ...[
      'Hola ',
      'sí. ',
      'EE. UU. ',
      '**',
      '*',
      '~~',
      '||',
      '`',
      '[a](https://x.y)',
      '&amp;',
      '<b>',
      '</b>',
      '\n',
      '\n\n',
    ],
    ...[
      '- ',
      '1. ',
      '> ',
      '| a | b |\n|---|---|\n',
      '| c | d |\n',
      '```\n',
      '# ',
      'P: ¿x?\n',
      'R: y\n',
      'ANA: hola\n',
    ],
    ...[
      'Artículo 3. ',
      '<!-- no -->',
      'co\u00adche ',
      'pala-\nbra ',
      '👩‍👩‍👧',
      '[^1]',
      '\n[^1]: nota\n',
      ' ',
      '\t',
    ],
  );
  const text = fc.array(part, { maxLength: 25 }).map((parts) => `a${parts.join('')}`);

  it('pieces are the text, in order, and stand in the passage', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { body, passages } = parse(source);
        for (const passage of passages) {
          expect(passage.pieces.map((piece) => piece.text).join('')).toBe(passage.text);
          let at = passage.start;
          for (const { text: words, place } of passage.pieces) {
            expect(words).not.toBe('');
            if (!place) continue;
            expect(place.start).toBeGreaterThanOrEqual(at);
            expect(place.end).toBeGreaterThan(place.start);
            at = place.end;
            const slice = body.slice(place.start, place.end);
            if (slice.length === words.length && words !== '&')
              expect(slice.replace(/\s/g, ' ')).toBe(words.replace(/\s/g, ' '));
          }
          expect(at).toBeLessThanOrEqual(passage.end);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('each character that has a place is found again from it', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const passage of parse(source).passages) {
          for (let at = 0; at < passage.text.length; at++) {
            const place = bodyRange(passage, { start: at, end: at + 1 });
            if (!place) continue;
            const back = textRange(passage, place)!;
            expect(back.start).toBeLessThanOrEqual(at);
            expect(back.end).toBeGreaterThan(at);
          }
        }
      }),
    );
  });

  it('sentences stand for words of the text, in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const passage of parse(source).passages) {
          let at = passage.start;
          for (const sentence of passage.sentences) {
            expect(sentence.start).toBeGreaterThanOrEqual(at);
            expect(sentence.end).toBeLessThanOrEqual(passage.end);
            at = sentence.end;
            const range = textRange(passage, sentence)!;
            expect(passage.text.slice(range.start, range.end).trim()).not.toBe('');
          }
        }
      }),
      { numRuns: 500, examples: [['- ```\n\t[a](https://x.y)EE. UU. ']] },
    );
  });
});

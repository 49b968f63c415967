import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Passage } from '../../../src/article/article.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { renderQuote } from '../../../src/discord/render/quote.ts';
import type { Highlight } from '../../../src/discord/state/page.ts';
import type { TextRange } from '../../../src/text/text-range.ts';
import { anyBody } from './arbitraries.ts';
import { readMarkdown, withoutDirection, withoutSpace } from './discord-markdown.ts';

const parse = (text: string) => parseArticle('prueba', text, { detectLanguage: () => 'es' });

/** The passage with that text in bold, in the sentence it is in. */
function quote(article: Article, words: string | undefined, maxChars = 1_000) {
  const passage = article.passages[0]!;
  return renderQuote(
    article.body,
    passage,
    words ? highlightOf(article, passage, words) : undefined,
    maxChars,
  );
}

function highlightOf({ body }: Article, passage: Passage, words: string): Highlight {
  const start = body.indexOf(words);
  const span = { start, end: start + words.length };
  return { span, sentence: passage.sentences.find((sentence) => sentence.end >= span.end)! };
}

const alipay = parse('Primero vino Taobao. En 2003 nació Alipay en China. Después llegó todo lo demás.');

describe('a quote', () => {
  test('sets the sentence apart and the span in bold', () => {
    expect(quote(alipay, '2003').markdown).toBe(
      '> Primero vino Taobao.\n> \n> En **2003** nació Alipay en China.\n> \n> Después llegó todo lo demás.',
    );
  });

  test('is one block without anything to point out', () => {
    expect(quote(alipay, undefined).markdown).toBe(
      '> Primero vino Taobao. En 2003 nació Alipay en China. Después llegó todo lo demás.',
    );
  });

  test('keeps the lines of the passage', () => {
    const list = parse('Lista\n- uno *dos*\n- tres');
    expect(quote({ ...list, passages: [whole(list)] }, undefined).markdown).toBe(
      '> Lista\n> \\- uno \\*dos\\*\n> \\- tres',
    );
  });

  test('has bold on each of the lines of a span', () => {
    const poem = parse('Uno y dos\ny tres.');
    const article = { ...poem, passages: [whole(poem)] };
    expect(quote(article, 'dos\ny tres').markdown).toBe('> Uno y **dos**\n> **y tres**.');
  });

  test.each([
    [70, '> Primero vino Taobao.\n> \n> En **2003** nació Alipay en China. […]'],
    [50, '> […] En **2003** nació Alipay en China. […]'],
    [40, '> […] En **2003** nació Alipay en […]'],
    [20, '> […] **2003** […]'],
  ])('of at most %i characters leaves out what does not fit', (maxChars, markdown) => {
    expect(quote(alipay, '2003', maxChars).markdown).toBe(markdown);
  });

  test('of a span that does not fit begins with it', () => {
    expect(quote(alipay, '2003 nació Alipay', 26).markdown).toBe('> […] **2003 nació** […]');
  });

  test('makes no link of its own brackets and those of the text', () => {
    const links = parse(
      '[uno](https://mal.example) y [dos](https://mal.example) y [tres](https://mal.example) y más.',
    );
    const { markdown } = quote(links, 'os](https://mal.example) y [tres', 49);
    expect(markdown).toBe('> […] **os]\\(https\\://mal.example) y \\[tres** […]');
    expect(readMarkdown(markdown).kinds).toEqual(['blockQuote', 'strong']);
  });

  test('without anything to point out begins at the beginning', () => {
    expect(quote(alipay, undefined, 30).markdown).toBe('> Primero vino Taobao. […]');
    expect(quote(alipay, undefined, 20).markdown).toBe('> Primero vino […]');
  });
});

describe('of a passage with headings, a quote', () => {
  const sections = parseArticle('prueba', '# Mar\n\nFaro\n----\n\n### Luz\n\nSe ve de lejos. De noche.', {
    detectLanguage: () => 'es',
    format: 'markdown',
  });

  test('leaves them to the line below, and nothing is missing', () => {
    expect(sections.passages[0]!.headings).toEqual(['Mar', 'Faro', 'Luz']);
    expect(quote(sections, undefined).markdown).toBe('> Se ve de lejos. De noche.');
    expect(quote(sections, 'noche').markdown).toBe('> Se ve de lejos.\n> \n> De **noche**.');
  });

  test('keeps the one that answers', () => {
    expect(quote(sections, 'Faro').markdown).toBe(
      '> **Faro**\n> ----\n> \n> \\#\\#\\# Luz\n> \n> Se ve de lejos. De noche.',
    );
  });

  test('is of them where there is nothing else', () => {
    const bare = parseArticle('prueba', '# Mar', { detectLanguage: () => 'es', format: 'markdown' });
    expect(quote(bare, undefined).markdown).toBe('> \\# Mar');
  });
});

function whole({ body, passages }: Article): Passage {
  const range = { start: 0, end: body.length };
  return { ...passages[0]!, ...range, sentences: [range] };
}

/** An article, one of its passages, and a span in one of its sentences that cuts no character. */
const anyHighlight = fc.tuple(anyBody, fc.nat(), fc.nat(), fc.nat(), fc.nat()).map(([text, ...seeds]) => {
  const { body, passages } = parse(text);
  const passage = passages[seeds[0]! % passages.length]!;
  const sentence = passage.sentences[seeds[1]! % passage.sentences.length]!;
  return { body, passage, highlight: { sentence, span: spanIn(body, sentence, seeds[2]!, seeds[3]!) } };
});

function spanIn(body: string, sentence: TextRange, from: number, to: number): TextRange {
  const offsets = [sentence.start];
  for (const character of body.slice(sentence.start, sentence.end)) {
    offsets.push(offsets.at(-1)! + character.length);
  }
  const start = from % (offsets.length - 1);
  const end = start + 1 + (to % (offsets.length - 1 - start));
  return { start: offsets[start]!, end: offsets[end]! };
}

describe('whatever the text', () => {
  const anyQuote = fc.record({ source: anyHighlight, maxChars: fc.integer({ min: 300, max: 2_400 }) });

  test('a quote stays within its limit, and its words are those of the article', () => {
    fc.assert(
      fc.property(anyQuote, fc.boolean(), ({ source: { body, passage, highlight }, maxChars }, points) => {
        const { markdown, shown } = renderQuote(body, passage, points ? highlight : undefined, maxChars);
        const { words, kinds } = readMarkdown(markdown);
        expect(markdown.length).toBeLessThanOrEqual(maxChars);
        expect(kinds.filter((kind) => kind !== 'strong')).toEqual(['blockQuote']);
        expect(shown.start).toBeGreaterThanOrEqual(passage.start);
        expect(shown.end).toBeLessThanOrEqual(passage.end);
        const quoted = withoutSpace(withoutDirection(body.slice(shown.start, shown.end)));
        const opening = shown.start > passage.start ? '[…]' : '';
        const closing = shown.end < passage.end ? '[…]' : '';
        expect(withoutDirection(words)).toBe(opening + quoted + closing);
      }),
      { numRuns: 500 },
    );
  });

  test('the bold words are those of the span, from its beginning', () => {
    fc.assert(
      fc.property(anyQuote, ({ source: { body, passage, highlight }, maxChars }) => {
        const { span } = highlight;
        const { markdown, shown } = renderQuote(body, passage, highlight, maxChars);
        const inBold = withoutDirection(readMarkdown(markdown).bold.join(''));
        expect(shown.start).toBeLessThanOrEqual(span.start);
        const end = Math.min(span.end, shown.end);
        expect(inBold).toBe(withoutSpace(withoutDirection(body.slice(span.start, end))));
      }),
      { numRuns: 500 },
    );
  });

  test('no line of it is left without the mark of a quote', () => {
    fc.assert(
      fc.property(anyQuote, ({ source: { body, passage, highlight }, maxChars }) => {
        const { markdown } = renderQuote(body, passage, highlight, maxChars);
        for (const line of markdown.split('\n')) expect(line.startsWith('> ')).toBe(true);
      }),
    );
  });
});

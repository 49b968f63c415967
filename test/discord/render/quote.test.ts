import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Passage } from '../../../src/article/article.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { renderQuote } from '../../../src/discord/render/quote.ts';
import { referenceNames } from '../../../src/discord/render/references.ts';
import type { Highlight } from '../../../src/discord/state/page.ts';
import type { TextRange } from '../../../src/text/text-range.ts';
import { anyBody, anyText } from './arbitraries.ts';
import { readMarkdown, withoutDirection, withoutSpace } from './discord-markdown.ts';
import { type HandMadePassage, handMadeArticle, rangeOf, type Words } from './hand-made.ts';

const names = referenceNames('es');
const parse = (text: string) => parseArticle('prueba', text, { detectLanguage: () => 'es' });

/** The passage with that text in bold, in the sentence it is in. */
function quote(article: Article, words?: string, maxChars = 1_000) {
  const passage = article.passages[0]!;
  const highlight = words === undefined ? undefined : highlightOf(article, passage, words);
  return renderQuote(passage, highlight, { names, maxChars });
}

function highlightOf({ body }: Article, passage: Passage, words: string): Highlight {
  const span = rangeOf(body, words);
  return { span, sentence: passage.sentences.find((sentence) => sentence.end >= span.end)! };
}

/** A passage of those words, with some in bold. */
function quoteOf(words: readonly Words[], bold?: string, passage: Omit<HandMadePassage, 'words'> = {}) {
  return quote(handMadeArticle([{ words, ...passage }]), bold).markdown;
}

const alipay = parse('Primero vino Taobao. En 2003 nació Alipay en China. Después llegó todo lo demás.');

describe('a quote', () => {
  test('sets the sentence apart and the span in bold', () => {
    expect(quote(alipay, '2003').markdown).toBe(
      '> Primero vino Taobao.\n> \n> En **2003** nació Alipay en China.\n> \n> Después llegó todo lo demás.',
    );
  });

  test('is one block without anything to point out', () => {
    expect(quote(alipay).markdown).toBe(
      '> Primero vino Taobao. En 2003 nació Alipay en China. Después llegó todo lo demás.',
    );
  });

  test('keeps the lines of verse, and has bold on each of the lines of a span', () => {
    expect(quoteOf(['Uno y dos\ny tres.\n\nY cuatro.'], 'dos\ny tres', { kind: 'verse' })).toBe(
      '> Uno y **dos**\n> **y tres**.\n> \n> Y cuatro.',
    );
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

describe('of what the article marks, a quote', () => {
  test('drops bold, which would pass for the answer, and keeps italics that stand alone', () => {
    const words: Words[] = [
      'El ',
      { text: 'faro', source: '**faro**', isBold: true },
      ' se llama ',
      { text: 'la Vela', source: '*la Vela*', isItalic: true },
      ', no re',
      { text: 've', source: '*ve*', isItalic: true },
      'la.',
    ];
    expect(quoteOf(words)).toBe('> El faro se llama _la Vela_, no revela.');
    expect(quoteOf(words, 'la Vela')).toBe('> El faro se llama **la Vela**, no revela.');
    expect(quoteOf(words, 'faro')).toBe('> El **faro** se llama _la Vela_, no revela.');
  });

  test('shows code whole, in bold as a whole', () => {
    const words: Words[] = [
      'Usa ',
      { text: 'git push --force origin', source: '`git push --force origin`', isCode: true },
      ' y ',
      { text: 'a`b', source: '``a`b``', isCode: true },
      '.',
    ];
    expect(quoteOf(words)).toBe('> Usa `git push --force origin` y ``a`b``.');
    expect(quoteOf(words, '--force')).toBe('> Usa **`git push --force origin`** y ``a`b``.');
  });

  test('shows code that would end the bold as text', () => {
    const words: Words[] = ['Escribe ', { text: 'a**b', source: '`a**b`', isCode: true }, '.'];
    expect(quoteOf(words)).toBe('> Escribe `a**b`.');
    expect(quoteOf(words, 'a**b')).toBe('> Escribe **a\\*\\*b**.');
  });

  test('shows code of several lines as a block, or line by line with the one that answers in bold', () => {
    const words: Words[] = [{ text: 'npm ci\n\n  npm test\nnpm start', isCode: true }];
    const block = '> ```\n> npm ci\n> \n>   npm test\n> npm start\n> ```';
    expect(quoteOf(words, undefined, { kind: 'code' })).toBe(block);
    expect(quoteOf(words, 'npm ci\n\n  npm test\nnpm start', { kind: 'code' })).toBe(block);
    expect(quoteOf(words, 'npm test', { kind: 'code' })).toBe(
      '> `npm ci`\n> \n> **`  npm test`**\n> `npm start`',
    );
  });

  test('points out a line of code whose lines are pieces of their own', () => {
    const words: Words[] = [
      { text: 'npm ci', isCode: true },
      { label: '\n' },
      { text: 'npm test', isCode: true },
    ];
    expect(quoteOf(words, undefined, { kind: 'code' })).toBe('> ```\n> npm ci\n> npm test\n> ```');
    expect(quoteOf(words, 'test', { kind: 'code' })).toBe('> `npm ci`\n> **`npm test`**');
  });

  test('strikes out what is struck out, beside the answer', () => {
    const words: Words[] = ['Cuesta ', { text: '20 €', source: '~~20 €~~', isStruck: true }, ' 15 €.'];
    expect(quoteOf(words, '15 €')).toBe('> Cuesta ~~20 €~~ **15 €**.');
  });

  test('strikes out what is in front of emphasis, which Discord would not at “~~_”', () => {
    const after = { text: 'hoy', source: '*hoy*', isItalic: true as const };
    const struck = (text: string, isCode?: true) => ({
      text,
      source: `~~${text}~~`,
      isStruck: true as const,
      ...(isCode && { isCode }),
    });
    expect(quoteOf([struck('Ayer.'), after])).toBe('> ~~Ayer.~~hoy');
    expect(quoteOf([struck('ayer ', true), after])).toBe('> ~~`ayer `~~hoy');
    expect(quoteOf([struck('Ayer. '), after])).toBe('> ~~Ayer.~~ _hoy_');
  });

  test('keeps spoilers, with the bold inside', () => {
    const words: Words[] = [
      'El asesino es ',
      { text: 'el mayordomo, claro', source: '||el mayordomo, claro||', isSpoiler: true },
      '.',
    ];
    expect(quoteOf(words, 'el mayordomo')).toBe('> El asesino es ||**el mayordomo**, claro||.');
    expect(quoteOf(words, 'es ||el mayordomo')).toBe('> El asesino **es** ||**el mayordomo**, claro||.');
  });

  test('shows what is written otherwise in the body as people read it', () => {
    const words: Words[] = [
      'Pan ',
      { text: '€', source: '&euro;' },
      ' vino: ',
      { text: '½', source: '&frac12;' },
    ];
    expect(quoteOf(words)).toBe('> Pan € vino: ½');
    expect(quoteOf(words, 'frac')).toBe('> Pan € vino: **½**');
  });

  test('shows a link as text, and tells where it leads', () => {
    const url = 'https://example.org/reglas';
    const article = handMadeArticle([
      { words: ['Lee las ', { text: 'reglas', source: `[reglas](${url})`, url }, ' antes.'] },
    ]);
    expect(quote(article)).toMatchObject({
      markdown: '> Lee las reglas antes.',
      links: [{ text: 'reglas', url }],
    });
  });
});

test('an address that is written out can be followed, unless it is not to be seen', () => {
  const map = 'https://faro.example/plano_(sala)?n=7';
  const article = handMadeArticle([
    { words: [`Plano: ${map}. El viejo (http://faro.example/a), ya no; httpx://b no es nada. https://`] },
  ]);
  expect(quote(article).links).toEqual([
    { text: map, url: map },
    { text: 'http://faro.example/a', url: 'http://faro.example/a' },
  ]);
});

describe('of Discord’s own references, a quote', () => {
  test.each([
    ['el <t:1700000000:D>', '> el <t:1700000000:D>'],
    ['el <t:99999999999999:D>', '> el \\<t\\:99999999999999\\:D\\>'],
    ['en <#123456789012345678>', '> en <#123456789012345678>'],
    ['con <@123456789012345678>', '> con \\@usuario'],
    ['con <@&123456789012345678>', '> con \\@rol'],
    ['usa </preguntar:123456789012345678>', '> usa /preguntar'],
    ['bien <:ok:123456789012345678>', '> bien \\:ok\\:'],
  ])('%s', (text, markdown) => {
    expect(quoteOf([text])).toBe(markdown);
  });

  test('in code leaves them as they are', () => {
    const words: Words[] = [
      { text: '<@123456789012345678>', source: '`<@123456789012345678>`', isCode: true },
    ];
    expect(quoteOf(words)).toBe('> `<@123456789012345678>`');
  });

  test('never cuts them', () => {
    const words = `Cuenta atrás: <t:1700000000:F> ${'y más '.repeat(40)}`;
    for (let maxChars = 20; maxChars < 80; maxChars += 1) {
      const { markdown } = quote(handMadeArticle([{ words: [words] }]), undefined, maxChars);
      expect(markdown.replace('<t:1700000000:F>', '')).not.toMatch(/[<>]t|:F/);
    }
  });
});

describe('of a table’s row, a quote', () => {
  const row: Words[] = [
    { label: 'Temporada: ' },
    'Alta',
    { label: '; ' },
    { label: 'Autocaravana: ' },
    '35 €',
    { label: '; ' },
    { label: 'Notas: ' },
    { label: '; ' },
    { label: 'Perros' },
    'sí | con correa',
  ];

  test('has a line for each cell with its column, and only the cell in bold', () => {
    expect(quoteOf(row, '35 €', { kind: 'table-row' })).toBe(
      '> Temporada: Alta\n> Autocaravana: **35 €**\n> Perros: sí \\| con correa',
    );
  });

  test('is the same where column and separator are one piece, and a cell has marks', () => {
    const joined: Words[] = [
      { label: 'Temporada: ' },
      'Baja',
      { label: '; Parcela: ' },
      { text: '14 €', source: '~~14 €~~', isStruck: true },
      ' 12 €',
      { label: '; Nota: ' },
      { text: 'n/d', source: '`n/d`', isCode: true },
    ];
    expect(quoteOf(joined, '12 €', { kind: 'table-row' })).toBe(
      '> Temporada: Baja\n> Parcela: ~~14 €~~ **12 €**\n> Nota: `n/d`',
    );
  });

  test('has no column in bold where several cells answer', () => {
    expect(quoteOf(row, 'Alta35 €', { kind: 'table-row' })).toBe(
      '> Temporada: **Alta**\n> Autocaravana: **35 €**\n> Perros: sí \\| con correa',
    );
  });
});

test('a rule keeps its number on the line of its first sentence', () => {
  const words: Words[] = [{ label: '7. ' }, 'Sin gritos. Ni carreras.'];
  const sentences = ['Sin gritos.', 'Ni carreras.'];
  expect(quoteOf(words, 'gritos', { kind: 'rule', sentences })).toBe(
    '> 7\\. Sin **gritos**.\n> \n> Ni carreras.',
  );
});

describe('of a list, a quote', () => {
  const items = ['- tienda', '- saco', '- linterna', '- botiquín', '- agua'];
  const list: HandMadePassage = { kind: 'list', words: [items.join('\n')], sentences: items };
  const article = handMadeArticle([list]);

  test('is the item that answers', () => {
    expect(quote(article, 'linterna').markdown).toBe('> […]\n> \\- **linterna**\n> […]');
    expect(quote(article, 'tienda').markdown).toBe('> \\- **tienda**\n> […]');
  });

  test('is all of it where all of it answers, or nothing is pointed out', () => {
    const all = items.map((item) => `> **\\${item}**`).join('\n');
    expect(quote(article, items.join('\n')).markdown).toBe(all);
    expect(quote(article).markdown).toBe(all.replaceAll('**', ''));
  });

  test('has its marks outside of the bold', () => {
    const sentences = ['uno', 'dos', 'tres', 'cuatro'];
    const marked: Words[] = sentences.flatMap((item, index) => [{ label: index > 0 ? '\n• ' : '• ' }, item]);
    expect(quoteOf(marked, 'tres', { kind: 'list', sentences })).toBe('> […]\n> • **tres**\n> […]');
    expect(quoteOf(marked, 'unodostrescuatro', { kind: 'list' })).toBe(
      '> • **uno**\n> • **dos**\n> • **tres**\n> • **cuatro**',
    );
  });

  test('is all of a short one', () => {
    const short = handMadeArticle([{ ...list, words: ['- uno\n- dos'], sentences: ['- uno', '- dos'] }]);
    expect(quote(short, 'dos').markdown).toBe('> \\- uno\n> \\- **dos**');
  });
});

/** A passage of plain text, and a span in one of its sentences that cuts no character. */
const anyHighlight = fc.tuple(anyBody, fc.nat(), fc.nat(), fc.nat()).map(([text, ...seeds]) => {
  const { body, passages } = handMadeArticle([{ words: [text.trim()] }]);
  const sentences = [...body.matchAll(/\S[^.]*\.*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
  const passage = { ...passages[0]!, sentences };
  const sentence = sentences[seeds[0]! % sentences.length]!;
  return { body, passage, highlight: { sentence, span: spanIn(body, sentence, seeds[1]!, seeds[2]!) } };
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

const REFERENCES =
  /<(?:(@!?)\d{15,21}|(@&)\d{15,21}|#\d{15,21}|a?(:\w+:)\d{15,21}|t:-?\d+(?::\w)?|(\/[^:>]+):\d{15,21}|id:(customize))>/g;

/** What is read of those of Discord's references that stand wholly or partly within a part of the text. */
function asRead(body: string, { start, end }: TextRange, passage = { start: 0, end: body.length }): string {
  let read = '';
  let from = start;
  for (const match of body.slice(passage.start, passage.end).matchAll(REFERENCES)) {
    const [source, person, role, emoji, command, page] = match;
    const matchStart = passage.start + match.index;
    const matchEnd = matchStart + source.length;
    if (matchEnd <= start || matchStart >= end) continue;
    read += body.slice(from, Math.max(from, matchStart));
    read +=
      (person && '@usuario') ?? (role && '@rol') ?? emoji ?? command ?? (page && 'Canales y roles') ?? '';
    from = matchEnd;
  }
  return withoutSpace(withoutDirection(read + body.slice(from, Math.max(from, end))));
}

/** What Discord draws by itself. */
const LIVE_KINDS = ['timestamp', 'channel'];

describe('whatever the text', () => {
  const anyQuote = fc.record({ source: anyHighlight, maxChars: fc.integer({ min: 300, max: 2_400 }) });

  test('a quote stays within its limit, and its words are those of the article', () => {
    fc.assert(
      fc.property(anyQuote, fc.boolean(), ({ source: { body, passage, highlight }, maxChars }, points) => {
        const { markdown, shown } = renderQuote(passage, points ? highlight : undefined, { names, maxChars });
        const { words, kinds } = readMarkdown(markdown);
        expect(markdown.length).toBeLessThanOrEqual(maxChars);
        expect(kinds.filter((kind) => kind !== 'strong' && !LIVE_KINDS.includes(kind))).toEqual([
          'blockQuote',
        ]);
        expect(shown.start).toBeGreaterThanOrEqual(passage.start);
        expect(shown.end).toBeLessThanOrEqual(passage.end);
        const hides = (range: TextRange) => body.slice(range.start, range.end).trim() !== '';
        const opening = hides({ start: passage.start, end: shown.start }) ? '[…]' : '';
        const closing = hides({ start: shown.end, end: passage.end }) ? '[…]' : '';
        expect(withoutDirection(words)).toBe(opening + asRead(body, shown, passage) + closing);
      }),
      { numRuns: 500 },
    );
  });

  test('the bold words are those of the span, from its beginning', () => {
    fc.assert(
      fc.property(anyQuote, ({ source: { body, passage, highlight }, maxChars }) => {
        const { span } = highlight;
        const { markdown, shown } = renderQuote(passage, highlight, { names, maxChars });
        const inBold = withoutDirection(readMarkdown(markdown).bold.join(''));
        expect(shown.start).toBeLessThanOrEqual(span.start);
        const end = Math.min(span.end, shown.end);
        expect(inBold).toBe(asRead(body, { start: span.start, end }, passage));
      }),
      { numRuns: 500 },
    );
  });

  test('no line of it is left without the mark of a quote', () => {
    fc.assert(
      fc.property(anyQuote, ({ source: { passage, highlight }, maxChars }) => {
        const { markdown } = renderQuote(passage, highlight, { names, maxChars });
        for (const line of markdown.split('\n')) expect(line.startsWith('> ')).toBe(true);
      }),
    );
  });
});

describe('whatever the marks', () => {
  const words = anyText.filter((text) => /\S/.test(text));
  const mark = { requiredKeys: [] };
  const marks = fc.record(
    {
      isBold: fc.constant(true as const),
      isItalic: fc.constant(true as const),
      isStruck: fc.constant(true as const),
      isSpoiler: fc.constant(true as const),
      isCode: fc.constant(true as const),
    },
    mark,
  );
  const anyWords: fc.Arbitrary<Words> = fc.oneof(
    words,
    fc.tuple(words, marks).map(([text, set]) => ({ text, ...set })),
    fc.tuple(words, marks, words).map(([text, set, source]) => ({ text, source, ...set })),
    words.map((label) => ({ label })),
  );
  const anyPassage = fc.record({
    kind: fc.constantFrom('prose' as const, 'list' as const, 'verse' as const, 'faq' as const),
    words: fc
      .array(anyWords, { minLength: 1, maxLength: 6 })
      .filter((all) => all.some((each) => typeof each === 'string' || 'text' in each)),
  });

  test('every word is read, hidden and struck out where the article has it so', () => {
    fc.assert(
      fc.property(anyPassage, (made) => {
        const article = handMadeArticle([made]);
        const { markdown } = renderQuote(article.passages[0]!, undefined, { names, maxChars: 100_000 });
        const read = readMarkdown(markdown);
        const allowed = ['blockQuote', 'em', 'strikethrough', 'spoiler', 'inlineCode', 'codeBlock'];
        expect(read.kinds.filter((kind) => ![...allowed, ...LIVE_KINDS].includes(kind))).toEqual([]);
        const { pieces } = article.passages[0]!;
        const readOf = (isWanted: (piece: (typeof pieces)[number]) => boolean) =>
          pieces
            .filter(isWanted)
            .map(({ text, place, marks: set }) => {
              const isWhole = place && place.end - place.start !== text.length;
              const raw = withoutSpace(withoutDirection(text));
              return set?.isCode || isWhole ? raw : asRead(text, { start: 0, end: text.length });
            })
            .join('');
        expect(withoutDirection(read.words)).toBe(readOf(() => true));
        expect(withoutDirection(read.spoilers.join(''))).toBe(
          readOf((piece) => piece.marks?.isSpoiler === true),
        );
        expect(withoutDirection(read.struck.join(''))).toBe(
          readOf((piece) => piece.marks?.isStruck === true),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('the words in bold are those of the span, whole where they cannot be divided', () => {
    fc.assert(
      fc.property(anyPassage, fc.nat(), ({ kind, words: all }, seed) => {
        const article = handMadeArticle([{ kind, words: all }]);
        const [passage] = article.passages;
        const placed = passage!.pieces.filter(({ place }) => place);
        const { place, text, marks: set } = placed[seed % placed.length]!;
        fc.pre(!set?.isCode);
        const highlight = { sentence: passage!.sentences[0]!, span: place! };
        const { markdown } = renderQuote(passage!, highlight, { names, maxChars: 100_000 });
        const isWhole = place!.end - place!.start !== text.length;
        const expected = isWhole
          ? withoutSpace(withoutDirection(text))
          : asRead(text, { start: 0, end: text.length });
        expect(withoutDirection(readMarkdown(markdown).bold.join(''))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});

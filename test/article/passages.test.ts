import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Passage } from '../../src/article/article.ts';
import { ArticleError } from '../../src/article/article-error.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { MAX_PASSAGE_CHARS } from '../../src/article/passages.ts';
import { cpuMsOf } from '../cpu-time.ts';
import { leftOut, passageTexts, sentenceTexts } from './slices.ts';

type Format = 'markdown' | 'plain';
const FORMATS: readonly Format[] = ['plain', 'markdown'];

function parse(text: string, format: Format = 'plain'): Article {
  return parseArticle('test', text, { detectLanguage: () => 'es', format });
}

/** To a reader. */
const isEmpty = ({ text, sentences }: Passage) =>
  !/[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text) || sentences.length === 0;

const SENTENCE = 'Esta frase corriente tiene exactamente unas cuantas palabras para llenar sitio.';
const paragraphOf = (sentences: number): string => Array(sentences).fill(SENTENCE).join(' ');

describe.each(FORMATS)('a %s text', (format) => {
  it('is quoted a paragraph at a time', () => {
    const text = `${paragraphOf(2)}\n\n${paragraphOf(3)}\n \t\n\n${paragraphOf(1)}\n`;
    expect(passageTexts(parse(text, format))).toEqual([paragraphOf(2), paragraphOf(3), paragraphOf(1)]);
  });

  it('is quoted a line at a time when its lines are paragraphs', () => {
    const lines = [paragraphOf(2), paragraphOf(3), paragraphOf(2)];
    expect(passageTexts(parse(lines.join('\n'), format))).toEqual(lines);
  });

  it('joins lines that were only wrapped', () => {
    const wrapped = [
      'La empresa nació en una pequeña oficina del puerto y en',
      'diez años llegó a dar trabajo a media ciudad, aunque al',
      'principio nadie creía en ella. Luego vinieron los años',
      'difíciles.',
    ].join('\n');
    const article = parse(`${wrapped}\n\n${paragraphOf(2)}`, format);
    expect(passageTexts(article)).toEqual([wrapped, paragraphOf(2)]);
    expect(sentenceTexts(article)[0]).toEqual([
      wrapped.slice(0, wrapped.indexOf(' Luego')),
      'Luego vinieron los años\ndifíciles.',
    ]);
  });

  it.each([
    ['a lone connective', 'Sin embargo, esto no es suficiente.'],
    ['an English connective', 'However, that was not all.'],
    ['what ends with a colon', 'Los motivos de su decisión fueron los siguientes:'],
  ])('joins %s with what it introduces', (_, introduction) => {
    const text = `${paragraphOf(2)}\n\n${introduction}\n\n${paragraphOf(2)}\n\n${paragraphOf(3)}`;
    expect(passageTexts(parse(text, format))).toEqual([
      paragraphOf(2),
      `${introduction}\n\n${paragraphOf(2)}`,
      paragraphOf(3),
    ]);
  });

  it.each([
    'Fue una decisión difícil.',
    'Sin embargo, la empresa decidió seguir adelante con su plan de abrir otra fábrica.',
    'Pero no bastó. Nadie vino.',
    '¡Y cómo!',
  ])('leaves %s alone', (sentence) => {
    const text = `${sentence}\n\n${paragraphOf(2)}`;
    expect(passageTexts(parse(text, format))).toEqual([sentence, paragraphOf(2)]);
  });

  it('keeps what leads to nothing', () => {
    const text = `${paragraphOf(2)}\n\nFirmado por su autor`;
    expect(passageTexts(parse(text, format))).toEqual([paragraphOf(2), 'Firmado por su autor']);
  });

  it('divides a long paragraph at sentence ends into about equal pieces', () => {
    const texts = passageTexts(parse(paragraphOf(40), format));
    expect(texts).toHaveLength(Math.ceil(paragraphOf(40).length / MAX_PASSAGE_CHARS));
    for (const text of texts) {
      expect(text).toMatch(/^Esta .* sitio\.$/s);
      expect(text.length).toBeGreaterThan(MAX_PASSAGE_CHARS / 2);
      expect(text.length).toBeLessThanOrEqual(MAX_PASSAGE_CHARS);
    }
  });

  it('keeps a sentence whole that is longer than a passage', () => {
    const long = `Vinieron ${'Ana, '.repeat(400)}y nadie más.`;
    expect(passageTexts(parse(`${paragraphOf(2)} ${long} ${paragraphOf(2)}`, format))).toContain(long);
  });

  it('puts the items of a list into one passage', () => {
    const list = '- Abrir la tienda.\n- Contar la caja.\n- Cerrar la tienda.';
    const text = `Las tareas de cada día son:\n\n${list}\n\n${paragraphOf(2)}`;
    const article = parse(text, format);
    expect(passageTexts(article)).toEqual([list, paragraphOf(2)]);
    expect(article.passages[0]!.context).toEqual(['Las tareas de cada día son:']);
    expect(sentenceTexts(article)[0]).toEqual(list.split('\n').map((item) => item.slice(2)));
  });

  it.each([
    ['a word of a megabyte', 'x'.repeat(1e6)],
    ['a line of a megabyte', 'hola que tal '.repeat(80_000)],
    ['emphasis that never closes', '*a'.repeat(150_000)],
    ['many short lines', 'Hola.\n'.repeat(20_000)],
    ['a gap of a megabyte', `a${' '.repeat(1e6)}b`],
    ['marks in one paragraph of a megabyte', 'un **b** [c](http://d.e) `f` y *g*. '.repeat(28_000)],
    ['25,000 headings', Array.from({ length: 25_000 }, (_, i) => `## Título ${i}`).join('\n\n')],
    ['15,000 bold lines', '**Uno**: dos.\n'.repeat(15_000)],
    ['brackets that never close', `a${'['.repeat(300_000)}`],
    ['comments that never close', 'a <!-- '.repeat(100_000)],
    ['tags that never close', '<b a="'.repeat(100_000)],
    ['links that never close', '[a]('.repeat(200_000)],
    ['150,000 short sentences', '¿a? '.repeat(150_000)],
    ['a table of 5,000 rows', `| a | b |\n|---|---|\n${'| uno | dos |\n'.repeat(5000)}`],
    ['15,000 turns', 'ANA: ¿Vienes?\nLUIS: No.\n'.repeat(7_500)],
    ['soft hyphens everywhere', 'a\u00ad'.repeat(300_000)],
  ])('may be %s', { timeout: 30_000 }, (_, text) => {
    let passages: readonly Passage[] = [];
    const cpuMs = cpuMsOf(() => {
      passages = parse(text, format).passages;
    });
    // Time that grows with the square of the length would be more.
    expect(cpuMs).toBeLessThan(7_500);
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.filter(isEmpty)).toEqual([]);
  });
});

it('keeps the lines of a stanza together', () => {
  const stanza =
    'Caminante, son tus huellas\nel camino y nada más;\ncaminante, no hay camino,\nse hace camino al andar.';
  expect(passageTexts(parse(`${stanza}\n\n${paragraphOf(2)}`))).toEqual([stanza, paragraphOf(2)]);
});

describe('whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Hola',
      'sí.',
      'EE. UU.',
      '1.234',
      '¿Qué?',
      '…',
      'e\u0301',
      'ñ',
      '👩‍👩‍👧',
      ...['\u200b', '\u00ad', '\u2060', '\ufeff', '\u200e', '\u200d', '\ufe0f', '\u2800'],
      ...['&nbsp;', '&#8203;', '&shy;', '\n```\n\u200b\n```\n', '\n\n\u00ad\u00a0\n\n', '`\u200b`'],
      'Título',
      'Sin embargo,',
    ),
    fc.constantFrom(
      '# ',
      '## ',
      '- ',
      '1. ',
      '> ',
      '```',
      '---',
      '| a | b |',
      '|---|---|',
      '    ',
      '<b>',
      '[a]: b',
      '===',
      '*',
      '\\',
    ),
    fc.constantFrom(SENTENCE, paragraphOf(12), 'x'.repeat(3500)),
    fc.string({ unit: 'binary' }),
  );
  const space = fc.constantFrom(' ', ' ', '', '\n', '\n', '\n\n', '\n \n', '\t', '\u00a0');
  // A letter in front: a body without text is refused, and so is front matter that never closes.
  const text = fc
    .array(fc.tuple(piece, space), { maxLength: 40 })
    .map((parts) => `a${parts.flat().join('')}`);
  const format = fc.constantFrom(...FORMATS);

  it('passages and sentences are slices, in order, none empty', () => {
    fc.assert(
      fc.property(text, format, (source, kind) => {
        const { body, passages } = parse(source, kind);
        expect(body).toBe(source.replace(/\r\n?/g, '\n').normalize('NFC').trimEnd());
        leftOut(body, { start: 0, end: body.length }, passages);
        expect(passages.length).toBeGreaterThan(0);
        expect(passages.map(({ index }) => index)).toEqual([...passages.keys()]);
        expect(passages.filter(isEmpty)).toEqual([]);
        for (const passage of passages) {
          leftOut(body, passage, passage.sentences);
          if (passage.sentences.length > 1) {
            const [first, last] = [passage.sentences[0]!, passage.sentences.at(-1)!];
            expect(last.end - first.start).toBeLessThanOrEqual(MAX_PASSAGE_CHARS);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('words of a plain text are in a passage or in the context of one', () => {
    const words = fc.constantFrom(
      'uno',
      'Dos.',
      '\u00bfTres?',
      'Cuatro:',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      ' ',
      'Art. 5. ',
      'P: ',
      'R: ',
      SENTENCE,
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const { title, passages } = parse(`a ${parts.join(' ')}`);
        const read = [title, ...passages.flatMap(({ context, text: shown }) => [...context, shown])].join(
          ' ',
        );
        for (const word of parts.join(' ').match(/\p{L}{3,}/gu) ?? []) expect(read).toContain(word);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'a\n\n[a]: b\n\n-\n',
    'a\n\n- \n- b',
    '[a]: b\n\n## A\n\nTexto.',
    '> \n>\n> a',
    '-\n\n  -\n\n    - a',
    'a\n\n```\n\u200b\n```\n\nb',
    'a\n\n&#8206;\n\n- &zwj;\n- \u200e\n\n| \u200c | \u200b |\n|---|---|\n| \u2063 | &shy; |',
    `a\n\nb${'\u200e'.repeat(5000)}`,
  ])('%j has no empty passage', (source) => {
    for (const kind of FORMATS) expect(parse(source, kind).passages.filter(isEmpty)).toEqual([]);
  });

  it('how it is encoded makes no difference', () => {
    fc.assert(
      fc.property(text, format, (source, kind) => {
        const plain = source.replaceAll('\r', '');
        const article = parse(plain, kind);
        expect(parse(`\uFEFF${plain.normalize('NFD').replaceAll('\n', '\r\n')}\r\n \r\n`, kind)).toEqual(
          article,
        );
      }),
    );
  });

  it('a text without letters and digits is refused', () => {
    for (const nothing of ['', ' \n\t', '…', '---', '👍', '\u200b']) {
      expect(() => parse(nothing)).toThrow(ArticleError);
      expect(() => parse(`a${nothing}`)).not.toThrow();
    }
    for (const nothing of [
      '[a]: b',
      '<!-- a -->',
      '<div></div>',
      '<script>a</script>',
      '![a](b)',
      '# ![a](b)',
      '> ',
    ]) {
      expect(() => parse(nothing, 'markdown')).toThrow(ArticleError);
    }
  });
});

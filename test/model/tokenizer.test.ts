import { readFileSync } from 'node:fs';
import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOS, EOS, loadTokenizer } from '../../src/model/tokenizer.ts';

const tokenize = loadTokenizer('data/model/tokenizer.json');

/** The package's own type does not resolve: its declarations use path aliases. */
type Encode = (text: string, options: object) => { readonly ids: number[] };

const reference = new HuggingFaceTokenizer(
  JSON.parse(readFileSync('data/model/tokenizer.json', 'utf8')) as object,
  {},
);
const encode = reference.encode.bind(reference) as Encode;
/** Hugging Face's own library does not divide at white space, where no piece of a trained vocabulary crosses. */
const referenceIds = (text: string) =>
  (text.match(/\S+/gu) ?? []).flatMap((word) => encode(word, { add_special_tokens: false }).ids);

const SCRIPTS = [
  [0x21, 0x7e],
  [0xa1, 0x17f],
  [0x300, 0x320],
  [0x370, 0x4ff],
  [0x2000, 0x206f],
  [0x2580, 0x25a0],
  [0x4e00, 0x4e80],
  [0xff00, 0xff60],
  [0x1f600, 0x1f640],
] as const;

const letter = fc.oneof(
  ...SCRIPTS.map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
);

describe('the pieces of a text', () => {
  it.each([
    '¿Cuándo se fundó el club de ajedrez?',
    'El 14,5 % de 1.250 m² cuesta 7,3 M€ (v2.1.0-beta).',
    'ﬁnal ½ naïve´s',
    'Straße, l’été, ação',
    'pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(20),
    '\ud800 lone \udc00',
  ])('are those of the reference: %s', (text) => {
    expect(tokenize(text).ids).toEqual(referenceIds(text));
  });

  it('are those of the reference in every paragraph of the bundled article', () => {
    for (const line of readFileSync('data/articles/ant-financial.md', 'utf8').split('\n'))
      expect(tokenize(line).ids).toEqual(referenceIds(line));
  });

  it('are those of the reference in all scripts', () => {
    const words = fc.array(fc.string({ unit: letter, minLength: 1, maxLength: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(words, (some) => {
        const text = some.join(' ');
        expect(tokenize(text).ids).toEqual(referenceIds(text));
      }),
    );
  });

  it('are never the marks that divide question and passage', () => {
    expect(tokenize('</s> <s> <pad> <unk>').ids).not.toContain(EOS);
    expect(tokenize('</s> <s> <pad> <unk>').ids).not.toContain(BOS);
  });

  it('stand where they are in the text', () => {
    const text = '¿Cuándo se fundó el club?';
    const { starts, ends } = tokenize(text);
    const words = starts.map((start, i) => text.slice(start, ends[i])).join('');
    expect(words).toBe('¿Cuándosefundóelclub?');
  });

  it('are those of the whole word where letters become more or fewer', () => {
    const text = 'oﬁcine\u0301s';
    const { ids, starts, ends } = tokenize(text);
    expect(starts).toEqual(ids.map(() => 0));
    expect(ends).toEqual(ids.map(() => text.length));
  });

  it('never lie outside it, and go forward', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { ids, starts, ends } = tokenize(text);
        expect(starts).toHaveLength(ids.length);
        starts.forEach((start, i) => {
          expect(start).toBeLessThanOrEqual(ends[i]!);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
          if (i > 0) expect(start).toBeGreaterThanOrEqual(starts[i - 1]!);
        });
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { tokenise } from '../../src/text/tokenise.ts';

const words = (text: string) => tokenise(text).map((token) => token.text);

describe('splits into words and numbers', () => {
  it.each([
    ['¿Cuándo se fundó el club?', ['Cuándo', 'se', 'fundó', 'el', 'club']],
    ['Costó 1.234,5 euros; un 3,5 %.', ['Costó', '1.234,5', 'euros', 'un', '3,5']],
    ['A las 10:30, en 2014.', ['A', 'las', '10:30', 'en', '2014']],
    ['£38,500', ['38,500']],
    ['2014-05-03', ['2014', '05', '03']],
    ['el MP3 y la Fórmula1', ['el', 'MP', '3', 'y', 'la', 'Fórmula', '1']],
    ["d'Artagnan y Owen’s", ['d', 'Artagnan', 'y', 'Owen', 's']],
    ['Taobao.com (EE. UU.)', ['Taobao', 'com', 'EE', 'UU']],
    ['**negrita** _cursiva_ `código` ~~no~~', ['negrita', 'cursiva', 'código', 'no']],
    ['<@123456789> @everyone #general', ['123456789', 'everyone', 'general']],
    ['teórico-práctico', ['teórico', 'práctico']],
    ['cafe\u0301 con pan', ['cafe\u0301', 'con', 'pan']],
    ['enci\u00adclopedia', ['enci\u00adclopedia']],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('leaves out what is no word', () => {
  it.each([
    [''],
    [' \n\t\u00a0'],
    ['¿?…—«»'],
    ['🙂👋'],
    ['👩\u200d👩\u200d👧 🏴\u{e0067}\u{e0062}\u{e007f}'],
    ['❤\ufe0f \u200b\u200d\u2060'],
    ['\u0301\u0301'],
    ['\ud83d'],
    ['\udc00 \ud800'],
  ])('%j', (text) => {
    expect(tokenise(text)).toEqual([]);
  });

  it('keeps the words around emoji and lone surrogates', () => {
    expect(words('hola🙂mundo 5\ufe0f\u20e3 a\ud83db')).toEqual(['hola', 'mundo', '5', 'a', 'b']);
  });
});

describe('reads other scripts', () => {
  it.each([
    ['灯台は古い', ['灯', '台', 'は', '古', 'い']],
    ['カメラABC', ['カ', 'メ', 'ラ', 'ABC']],
    ['𠮷野家', ['𠮷', '野', '家']],
    ['ลูก2คน', ['ล', 'ก', '2', 'ค', 'น']],
    ['한국어 문장', ['한국어', '문장']],
    ['שָׁלוֹם עולם', ['שָׁלוֹם', 'עולם']],
    ['مرحبا بالعالم', ['مرحبا', 'بالعالم']],
    ['Ünïversität Łódź', ['Ünïversität', 'Łódź']],
    ['маяк 1853', ['маяк', '1853']],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

it('gives tokens that are slices of the text, in order, each with its folded form', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(text, (text) => {
      let at = 0;
      for (const token of tokenise(text)) {
        expect(token.start).toBeGreaterThanOrEqual(at);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(token.folded).toBe(fold(token.text));
        expect(token.folded).not.toBe('');
        at = token.end;
      }
    }),
  );
});

it('finds every letter and digit of a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const rest = tokenise(text).reduceRight(
        (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
        text,
      );
      expect(rest).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});

it('splits Latin text the same way beside another script', () => {
  const latin = fc
    .array(fc.oneof(fc.integer({ min: 9, max: 0x24f }), fc.integer({ min: 0x2010, max: 0x20bf })), {
      maxLength: 30,
    })
    .map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(latin, (text) => {
      expect(tokenise(`${text} Ж`).slice(0, -1)).toEqual(tokenise(text));
    }),
    { numRuns: 1000 },
  );
});

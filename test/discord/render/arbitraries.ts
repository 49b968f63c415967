import fc from 'fast-check';
import type { Article } from '../../../src/article/article.ts';
import { parseArticle } from '../../../src/article/parse.ts';

/** Pieces that mean something to Discord, or to whatever draws its text. */
const pieces = [
  '**negrita**',
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~tachado~~',
  '||secreto||',
  '`code`',
  '```\n',
  '```js\nx\n```',
  '> cita',
  '>>> todo',
  '# Título',
  '### x',
  '-# pequeño',
  '- uno',
  '* dos',
  '1. tres',
  '12) x',
  '+ y',
  '[texto](https://mal.example)',
  '<https://mal.example/a?b=c>',
  'https://mal.example/a_b',
  'http://x.y',
  'steam://run/1',
  'discord.gg/abcDEF',
  'https://discord.gg/abc',
  'discord.com/invite/abc',
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@!123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<:ok:123456789012345678>',
  '<a:ok:123456789012345678>',
  ':fire:',
  ':+1:',
  '<t:1700000000:R>',
  '</preguntar:123456789012345678>',
  '<id:customize>',
  '\\',
  '\\\\',
  '\\*',
  '¯\\_(ツ)_/¯',
  '[…]',
  '\u202e',
  '\u202a',
  '\u2066',
  '\u2069',
  '\u202c',
  '\u200f',
  '\u200b',
  'Z̸̡̢̛͙̜̯̟̅̈́a̷l̶g̵o̸',
  '👩‍👩‍👧‍👦',
  '🏳️‍🌈',
  '𝕏',
  'ñandú',
  'EE. UU.',
  '20 %',
  '1.234',
  '«¿Qué?»',
  'مرحبا بالعالم',
  '日本語',
  'octubre de 2014',
  'Ant Financial',
  '',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '.',
  ':',
  '/',
];

/** Text as nasty as text gets, from empty to some thousand characters. */
export const anyText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary' })), {
    maxLength: 60,
  })
  .chain((parts) => fc.constantFrom('', ' ', '. ').map((separator) => parts.join(separator)));

/** The same, with repetition: far over every limit of Discord's. */
export const longText = fc.tuple(anyText, fc.nat(40)).map(([text, times]) =>
  text
    .repeat(times + 1)
    .slice(0, 30_000)
    .replace(/\p{Surrogate}$/u, ''),
);

export const anyBody = fc.oneof(anyText, longText).filter((text) => /[\p{L}\p{N}]/u.test(text));

export const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    body: anyBody,
    title: anyText.filter((text) => text.trim() !== ''),
    headings: fc.array(anyText, { maxLength: 7 }),
    starterQuestions: fc.array(
      anyText.filter((text) => text.trim() !== ''),
      { maxLength: 12 },
    ),
    url: fc.constantFrom(
      undefined,
      'https://example.org/a',
      'javascript:alert(1)',
      'no url',
      `https://a.example/${'b'.repeat(600)}`,
    ),
    note: anyText,
  })
  .map(({ body, title, headings, starterQuestions, url, note }) => {
    const parsed = parseArticle('prueba', body, { detectLanguage: () => 'es' });
    const text = parsed.body.slice(0, 20).trim();
    return {
      ...parsed,
      title,
      starterQuestions,
      source: { name: title, ...(url !== undefined && { url }) },
      notes: [{ text, note: { es: note, en: note } }],
      passages: parsed.passages.map((passage) => ({ ...passage, context: headings })),
    };
  });

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { passageChanges } from '../../src/article/passage-changes.ts';

const parse = (...paragraphs: readonly string[]) =>
  parseArticle('a', paragraphs.join('\n\n'), { detectLanguage: () => 'es' });
const texts = (passages: readonly { readonly text: string }[]) => passages.map(({ text }) => text);

test('what came, what went and how much stayed', () => {
  const before = parse('Uno abre la puerta.', 'Dos cierra la ventana.', 'Tres barre el suelo.');
  const after = parse('Tres barre el suelo.', 'Cuatro riega el jardín.', 'Uno abre la puerta.');
  const { added, removed, unchanged } = passageChanges(before, after);
  expect(texts(added)).toEqual(['Cuatro riega el jardín.']);
  expect(texts(removed)).toEqual(['Dos cierra la ventana.']);
  expect(unchanged).toBe(2);
});

test('a passage that is there more often than before is new that many times', () => {
  const { added, removed, unchanged } = passageChanges(
    parse('Uno abre la puerta.'),
    parse('Uno abre la puerta.', 'Uno abre la puerta.', 'Uno abre la puerta.'),
  );
  expect([added.length, removed.length, unchanged]).toEqual([2, 0, 1]);
});

test('old and removed, new and added are the same in number', () => {
  const passages = fc
    .array(fc.constantFrom('Ana abre.', 'Beto cierra.', 'Carla barre.', 'Dora riega.'), { minLength: 1 })
    .map((paragraphs) => parse(...paragraphs));
  fc.assert(
    fc.property(passages, passages, (before, after) => {
      const { added, removed, unchanged } = passageChanges(before, after);
      expect(added.length + unchanged).toBe(after.passages.length);
      expect(removed.length + unchanged).toBe(before.passages.length);
      // One text is never both new and gone.
      expect(added.some(({ text }) => texts(removed).includes(text))).toBe(false);
    }),
  );
});

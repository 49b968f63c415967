import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibrary, type MeasuredLibrary } from '../../src/answer/library.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { resources } from '../resources.ts';
import { embedLetters } from '../search/vectors.ts';
import { ALL_ARTICLES, articleOf, CLUB, JAPANESE, LIGHTHOUSE, TOWN } from './articles.ts';
import { expectFound, wordsOf } from './checks.ts';

/** No vector takes part in a search by words. */
function wordsOnly(articles = ALL_ARTICLES): Promise<MeasuredLibrary> {
  return createLibrary(articles, { ...resources, embed: embedLetters });
}

const { find } = await wordsOnly();

describe('finds', () => {
  it.each([
    ['cuota de socio', CLUB, 'La cuota de socio tiene un precio de 25 euros al mes.'],
    ['CUOTA SOCIO', CLUB, 'La cuota de socio tiene un precio de 25 euros al mes.'],
    ['jubilados mitad', CLUB, 'Los estudiantes y los jubilados pagan la mitad'],
    ['catalna osoryo', TOWN, 'El puente nuevo, obra de la ingeniera Catalina Osorio'],
    ['4812 habitantes', TOWN, 'Tiene 4.812 habitantes'],
    ['1237-03-12', TOWN, 'La villa fue establecida el 12 de marzo de 1237'],
    ['puffins', LIGHTHOUSE, 'Visitors are not allowed to land'],
    ['灯台守', JAPANESE, '最後の灯台守'],
  ])('%s: the sentence with most of the words', (text, article, words) => {
    const [first] = find(text);
    expect(first?.article).toBe(article);
    expect(first && wordsOf(first, first.sentence)).toContain(words);
  });

  it('the first of sentences that have as much', async () => {
    const library = await wordsOnly([articleOf('a', 'Hay un faro alto. El faro es blanco. Fin.')]);
    const [first] = library.find('faro');
    expect(first && wordsOf(first, first.sentence)).toBe('Hay un faro alto.');
  });

  it.each([['bicicleta'], [''], ['¿de la que?'], ['🙂'], ['\ud800']])('nothing for %j', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('in one article only when asked to', () => {
    for (const { article } of find('torre', { articleId: 'club', limit: 50 })) expect(article).toBe(CLUB);
    expect(() => find('torre', { articleId: 'nowhere' })).toThrow(RangeError);
    expect(() => find('', { articleId: '' })).toThrow(RangeError);
  });

  it('three passages, or as many as asked for, from the same ranking', () => {
    const all = find('club torneo puente torre tower', { limit: 100 });
    expect(all.length).toBeGreaterThan(5);
    expectFound(all, 100);
    expect(find('club torneo puente torre tower')).toEqual(all.slice(0, 3));
    for (const limit of [1, 2, 5])
      expect(find('club torneo puente torre tower', { limit })).toEqual(all.slice(0, limit));
  });

  it('equal passages in the order of articles', async () => {
    const copies = ['a', 'b', 'c'].map((id) => articleOf(id, 'La torre es alta.'));
    const library = await wordsOnly(copies);
    expect(library.find('torre').map(({ article }) => article.id)).toEqual(['a', 'b', 'c']);
  });
});

it('finds the same for the same text, and is sound for any', async () => {
  const other = await wordsOnly();
  const word = fc.constantFrom(...ALL_ARTICLES.flatMap(({ body }) => tokenise(body).map(({ text }) => text)));
  const noise = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  const text = fc
    .array(fc.oneof({ arbitrary: word, weight: 3 }, { arbitrary: noise, weight: 1 }), { maxLength: 9 })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (text, limit) => {
      const found = find(text, { limit });
      expectFound(found, limit);
      expect(find(text, { limit })).toEqual(found);
      expect(other.find(text, { limit })).toEqual(found);
    }),
    { numRuns: 150 },
  );
});

import { describe, expect, it } from 'vitest';
import { createThesaurus } from '../../src/text/thesaurus.ts';
import { english, languages, spanish } from './shipped.ts';

const thesaurus = createThesaurus(
  {
    es: 'fundar, crear, establecer\ncrear, producir\nnacer => fundar\ndueño, propietario',
    en: 'own, owner, property\nbegin, began => start',
    'en-es': 'found, founded => fundar, crear\nowner => dueño',
  },
  languages.of,
);

describe('a thesaurus', () => {
  it('finds the other words of a line, in the order of the file', () => {
    expect(thesaurus.expand('fundar', spanish, spanish)).toEqual(['crear', 'establecer']);
  });

  it('joins the lines that have the word', () => {
    expect(thesaurus.expand('crear', spanish, spanish)).toEqual(['fundar', 'establecer', 'producir']);
  });

  it.each([['fundó'], ['FUNDARON'], ['fundada']])('knows a word by its stem: %s', (word) => {
    expect(thesaurus.expand(word, spanish, spanish)).toEqual(['crear', 'establecer']);
  });

  it('follows an arrow only forward', () => {
    expect(thesaurus.expand('nació', spanish, spanish)).toEqual(['fundar']);
    expect(thesaurus.expand('fundó', spanish, spanish)).not.toContain('nacer');
    expect(thesaurus.expand('began', english, english)).toEqual(['start']);
    expect(thesaurus.expand('start', english, english)).toEqual([]);
  });

  it('goes from English to Spanish and back by the same file', () => {
    expect(thesaurus.expand('founded', english, spanish)).toEqual(['fundar', 'crear']);
    expect(thesaurus.expand('creó', spanish, english)).toEqual(['found', 'founded']);
    expect(thesaurus.expand('dueña', spanish, english)).toEqual(['owner']);
  });

  it('knows nothing of other words and other languages', () => {
    expect(thesaurus.expand('torre', spanish, spanish)).toEqual([]);
    expect(thesaurus.expand('founded', english, languages.of('fr'))).toEqual([]);
    expect(thesaurus.expand('fondé', languages.of('fr'), languages.of('fr'))).toEqual([]);
  });

  it('refuses a malformed file when it is first needed', () => {
    const broken = createThesaurus({ es: 'a b, c', en: '', 'en-es': '' }, languages.of);
    expect(broken.expand('own', english, english)).toEqual([]);
    expect(() => broken.expand('a', spanish, spanish)).toThrow(/line 1/);
  });
});

describe('the shipped thesaurus', () => {
  const { expand } = languages.thesaurus;

  it.each([
    ['dueño', 'propietario'],
    ['dueña', 'propiedad'],
    ['costó', 'precio'],
    ['sede', 'oficina'],
    ['fundó', 'establecer'],
    ['lanzaron', 'publicar'],
    ['opinaba', 'pensar'],
    ['viven', 'habitante'],
  ])('Spanish: %s finds %s', (word, synonym) => {
    expect(expand(word, spanish, spanish)).toContain(synonym);
  });

  it.each([
    ['founded', 'establish'],
    ['price', 'cost'],
    ['owner', 'property'],
  ])('English: %s finds %s', (word, synonym) => {
    expect(expand(word, english, english)).toContain(synonym);
  });

  it.each([
    ['founded', 'fundar', 'fundó', 'found'],
    ['owns', 'propietario', 'propietarios', 'owner'],
    ['price', 'costar', 'precio', 'price'],
    ['born', 'nacer', 'nació', 'born'],
  ])('%s finds %s, and %s finds %s', (word, translation, spanishWord, englishWord) => {
    expect(expand(word, english, spanish)).toContain(translation);
    expect(expand(spanishWord, spanish, english)).toContain(englishWord);
  });
});

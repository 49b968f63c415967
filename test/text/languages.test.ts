import { describe, expect, it } from 'vitest';
import { languages } from './shipped.ts';

describe('detects', () => {
  it.each([
    ['es', '¿Cuándo se fundó el club?'],
    ['es', 'cuando se fundo'],
    ['es', 'cuanto cuesta'],
    ['es', 'quien gano'],
    ['es', '¿Dónde?'],
    ['es', 'dueño del edificio'],
    ['es', '¿QUIÉN ES EL DUEÑO?'],
    ['es', 'La villa fue establecida por el rey, que le dio su primer fuero.'],
    ['en', 'When was the lighthouse built?'],
    ['en', 'who owns it'],
    ['en', 'owner of building'],
    ['en', 'HOW MUCH DOES IT COST'],
    ['en', 'What'],
    ['en', 'The tower is 41 metres tall and its light can be seen for 22 miles.'],
  ])('%s: %s', (code, text) => {
    expect(languages.detect(text)).toBe(code);
  });

  it.each([
    ['no words', ''],
    ['an emoji', '🙂'],
    ['only words of its own', 'precio cuota'],
    ['a name', 'Torre Blanca'],
    ['stop words of both', 'a me he no'],
    ['as many of one as of the other', 'el the'],
    ['French', "Quand le phare a-t-il été construit ? C'est Jeanne Morvan qui a dessiné sa tour."],
    ['Polish', 'Latarnia morska stoi na skale od roku 1853.'],
    ['German', 'Der Leuchtturm wurde 1853 gebaut und steht auf einer Insel.'],
    ['Japanese', '灯台はいつ建てられましたか'],
    ['a lone surrogate', '\ud800'],
  ])('no language in %s', (_, text) => {
    expect(languages.detect(text)).toBe('und');
  });

  it('the language of a long text by its beginning', () => {
    const text = `${'La villa se fundó en el siglo XII y creció con el río. '.repeat(120)}${'The end of it. '.repeat(900)}`;
    expect(languages.detect(text)).toBe('es');
  });
});

describe('gives the language of a tag', () => {
  it.each([
    ['es', 'es'],
    ['es-419', 'es'],
    ['EN-GB', 'en'],
    ['pt-BR', 'pt'],
    ['und', 'und'],
    ['', ''],
  ])('%j: %j', (tag, code) => {
    expect(languages.of(tag).code).toBe(code);
  });

  it('always the same one', () => {
    expect(languages.of('es-ES')).toBe(languages.of('es'));
  });
});

import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/text/language.ts';
import { english, languages, spanish } from './shipped.ts';

describe('stems', () => {
  it.each([
    ['es', ['fundar', 'fundó', 'fundaron', 'fundada', 'FUNDÓ', 'fundo\u0301']],
    ['es', ['jugador', 'jugadores', 'jugadora', 'jugadoras']],
    ['es', ['canción', 'canciones']],
    ['es', ['ocurrir', 'ocurrió', 'ocurrieron']],
    ['es', ['español', 'españoles', 'española', 'ESPAÑOLAS']],
    ['es', ['banco', 'bancos']],
    // Snowball takes no ending off these.
    ['es', ['abrir', 'abre', 'abren', 'abrimos', 'abrís', 'abrió', 'abierta', 'abiertos']],
    ['es', ['usar', 'usan', 'usamos', 'usarlo', 'uso']],
    ['es', ['unir', 'unirme', 'unirse', 'unirte']],
    ['es', ['apuntar', 'apuntarte', 'apuntarse', 'apuntáis']],
    ['en', ['found', 'founded', 'founding', 'founds', 'FOUNDED']],
    ['en', ['lighthouse', 'lighthouses']],
    ['en', ['pony', 'ponies']],
    ['en', ['visit', 'visited', 'visiting', 'visits']],
  ])('%s: one for %j', (code, inflections) => {
    expect(new Set(inflections.map(languages.of(code).stem)).size).toBe(1);
  });

  it.each([
    ['es', 'torre', 'torneo'],
    ['es', 'casa', 'cosa'],
    ['es', 'minero', 'mineral'],
    ['es', 'parte', 'par'],
    ['es', 'isla', 'isleño'],
    ['en', 'light', 'lamp'],
  ])('%s: of %s is not that of %s', (code, word, other) => {
    const { stem } = languages.of(code);
    expect(stem(word)).not.toBe(stem(other));
  });

  it('before folding: accents tell Spanish endings apart', () => {
    expect(spanish.stem('ocurrió')).toBe('ocurr');
    expect(spanish.stem('hablarías')).toBe('habl');
    expect(spanish.stem('hablarias')).not.toBe('habl');
  });

  it.each([['ocurrió'], ['año'], ['pingüino'], ['É'], ['naïve'], ['的']])('folded: of %s', (word) => {
    for (const language of [spanish, english, languages.of('fr')]) {
      expect(language.stem(word)).toMatch(/^[a-z的]+$/);
    }
  });

  it('to the word itself, folded, in a language without a stemmer', () => {
    expect(languages.of('fr').stem('Fondées')).toBe('fondees');
    expect(languages.of('und').stem('Fundó')).toBe('fundo');
  });
});

describe('stop words', () => {
  it.each([
    ['es', ['el', 'que', 'cuando', 'donde', 'fue', 'esta', 'tambien', 'mas', 'teneis', 'podeis']],
    ['en', ['the', 'of', 'who', 'where', 'did', 'is', 'there']],
  ])('%s: %j', (code, words) => {
    expect(words.filter((word) => !languages.of(code).isStopWord(word))).toEqual([]);
  });

  it.each([
    ['es', ['club', 'ano', 'fundo', 'primera', 'the', '']],
    ['en', ['club', 'year', 'built', 'first', 'el', '']],
  ])('%s: not %j', (code, words) => {
    expect(words.filter((word) => languages.of(code).isStopWord(word))).toEqual([]);
  });

  it('are given with accents and compared without', () => {
    const language = createLanguage('es', { stopWords: 'también él', frequencies: '', chatWords: '' });
    expect(language.isStopWord('tambien')).toBe(true);
    expect(language.isStopWord('el')).toBe(true);
  });

  it('ñ makes another word', () => {
    expect(spanish.isStopWord('unas', 'uñas')).toBe(false);
    expect(spanish.isStopWord('una', 'UÑA')).toBe(false);
    expect(spanish.isStopWord('unas', 'unas')).toBe(true);
  });

  it('are none in a language without lists', () => {
    expect(languages.of('fr').isStopWord('le')).toBe(false);
  });
});

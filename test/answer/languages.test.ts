import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/answer/library.ts';
import type { Article } from '../../src/article/article.ts';
import { FRENCH, JAPANESE, LIGHTHOUSE, OTHER_LANGUAGES, POLISH, resources, TOWN } from './articles.ts';
import { expectSound, wordsOf } from './checks.ts';

/** Expects the answer to lie in the sentence that has these words. */
function expectFound(article: Article, question: string, words: string): void {
  const reply = createLibrary([article], resources).ask(question);
  expectSound(reply);
  expect(reply.kind).toBe('answer');
  expect(wordsOf(reply.quotes[0]!, reply.quotes[0]!.sentence)).toContain(words);
}

it('tells the language of an article', () => {
  expect([TOWN, LIGHTHOUSE, POLISH, JAPANESE].map(({ language }) => language)).toEqual([
    ...['es', 'en', 'und', 'und'],
  ]);
});

describe('an English article', () => {
  it.each([
    ['When was the lighthouse automated?', 'automated in 1988'],
    ['who designed the lighthouse', 'designed by the engineer'],
    ['How tall is the tower?', '41 metres'],
    ['Who owns the island?', 'Polwhele Trust'],
    ['Where are the headquarters of the trust?', 'Truro'],
    ['WHEN DID THE GREAT STORM BREAK THE LANTERN GLASS?', '1891'],
    ['how many species nest on the rock', 'twenty seabird species'],
    ['Who kept the light burning by hand in the storm?', 'Thomas Vane'],
  ])('answers in English: %s', (question, words) => {
    expectFound(LIGHTHOUSE, question, words);
  });
});

describe('an article in another language answers by its own words', () => {
  it.each([
    ['lanterne allumée', FRENCH, '1879'],
    ['Qui était le gardien Yves Le Goff ?', FRENCH, 'Yves Le Goff'],
    ['lanterne ALLUMEE', FRENCH, '1879'],
    ['architecte tour octogonale', FRENCH, 'Jeanne Morvan'],
    ['inżynier Paweł Żółtowski', POLISH, 'Zaprojektował'],
    ['latarnik Józef Błaszczyk', POLISH, 'czterdzieści lat'],
    ['inzynier Paweł Zołtowski', POLISH, 'Zaprojektował'],
    ['設計者', JAPANESE, '山田花子'],
    ['最後の灯台守', JAPANESE, '佐藤健一'],
    ['海の博物館', JAPANESE, '公開'],
  ])('%s', (question, article, words) => {
    expectFound(article, question, words);
  });

  it('and is found among articles in other languages', () => {
    const { ask } = createLibrary([TOWN, LIGHTHOUSE, ...OTHER_LANGUAGES], resources);
    expect(ask('最後の灯台守').quotes[0]!.article).toBe(JAPANESE);
    expect(ask('lanterne allumée').quotes[0]!.article).toBe(FRENCH);
    expect(ask('latarnik Józef Błaszczyk').quotes[0]!.article).toBe(POLISH);
  });

  it.each([['パリの首都はどこですか'], ['Où est né Napoléon Bonaparte ?'], ['Kto wygrał wyścig kolarski?']])(
    'and not what it does not have: %s',
    (question) => {
      const { ask } = createLibrary(OTHER_LANGUAGES, resources);
      expect(ask(question).kind).toBe('no-answer');
    },
  );
});

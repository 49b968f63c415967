import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/answer/answer.ts';
import type { Article } from '../../src/article/article.ts';
import { libraryOf } from '../resources.ts';
import { FRENCH, JAPANESE, LIGHTHOUSE, OTHER_LANGUAGES, POLISH, TOWN } from './articles.ts';
import { expectSound, firstSentence, wordsOf } from './checks.ts';

/** Expects the first quote to be the sentence that has these words. */
async function expectAnswer(article: Article, question: string, words: string): Promise<void> {
  const reply = await (await libraryFor(article)).ask(question);
  expectSound(reply);
  expect(firstSentence(reply)).toContain(words);
}

const made = new Map<Article, Promise<Library>>();

/** Each article is indexed once. */
function libraryFor(article: Article): Promise<Library> {
  const library = made.get(article) ?? libraryOf(article);
  made.set(article, library);
  return library;
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
  ])('answers in English: %s', async (question, words) => {
    await expectAnswer(LIGHTHOUSE, question, words);
  });
});

describe('an article in another language answers by its own words', () => {
  it.each([
    ['lanterne allumée', FRENCH, '1879'],
    ['Qui était le gardien Yves Le Goff ?', FRENCH, 'Yves Le Goff'],
    ['lanterne ALLUMEE', FRENCH, '1879'],
    ['architecte tour octogonale', FRENCH, 'Jeanne Morvan'],
  ])('%s', async (question, article, words) => {
    await expectAnswer(article, question, words);
  });

  it('and is found among articles in other languages', async () => {
    const { ask } = await libraryOf(TOWN, LIGHTHOUSE, ...OTHER_LANGUAGES);
    expect((await ask('最後の灯台守')).quotes[0]!.article).toBe(JAPANESE);
    expect((await ask('lanterne allumée')).quotes[0]!.article).toBe(FRENCH);
    expect((await ask('latarnik Józef Błaszczyk')).quotes[0]!.article).toBe(POLISH);
  });
});

describe('a question in one language about an article in another', () => {
  it.each([
    ['Who was the painter?', TOWN, 'Anselmo Duarte'],
    ['How much did the new bridge cost?', TOWN, '9.000 ducados'],
    ['¿cuánto mide la torre?', LIGHTHOUSE, '41 metres'],
    ['¿Quién diseñó la torre?', FRENCH, 'Jeanne Morvan'],
    ['Qui a conçu le phare ?', LIGHTHOUSE, 'Harriet Polwhele'],
  ])('%s', async (question, article, words) => {
    await expectAnswer(article, question, words);
  });
});

/** The networks' vocabulary does not have these languages. */
describe('an article in a language of no network is found by its words', async () => {
  const { find } = await libraryOf(POLISH, JAPANESE);

  it.each([
    ['inżynier Paweł Żółtowski', POLISH, 'Zaprojektował'],
    ['latarnik Józef Błaszczyk', POLISH, 'czterdzieści lat'],
    ['inzynier Paweł Zołtowski', POLISH, 'Zaprojektował'],
    ['設計者', JAPANESE, '山田花子'],
    ['最後の灯台守', JAPANESE, '佐藤健一'],
    ['海の博物館', JAPANESE, '公開'],
  ])('%s', (text, article, words) => {
    const [first] = find(text);
    expect(first?.article).toBe(article);
    expect(first && wordsOf(first, first.passage)).toContain(words);
  });
});

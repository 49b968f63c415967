import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Library, Quote } from '../../../src/answer/answer.ts';
import type { Article } from '../../../src/article/article.ts';
import { articleChoices, findArticles } from '../../../src/discord/commands/article-option.ts';
import { questionChoices } from '../../../src/discord/commands/question-choices.ts';
import { createCatalogue } from '../../../src/discord/state/catalogue.ts';
import { decodeAction } from '../../../src/discord/state/custom-id.ts';
import { createTypedQuestions } from '../../../src/discord/typed-questions.ts';
import { anyArticle, anyText, longText } from '../render/arbitraries.ts';
import { beesArticle, shipsArticle } from '../render/fixtures.ts';

/** Finds every passage for every question, in order. */
function libraryOf(articles: readonly Article[]): Library {
  const quotes = articles.flatMap((article) =>
    article.passages.map((passage): Quote => {
      const sentence = passage.sentences[0]!;
      return { article, passage, score: 1, sentence, span: sentence };
    }),
  );
  return {
    articles,
    ask: () => {
      throw new Error('the list under a question never waits for the reader');
    },
    find: (_, { articleId, limit = 3 } = {}) =>
      quotes.filter(({ article }) => (articleId ?? article.id) === article.id).slice(0, limit),
  };
}

function choicesFor(typed: string, articles: readonly Article[], searched = articles) {
  return questionChoices(typed, {
    articles: searched,
    library: libraryOf(articles),
    catalogue: createCatalogue(articles),
    locale: 'es',
    valueFor: (text) => createTypedQuestions(() => 0).remember('ana', text),
  });
}

describe('under a question', () => {
  test('of which nothing is typed yet are the starter questions', () => {
    const expected = beesArticle.starterQuestions.map((question) => ({ name: question, value: question }));
    expect(choicesFor('', [beesArticle])).toEqual(expected);
    expect(choicesFor('  ', [beesArticle])).toEqual(expected);
  });

  test('are the text as it is, the starter questions that match, and passages', () => {
    const choices = choicesFor('QUIEN', [beesArticle]);
    expect(choices.map(({ name }) => name)).toEqual([
      'QUIEN',
      '¿Quién cuida las abejas?',
      '📄 1 · Las colmenas llegaron a Aral en marzo de 1998.',
      '📄 2 · Marta Ruiz cuida las abejas desde el año 18004, según su diario.',
      '📄 3 · La miel se vende en la plaza los domingos.',
    ]);
    expect(decodeAction(choices[3]!.value)).toEqual({
      kind: 'choose',
      article: createCatalogue([beesArticle]).keyOf(beesArticle),
      passage: 1,
    });
  });

  test('is nothing twice', () => {
    const [starter] = beesArticle.starterQuestions;
    const choices = choicesFor(starter!, [beesArticle]);
    expect(choices.filter(({ value }) => value === starter)).toHaveLength(1);
    expect(choices[0]!.name).toBe(starter);
  });

  test('passages name their article where several are searched', () => {
    const both = [beesArticle, shipsArticle];
    expect(choicesFor('x', both).at(-1)!.name).toMatch(/^📄 Barcos de vapor · 1 · El primer vapor/);
    expect(choicesFor('x', both, [shipsArticle]).map(({ name }) => name)).toEqual([
      'x',
      '📄 1 · El primer vapor cruzó el lago en 1871.',
    ]);
  });

  test('a starter question that is too long for a value is still asked whole', () => {
    const question = `¿${'muy '.repeat(40)}larga?`;
    const article = { ...beesArticle, starterQuestions: [question] };
    const [choice] = choicesFor('', [article]);
    expect(choice!.name).toMatch(/^¿muy muy .* muy…$/);
    expect(decodeAction(choice!.value)?.kind).toBe('ask');
  });

  test('whatever is typed, choices are within Discord’s limits', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, longText), anyArticle, (typed, article) => {
        const choices = choicesFor(typed, [article]);
        expect(choices.length).toBeLessThanOrEqual(25);
        for (const { name, value } of choices) {
          expect(name.trim().length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(100);
          expect(value.trim().length).toBeGreaterThan(0);
          expect(value.length).toBeLessThanOrEqual(100);
        }
        expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the article option', () => {
  const catalogue = createCatalogue([beesArticle, shipsArticle]);

  test('lists the titles that have what was typed', () => {
    expect(articleChoices('', catalogue)).toHaveLength(2);
    expect(articleChoices('VAPÓR', catalogue)).toEqual([
      { name: 'Barcos de vapor', value: catalogue.keyOf(shipsArticle) },
    ]);
  });

  test.each([
    [catalogue.keyOf(shipsArticle), [shipsArticle]],
    ['barcos', [shipsArticle]],
    ['las abejas de aral', [beesArticle]],
    ['aral', [beesArticle]],
    ['a', [beesArticle, shipsArticle]],
    ['zzz', []],
    [null, []],
  ])('%j stands for the articles it can mean', (given, articles) => {
    expect(findArticles(given, catalogue)).toEqual(articles);
  });

  test('tells articles of the same title apart', () => {
    const twins = createCatalogue([beesArticle, { ...shipsArticle, title: beesArticle.title }]);
    expect(articleChoices('', twins).map(({ name }) => name)).toEqual([
      'Las abejas de Aral (abejas)',
      'Las abejas de Aral (barcos)',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quote } from '../../../src/answer/answer.ts';
import type { Article } from '../../../src/article/article.ts';
import { renderArticle, renderArticles } from '../../../src/discord/render/about.ts';
import { renderChanged, renderHelp, renderHint, renderHowToAsk } from '../../../src/discord/render/hint.ts';
import { renderNoAnswer } from '../../../src/discord/render/no-answer.ts';
import { createCatalogue } from '../../../src/discord/state/catalogue.ts';
import { DEFAULT_SETTINGS } from '../../../src/store/store.ts';
import { anyArticle, anyText } from './arbitraries.ts';
import { readMarkdown } from './discord-markdown.ts';
import { ASKER, beesArticle, frameFor, shipsArticle } from './fixtures.ts';
import { expectWithinLimits, labelsOf, textOf, textsOf } from './limits.ts';

const frame = frameFor([beesArticle]);

/** That passage, with this sentence of it. */
function quoteOf(article: Article, index: number, sentenceIndex = 0): Quote {
  const passage = article.passages[index]!;
  const sentence = passage.sentences[sentenceIndex]!;
  return { article, passage, score: 1, sentence, span: sentence };
}

describe('no answer', () => {
  const none = { reason: 'not-in-article', unknownWords: [], knownNumbers: [], quotes: [] } as const;
  const nearest = {
    asker: ASKER,
    results: [
      { article: frame.catalogue.keyOf(beesArticle), passage: 1 },
      { article: frame.catalogue.keyOf(beesArticle), passage: 2 },
    ],
    at: 0,
    passage: 1,
    match: 'none',
  } as const;

  test('says so, names the word the article does not have, and offers what is nearest', () => {
    const quotes = [quoteOf(beesArticle, 1), quoteOf(beesArticle, 2)];
    const answer = { ...none, unknownWords: ['Tencent', '*x*'], quotes };
    const body = renderNoAnswer(answer, nearest, { ...frame, question: '¿y Tencent?' });
    expect(textOf(body)).toBe(
      [
        '-# ¿y Tencent?',
        'El artículo no lo dice.',
        'No aparecen en el texto: «Tencent» y «\\*x\\*».',
        '-# Esto es lo más cercano:',
      ].join('\n'),
    );
    expect(labelsOf(body)).toEqual([
      'Pasaje 2 · Marta Ruiz cuida las abejas desde el año 18004, según su diario.',
      'Pasaje 3 · La miel se vende en la plaza los domingos.',
      '🗑 Borrar',
    ]);
    expectWithinLimits(body);
  });

  test('offers only what its page remembers, with the sentence that comes closest', () => {
    const page = { ...nearest, results: [{ ...nearest.results[0], passage: 0 }], passage: 0 } as const;
    const quotes = [quoteOf(beesArticle, 0, 1), quoteOf(beesArticle, 2)];
    const body = renderNoAnswer({ ...none, unknownWords: ['miel'], quotes }, page, {
      ...frame,
      audience: 'private',
    });
    expect(textOf(body)).toContain('No aparece en el texto: «miel».');
    expect(labelsOf(body)).toEqual(['Pasaje 1 · Nadie las esperaba.']);
  });

  test('is all there is to say when nothing is near', () => {
    const body = renderNoAnswer(none, undefined, { ...frame, audience: 'private', locale: 'en' });
    expect(textOf(body)).toBe('The article does not say.');
    expect(labelsOf(body)).toEqual([]);
  });

  test('hides the words of a question that was hidden', () => {
    const answer = { ...none, unknownWords: ['Darth'] };
    const body = renderNoAnswer(answer, undefined, { ...frame, question: '||¿y Darth?||' });
    expect(textOf(body)).toBe(
      '-# ||¿y Darth?||\nEl artículo no lo dice.\nNo aparece en el texto: «||Darth||».',
    );
  });

  test.each([
    ['es', 'Ese número no existe en el texto.\nLos que hay: del 9 al 13, el 112 y el 3 bis.'],
    ['en', 'There is no such number in the text.\nThose it has: 9 to 13, 112, and 3 bis.'],
  ] as const)('of a number that does not exist names those that do (%s)', (locale, expected) => {
    const knownNumbers = ['9', '10', '11', '12', '13', '112', '3 bis'];
    const answer = { ...none, reason: 'no-such-number', knownNumbers } as const;
    expect(textOf(renderNoAnswer(answer, undefined, { ...frame, locale }))).toBe(expected);
  });

  test('speaks of several articles where there are', () => {
    const body = renderNoAnswer(none, undefined, frameFor([beesArticle, shipsArticle]));
    expect(textOf(body)).toBe('Los artículos no lo dicen.');
  });
});

describe('an article', () => {
  test('is introduced with title, source, length and questions', () => {
    const body = renderArticle(beesArticle, frame);
    expect(textOf(body)).toBe(
      [
        '### Las abejas de Aral',
        '-# Fuente: Boletín del valle\n-# 3 pasajes · 33 palabras · 1 min de lectura',
        'Puedes empezar por aquí:',
      ].join('\n'),
    );
    expect(labelsOf(body)).toEqual([
      '¿Cuándo llegaron las colmenas?',
      '¿Quién cuida las abejas?',
      'Leer desde el principio',
      '<Fuente>',
    ]);
  });

  test('is one of a list where there are several', () => {
    const body = renderArticles(frameFor([beesArticle, shipsArticle], { locale: 'en' }));
    expect(textOf(body)).toBe('### I know 2 articles');
    expect(labelsOf(body)).toEqual(['Las abejas de Aral', 'Barcos de vapor']);
  });

  test('beyond the twenty-fifth is counted', () => {
    const many = Array.from({ length: 30 }, (_, index): Article => ({ ...shipsArticle, id: `a${index}` }));
    const body = renderArticles(frameFor(many));
    expectWithinLimits(body);
    expect(labelsOf(body)).toHaveLength(25);
    expect(textOf(body)).toContain('Y 5 más');
  });
});

describe('hints', () => {
  test('on how to ask have a few questions to start with', () => {
    const body = renderHowToAsk(frame);
    expect(labelsOf(body)).toEqual(beesArticle.starterQuestions);
    expectWithinLimits(body);
  });

  test('on a changed article offer to ask again, or else to see it', () => {
    const again = renderChanged({ ...frame, question: '¿quién?' });
    expect(textOf(again)).toBe(
      '-# ¿quién?\nEl artículo cambió después de ese mensaje, o ya no respondo con él.',
    );
    expect(labelsOf(again)).toEqual(['Preguntar otra vez']);
    expect(labelsOf(renderChanged(frame))).toEqual(['Ver el artículo']);
  });

  test('on the bot have five lines, and a link to its code when it is known', () => {
    const place = {
      answersFrom: 'host',
      isComplete: true,
      catalogue: frame.catalogue,
      settings: DEFAULT_SETTINGS,
      mentionChannels: [],
      guildGraceMs: 7 * 86_400_000,
    } as const;
    const known = renderHelp('es', { ...place, codeUrl: 'https://example.org/code' });
    expect(textOf(known).split('\n')).toHaveLength(5);
    expect(labelsOf(known)).toEqual(['<Ver el código>']);
    expectWithinLimits(known);
    const unknown = renderHelp('es', { ...place, codeUrl: undefined });
    expect(labelsOf(unknown)).toEqual([]);
    expect(textOf(unknown)).toContain('quien me puso aquí');
    expectWithinLimits(renderHint('x'));
    const many = Array.from({ length: 25 }, (_, index) => `1000000000000000${index + 10}`);
    const some = renderHelp('en', {
      ...place,
      codeUrl: undefined,
      mentionChannels: many,
      catalogue: createCatalogue([]),
    });
    expect(textOf(some)).toContain('Here I answer mentions only in <#100000000000000010>, ');
    expect(textOf(some)).toContain(' and 15 more, and in their threads.');
    expect(textOf(some)).toContain('There are no articles to answer from here yet.');
    expectWithinLimits(some);
  });
});

test('whatever articles and words, every message is within every limit and only what was meant is drawn', () => {
  const words = fc.array(anyText, { maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(anyArticle, { minLength: 1, maxLength: 3 }),
      words,
      anyText,
      fc.constantFrom('not-in-article' as const, 'no-such-number' as const),
      (articles, unknown, question, reason) => {
        const unique = articles.map((article, index) => ({ ...article, id: `${index}` }));
        const any = frameFor(unique, { question });
        const [article] = unique;
        const results = [{ article: any.catalogue.keyOf(article!), passage: 0 }] as const;
        const nearest = { asker: ASKER, results, at: 0, passage: 0, match: 'none' } as const;
        const unanswered = { reason, unknownWords: unknown, knownNumbers: unknown } as const;
        const bodies = [
          renderArticle(article!, any),
          renderArticles(any),
          renderNoAnswer({ ...unanswered, quotes: [quoteOf(article!, 0)] }, nearest, any),
          renderHowToAsk(any),
          renderChanged(any),
        ];
        for (const body of bodies) {
          expectWithinLimits(body);
          const kinds = textsOf(body).flatMap((text) => readMarkdown(text).kinds);
          const meant = ['subtext', 'heading', 'spoiler'];
          expect(kinds.filter((kind) => !meant.includes(kind))).toEqual([]);
        }
      },
    ),
    { numRuns: 200 },
  );
});

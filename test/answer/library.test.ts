import { describe, expect, it } from 'vitest';
import type { NoAnswer } from '../../src/answer/answer.ts';
import { createLibrary } from '../../src/answer/library.ts';
import { ALL_ARTICLES, articleOf, CLUB, LIGHTHOUSE, resources, TOWN } from './articles.ts';
import { expectSound, wordsOf } from './checks.ts';

const { ask } = createLibrary([CLUB, TOWN, LIGHTHOUSE], resources);

describe('a library', () => {
  it('keeps its articles in their order', () => {
    expect(createLibrary(ALL_ARTICLES, resources).articles).toEqual(ALL_ARTICLES);
  });

  it('answers with the passage, the sentence, the words and the next-ranked passages', () => {
    const answer = ask('¿Cuánto cuesta la cuota de socio?');
    expectSound(answer);
    expect(answer.kind).toBe('answer');
    const [first] = answer.quotes;
    expect(first!.article).toBe(CLUB);
    expect(wordsOf(first!, first!.passage)).toContain('Los estudiantes y los jubilados pagan la mitad');
    expect(wordsOf(first!, first!.sentence)).toBe('La cuota de socio tiene un precio de 25 euros al mes.');
    expect(wordsOf(first!, first!.span)).toContain('25 euros');
    expect(answer.quotes.length).toBe(3);
  });

  it('gives the same answer to the same question, also from a library of its own', () => {
    const questions = [
      '¿Cuándo se fundó el club?',
      'torneo',
      'Who owns the island?',
      '¿Quién es Carlsen?',
      '',
    ];
    const other = createLibrary([CLUB, TOWN, LIGHTHOUSE], resources);
    for (const question of questions) {
      const first = ask(question);
      expect(ask(question)).toEqual(first);
      expect(other.ask(question)).toEqual(first);
    }
  });

  it('ranks equal passages in the order of articles and passages', () => {
    const copies = ['a', 'b', 'c'].map((id) => articleOf(id, 'La torre es alta.\n\nLa torre es alta.'));
    const { quotes } = createLibrary(copies, resources).ask('¿La torre es alta?', { limit: 6 });
    const later = quotes.filter(({ passage }) => passage.index === 1);
    const first = quotes.filter(({ passage }) => passage.index === 0);
    for (const equal of [first, later])
      expect(equal.map(({ article }) => article.id)).toEqual(['a', 'b', 'c']);
  });

  it('may be empty', () => {
    const reply = createLibrary([], resources).ask('¿Cuándo se fundó el club?');
    expect(reply).toMatchObject({ kind: 'no-answer', reason: 'not-in-article', confidence: 0, quotes: [] });
  });
});

describe('the limit', () => {
  const question = '¿Qué club, torre o puente se alquila en verano?';
  const all = ask(question, { limit: 100 }).quotes;

  it.each([[1], [2], [5], [100]])('of %i is respected, and cuts the ranking', (limit) => {
    const reply = ask(question, { limit });
    expectSound(reply, limit);
    expect(reply.quotes).toEqual(all.slice(0, limit));
  });

  it('is 3 when none is given', () => {
    expect(ask(question).quotes).toEqual(all.slice(0, 3));
  });

  it('may be beyond what there is', () => {
    expect(all.length).toBeGreaterThan(3);
    expect(all.length).toBeLessThanOrEqual(
      CLUB.passages.length + TOWN.passages.length + LIGHTHOUSE.passages.length,
    );
  });
});

describe('the article', () => {
  it.each([
    ['¿Cuándo se fundó el club?', CLUB],
    ['¿Cuándo se inauguró el puente nuevo?', TOWN],
    ['When was the lighthouse automated?', LIGHTHOUSE],
  ])('is found among several: %s', (question, article) => {
    const reply = ask(question);
    expect(reply.kind).toBe('answer');
    expect(reply.quotes[0]!.article).toBe(article);
  });

  it.each([[CLUB], [TOWN], [LIGHTHOUSE]])('asked for is the only one that answers', (article) => {
    for (const question of ['¿Quién es el dueño?', 'When was the tower built?', 'torneo', 'río', 'storm']) {
      const reply = ask(question, { articleId: article.id, limit: 50 });
      expectSound(reply, 50);
      for (const quote of reply.quotes) expect(quote.article).toBe(article);
    }
  });

  it('that is not there is an error', () => {
    expect(() => ask('torneo', { articleId: 'nowhere' })).toThrow(RangeError);
    expect(() => ask('', { articleId: '' })).toThrow(RangeError);
  });
});

describe('without an answer', () => {
  const reply = ask('¿Cuánto mide la jirafa del zoológico?') as NoAnswer;

  it('says so, with the words that no article has', () => {
    expectSound(reply);
    expect(reply.kind).toBe('no-answer');
    expect(reply.reason).toBe('not-in-article');
    expect(reply.unknownWords).toEqual(expect.arrayContaining(['jirafa', 'zoológico']));
  });

  it('does not name words that are only misspelt or said otherwise', () => {
    const { unknownWords } = ask(
      '¿Qué jirafa de Bruselas es dueña de la bibliotexa de los rinocerontes?',
    ) as NoAnswer;
    expect(unknownWords).toEqual(['jirafa', 'Bruselas', 'rinocerontes']);
  });

  it('offers the nearest passages', () => {
    const near = ask('¿Qué jirafa viajó en bicicleta al torneo de verano de Bruselas?');
    expect(near.kind).toBe('no-answer');
    expect(wordsOf(near.quotes[0]!, near.quotes[0]!.passage)).toContain('torneo de verano');
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t'],
    ['a question mark', '¿?'],
    ['an emoji', '🙂'],
    ['emoji with joiners', '👩‍👩‍👧 ❤️'],
    ['only stop words', '¿de la que?'],
    ['only English stop words', 'what is it?'],
    ['a question word', '¿Cuándo?'],
    ['zero-width characters', '\u200b\u200d\ufeff'],
    ['a lone surrogate', '\ud83d'],
  ])('because there is nothing to search for: %s', (_, question) => {
    expect(ask(question)).toEqual({
      kind: 'no-answer',
      reason: 'empty-question',
      confidence: 0,
      unknownWords: [],
      quotes: [],
    });
  });
});

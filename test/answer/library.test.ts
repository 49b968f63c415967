import { describe, expect, it } from 'vitest';
import type { NoAnswer } from '../../src/answer/answer.ts';
import { freshLibraryOf, libraryOf } from '../resources.ts';
import { ALL_ARTICLES, articleOf, CLUB, LIGHTHOUSE, TOWN } from './articles.ts';
import { expectSound, firstSentence, firstSpan, wordsOf } from './checks.ts';

const library = await libraryOf(CLUB, TOWN, LIGHTHOUSE);
const { ask } = library;

describe('a library', () => {
  it('keeps its articles in their order', () => {
    expect(library.articles).toEqual([CLUB, TOWN, LIGHTHOUSE]);
  });

  it('answers with the passage, the sentence, the words and the next-ranked passages', async () => {
    const answer = await ask('¿Cuánto cuesta la cuota de socio?');
    expectSound(answer);
    const [first] = answer.quotes;
    expect(first!.article).toBe(CLUB);
    expect(wordsOf(first!, first!.passage)).toContain('Los estudiantes y los jubilados pagan la mitad');
    expect(firstSentence(answer)).toBe('La cuota de socio tiene un precio de 25 euros al mes.');
    expect(firstSpan(answer)).toContain('25 euros');
    expect(answer.quotes.length).toBe(3);
  });

  it('gives the same answer to the same question, also from a library of its own', async () => {
    const questions = [
      '¿Cuándo se fundó el club?',
      'torneo',
      'Who owns the island?',
      '¿Quién es Carlsen?',
      '',
    ];
    const other = await freshLibraryOf(CLUB, TOWN, LIGHTHOUSE);
    for (const question of questions) {
      const first = await ask(question);
      expect(await ask(question)).toEqual(first);
      expect(await other.ask(question)).toEqual(first);
    }
  });

  it('ranks equal passages in the order of articles and passages', async () => {
    const copies = ['a', 'b', 'c'].map((id) => articleOf(id, 'La torre es alta.\n\nLa torre es alta.'));
    const { quotes } = await (await libraryOf(...copies)).ask('¿La torre es alta?', { limit: 6 });
    expect(quotes.map(({ article, passage }) => `${article.id}${passage.index}`)).toEqual([
      ...['a0', 'a1', 'b0', 'b1', 'c0', 'c1'],
    ]);
  });

  it('may be empty', async () => {
    const { ask, find } = await libraryOf();
    expect(await ask('¿Cuándo se fundó el club?')).toEqual({
      kind: 'no-answer',
      reason: 'not-in-article',
      confidence: 0,
      unknownWords: expect.any(Array),
      knownNumbers: [],
      quotes: [],
    });
    expect(await ask('¿de qué trata?')).toMatchObject({ kind: 'no-answer', quotes: [] });
    expect(await ask('artículo 3')).toMatchObject({ kind: 'no-answer', quotes: [] });
    expect(find('club')).toEqual([]);
  });

  it('explains an answer by the passages that it was chosen from', async () => {
    const { asked, query, ranked } = await library.explain('hola, ¿quién construyó el puente nuevo?');
    expect(asked.text).not.toContain('hola');
    expect(query.terms.map(({ token }) => token.text)).toEqual(expect.arrayContaining(['puente']));
    const { quotes } = await ask('hola, ¿quién construyó el puente nuevo?');
    expect(ranked.slice(0, 3).map(({ score }) => score)).toEqual(quotes.map(({ score }) => score));
    for (const { features } of ranked) expect(Object.values(features).every(Number.isFinite)).toBe(true);
  });
});

describe('the limit', async () => {
  const question = '¿Qué club, torre o puente se alquila en verano?';
  const all = (await ask(question, { limit: 12 })).quotes;

  it.each([[1], [2], [5]])('of %i is respected, and cuts the ranking', async (limit) => {
    const reply = await ask(question, { limit });
    expectSound(reply, limit);
    expect(reply.quotes).toEqual(all.slice(0, limit));
  });

  it('is 3 when none is given', async () => {
    expect((await ask(question)).quotes).toEqual(all.slice(0, 3));
  });

  it('may be beyond what there is', async () => {
    const { quotes } = await ask(question, { limit: 100 });
    const count = CLUB.passages.length + TOWN.passages.length + LIGHTHOUSE.passages.length;
    expect(quotes).toHaveLength(count);
  });
});

describe('the article', () => {
  it.each([
    ['¿Cuándo se fundó el club?', CLUB],
    ['¿Cuándo se inauguró el puente nuevo?', TOWN],
    ['When was the lighthouse automated?', LIGHTHOUSE],
  ])('is found among several: %s', async (question, article) => {
    expect((await ask(question)).quotes[0]!.article).toBe(article);
  });

  it.each([[CLUB], [TOWN], [LIGHTHOUSE]])('asked for is the only one that answers', async (article) => {
    for (const question of ['¿Quién es el dueño?', 'storm', 'de qué trata']) {
      const reply = await ask(question, { articleId: article.id, limit: 12 });
      expectSound(reply, 12);
      expect(reply.quotes.length).toBeGreaterThan(0);
      for (const quote of reply.quotes) expect(quote.article).toBe(article);
    }
  });

  it('that is not there is an error', async () => {
    await expect(ask('torneo', { articleId: 'nowhere' })).rejects.toBeInstanceOf(RangeError);
    await expect(ask('', { articleId: '' })).rejects.toBeInstanceOf(RangeError);
  });
});

describe('without an answer', () => {
  it('names the names and rare words that no article has, as typed', async () => {
    const reply = (await ask('¿Cuánto pesa el Zorpaq de Bruselas?')) as NoAnswer;
    expectSound(reply);
    expect(reply.unknownWords).toContain('Zorpaq');
  });

  it('does not name words that are misspelt, everyday ones, or there in another form', async () => {
    const { unknownWords } = (await ask(
      '¿Qué xilovento compra la bibliotexa de los jugador zampiño?',
    )) as NoAnswer;
    expect(unknownWords).toEqual(['xilovento', 'zampiño']);
  });

  it('offers the nearest passages', async () => {
    const near = await ask('¿Qué zorpaq viajó en xilovento al torneo de verano de Bruselas?');
    expectSound(near);
    expect(near.quotes.map((quote) => wordsOf(quote, quote.passage)).join('\n')).toContain(
      'torneo de verano',
    );
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t'],
    ['a question mark', '¿?'],
    ['an emoji', '🙂'],
    ['emoji with joiners', '👩‍👩‍👧 ❤️'],
    ['only stop words', '¿de la que?'],
    ['a question word', '¿Cuándo?'],
    ['thanks', 'muchas gracias'],
    ['a greeting', 'hola a todos'],
    ['zero-width characters', '\u200b\u200d\ufeff'],
    ['a lone surrogate', '\ud83d'],
  ])('because there is nothing to search for: %s', async (_, question) => {
    expect(await ask(question)).toEqual({
      kind: 'no-answer',
      reason: 'empty-question',
      confidence: 0,
      unknownWords: [],
      knownNumbers: [],
      quotes: [],
    });
  });
});

describe('confidence does not depend on how long the article is', async () => {
  const PASSAGES = [
    'El faro de Punta Corva se encendió el 4 de mayo de 1893 con aceite de ballena. Lo proyectó la ingeniera Remedios Luque.',
    'La empresa Tejidos Amaro cosía velas para barcos en un taller de Vigo. Vendía cada vela por ochenta reales.',
  ] as const;
  const MORE = [
    'La receta lleva harina, levadura y miel. Se hornea durante una hora.',
    'El coro ensaya los martes en la parroquia. Nadie paga por cantar.',
  ];
  const others = [...[...TOWN.passages, ...CLUB.passages].map(({ text }) => text), ...MORE];
  const [alone, among] = await Promise.all(
    [[], others].map((more) =>
      libraryOf(...PASSAGES.map((text, i) => articleOf(`p${i}`, [text, ...more].join('\n\n')))),
    ),
  );

  it.each([
    ['¿Quién proyectó el faro de Punta Corva?', 'p0'],
    ['¿cuándo se encendió el faro?', 'p0'],
    ['¿con qué se encendió el faro de Punta Corva?', 'p0'],
    ['¿Dónde cosía velas Tejidos Amaro?', 'p1'],
    ['a cuanto vendian las velas', 'p1'],
    ['¿Quién fundó Tejidos Amaro?', 'p1'],
  ])('%s', async (question, articleId) => {
    expect(others).toHaveLength(22);
    const short = await alone!.ask(question, { articleId });
    const long = await among!.ask(question, { articleId });
    expect(long.quotes[0]!.passage.index).toBe(0);
    expect(Math.abs(long.confidence - short.confidence)).toBeLessThanOrEqual(0.05);
  });
});

it('serves articles in any language beside each other', async () => {
  const { articles } = await libraryOf(...ALL_ARTICLES);
  expect(articles).toEqual(ALL_ARTICLES);
});

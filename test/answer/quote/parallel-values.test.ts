import { describe, expect, it } from 'vitest';
import { valueAskedFor } from '../../../src/answer/quote/parallel-values.ts';
import { readableText, textRange } from '../../../src/article/passage-text.ts';
import type { TextRange } from '../../../src/text/text-range.ts';
import { indexed, queryOf } from '../../search/indexed.ts';

/** The value that is asked for where the reader marks `marked`, and `others` less surely; the marked words when it stays. */
async function asked(
  text: string,
  question: string,
  marked: string,
  ...others: readonly string[]
): Promise<string> {
  const words = await indexed([text]);
  const { passage } = words.passages[0]!;
  const shown = readableText(passage);
  const rangeOf = (part: string): TextRange => ({
    start: shown.indexOf(part),
    end: shown.indexOf(part) + part.length,
  });
  const value = valueAskedFor(rangeOf(marked), {
    text: shown,
    sentences: passage.sentences.flatMap((sentence) => textRange(passage, sentence) ?? []),
    spans: [marked, ...others].map(rangeOf),
    query: queryOf(question, words),
    vocabulary: words.vocabulary,
  });
  return value ? shown.slice(value.start, value.end) : marked;
}

const ENTRY = 'La entrada a la pista cuesta 6 € para los abonados y 11 € para los acompañantes.';
const ROOMS = 'En la sala Encina caben 14 personas, en la sala Fresno 30 y en el patio 90.';
const HOURS = 'Abrimos de martes a jueves de 17 a 21, los viernes de 18 a 23 y los sábados de 10 a 14.';
const STAFF = 'El taller de barro lo da Amparo Nieto y el de vidrio, Julio Roca.';

describe('several values in a sentence', () => {
  it.each([
    ['what follows the value', ENTRY, 'cuanto pagan los acompañantes', '6 €', '11'],
    ['the first one', ENTRY, 'cuanto pagan los abonados', '11 €', '6'],
    ['what comes before the value', ROOMS, 'cuanta gente cabe en la sala fresno', '14', '30'],
    ['a word that only one has', ROOMS, 'cuantos caben en el patio', '14', '90'],
    ['the verb before each', 'Abre a las nueve y cierra a las ocho.', 'a qué hora cierra', 'nueve', 'ocho'],
    ['a day of the week', HOURS, 'hasta que hora abris los viernes', '17 a 21', '18 a 23'],
    ['a day within a range', HOURS, 'a que hora abris los miércoles', '10 a 14', '17 a 21'],
    [
      'one of several that are marked',
      HOURS,
      'hasta que hora el viernes',
      '18 a 23 y los sábados de 10 a 14',
      '18 a 23',
    ],
    ['a person', STAFF, 'quien da el de vidrio', 'Amparo Nieto', 'Julio Roca'],
    ['a day that answers', 'Cuentos los lunes, teatro los jueves.', 'qué día hay teatro', 'lunes', 'jueves'],
    [
      'English',
      'Probation is two weeks for cooks and three for waiters.',
      'how long is it for waiters',
      'two weeks',
      'three',
    ],
  ])('is told by %s', async (_, text, question, marked, wanted) => {
    expect(await asked(text, question, marked)).toBe(wanted);
  });

  it.each([
    ['its own words are asked for', ENTRY, 'cuanto pagan los abonados', '6 €'],
    ['none is told', ENTRY, 'cuanto cuesta entrar', '6 €'],
    ['both are asked for', ENTRY, 'cuanto pagan abonados y acompañantes', '6 € para los abonados y 11 €'],
    [
      'the other is of another unit',
      'La ruta de 12 km sale a las 9:00 de la plaza.',
      'de dónde sale',
      '12 km',
    ],
    [
      'it is a year',
      'Se usó en 1851, y el indicador mejor se expuso en 1862.',
      'en qué año se expuso el indicador',
      '1851',
    ],
    [
      'only a unit is shared',
      'Los perros de menos de 10 kg pagan 5 € y los grandes 12 €.',
      'cuanto por uno de 20 kg',
      '12 €',
    ],
    ['two numbers are one amount', 'Usan tres o cuatro etapas.', 'cuántas etapas usan', 'tres o cuatro'],
    [
      'the other name is a place',
      'Amparo Nieto volvió a Teruel y fundó el taller de vidrio.',
      'quién fundó el taller de vidrio',
      'Amparo Nieto',
    ],
  ])('stays where %s', async (_, text, question, marked) => {
    expect(await asked(text, question, marked)).toBe(marked);
  });
});

describe('a value in another sentence', () => {
  const text = 'En la planta baja entran 60 personas. El altillo es para 18.';
  it('is taken where the reader marks it too', async () => {
    expect(await asked(text, 'cuantos entran en el altillo', '60', '18')).toBe('18');
  });

  it('is not taken where it does not', async () => {
    expect(await asked(text, 'cuantos entran en el altillo', '60')).toBe('60');
  });
});

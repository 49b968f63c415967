import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/answer/mentions.ts';
import { resources } from './articles.ts';

/** `kind: text` for each mention. */
function mentionsOf(sentence: string, code = 'es'): string[] {
  return findMentions(sentence, resources.languages.of(code)).map(
    ({ kind, start, end }) => `${kind}: ${sentence.slice(start, end)}`,
  );
}

/** Those of dates only. */
function datesOf(sentence: string, code = 'es'): string[] {
  return mentionsOf(sentence, code).filter((mention) => /^(date|vague-date|relative-date):/.test(mention));
}

describe('dates', () => {
  it.each([
    ['Nació el 12 de octubre de 1492 en el mar.', 'date: 12 de octubre de 1492'],
    ['El lunes, 5 de marzo de 1945, llovió.', 'date: lunes, 5 de marzo de 1945'],
    ['Llegó el 1º de mayo.', 'date: 1º de mayo'],
    ['Fue en octubre de 2014.', 'date: octubre de 2014'],
    ['Fue en octubre del año 2014.', 'date: octubre del año 2014'],
    ['Cerró en 1931 por los precios.', 'date: 1931'],
    ['Murió en el 44 a. C. en Roma.', 'date: 44 a. C.'],
    ['Cayó en el 476 d.C.', 'date: 476 d.C.'],
    ['La muralla es del siglo XIII y alta.', 'date: siglo XIII'],
    ['Vivieron en los siglos XVI y XVII allí.', 'date: siglos XVI y XVII'],
    ['Data del siglo IV a. C. o antes.', 'date: siglo IV a. C.'],
    ['Creció en la década de 1950.', 'date: la década de 1950'],
    ['Creció en los años sesenta.', 'date: los años sesenta'],
    ['El 03/11/2009 abrió.', 'date: 03/11/2009'],
    ['El 2009-11-03 abrió.', 'date: 2009-11-03'],
    ['La temporada 1998-99 fue mala.', 'date: 1998-99'],
    ['La guerra (1914–1918) acabó.', 'date: 1914–1918'],
    ['EN OCTUBRE DE 2014 ABRIÓ.', 'date: OCTUBRE DE 2014'],
  ])('%s → %s', (sentence, date) => {
    expect(datesOf(sentence)).toEqual([date]);
  });

  it.each([
    ['It was lit on 4 November 1853.', 'date: 4 November 1853'],
    ['On Monday, 5 March 1945 it rained.', 'date: Monday, 5 March 1945'],
    ['On May 5, 2014, they met.', 'date: May 5, 2014'],
    ['On the 5th of May they met.', 'date: 5th of May'],
    ['The 1960s were calm.', 'date: The 1960s'],
    ['It dates from the 4th century BCE.', 'date: 4th century BCE'],
    ['It fell in 300 BC.', 'date: 300 BC'],
  ])('%s → %s', (sentence, date) => {
    expect(datesOf(sentence, 'en')).toEqual([date]);
  });

  it.each([
    ['Pesa 20145 gramos.', 'a number of five figures'],
    ['Hay 2014,5 litros.', 'a decimal'],
    ['Es el modelo X2014.', 'a part of a word'],
    ['Son 5438 casas.', 'no likely year'],
    ['En mayo llueve.', 'a month alone'],
  ])('none in «%s»: %s', (sentence) => {
    expect(datesOf(sentence)).toEqual([]);
  });

  it('joins the two ends of a range', () => {
    expect(datesOf('Desde junio de 2004 hasta febrero de 2004, Alipay creció.')).toEqual([
      'date: Desde junio de 2004 hasta febrero de 2004',
    ]);
    expect(datesOf('Between 1914 and 1918 the tower was closed.', 'en')).toEqual([
      'date: Between 1914 and 1918',
    ]);
    expect(datesOf('Gobernó de 1987 a 1991 y de 1995 hasta el 3 de mayo de 1999.')).toEqual([
      'date: de 1987 a 1991',
      'date: de 1995 hasta el 3 de mayo de 1999',
    ]);
  });

  it('keeps a day and a month together where a range could begin inside', () => {
    expect(datesOf('Fue ocupada desde el 4 de agosto de 1915 hasta noviembre de 1918.')).toEqual([
      'date: 4 de agosto de 1915',
      'date: noviembre de 1918',
    ]);
  });

  it('takes a damaged year for a number and the date after it for a date', () => {
    expect(mentionsOf('En junio de 5438 + octubre de 2003, Taobao lanzó Alipay.')).toEqual([
      'number: 5438',
      'date: octubre de 2003',
      'name: Taobao',
      'name: Alipay',
    ]);
  });

  it.each([
    ['A finales de 2014 habló.', 'es', 'vague-date: A finales de 2014'],
    ['Llegaron a principios del siglo IX al valle.', 'es', 'vague-date: a principios del siglo IX'],
    ['Fue a mediados de la década de 1990.', 'es', 'vague-date: a mediados de la década de 1990'],
    ['It began in mid-2015.', 'en', 'vague-date: mid-2015'],
    ['By the late 19th century it was lit.', 'en', 'vague-date: late 19th century'],
    ['At the end of 2014 it closed.', 'en', 'vague-date: At the end of 2014'],
    ['A finales de 1960 y 1970 cayó.', 'es', 'vague-date: A finales de 1960'],
  ])('%s (%s) → %s', (sentence, code, date) => {
    expect(datesOf(sentence, code)[0]).toBe(date);
  });

  it.each([
    ['Habló hace cinco días en Malasia.', 'es', 'relative-date: hace cinco días'],
    ['Ocurrió hace 20 años.', 'es', 'relative-date: hace 20 años'],
    ['Hasta el día de hoy crece.', 'es', 'relative-date: Hasta el día de hoy'],
    ['Calló en ese momento.', 'es', 'relative-date: en ese momento'],
    ['Hoy en día crece.', 'es', 'relative-date: Hoy en día'],
    ['The trust repainted it two years ago.', 'en', 'relative-date: two years ago'],
  ])('%s (%s) → %s', (sentence, code, date) => {
    expect(datesOf(sentence, code)).toEqual([date]);
  });
});

describe('numbers', () => {
  it.each([
    ['sólo sirven al 20% de los clientes', 'es', ['number: 20%']],
    ['sirven al 20 % de los clientes', 'es', ['number: 20 %']],
    ['sirven al veinte por ciento', 'es', ['number: veinte por ciento']],
    ['about 30 per cent died', 'en', ['number: 30 per cent']],
    ['costó 9.000 ducados', 'es', ['number: 9.000']],
    ['cuesta $5 o 3,50 €', 'es', ['number: $5', 'number: 3,50 €']],
    ['the fund held US$ 3.2 billion', 'en', ['number: US$ 3.2 billion']],
    ['ganó 3 mil millones de dólares', 'es', ['number: 3 mil millones de dólares']],
    ['mide 12 km² y está a 5 °C', 'es', ['number: 12 km²', 'number: 5 °C']],
    ['tiene 1,160,000 millas cuadradas', 'es', ['number: 1,160,000 millas cuadradas']],
    ['tiene 23 square miles', 'en', ['number: 23 square miles']],
    ['tiene treinta y cinco años', 'es', ['number: treinta y cinco años']],
    ['se heló hace 11.600 años', 'es', ['number: 11.600 años']],
    ['son cinco mil personas', 'es', ['number: cinco mil personas']],
    ['a las 10:30 sonó 3 veces', 'es', ['number: 10:30', 'number: 3 veces']],
    ['corre 12km seguidos', 'es', ['number: 12km']],
    ['vive en el 3D y vuela en un a320neo', 'es', []],
    ['es un poema très ancien', 'es', []],
  ])('%s (%s) → %j', (sentence, code, numbers) => {
    expect(mentionsOf(sentence, code)).toEqual(numbers);
  });
});

describe('names', () => {
  it.each([
    ['Lo dijo Jack Ma en Malasia.', 'es', ['name: Jack Ma', 'name: Malasia']],
    ['Es la Organización de Países Árabes.', 'es', ['name: Organización de Países Árabes']],
    ['He left the University of Oxford.', 'en', ['name: University of Oxford']],
    ["Alice O'Neill met John F. Kennedy.", 'en', ["name: Alice O'Neill", 'name: John F. Kennedy']],
    ['Compró en Taobao.com con Johnson & Johnson.', 'es', ['name: Taobao.com', 'name: Johnson & Johnson']],
    ['El protocolo TCP/IP es viejo.', 'es', ['name: TCP/IP']],
    ['El Museo Provincial de Soria abre.', 'es', ['name: Museo Provincial de Soria']],
    ['Casa vieja.', 'es', []],
    ['Esto no es nada.', 'es', []],
    ['Osorio inauguró el puente.', 'es', ['name: Osorio']],
    ['En 1781 James Watt patentó el motor.', 'es', ['date: 1781', 'name: James Watt']],
    ['Tuvo 62 Rhodes Scholars.', 'es', ['number: 62', 'name: Rhodes Scholars']],
  ])('%s (%s) → %j', (sentence, code, mentions) => {
    expect(mentionsOf(sentence, code)).toEqual(mentions);
  });
});

it('finds quotations, and what they hold', () => {
  expect(mentionsOf('Dijo: "El 20% de Internet es mío" y «basta», no “nunca”.')).toEqual([
    'quotation: "El 20% de Internet es mío"',
    'number: 20%',
    'name: Internet',
    'quotation: «basta»',
    'quotation: “nunca”',
  ]);
});

it('finds nothing in no words', () => {
  expect(mentionsOf('')).toEqual([]);
  expect(mentionsOf('¿…? 🙂')).toEqual([]);
});

it('never overlaps but for quotations, in order of start, inside the sentence', () => {
  const word = fc.constantFrom(
    ...'A finales de la década 1990 2014 5 a. C. octubre mayo hasta y mil % US$ km 2 ² Jack Ma El siglo XIX s " « » hace días ago - , .'.split(
      ' ',
    ),
  );
  const sentence = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 20 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(sentence, (text) => {
      const mentions = findMentions(text, resources.languages.of('es'));
      mentions.forEach(({ kind, start, end }, i) => {
        expect(start).toBeGreaterThanOrEqual(mentions[i - 1]?.start ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        if (kind === 'quotation') return;
        const before = mentions.slice(0, i).filter((other) => other.kind !== 'quotation');
        expect(start).toBeGreaterThanOrEqual(before.at(-1)?.end ?? 0);
      });
    }),
    { numRuns: 500 },
  );
});

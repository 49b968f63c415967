import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberTerms } from '../../src/text/numbers.ts';
import { cpuMsOf } from '../cpu-time.ts';

const keys = (text: string) => numberTerms(text).map(({ key }) => key);

describe('numbers written otherwise are the same', () => {
  it.each([
    ['n:1250', ['1.250', '1250', '1,250', '1 250', '1\u00a0250', 'mil doscientos cincuenta', '1.250,00']],
    ['n:1000.5', ['1000,50', '1.000,50', '1,000.50', '1000.5', '1 000,50 €']],
    [
      'n:7300000',
      ['7,3 M€', '7,3 millones de euros', '7.3 million', '€7.3M', '7,3 mill. de euros', '7.300.000 €'],
    ],
    ['n:3000000', ['3 mill. de dólares', 'tres millones', 'three million', '3,000,000']],
    ['n:2000000000', ['2 mil millones', 'dos mil millones', '2 billion']],
    ['n:12000', ['12 mil', 'doce mil', '12k', 'twelve thousand', '12.000']],
    ['n:0.5', ['½ taza', '1/2 kilo', '0,5 l', '0.50']],
    ['n:2.5', ['2½', '2 ½ tazas', '2,5']],
    ['n:20', ['20 €', '20€', '€20', '$20', '20kg', '20 %', 'veinte', 'twenty', '20 min']],
    ['n:32', ['treinta y dos', 'thirty-two', 'thirty two', '32']],
    ['n:100', ['cien', 'one hundred', '100']],
    ['n:250', ['doscientas cincuenta', 'two hundred and fifty', '250 g']],
    ['n:4', ['capítulo IV', 'cuatro', 'Chapter IV']],
    ['n:600555012', ['600 555 012', '600555012']],
    [
      't:18:30',
      [
        '18.30 h',
        '18:30',
        '18:30 h',
        '18h30',
        'a las 18.30',
        'las seis y media de la tarde',
        'las 6 y media',
        '6:30 p. m.',
        '6.30 pm',
        'half past six',
        '6:30 de la tarde',
      ],
    ],
    [
      't:09:00',
      [
        '9:00',
        '9 a. m.',
        '9am',
        'a las nueve',
        'nine o’clock',
        'a las 9 h',
        'a las 9h.',
        'las nueve de la mañana',
        'a las 9',
      ],
    ],
    ['t:17:45', ['las seis menos cuarto de la tarde', 'quarter to six', '17:45']],
    [
      'c:16',
      [
        's. XVI',
        'siglo 16',
        'siglo XVI',
        'siglo xvi',
        'ss. XV-XVI',
        '16th century',
        'siglo dieciséis',
        'sixteenth century',
        'siglos XV y XVI',
      ],
    ],
    [
      'd:2021-03-12',
      [
        '12/03/2021',
        '12 de marzo de 2021',
        '12-3-2021',
        '12.03.2021',
        '2021-03-12',
        'March 12, 2021',
        '12 March 2021',
        '12th of March, 2021',
        '12/3/21',
        '12 DE MARZO DEL 2021',
        '12 de març de 2021',
      ],
    ],
    ['d:03-12', ['12 de marzo', '12/03/2021', 'March 12']],
    ['d:2021-03', ['marzo de 2021', 'March 2021', '12/03/2021']],
    ['n:2021', ['2021', '12/03/2021', 'marzo de 2021']],
    ['o:2', ['2.ª', '2ª', '2.º', '2do', '2nd', 'segunda', 'second', 'el segundo']],
    ['o:1', ['1.er', 'primer', '1st']],
  ])('%s', (key, texts) => {
    for (const text of texts) expect(keys(text), text).toContain(key);
  });
});

describe('gives both readings of a form that has two', () => {
  it.each([
    ['1.250', ['n:1250', 'n:1.25']],
    ['a las seis y media', ['t:06:30', 't:18:30']],
    ['hasta las 14', ['t:14:00', 'n:14']],
    [
      '12/03/2021',
      ['d:2021-03', 'n:2021', 'd:03-12', 'd:2021-03-12', 'd:2021-12', 'd:12-03', 'd:2021-12-03'],
    ],
    ['25/03/2021', ['d:2021-03', 'n:2021', 'd:03-25', 'd:2021-03-25']],
    ['en 2019 300 personas', ['n:2019', 'n:300']],
    ['12 300', ['n:12300', 'n:12', 'n:300']],
    ['23 000', ['n:23000']],
    ['the twenty-first century', ['c:21']],
  ])('%j', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });
});

describe('leaves alone what is no number', () => {
  it.each([
    ['E42, MP3, COVID-19 y H2O'],
    ['v2.1.0'],
    ['192.168.1.10'],
    ['un perro y una gata, ninguno de los que hay'],
    ['it happened once in the old town'],
    ['el constructor toString'],
    ['vivir civil mix'],
  ])('%j', (text) => {
    expect(keys(text)).toEqual([]);
  });
});

it('keeps several numbers apart, each at its place', () => {
  const text = 'De 10:00–13:30 por 3,5 € y doce más, del 4 de mayo al 2.º piso.';
  const found = numberTerms(text).map(({ start, end, key }) => [text.slice(start, end), key]);
  expect(found).toEqual([
    ['10:00', 't:10:00'],
    ['13:30', 't:13:30'],
    ['3,5', 'n:3.5'],
    ['doce', 'n:12'],
    ['4 de mayo', 'd:05-04'],
    ['2.º', 'o:2'],
  ]);
});

it('reads back every number up to 9,999 however its thousands are grouped', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 999_999_999 }),
      fc.constantFrom('', '.', ',', '\u00a0'),
      (value, mark) => {
        const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, mark);
        expect(keys(`son ${grouped} euros`)).toContain(`n:${value}`);
      },
    ),
  );
});

it('takes any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom('12', '.', ',', ' ', '/', 'siglo', 'XV', 'mil', 'y', 'dos', ':', 'h', 'de', 'mayo'),
      )
      .map((parts) => parts.join(' ')),
    fc
      .array(fc.constantFrom('12', '.', ',', ' ', '/', '345', '-', ':', 'h', '½'))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (text) => {
      let at = 0;
      for (const { start, end, key } of numberTerms(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(key).toMatch(/^(?:n:\d+(?:\.\d+)?(?:e\+\d+)?|d:[\d-]+|t:\d\d:\d\d|r:\d+:\d\d|c:\d+|o:\d+)$/);
        at = start;
      }
    }),
  );
});

describe('a scale or a mixture is no time', () => {
  it.each([
    ['una maqueta a escala 1:50', ['r:1:50']],
    ['la maqueta 1:24 es mayor', ['r:1:24']],
    ['en proporción 10:15', ['r:10:15']],
    ['a scale of 1:24', ['r:1:24']],
    ['a la 1:50 de la tarde', ['t:13:50']],
    ['abre a la 1:30', ['t:01:30']],
    ['de 1:15-2:15', ['t:01:15', 't:02:15']],
    ['la final empezó a las 9:50', ['t:09:50']],
    ['cierra 21:15', ['t:21:15']],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });
});

it('takes time linear in the width of a gap, and no number goes across it', () => {
  const gap = ' '.repeat(200_000);
  let terms: ReturnType<typeof numberTerms> = [];
  const cpuMs = cpuMsOf(() => {
    terms = numberTerms(`12 mil${gap}3 de mayo${gap}de 2021`);
  });
  expect(cpuMs).toBeLessThan(1_000);
  const start = 6 + gap.length;
  expect(terms.filter(({ key }) => key === 'd:05-03')).toEqual([{ start, end: start + 9, key: 'd:05-03' }]);
  expect(terms.map(({ key }) => key)).toEqual(['n:12000', 'd:05-03', 'n:2021']);
});

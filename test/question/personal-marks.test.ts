import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutPersonalMarks } from '../../src/question/personal-marks.ts';
import { cpuMsOf } from '../cpu-time.ts';

describe('goes', () => {
  test.each([
    ['a mention', '¿<@123456789012345678> puede entrar?', '¿… puede entrar?'],
    ['a mention of old', 'dile a <@!123456789012345678>', 'dile a …'],
    ['a role', '<@&123456789012345678> manda', '… manda'],
    ['a channel', 'en <#123456789012345678>', 'en …'],
    ['an emoji of a server', 'gracias <:ana:123456789012345678>', 'gracias …'],
    ['an id', '¿quién es 1234567890123456789?', '¿quién es …?'],
    ['an e-mail address', 'escribe a ana.perez+bot@correo.example.org ya', 'escribe a … ya'],
    ['one with ñ', 'muñoz@peña.es', '…'],
    ['one in words', 'ana.perez (at) example.org', '…'],
    ['one in Spanish words', 'ana arroba example punto org', '…'],
    ['one without its ending', 'escribe a ana.perez@gmail o a luis@Hotmail, vale', 'escribe a … o a …, vale'],
    ['one with blanks', 'ana @ example.org', '…'],
    ['a street', 'vivo en la calle Mayor 12, 3º B y no llega', 'vivo en la … y no llega'],
    ['the same in short', 'en c/ gran via 3, 28013', 'en …'],
    ['a street with a comma', 'en C/ Mayor, 12 vivo', 'en … vivo'],
    ['a longer one', 'Calle de Alcalá, 23, 4º A', '…'],
    ['an avenue in short', 'Av. Siempre Viva 742', '…'],
    ['a square with a name', 'vivo en la Plaza de España 3', 'vivo en la …'],
    ['an English address', 'at 10 Downing Street or 221B Baker St now', 'at … or … now'],
    ['one with blanks all over', 'ana @ gmail . com', '…'],
    ['one in English words', 'write ana.perez at example dot org', 'write …'],
    ['one of a company', 'ana@empresa sabe', '… sabe'],
    ['a mobile with other signs', '612/345/678, 612·345·678, 612_345_678', '…, …, …'],
    ['pages elsewhere', 'linktr.ee/ana y paypal.me/ana', 'linktr.ee/… y paypal.me/…'],
    ['an account beside its place', 'twitch ana_92 o user juan.perez', 'twitch … o user …'],
    ['an account that is called one', 'mi insta es anita.garcia y ya', 'mi insta es … y ya'],
    ['a token', 'MTEwMDAwMDAwMDAwMDAwMDAwMQ.GsTaNd.abcdefghijklmnopqrstuvwxyz0123456789AB falla', '… falla'],
    ['an id of a program', 'el 123e4567-e89b-12d3-a456-426614174000', 'el …'],
    ["a person's page", 'sale en instagram.com/ana_perez hoy', 'sale en instagram.com/… hoy'],
    ['the same with a scheme', 'https://www.facebook.com/ana.perez', 'https://www.facebook.com/…'],
    ['the same of those that are sent', 't.me/ana o wa.me/34612345678', 't.me/… o wa.me/…'],
    ['a number of one town', 'es el 555-1234 o el 432 1567', 'es el … o el …'],
    ['a number that is called', 'si llamas al 432156, o llámame al 432157', 'si llamas al …, o llámame al …'],
    ['the name of an account', 'sigue a @ana_perez.92 en redes', 'sigue a … en redes'],
    ['a query', 'https://example.org/buscar?q=ana&tel=1#parte abre', 'https://example.org/buscar abre'],
    ['a query without a scheme', 'example.org/buscar?q=ana abre', 'example.org/buscar… abre'],
    ['a person in a link', 'https://ana:clave@example.org/x', 'https://example.org/x'],
    [
      'an id in a link',
      'https://discord.com/channels/123456789012345678/1',
      'https://discord.com/channels/…/1',
    ],
    ['a NIE', 'mi NIE es X1234567L', 'mi NIE es …'],
    ['a DNI with points', 'dni 12.345.678-Z', 'dni …'],
    ['a CURP', 'CURP PEGA870312HDFRRN09', 'CURP …'],
    ['an RFC', 'factura a PEGJ870312AB1', 'factura a …'],
    ['a passport', 'pasaporte AAB123456', 'pasaporte …'],
    ['a Spanish mobile', 'llama al 612345678', 'llama al …'],
    ['the same in threes', 'llama al 612 345 678 hoy', 'llama al … hoy'],
    ['the same in twos', '612 34 56 78', '…'],
    ['the same with hyphens', '612-345-678', '…'],
    ['the same with points', '612.345.678', '…'],
    ['a landline', '¿es el 91 234 56 78?', '¿es el …?'],
    ['with a prefix', '+34 612 345 678', '…'],
    ['with a prefix and zero', '0034612345678', '…'],
    ['a number of Mexico', '55 1234 5678', '…'],
    ['a number of Argentina', '+54 9 11 1234-5678', '…'],
    ['the same at home', '(011) 4321-5678', '…'],
    ['a number of Chile', '+56 9 8765 4321', '…'],
    ['a number of Colombia', '300 123 4567', '…'],
    ['a number of Peru', '987 654 321', '…'],
    ['a number of Central America', '2222-3333', '…'],
    ['a number of the US', '(555) 123-4567', '…'],
    ['a short number that is called one', 'mi teléfono es 432156', 'mi teléfono es …'],
    ['an identity card', 'dni 12345678Z', 'dni …'],
    ['a RUT', 'rut 12.345.678-9', 'rut …'],
    ['an IBAN', 'ES91 2100 0418 4502 0005 1332', '…'],
    ['an IBAN without blanks', 'págalo a GB29NWBK60161331926819', 'págalo a …'],
    ['a card', 'la tarjeta 4111 1111 1111 1111 falla', 'la tarjeta … falla'],
    ['a card without blanks', '4111111111111111', '…'],
    ['a number of Uruguay', 'llama al 099 123 456', 'llama al …'],
    ['a number with what nobody sees in it', 'el 612\u200b345\u200b678', 'el …'],
    ['a number in wide digits', 'el ６１２３４５６７８', 'el …'],
    ['an address in wide letters', 'a ana＠correo．es', 'a …'],
    ['an address with what nobody sees in it', 'a ana\u2060@\u200bcorreo.es', 'a …'],
    ['a mention with what nobody sees in it', 'a <@\u200b123456789012345678>', 'a …'],
    ['an address that is spelt out', 'soy ana (arroba) correo (punto) es', 'soy …'],
    ['an account of before', '¿quién es Ana#1234?', '¿quién es …?'],
    ['an IP address', 'mi ip es 192.168.1.20', 'mi ip es …'],
    ['with a port', 'entra en 83.45.12.9:25565', 'entra en …'],
    ['of version 6', 'fe80::1ff:fe23:4567:890a falla', '… falla'],
    ['in full', '2001:0db8:85a3:0000:0000:8a2e:0370:7334', '…'],
  ])('%s', (_, text, expected) => {
    expect(withoutPersonalMarks(text)).toBe(expected);
  });
});

describe('stays', () => {
  test.each([
    '¿cuánto vale la plaza de garaje 14?',
    'plaza mayor 2 entradas',
    'la ronda de preguntas 2',
    'street food 20 euros',
    'calle principal 20 euros',
    '¿a qué hora sale el avión de las 10?',
    'aviso previo de 15 días',
    '¿avanza 3 casillas?',
    'Avatar 2 y callejón 3',
    'the average last 3',
    '¿se puede aparcar en la calle más de 3 horas?',
    '¿cortan la calle antes de las 8?',
    'la calle los 3 días',
    'carretera de 2 carriles y calle rápida 4',
    'Street Fighter 6 y Road Runner 2',
    'is the username case-sensitive?',
    'usuario e-mail, discord 14.16.3, Steam 2024',
    'discord.js@14, react@18.2.0 y node@20',
    'meet at the pool dot',
    'el discord es gratis',
    'mi usuario es nuevo',
    '100/200/300 plazas',
    '¿Cuándo se fundó Ant Financial?',
    '¿qué pasó en 1998?',
    'entre 1990 y 2005',
    '1990-1995',
    '1990 1995 2000 2005',
    'el 12/03/2024 o el 2024-11-25',
    'el 25-11-2026 10',
    'de 9.00-20.30 o de 10.15 - 14.45',
    'empieza <t:1764068725:R> o <t:1764068725>',
    'la sala B#12',
    'a las 10:30, hasta las 18:00:59',
    'de 10:30 a 11:45',
    'cuesta 1.234.567,89 €',
    'unos 612.345.678 euros',
    '$ 1.500.000.000',
    '25.000.000 de habitantes',
    'US$ 120000000',
    'la regla 12, el artículo 4.2.1.3',
    'apartado 3.1.4.1.5',
    'versión 2.10.3',
    '¿+18 años?',
    'los +100 de nivel',
    'el 50% de 1.000',
    '3,14159',
    '100 000 usuarios',
    'de 7 a 9, 10 o 12',
    'C++ y C#',
    '¿qué es el #general?',
    'a@b',
    'https://example.org/reglas',
    'ratio 16:9',
    'example.com/ayuda y https://docs.x.company/a',
    'gana 1500000 y gasta 1.500.000',
    'el 100-200',
    '¿la calle Mayor está cortada en 2024?',
    'plaza de garaje',
    'camino de santiago: 5 etapas',
    'talla 100-20-30, medidas 120 60 75, artículo 120-12-15',
    '¿llamaron 150000 personas?',
    'el número de socios es 250000',
    'al llamar cuesta 150000 pesos',
    'ISO 9001:2015',
    'error 0x80070005',
    '::',
    'hola… ¿sigue abierto?',
  ])('%s', (text) => {
    expect(withoutPersonalMarks(text)).toBe(text);
  });
});

const digit = fc.constantFrom(...'0123456789');
const digits = (min: number, max: number) => fc.string({ unit: digit, minLength: min, maxLength: max });
const start = fc.constantFrom('', ' ', '¿', 'a las ', ', ', '\n', '(', 'tel ', '. ', '"');
const end = fc.constantFrom('', ' ', '?', ' a las', ', ', '\n', ')', ' tel', '.', '"');

describe('whatever stands around it', () => {
  const goes = (name: string, mark: fc.Arbitrary<string>) =>
    test(`${name} goes`, () => {
      fc.assert(
        fc.property(start, mark, end, (before, written, after) => {
          const kept = withoutPersonalMarks(`${before}${written}${after}`);
          const runs = kept.match(/\d{6,}/g) ?? [];
          expect(runs).toEqual([]);
          expect(kept).not.toContain(written);
        }),
        { numRuns: 500 },
      );
    });
  goes('an id of Discord', digits(17, 20));
  goes(
    'a mention',
    digits(17, 20).map((id) => `<@${id}>`),
  );
  goes(
    'an international number',
    fc.tuple(fc.integer({ min: 1, max: 998 }), digits(8, 11)).map(([code, rest]) => `+${code} ${rest}`),
  );
  goes(
    'a Spanish number',
    fc
      .tuple(fc.constantFrom(...'6789'), digits(8, 8), fc.constantFrom('', ' ', '-', '.'))
      .map(([first, rest, by]) => [`${first}${rest.slice(0, 2)}`, rest.slice(2, 5), rest.slice(5)].join(by)),
  );
  goes(
    'a card',
    digits(16, 16)
      .map((card) => card.match(/\d{4}/g)!.join(' '))
      .filter((card) => !/^[12]\d{3}/.test(card)),
  );
  goes('an e-mail address', fc.emailAddress());
  goes(
    'an IP address',
    fc.ipV4().filter((ip) => ip.split('.').some((part) => Number(part) > 31)),
  );
  goes(
    'an IP address of version 6',
    fc.ipV6().filter((ip) => /[0-9a-f]/.test(ip)),
  );
});

test('what links ask for goes', () => {
  const word = fc.stringMatching(/^[a-z0-9._~%=&+@:/-]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 3 }), word, word, (path, query, fragment) => {
      const link = `https://example.org/${path.join('/')}?${query}#${fragment}`;
      expect(withoutPersonalMarks(`mira ${link} y di`)).not.toMatch(/[?#]/);
    }),
  );
});

test('years, prices, rules and times stay, whatever they are', () => {
  const year = fc.integer({ min: 1_000, max: 2_099 }).map(String);
  const price = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => {
    const [whole, rest] = (cents / 100).toFixed(2).split('.') as [string, string];
    return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${rest} €`;
  });
  const rule = fc.integer({ min: 1, max: 9_999 }).map((number) => `regla ${number}`);
  const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
  const time = fc.tuple(two(23), two(59)).map((parts) => parts.join(':'));
  fc.assert(
    fc.property(fc.array(fc.oneof(year, price, rule, time), { minLength: 1, maxLength: 4 }), (parts) => {
      const text = `¿qué hay de ${parts.join(' y ')}?`;
      expect(withoutPersonalMarks(text)).toBe(text);
    }),
    { numRuns: 1_000 },
  );
});

test('twice changes nothing more', () => {
  const part = fc.oneof(
    fc.string(),
    fc.emailAddress(),
    fc.ipV6(),
    digits(1, 20),
    fc.constantFrom(' ', '@', '#', '?=', '+'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const once = withoutPersonalMarks(parts.join(''));
      expect(withoutPersonalMarks(once)).toBe(once);
    }),
    { numRuns: 3_000 },
  );
});

test('however many dates run on before a number, it is quick', () => {
  for (const unit of ['01-01-20-', '1/1/', '2020 - ', '01.01.2020/']) {
    const text = `20-01-20-${unit.repeat(600)}999`;
    expect(cpuMsOf(() => withoutPersonalMarks(text))).toBeLessThan(500);
  }
});

test.each(['1', '1 ', '1.', '@a', 'a@', 'a.', ':', 'f:', '<@', '?a=', '+1-', '(1)', 'es12', 'ab '])(
  'however often %j stands there, it is quick',
  (unit) => {
    const text = unit.repeat(6_000 / unit.length);
    expect(cpuMsOf(() => withoutPersonalMarks(text))).toBeLessThan(500);
  },
);

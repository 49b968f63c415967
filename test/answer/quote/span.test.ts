import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widenSpan } from '../../../src/answer/quote/span.ts';

/** Marks the first `marked` of a text and says what it is widened to. */
function widened(text: string, marked: string): string {
  const start = text.indexOf(marked);
  const { start: from, end } = widenSpan(text, { start, end: start + marked.length });
  return text.slice(from, end);
}

describe('widens to what belongs together', () => {
  it.each([
    ['El club abrió en Huesca.', 'ues', 'Huesca'],
    // Numbers with their units.
    ['Dura 20 days from now.', '20', '20 days'],
    ['Cuesta 25 euros al año.', '25', '25 euros'],
    ['Son 9,90 € por noche.', '9,', '9,90 €'],
    ['Costó 7,3 M€ en total.', '7,3', '7,3 M€'],
    ['Pagaron 3 mill. de dólares por ella.', '3 mill', '3 mill. de dólares'],
    ['Pagaron 3 mill. de dólares por ella.', 'mill. de', '3 mill. de dólares'],
    ['Se vendió por 1.000,50 ducados.', '000', '1.000,50 ducados'],
    ['Pesa catorce mil kilos.', 'catorce', 'catorce mil kilos'],
    ['Son 5 millones de personas al año.', '5 millones de', '5 millones de personas'],
    ['Está a 220 millas (350 km) de allí.', '220', '220 millas (350 km)'],
    ['Está a 220 millas (350 km) de allí.', '350 km', '220 millas (350 km)'],
    ['Cuesta 15 € (10 €) la entrada.', '15 €', '15 €'],
    ['Dura 2 horas (30 minutos de pausa).', '2 horas', '2 horas'],
    ['Espera catorce días.', 'catorce', 'catorce días'],
    ['Pon el horno a 180 °C.', '180', '180 °C'],
    ['Costó $ 300 en tienda.', '300', '$ 300'],
    ['Mide 12 km² en total.', '12', '12 km²'],
    ['Obtienen el 80% de las ganancias.', '80', '80%'],
    ['A 10% discount applies.', '10', '10%'],
    ['Lleva 3 huevos.', '3', '3'],
    // Dates and times.
    ['Llegó el 4 de septiembre de 1887 al faro.', 'septiembre', '4 de septiembre de 1887'],
    ['Llegó el 4 de septiembre de 1887 al faro.', '4 de sep', '4 de septiembre de 1887'],
    ['Llegó el 4 de septiembre de 1887 al faro.', '1887', '1887'],
    ['Born on March 12, 2021 in York.', 'March', 'March 12, 2021'],
    ['Se abrió el 12/03/2021.', '03', '12/03/2021'],
    ['De 9 a. m. a 2 p. m., sin pausa.', '2 p', '2 p. m.'],
    ['Se vendió a las 18.30 h del jueves.', '18', '18.30 h'],
    ['Es del s. XVI, dicen.', 'XVI', 's. XVI'],
    ['Murió en el 44 a. C. en Roma.', '44', '44 a. C.'],
    // Ranges, and how long ago.
    ['Abre de 9 a 14 cada día.', '9 a 14', 'de 9 a 14'],
    ['Cierra de lunes a viernes.', 'lunes a viernes', 'de lunes a viernes'],
    ['Estuvo en obras entre los años 1960 y 1990.', '1960 y 1990', 'entre los años 1960 y 1990'],
    ['Open from May to October only.', 'May to October', 'from May to October'],
    ['Cabe de 10 a 12 personas.', '10', '10'],
    ['Se formó hace 22.000 años.', '22.000 años', 'hace 22.000 años'],
    ['Lo sabe desde hace unos diez meses.', 'diez meses', 'hace unos diez meses'],
    ['Tiene 20 años.', '20 años', '20 años'],
    // Names.
    ['La fundó Nuria Ferrán ayer.', 'Ferrán', 'Nuria Ferrán'],
    ['Trabaja en el Reino de Aragón.', 'Aragón', 'Aragón'],
    ['El IPCC Richard Lindzen dimitió.', 'Lindzen', 'Richard Lindzen'],
    ['Lo dijo Isabel de la Cruz.', 'Isabel de la', 'Isabel de la Cruz'],

    ['Es del clero.', 'el clero', 'clero'],
    ['Firmaron Ana y Luis Gil.', 'Ana', 'Ana'],
    ['Lo dirigió John F. Kennedy Jr en 1961.', 'Kennedy', 'John F. Kennedy Jr'],
    ['Necesita Node 18 o posterior.', 'Node 18', 'Node 18'],
    ['Allí habló Clara Campoamor.', 'Campoamor', 'Clara Campoamor'],
    ['La compró Hermanos Sanz S. A. en mayo.', 'Sanz', 'Hermanos Sanz S. A.'],
    ['Va del 1 de julio al 31 de agosto.', '31', '31 de agosto'],
    ['Abre a las 18.30 h.', '18', '18.30 h'],
    ['El torrero D. Jacinto Bueno vivía allí.', 'Bueno', 'D. Jacinto Bueno'],
    ['La abrió el Sr. Gil y la Dra. Mora.', 'Gil', 'Sr. Gil'],
    ['Vive en la Avda. de la Paz, núm. 14.', 'Paz', 'Avda. de la Paz'],
    ['Salió de los EE. UU. en 1971.', 'UU', 'EE. UU.'],
    // Addresses and codes.
    ['La clave es `*_7#` y nada más.', '7', '*_7#'],
    ['La clave es *_7# y nada más.', '7', '*_7#'],
    ['Instala v2.1.0-beta, no otra.', '1.0', 'v2.1.0-beta'],
    ['Llama al 600 555 012 de día.', '555', '600 555 012'],
    ['Tel.: +34 976 00 11 22.', '976', '+34 976 00 11 22'],
    ['Mira https://biblio.example/horario?dia=hoy.', 'biblio', 'https://biblio.example/horario?dia=hoy'],
    ['Escribe a biblio@villar.example, por favor.', 'villar', 'biblio@villar.example'],
    ['Usa --force al final.', 'force', '--force'],
    ['El aviso FARO_TOKEN falta.', 'TOKEN', 'FARO_TOKEN'],
    // Pairs.
    ['El taller «La Aguja de Oro» cerró.', '«La Aguja', '«La Aguja de Oro»'],
    ['Hay dos (uno nuevo) en la sala.', 'dos (uno', 'dos (uno nuevo)'],
    ['Dijo: "no volveré" y se fue.', 'no volveré"', '"no volveré"'],
  ])('%j: %j → %j', (text, marked, expected) => {
    expect(widened(text, marked)).toBe(expected);
  });
});

describe('trims what hangs at an end', () => {
  it.each([
    ['Nació en Huesca, según dicen.', 'Huesca, ', 'Huesca'],
    ['Trabajó como modista en París.', 'modista en', 'modista'],
    ['Fue el rey de la isla.', 'el rey de la', 'el rey'],
    ['Está en la portería.', 'en la portería.', 'en la portería'],
    ['Vino de Roma.', 'de Roma.', 'de Roma'],
    ['Abre los lunes. Cierra los martes.', 'los lunes. ', 'los lunes'],
    ['Toma vitamina A cada día.', 'vitamina A', 'vitamina A'],
    ['¿Qué tal? Dijo que no.', 'que no', 'que no'],
    ['(Huesca', '(Huesca', 'Huesca'],
  ])('%j: %j → %j', (text, marked, expected) => {
    expect(widened(text, marked)).toBe(expected);
  });
});

it('stays on its line', () => {
  expect(widened('Sede en Villa\nAlta: 3 salas', 'Villa')).toBe('Villa');
});

it('gives a range of the text that keeps the marked words', () => {
  const part = fc.constantFrom(
    ...[
      'Sr.',
      'Gil',
      'de',
      'la',
      'Paz',
      '12',
      '€',
      '«',
      '»',
      '(',
      ')',
      '"',
      ',',
      '.',
      '\n',
      'mayo',
      '2021',
      'a. m.',
      'x_1',
      'años',
    ],
  );
  const text = fc.oneof(
    fc.array(part, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  );
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (text, a, b) => {
      const start = Math.min(a, b) % text.length;
      const end = Math.min(text.length, start + 1 + (Math.max(a, b) % 12));
      const span = widenSpan(text, { start, end });
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(text.length);
      expect(span.end).toBeGreaterThan(span.start);
    }),
    { numRuns: 1000 },
  );
});

it('takes a number in several words whole', () => {
  expect(widened('Tiene noventa y seis piezas y cuarenta y dos dibujos.', 'dos')).toBe('cuarenta y dos');
  expect(widened('It has forty two rooms.', 'two')).toBe('forty two');
  expect(widened('Vienen entre dos y tres.', 'dos')).toBe('dos');
});

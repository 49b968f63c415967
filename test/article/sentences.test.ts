import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSentenceSplitter, MAX_SENTENCE_CHARS } from '../../src/article/sentences.ts';
import { leftOut } from './slices.ts';

const spanish = createSentenceSplitter('es');
const english = createSentenceSplitter('en');

/** `|` stands where a sentence ends. */
const SPANISH = [
  'Vive en EE. UU. desde 2010. | Trabaja allí.',
  'Vive en EE. UU. | El presidente lo sabe.',
  'El Sr. Pérez y la Sra. Gil llegaron. | El Dr. Ruiz no.',
  'La población era de 1.234 personas. | Hoy son más.',
  'Costaba 3,5 millones. | Luego bajó a 2.000.',
  'Compró fruta, p. ej. Manzanas, y pan. | Se fue.',
  'Vive en la calle Mayor, núm. 5, de Madrid. | Es grande.',
  'Murió en el 44 a. C. en Roma. | Le sucedió Octavio.',
  'Ocurrió en el siglo I a. C. | En Roma hubo paz.',
  'Abre a las 3 p. m. y cierra tarde. | Es un bar.',
  'Abre a las 9 a. m. | Los lunes cierra.',
  'La escribió J. K. Rowling en 1997. | Fue un éxito.',
  'Vino con D. José y Dña. Ana. | Cenaron.',
  'Hay peras, manzanas, etc. | Y también uvas.',
  'Véase la pág. 33 del vol. 2. | Allí está.',
  'El taller está en el Pol. Ind. El Prado, nave 3. | Abre a las 9.',
  'Se mudó al Pol. Norte en mayo. | Vive con Pol. | Luego vendrá Ana.',
  'Mide aprox. 30 metros y pesa aprox. una tonelada. | Nadie la mueve.',
  'La casa es de 1900 aprox. | Doña Inés la vendió.',
  '¿Cuándo llegó? | ¡Ayer mismo! | Nadie lo sabía.',
  '¡Ay! exclamó ella. | Luego calló.',
  '—¿Vienes? —dijo él. | No hubo respuesta.',
  'Dijo: "Nos vamos." | Y se fue.',
  'Dijo: «¡Nos vamos!» | Y se fue.',
  'Dijo: "¡Nosotros cambiaremos el banco"! | Nadie rio.',
  '(Nadie lo creyó.) | Pero era verdad.',
  'No sé… | Quizá mañana.',
  'No sé... | Quizá mañana.',
  'Y entonces… nada.',
  'Se fundó en 2014. | 300 personas trabajan allí.',
  'La cima está a 396 m. | Fluye un río.',
  'El horno gasta 900 W. | Enchufe solo este aparato.',
  'Es cierto.[12] | Otros lo niegan.[nota 3]',
  'Es cierto. [cita requerida] | Otros lo niegan.',
  'Esto incluye: Casas, coches; Barcos también. | Nada más.',
  '1. Primero se abre. | Luego se cierra.',
  'Tiene plan B. | El resto no.',
  'Compró en Taobao.com un móvil. | Le gustó.',
  'La firma Pérez Hnos. S. A. de Madrid cerró. | Nadie protestó.',
  'Estudian un gen. | Además, hay otro.',
  'Lo dice el art. 14 de la ley. | Es claro.',
  'El cap. XII es largo. | Aburre.',
  'Mide 1. 234 metros. | Es alto.',
  'Primera línea\n | segunda línea',
  'Según el art. 5, el Excmo. Sr. Alcalde y Dña. Ana firman. | Es público.',
  'La Cía. Hermanos Sanz S. A. la compró en EE. UU. por 3 mill. de dólares. | Luego cerró.',
  'Vivió en San Fco. de Asís hasta ca. 1990. | Murió allí.',
  'Abre los sáb. 9:00 a 12:00, véase el vol. 3, núm. 14. | Cierra en ag.',
  'Llame al tel. 600 555 012 o al tlf. 976 001 122. | Gracias.',
  'Atiende D.ª Pilar, c/ Mayor, 3, p. ej. Los lunes. | Nada más.',
] as const;

const ENGLISH = [
  'Mr. Smith met Dr. Jones. | They talked.',
  'He lives in the U.S. Senate building. | It is old.',
  'He lives in the U.S. | The house is big.',
  'Apple Inc. was founded in 1976. | It grew.',
  'She earned a Ph.D. in physics. | Then she left.',
  'See e.g. Figure 3, i.e. the map. | It is clear.',
  'It opens at 9 a.m. every day. | Come early.',
  'John F. Kennedy was president. | He was young.',
  'It costs $3.50. | Nobody buys it.',
  '"Is it late?" she asked. | It was.',
  'He said, "Go." | She went.',
  'It took place on Jan. 5 in Paris. | It rained.',
  'They arrived in 1999. | 20 years later they left.',
  'St. John’s is a city. | It is cold.',
  'She likes modern art. | The museum is free.',
  'Gen. Grant won. | No. 5 lost, see fig. 3 there.',
  'Was it him? | No. | It was her!',
  'See vol. 2, no. 7, pp. 3–9, e.g. the table. | Then read on.',
] as const;

describe.each([
  ['Spanish', spanish, SPANISH],
  ['English', english, ENGLISH],
] as const)('%s', (_, split, cases) => {
  it.each(cases)('%s', (marked) => {
    const text = marked.replaceAll(' | ', ' ').replace('\n ', '\n');
    const sentences = split(text).map(({ start, end }) => text.slice(start, end));
    expect(sentences).toEqual(marked.split(' | ').map((sentence) => sentence.trim()));
  });
});

it('has no sentences in a text of white space', () => {
  expect(spanish('')).toEqual([]);
  expect(spanish(' \n\t')).toEqual([]);
});

it('splits a language it does not know', () => {
  const text = 'Unu. Du.';
  for (const language of ['und', 'eo', 'qqq']) expect(createSentenceSplitter(language)(text)).toHaveLength(2);
});

it('cuts a sentence without end at white space', () => {
  const text = 'palabra '.repeat(2000).trim();
  const pieces = spanish(text).map(({ start, end }) => text.slice(start, end));
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect(piece).toMatch(/^palabra( palabra)*$/);
});

it('cuts a text without white space between characters', () => {
  const family = '👩‍👩‍👧‍👦';
  const text = `¡${family.repeat(1000)}`;
  for (const { start, end } of spanish(text)) {
    expect(text.slice(start, end).replaceAll(family, '')).toMatch(/^¡?$/);
  }
});

it('leaves out only white space, whatever the text', () => {
  const word = fc.constantFrom(
    'Hola',
    'sí',
    'EE.',
    'UU.',
    '3',
    '1.234',
    '.',
    '…',
    '?',
    '¿',
    '"',
    '»',
    '[1]',
    'J.',
    '👩‍👩‍👧',
    'e\u0301',
    ')',
  );
  const space = fc.constantFrom(' ', '', '\n', '\t', '\u00a0', '  ');
  const text = fc
    .array(fc.tuple(fc.oneof(word, fc.string({ unit: 'grapheme' })), space))
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(text, (body) => {
      const sentences = spanish(body);
      expect(leftOut(body, { start: 0, end: body.length }, sentences).trim()).toBe('');
      for (const { start, end } of sentences) {
        expect(body.slice(start, end).trim()).toBe(body.slice(start, end));
        expect(end - start).toBeLessThanOrEqual(MAX_SENTENCE_CHARS);
      }
    }),
  );
});

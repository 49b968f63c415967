import { expect, it } from 'vitest';
import { chooseSpan } from '../../../src/answer/quote/choose-span.ts';
import type { RankedPassage } from '../../../src/answer/ranking.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { readIntent } from '../../../src/question/intent.ts';
import { buildWordIndex } from '../../../src/search/word-index.ts';
import { languages, queryOf } from '../../search/indexed.ts';

/** The words in bold when the reader marks those, best first. */
async function bold(
  text: string,
  question: string,
  ...marked: readonly string[]
): Promise<string | undefined> {
  const article = parseArticle('made-up', text, { detectLanguage: languages.detect, format: 'markdown' });
  const words = await buildWordIndex([article], languages);
  const [passage] = article.passages;
  const spans = marked.map((words, i) => {
    const start = passage!.text.indexOf(words);
    return { start, end: start + words.length, score: 9 - i };
  });
  const ranked = { passageId: 0, reading: { margin: 5, spans } } as unknown as RankedPassage;
  const span = chooseSpan(ranked, passage!, readIntent(question, false), queryOf(question, words), words);
  return span && article.body.slice(span.start, span.end);
}

it.each([
  ['a span within code', 'Run `faroctl start --force` now.', 'how', ['--force'], 'faroctl start --force'],
  ['one that holds code', 'Run `faroctl start` now.', 'how', ['faroctl start'], 'faroctl start'],
  [
    'what stands before an ordinal that ends its clause',
    'Ana ganó la primera carrera y Luis ganó la segunda carrera.',
    'quién ganó la primera carrera',
    ['Ana', 'Luis'],
    'Ana',
  ],
  [
    'what stands after an ordinal that begins its clause',
    'The first race went to Ana, the second race went to Luis.',
    'who won the second race',
    ['Ana', 'Luis'],
    'Luis',
  ],
  [
    'a span that runs on to what holds now',
    'Bono: hasta 2023: 120 €; desde 2024: 95 €.',
    'cuánto costaba el bono hasta 2023',
    ['120 €; desde 2024: 95 €'],
    '120 €',
  ],
  [
    'what held once where the reader sees nothing else',
    'El director era Luis Bernad hasta 2021; el actual director es Marta Gil.',
    'quién es el director',
    ['Luis Bernad'],
    'Marta Gil',
  ],
  [
    'the only value, though it is dated',
    'La entrada cuesta desde 2024 15 €.',
    'cuánto cuesta la entrada',
    ['15 €'],
    '15 €',
  ],
  [
    'what holds now where the question asks for the year of the change',
    'El precio subió de 3 € a 5 € en 2022.',
    'en qué año subió el precio',
    ['2022'],
    '2022',
  ],
  [
    'what is beside a word that only looks back',
    'Este suelo permitió la agricultura en el ambiente anteriormente hostil; grandes porciones de la selva son su obra.',
    'qué da este suelo',
    ['la agricultura', 'grandes porciones de la selva'],
    'la agricultura',
  ],
  [
    'what holds since a month',
    '- Remeros por barca: antes eran 6, desde abril son 8.\n- Premio: pasó de 20 a 35 dólares.',
    'cuántos remeros van ahora por barca',
    ['6, desde abril son 8'],
    '8',
  ],
  [
    'what holds now of its own item first',
    '- Premio: pasó de 20 a 35 dólares.\n- Remeros: antes 6, ahora 8.',
    'cuántos remeros van ahora por barca',
    ['6, ahora 8'],
    '8',
  ],
  [
    'a number, and a share that is none',
    'La riada de abril de 1958 se llevó siete de cada diez barcas y dejó 46 heridos.',
    'cuántas personas hirió la riada de abril',
    ['46'],
    '46',
  ],
  [
    'the price of the sentence where the span is none',
    'La matrícula queda en 45 € por alumno desde marzo. Se apuntan 12.',
    'en cuánto se queda la matrícula',
    ['desde marzo'],
    '45 €',
  ],
  [
    'a price that is said in words',
    'La visita guiada cuesta la voluntad, y el catálogo 5 €.',
    'qué vale la visita guiada',
    ['la voluntad'],
    'la voluntad',
  ],
  [
    'of a span over two sentences the part that is asked for',
    'El remo de pala ancha cuesta 48 €. El infantil vale 31 €.',
    'cuánto vale el remo infantil',
    ['48 €. El infantil vale 31 €'],
    '31 €',
  ],
  [
    'what is new and not a word of the question',
    '--reservar=FECHA  \nAparta la sala. FECHA va como DD/MM.',
    'en qué formato pongo la fecha para reservar',
    ['FECHA', 'DD/MM'],
    'DD/MM',
  ],
  [
    'the sentence after a label',
    'Pérdida de la llave. Se paga una copia en conserjería.',
    'qué pasa con la pérdida de la llave',
    ['Pérdida de la llave'],
    'Se paga una copia en conserjería',
  ],
  [
    'one of two that the question names',
    'La excursión sale en autobús. El tren tarda más.',
    'la excursión sale en autobús o en tren',
    ['autobús', 'tarda más'],
    'autobús',
  ],
  [
    'a name that the question has',
    'En Casa Lucero se come bien, según dijo Mariela Soto a la revista.',
    'qué dijo Mariela Soto de Casa Lucero',
    ['Casa Lucero', 'a la revista'],
    'Casa Lucero',
  ],
] as const)('%s', async (_, text, question, marked, wanted) => {
  expect(await bold(text, question, ...marked)).toBe(wanted);
});

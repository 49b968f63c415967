import { expect, it } from 'vitest';
import { cellByMeaning, cellInstead } from '../../../src/answer/quote/cells.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { readIntent } from '../../../src/question/intent.ts';
import { buildWordIndex } from '../../../src/search/word-index.ts';
import { languages, queryOf } from '../../search/indexed.ts';

const ROUTES = '| Ruta | Salida | Llegada | Vuelta |\n|---|---|---|---|\n| Sur | 10:00 | 12:30 | 18:00 |';
const DAYS = '| Día | Mañana | Tarde |\n|---|---|---|\n| Lunes | Pesca | Vela |';

async function rowOf(table: string) {
  const article = parseArticle('made-up', table, { detectLanguage: () => 'es', format: 'markdown' });
  return { article, passage: article.passages[0]!, words: await buildWordIndex([article], languages) };
}

it.each([
  ['a qué hora sale la ruta sur', '10:00'],
  ['a qué hora se vuelve de la ruta sur', '18:00'],
  ['a qué hora regresa la ruta sur', undefined],
  ['qué dice la ruta sur', undefined],
])('of all cells marked, %s', async (question, wanted) => {
  const { passage, words } = await rowOf(ROUTES);
  const span = { start: passage.text.indexOf('10:00'), end: passage.text.length };
  const intent = readIntent(question, false);
  const cell = cellInstead(span, passage, intent, queryOf(question, words), words.vocabulary);
  expect(cell && passage.text.slice(cell.start, cell.end)).toBe(wanted);
});

it.each([
  ['what do we do on monday morning', 'Pesca'],
  ['qué hacemos el lunes', undefined],
])('by the meaning of columns, %s', async (question, wanted) => {
  const { article, passage, words } = await rowOf(DAYS);
  const start = article.body.indexOf('Vela');
  // The question is near to "Mañana" and to nothing else.
  const encode = async (text: string) => Float32Array.of(text === question || text === 'Mañana' ? 1 : 0);
  const quote = { article, passage, span: { start, end: start + 4 } };
  const intent = readIntent(question, false);
  const cell = await cellByMeaning(quote, intent, queryOf(question, words), words.vocabulary, encode);
  expect(typeof cell === 'object' ? article.body.slice(cell.start, cell.end) : cell).toBe(wanted);
});

const DATES = '| Trámite | Inicio | Final |\n|---|---|---|\n| Anulación | — | 15 de octubre |';

it.each([
  ['hasta cuándo se puede anular', 'perhaps-empty'],
  ['dónde se puede anular', 'empty'],
])('an empty cell is what is meant, %s', async (question, wanted) => {
  const { article, passage, words } = await rowOf(DATES);
  const start = article.body.indexOf('15 de');
  const encode = async (text: string) => Float32Array.of(text === question || text === 'Inicio' ? 1 : 0);
  const quote = { article, passage, span: { start, end: start + 13 } };
  const intent = readIntent(question, false);
  expect(await cellByMeaning(quote, intent, queryOf(question, words), words.vocabulary, encode)).toBe(wanted);
});

import { describe, expect, it } from 'vitest';
import { LOOKED_UP } from '../../../src/answer/reply.ts';
import { libraryOf } from '../../resources.ts';
import { articleOf } from '../articles.ts';

const CHANGELOG = `# Zarpa

Zarpa guarda colecciones de juegos de mesa.

## 3.1.0 (14/02/2025)

- Se puede exportar la colección a CSV.

## Versión 3.0.0 (02/10/2024)

- Nueva interfaz con pestañas.
- Se retira la copia en la nube.

## v2.9.4 — 11 de mayo de 2024

- Traducción al gallego.

## v2.9.0

- Préstamos: se apunta a quién se ha dejado cada juego.`;

const { ask } = await libraryOf(articleOf('made-up', CHANGELOG, 'markdown'));

async function firstWords(question: string) {
  const answer = await ask(question);
  return answer.kind === 'answer' && answer.confidence === LOOKED_UP
    ? answer.quotes.map(({ passage }) => passage.context.at(-1))
    : answer.kind;
}

describe('a version that headings have is looked up', () => {
  it.each([
    ['qué trae la 3.0', ['Versión 3.0.0 (02/10/2024)']],
    ['que cambio en la version 3.1.0', ['3.1.0 (14/02/2025)']],
    ['novedades de la 2.9', ['v2.9.4 — 11 de mayo de 2024', 'v2.9.0']],
    ["what's new in v2.9.4?", ['v2.9.4 — 11 de mayo de 2024']],
    ['cuándo salió la 3.0', ['Versión 3.0.0 (02/10/2024)']],
    ['when was 2.9.4 released', ['v2.9.4 — 11 de mayo de 2024']],
  ])('%s', async (question, headings) => {
    expect(await firstWords(question)).toEqual(headings);
  });

  it.each([
    ['a heading without a date does not tell when', 'cuándo salió la 2.9.0'],
    ['there is no such version', 'qué trae la 4.0'],
    ['a number that only begins alike', 'qué trae la 3.10'],
    ['a price', 'qué trae la de 3.0 €'],
  ])('not: %s', async (_, question) => {
    expect(await firstWords(question)).toBeTypeOf('string');
  });
});

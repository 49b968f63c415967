import { expect, it } from 'vitest';
import { messagesFor } from '../../src/messages/messages.ts';

const both = [messagesFor('es').intake, messagesFor('en').intake];

type Texts = Readonly<Record<string, (detail: string, place: object) => string>>;

it.each(
  (['article', 'page'] as const).flatMap((part) =>
    Object.keys(both[0]![part]).map((code) => [part, code] as const),
  ),
)('%s: %s is one line that says as much in both languages', (part, code) => {
  const lines = both.map((intake) => (intake[part] as Texts)[code]!('7001', { line: 7003, column: 7004 }));
  for (const line of lines) {
    expect(line).toMatch(/^\P{Ll}[^\n]*\.$/u);
    expect(line).not.toMatch(/[!¡]|undefined/);
    expect(line.length).toBeLessThanOrEqual(160);
  }
  const numbers = lines.map((line) => line.match(/7[.,]?00\d/g)?.map((found) => found.replace(/[.,]/, '')));
  expect(numbers[1]).toEqual(numbers[0]);
});

it('a small file with much text in it is not told that it is large itself', () => {
  const [spanish, english] = both.map(({ article }) => article['too-large-unpacked']('64', {}));
  expect(spanish).toMatch(/^Una vez descomprimido, su texto ocupa más de 64 MiB\./);
  expect(english).toMatch(/^Once unpacked, its text takes more than 64 MiB\./);
});

it('a place is told when it is known', () => {
  const lines = both.flatMap(({ article }) =>
    [{ line: 4, column: 2 }, { line: 4 }, {}].map((place) => article['note-not-in-body']('x', place)),
  );
  expect(lines.map((line) => line.slice(0, line.indexOf('x')))).toEqual([
    'Una nota de la cabecera (línea 4, columna 2) trata de «',
    'Una nota de la cabecera (línea 4) trata de «',
    'Una nota de la cabecera trata de «',
    'A note in the front matter (line 4, column 2) is about “',
    'A note in the front matter (line 4) is about “',
    'A note in the front matter is about “',
  ]);
});

it('what a parser says in English is not told', () => {
  const [spanish, english] = both.map(({ article }) =>
    article['front-matter-syntax']('Nested mappings', { line: 2, column: 8 }),
  );
  expect(spanish).toBe(
    'La cabecera no es YAML o TOML correcto (línea 2, columna 8): suele ser un «:» o «*» sin comillas, algo sin cerrar o ' +
      'un tabulador. Corrígela o quítala.',
  );
  expect(english).toBe(
    'The front matter is not valid YAML or TOML (line 2, column 8): often an unquoted “:” or “*”, something left unclosed, ' +
      'or a tab. Correct or remove it.',
  );
});

import { expect, it } from 'vitest';
import { messagesFor } from '../../src/messages/messages.ts';

const both = [messagesFor('es').intake, messagesFor('en').intake];

type Texts = Readonly<Record<string, (detail: string, line: number | undefined) => string>>;

it.each(
  (['article', 'page'] as const).flatMap((part) =>
    Object.keys(both[0]![part]).map((code) => [part, code] as const),
  ),
)('%s: %s is one line that says as much in both languages', (part, code) => {
  const lines = both.map((intake) => (intake[part] as Texts)[code]!('7001', 7003));
  for (const line of lines) {
    expect(line).toMatch(/^\P{Ll}[^\n]*\.$/u);
    expect(line).not.toMatch(/[!¡]|undefined/);
    expect(line.length).toBeLessThanOrEqual(160);
  }
  const numbers = lines.map((line) => line.match(/7[.,]?00\d/g)?.map((found) => found.replace(/[.,]/, '')));
  expect(numbers[1]).toEqual(numbers[0]);
});

it('a small file with much text in it is not told that it is large itself', () => {
  const [spanish, english] = both.map(({ article }) => article['too-large-unpacked']('64', undefined));
  expect(spanish).toMatch(/^Una vez descomprimido, su texto ocupa más de 64 MiB\./);
  expect(english).toMatch(/^Once unpacked, its text takes more than 64 MiB\./);
});

it('a place is told when it is known', () => {
  const lines = both.flatMap(({ article }) =>
    [4, undefined].map((line) => article['front-matter-syntax']('x', line)),
  );
  expect(lines).toEqual([
    'La cabecera no es YAML o TOML correcto (línea 4): x. Se puede corregir o quitar.',
    'La cabecera no es YAML o TOML correcto: x. Se puede corregir o quitar.',
    'The front matter is not valid YAML or TOML (line 4): x. Correct or remove it.',
    'The front matter is not valid YAML or TOML: x. Correct or remove it.',
  ]);
});

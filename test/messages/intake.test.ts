import { expect, it } from 'vitest';
import { ArticleError, type ArticleErrorCode } from '../../src/article/article-error.ts';
import { intakeErrorLine, intakeWarningLine } from '../../src/messages/intake-line.ts';
import { messagesFor } from '../../src/messages/messages.ts';
import { PageError, type PageErrorCode } from '../../src/web/page-error.ts';

const both = [messagesFor('es').intake, messagesFor('en').intake];
const safe = (text: string): string => `⟦${text}⟧`;

const [spanish] = both;
const articleCodes = Object.keys(spanish!.article) as ArticleErrorCode[];
const pageCodes = Object.keys(spanish!.page) as PageErrorCode[];

it.each([
  ...articleCodes.map((code) => [code, new ArticleError(code, { file: 'a', line: 7003 }, '7001')] as const),
  ...pageCodes.map((code) => [code, new PageError(code, '7001')] as const),
])('%s is one line that says as much in both languages', (_, error) => {
  const lines = both.map((intake) => intakeErrorLine(error, intake, (text) => text));
  for (const line of lines) {
    expect(line).toMatch(/^\P{Ll}[^\n]*\.$/u);
    expect(line).not.toMatch(/[!¡]|undefined/);
    expect(line.length).toBeLessThanOrEqual(160);
  }
  const numbers = lines.map((line) => line.match(/7[.,]?00\d/g)?.map((found) => found.replace(/[.,]/, '')));
  expect(numbers[1]).toEqual(numbers[0]);
});

it('what comes from outside is made safe, and cut', () => {
  const error = new ArticleError(
    'front-matter-syntax',
    { file: 'a', line: 4 },
    `@everyone\n${'x'.repeat(5000)}`,
  );
  expect(intakeErrorLine(error, spanish!, safe)).toBe(
    `La cabecera no es YAML o TOML correcto (línea 4): ⟦@everyone ${'x'.repeat(69)}…⟧. Se puede corregir o quitar.`,
  );
  const type = new PageError('wrong-type', 'image/<@1>');
  expect(intakeErrorLine(type, spanish!, safe)).toContain('(⟦image/<@1>⟧)');
  expect(intakeWarningLine({ kind: 'unused-keys', keys: ['@here', 'b'] }, spanish!, safe)).toBe(
    'No se usa de la cabecera: ⟦@here, b⟧.',
  );
});

it('a fault of the program’s is told without its message', () => {
  for (const code of ['unexpected', 'unreadable', 'duplicate-id'] as const)
    expect(intakeErrorLine(new ArticleError(code, { file: 'a' }, '/srv/x'), spanish!, safe)).toBe(
      'Algo falló por mi parte y quedó anotado. En un momento se puede intentar de nuevo.',
    );
});

it.each([
  [1, '1 carácter dañado. Conviene revisar el texto.', '1 damaged character. Check the text.'],
  [
    1234567,
    '1.234.567 caracteres dañados. Conviene revisar el texto.',
    '1,234,567 damaged characters. Check the text.',
  ],
])('%i damaged characters are counted', (count, ...lines) => {
  const warning = { kind: 'damaged-characters', count } as const;
  expect(both.map((intake) => intakeWarningLine(warning, intake, safe))).toEqual(lines);
});

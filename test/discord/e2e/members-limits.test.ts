import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/article/parse.ts';
import { startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';

const parse = (id: string, text: string) =>
  parseArticle(id, text, { detectLanguage: () => 'es', format: 'markdown' });

/** Characters that double, since Discord's Markdown needs a backslash before each; articles take them as text. */
const doubled = (count: number) => '@#'.repeat(count / 2);

function longArticle(): ReturnType<typeof parse> {
  const notes = Array.from({ length: 6 }, (_, index) => {
    const note = `"${index} ${doubled(300)}"`;
    return `  - text: pieza ${index}\n    note:\n      es: ${note}\n      en: ${note}`;
  });
  const pieces = Array.from({ length: 6 }, (_, index) => `La pieza ${index} es ${doubled(420)} y sigue.`);
  // One character more than a button takes.
  const url = 'https://example.org/'.padEnd(513, 'a');
  const head = `title: ${'Título '.repeat(30)}\nsource:\n  name: Fuente\n  url: ${url}\nnotes:\n${notes.join('\n')}`;
  return parse('largo', `---\n${head}\n---\n\n${pieces.join(' ')}\n`);
}

/** The stand-in fails the test when Discord would not take a message. */
describe('whatever the article and the question are, Discord takes', () => {
  test('the answer, with at most three notes, and not longer than people read', async () => {
    const article = longArticle();
    const question = doubled(900);
    const library = cannedLibrary([article], { todo: { words: ['pieza 2'] } });
    // Whatever is left of the question once Discord's marks are taken out of it.
    const { discord } = await startBot({ library: { ...library, ask: () => library.ask('todo') } });
    const ana = discord.person({ name: doubled(32) });
    const reply = await ana.runs('/preguntar', { pregunta: question, privado: true });
    expect(reply.text).toContain('**pieza 2**');
    expect(reply.text.match(/^-# Nota: /gm)!.length).toBeLessThanOrEqual(3);
    const quote = reply.text.split('\n').filter((line) => line.startsWith('>'));
    expect(quote.join('\n').length).toBeLessThanOrEqual(2_400);
    expect(quote.join('\n').length).toBeGreaterThan(1_000);
    expect(reply.buttons.filter(({ url }) => url !== undefined)).toEqual([]);
    const shared = await ana.presses(reply.button('Compartir'));
    expect(shared.text).toContain('**pieza 2**');
  });

  test('the list of articles', async () => {
    const articles = Array.from({ length: 30 }, (_, index) =>
      parse(`a${index}`, `---\ntitle: Artículo ${index} ${'largo'.repeat(30)}\n---\n\nTexto ${index}.\n`),
    );
    const { discord } = await startBot({ articles });
    const ana = discord.person();
    const choices = await ana.types('/preguntar', { pregunta: 'texto', articulo: 'artículo' });
    expect(choices).toHaveLength(25);
    expect(choices.every(({ name }) => name.length <= 100)).toBe(true);
    expect((await ana.types('/articulo', { articulo: '' })).length).toBe(25);
    expect((await ana.runs('/articulo')).text).toContain('Conozco 30 artículos');
  });
});

test('passages are asked for by a number from 1', async () => {
  const { discord } = await startBot();
  expect(() => discord.person().runs('/articulo', { pasaje: 0 })).toThrow('pasaje takes 1…');
});

test.each([
  [0.95, 'coincidencia alta'],
  [0.8, 'coincidencia alta'],
  [0.79, 'coincidencia media'],
])('a confidence of %d is a “%s”', async (confidence, words) => {
  const article = parse('sol', 'El Sol es una estrella.\n');
  const { discord } = await startBot({
    library: cannedLibrary([article], { '¿qué es el Sol?': { words: ['una estrella'], confidence } }),
  });
  const reply = await discord.person().runs('/preguntar', { pregunta: '¿qué es el Sol?' });
  expect(reply.text).toContain(words);
});

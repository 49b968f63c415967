import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import type { Library } from '../../src/answer/answer.ts';
import { completeQuestion, runPrompt } from '../../src/cli/prompt.ts';
import { renderHelp, renderStart } from '../../src/cli/render.ts';
import { article, library, pageWith } from './fixture.ts';

const CTRL_C = '\x03';
const CTRL_D = '\x04';
const UP = '\x1b[A';

/** A person types these keys, one after the other, at a terminal; what they have seen at the end. */
async function session(...keys: string[]): Promise<string> {
  return sessionWith(library, ...keys);
}

async function sessionWith(asked: Library, ...keys: string[]): Promise<string> {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns: 80 });
  const ended = runPrompt(asked, 3, { input, output, page: () => pageWith({ columns: 80 }) });
  for (const key of keys) input.write(key);
  await ended;
  return stripVTControlCharacters(output.read() as string);
}

it('says what it answers from and how, and ends on Ctrl-D', async () => {
  await expect(session(CTRL_D)).resolves.toBe(
    'La casa azul · 2 pasajes\nEscribe tu pregunta. Tab propone preguntas, «ayuda» explica más, Ctrl-D termina.\n\n❯ \n',
  );
});

it('promises no suggestions where there are none', () => {
  const page = pageWith({ starterQuestions: [] });
  expect(renderStart([article], page)).not.toContain('Tab');
  expect(renderHelp(page)).not.toContain('Tab');
});

it('answers one question after the other', async () => {
  const seen = await session('¿Cuándo se pintó?\r', '\r', '¿Hay Tencent?\r', CTRL_D);
  expect(seen).toMatch(/│ La casa se pintó de azul en \*\*1899\*\*.*El artículo no lo dice\./s);
  expect(seen.match(/El artículo no lo dice/g)).toHaveLength(1);
});

it('answers pasted lines in their order, however long each takes, and before it ends', async () => {
  let left = 3;
  const ask: Library['ask'] = async (question) => {
    for (let turns = left--; turns > 0; turns--) await setImmediate();
    return library.ask(question);
  };
  const seen = await sessionWith(
    { ...library, ask },
    '¿Cuándo se pintó?\r¿Hay Tencent?\r¿Qué se pintó?\r',
    CTRL_D,
  );
  expect(seen.match(/en \*\*1899\*\*|no lo dice/g)).toEqual(['en **1899**', 'no lo dice', 'en **1899**']);
});

it('remembers questions', async () => {
  const seen = await session('¿Cuándo se pintó?\r', UP, '\r', CTRL_D);
  expect(seen.match(/de azul en \*\*1899\*\*/g)).toHaveLength(2);
});

it('gives up a line on Ctrl-C, and ends when there is none', async () => {
  const seen = await session('pintó', CTRL_C, 'nada\r', CTRL_C);
  expect(seen).not.toContain('1899');
  expect(seen).toContain('El artículo no lo dice');
});

it.each([
  ...[
    ':q',
    'q',
    'Q',
    '/q',
    ':wq',
    ':q!',
    'exit',
    '/exit',
    'Quit',
    '/quit',
    'salir',
    '/salir',
    ' /Salir ',
    'exit()',
  ],
])('ends on %j, which nobody asks', async (word) => {
  const seen = await session(`${word}\r`);
  expect(seen).not.toContain('no lo dice');
});

it.each([...['ayuda', 'Ayuda', '¿ayuda?', 'help', 'help!', '?', '/?', '/ayuda', '/help', ':help', ':h']])(
  'says on %j what can be typed, and goes on',
  async (word) => {
    const asked: string[] = [];
    const ask: Library['ask'] = (question) => {
      asked.push(question);
      return library.ask(question);
    };
    const seen = await sessionWith({ ...library, ask }, `${word}\r`, '¿Cuándo se pintó?\r', CTRL_D);
    expect(seen).toContain(
      'Escribe una pregunta. Tab propone algunas; ↑ trae las que ya hiciste.\nPara terminar: salir, o Ctrl-D.\n',
    );
    expect(asked).toEqual(['¿Cuándo se pintó?']);
  },
);

it.each(['quién', 'ayuda mutua', '¿cómo se puede salir?', 'help desk', 'que', 'h2o'])(
  'asks %j',
  async (line) => {
    const asked: string[] = [];
    const ask: Library['ask'] = (question) => {
      asked.push(question);
      return library.ask(question);
    };
    await sessionWith({ ...library, ask }, `${line}\r`, CTRL_D);
    expect(asked).toEqual([line]);
  },
);

it('completes a starter question on Tab', async () => {
  await expect(session('cuando', '\t', '\r', CTRL_D)).resolves.toContain('de azul en **1899**');
});

it.each([
  ['', article.starterQuestions],
  ['cuando', ['¿Cuándo se pintó la casa?']],
  ['¿CUÁNTO', ['¿Cuánto costó?']],
  // Continued as typed, so that the common beginning never takes a letter back.
  ['cua', ['cuando se pintó la casa?', 'cuanto costó?']],
  ['¿cuá', ['¿cuándo se pintó la casa?', '¿cuánto costó?']],
  ['dónde', []],
])('offers for %j', (line, offers) => {
  expect(completeQuestion(line, article.starterQuestions)).toEqual([offers, line]);
});

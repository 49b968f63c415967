import { expect, test } from 'vitest';
import { asksForHelp, isSmallTalk } from '../../src/discord/small-talk.ts';

test.each([
  '',
  'gracias',
  'Muchísimas GRACIAS',
  'jajajaja',
  'JAJA no',
  'no era eso',
  'eso no es',
  'ok',
  '👍🏽',
  'xD',
  'thank you so much',
  "that's not it",
  'buenos días',
  'perfecto, ya está',
])('%j is small talk', (text) => {
  expect(isSmallTalk(text)).toBe(true);
});

test.each(['cuándo abre', 'no puedo entrar', 'gracias, ¿y el horario?', 'precio', 'is it open', '1998'])(
  '%j is not',
  (text) => {
    expect(isSmallTalk(text)).toBe(false);
  },
);

test.each([
  ['ayuda', true],
  ['¡Ayuda!', true],
  ['HELP', true],
  ['help me', true],
  ['ayuda con el horario', false],
  ['', false],
])('%j asks for help: %j', (text, does) => {
  expect(asksForHelp(text)).toBe(does);
});

import { expect, it } from 'vitest';
import { createStyle, wantsColour } from '../../src/cli/style.ts';

it.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [false, { FORCE_COLOR: '', NO_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { FORCE_COLOR: 'false' }, false],
])('terminal %j with %j: colour %j', (isTTY, environment, colour) => {
  expect(wantsColour(environment, { isTTY })).toBe(colour);
});

it('sets text apart even without colour', () => {
  expect(createStyle(true).strong('sí')).toBe('\x1b[1msí\x1b[22m');
  expect(createStyle(false).strong('sí')).toBe('**sí**');
  expect(createStyle(false).quiet('sí')).toBe('sí');
});

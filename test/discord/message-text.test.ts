import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedText } from '../../src/discord/message-text.ts';
import { cpuMsOf } from '../cpu-time.ts';
import { anyText, longText } from './render/arbitraries.ts';

describe('the words of a message', () => {
  test.each([
    ['<@123> ¿cuándo?', '¿cuándo?'],
    ['¿cuándo <@!123>?', '¿cuándo ?'],
    ['<@&1> <#2> <:ok:3> <a:ok:4> <t:5> <t:-5:R> </ask:6> </a b:7> <id:browse>', ''],
    ['1 < 2 y 3 > 2, <hola>', '1 < 2 y 3 > 2, <hola>'],
    ['**¿qué** es *esto* y __eso__ y _aquello_ y ~~nada~~?', '¿qué es esto y eso y aquello y nada?'],
    ['mi_variable_larga, 2 * 3 * 4 y C++', 'mi_variable_larga, 2 * 3 * 4 y C++'],
    ['¿qué hace `--force`?', '¿qué hace --force?'],
    ['¿qué hace ``a`b``?', '¿qué hace a`b?'],
    ['¿y esto?\n```js\nlet x = `**no**`;\n```', '¿y esto?\nlet x = `**no**`;'],
    ['mira https://example.org/a_b?c=*d*, ¿qué es?', 'mira , ¿qué es?'],
    ['mira <https://example.org>', 'mira'],
    ['¿qué son [las reglas](https://example.org/x "y")?', '¿qué son las reglas?'],
    ['# Título\n> citado\n-# pie\n- punto', 'Título\ncitado\npie\n- punto'],
    ['¯\\\\\\_(ツ)\\_/¯ \\*hola\\*', '¯\\_(ツ)_/¯ *hola*'],
    ['  uno \t dos \n\n\n tres ', 'uno dos\ntres'],
  ])('%j has the words %j', (content, text) => {
    expect(askedText(content)).toEqual({ text, isSpoiler: false });
  });

  test.each([
    ['||¿muere?||', '¿muere?', true],
    ['hola ||¿muere `él`?|| adiós', 'hola ¿muere él? adiós', true],
    ['a || b', 'a || b', false],
    ['`a || b || c`', 'a || b || c', false],
  ])('%j: %j, hidden: %j', (content, text, isSpoiler) => {
    expect(askedText(content)).toEqual({ text, isSpoiler });
  });

  test('of whatever text are read in no time, and not longer than it', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, longText), (content) => {
        expect(askedText(content).text.length).toBeLessThanOrEqual(content.length);
      }),
    );
    for (const piece of ['[', '*', '**', '||', '_', '`', '~~', '<@', 'https://', '[a](http:', '\\', '> ']) {
      expect(cpuMsOf(() => askedText(piece.repeat(3_000)))).toBeLessThan(500);
    }
  });
});

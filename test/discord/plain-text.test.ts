import { expect, test } from 'vitest';
import { plainText } from '../../src/discord/plain-text.ts';

test.each([
  ['<@123> ¿cuándo?', '¿cuándo?'],
  ['¿cuándo <@!123>?', '¿cuándo  ?'],
  ['<@&1> <#2> <:ok:3> <a:ok:4> <t:5> <t:-5:R> </ask:6> </a b:7> <id:browse>', ''],
  ['1 < 2 y 3 > 2, <hola>', '1 < 2 y 3 > 2, <hola>'],
])('%j has the words %j', (content, words) => {
  expect(plainText(content)).toBe(words);
});

import { expect, it } from 'vitest';
import { splitMessage, withoutSymbols } from '../../src/question/sentences.ts';

it.each([
  ['Hola. ¿Quién es?', ['Hola.', '¿Quién es?']],
  ['hola! quién es? gracias', ['hola!', 'quién es?', 'gracias']],
  ['¿Quién es?¿Y dónde?', ['¿Quién es?', '¿Y dónde?']],
  ['una\n\ndos\ntres', ['una', 'dos', 'tres']],
  ['El Sr. Gil vive en los EE. UU. desde 1971.', ['El Sr. Gil vive en los EE. UU. desde 1971.']],
  ['¿De qué se fue de EE.UU. en 1971?', ['¿De qué se fue de EE.UU. en 1971?']],
  ['En 1500 d. C. ¿cuántos vivían?', ['En 1500 d. C. ¿cuántos vivían?']],
  ['Pesa 1.250 kg. Es mucho', ['Pesa 1.250 kg.', 'Es mucho']],
  ['1) ¿Cuándo? 2) ¿Dónde?', ['¿Cuándo?', '¿Dónde?']],
  ['dos dudas: a) cuándo abre b) dónde está', ['dos dudas:', 'cuándo abre', 'dónde está']],
  ['el punto 2) dice', ['el punto 2) dice']],
  ['qué???   cómo!!', ['qué?', 'cómo!']],
  ['', []],
])('splits %j', (message, sentences) => {
  expect(splitMessage(message)).toEqual(sentences);
});

it.each([
  ['hola 👋🏽 qué tal 🇦🇷', 'hola   qué tal'],
  ['👩\u200d👩\u200d👧 5\ufe0f\u20e3 ❤\ufe0f fin', 'fin'],
  ['<@123> <@!456> <@&789> <:gema:345> <a:ola:678> @everyone fin', 'fin'],
  ['@Nara quién es', 'quién es'],
  ['pre\u00adcio cu\u200bota', 'precio cuota'],
  ['© y 3 # * son letras', '© y 3 # * son letras'],
  ['Windows XP a@b.example x:y', 'Windows XP a@b.example x:y'],
  ['<t:1735689600:R> en <#12>', '<t:1735689600:R> en <#12>'],
])('leaves the words of %j', (message, expected) => {
  expect(withoutSymbols(message).trim()).toBe(expected);
});

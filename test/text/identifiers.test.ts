import { expect, it } from 'vitest';
import { identifierTerms } from '../../src/text/identifiers.ts';

const keys = (text: string) => identifierTerms(text).map(({ key }) => key.slice(2));

it.each([
  ['qué hace --force', ['--force']],
  ['usa --dry-run o -n.', ['--dry-run', '-n']],
  ['error E42 al abrir', ['e42']],
  ['el código e42', ['e42']],
  ['escribe en C++ y en C#', ['c++', 'c#']],
  ['la variable `FARO_TOKEN`', ['faro_token']],
  ['versión v2.1.0-beta', ['2.1.0-beta']],
  ['la 2.1.0.', ['2.1.0']],
  ['activa el 2FA', ['2fa']],
  ['un MP3 y H2O', ['mp3', 'h2o']],
  ['COVID-19 o covid19', ['covid19', 'covid19']],
  ['edita config.json y node.js', ['config.json', 'node.js']],
  ['escribe /ayuda aquí', ['/ayuda']],
])('finds the identifiers of %j', (text, expected) => {
  expect(keys(text)).toEqual(expected);
});

it.each([
  ['pesa 5kg y dura 20min, hasta las 18h30'],
  ['1.250.000 habitantes en 2014'],
  ['la 2.ª y el 3er premio, the 4th, 1950s'],
  ['un guion - suelto, **negrita** _cursiva_ y --'],
  ['palabra--palabra, teórico-práctico, 1990-1995'],
  ['EE.UU. y Taobao.com'],
  ['12 km2 y 3 m3'],
  ['y/o, entrada/salida'],
])('takes %j for words and numbers', (text) => {
  expect(keys(text)).toEqual([]);
});

it('says where each stands', () => {
  const text = 'pon --force y E42';
  expect(identifierTerms(text).map(({ start, end }) => text.slice(start, end))).toEqual(['--force', 'E42']);
});

import { expect, it } from 'vitest';
import { readRuleCitation } from '../../src/question/rule-citation.ts';

it.each([
  ['¿qué dice el artículo 12?', 'articulo', '12', ''],
  ['articulo 10', 'articulo', '10', ''],
  ['art. 112', 'art', '112', ''],
  ['ART. 112', 'art', '112', ''],
  ['de qué trata el art 7', 'art', '7', ''],
  ['regla nº 3', 'regla', '3', ''],
  ['la norma número 7', 'norma', '7', ''],
  ['cláusula 10.2', 'clausula', '10.2', ''],
  ['punto 4.', 'punto', '4', ''],
  ['rule 9', 'rule', '9', ''],
  ['What does section 3.1 say?', 'section', '3.1', ''],
  ['what does article 4 say', 'article', '4', ''],
  ['§ 14', '§', '14', ''],
  ['artículo 3 bis', 'articulo', '3 bis', ''],
  ['artículo 5a', 'articulo', '5a', ''],
  ['artículo XII', 'articulo', '12', ''],
  ['capitulo iv', 'capitulo', '4', ''],
  ['artículo doce', 'articulo', '12', ''],
  ['artículo treinta y dos', 'articulo', '32', ''],
  ['sección segunda', 'seccion', '2', ''],
  ['regla 03', 'regla', '3', ''],
  ['art. 5.º', 'art', '5', ''],
  ['el artículo 5º', 'articulo', '5', ''],
  ['artículo vigésimo primero', 'articulo', '21', ''],
  ['disposición adicional segunda', 'disposicion adicional', '2', ''],
  ['reglas 3 y 4', 'reglas', '3', ''],
  ['no entiendo la regla 5', 'regla', '5', ''],
  ['qué hay que hacer en el paso 3?', 'paso', '3', ''],
  ['qué dice el capítulo 2 sobre multas', 'capitulo', '2', 'multas'],
  ['cuánto dura según el art. 11?', 'art', '11', 'cuánto dura?'],
  ['según la regla 3, cuántos jugadores hay', 'regla', '3', 'cuántos jugadores hay'],
  ['base quinta', 'base', '5', ''],
  ['punto 2 del artículo 5', 'articulo', '5.2', ''],
  ['what does point 3 of rule 8 say', 'rule', '8.3', ''],
  ['artículo 3 del capítulo 2', 'articulo', '3', 'capítulo 2'],
  ['How long is a match under rule 4?', 'rule', '4', 'How long is a match?'],
])('%j cites %s %s', (text, label, number, rest) => {
  expect(readRuleCitation(text)).toEqual({ label, number, isCited: true, rest });
});

it.each([
  ['¿De qué trata la segunda norma?', 'norma', '2'],
  ['la 3.ª regla', 'regla', '3'],
  ['the second rule', 'rule', '2'],
  ['4th section', 'section', '4'],
  ['qué dice la última norma', 'norma', 'last'],
  ['the last step', 'step', 'last'],
])('%j counts to %s %s', (text, label, number) => {
  expect(readRuleCitation(text)).toEqual({ label, number, isCited: false, rest: '' });
});

it.each([
  ['¿cuántos artículos hay?'],
  ['qué artículo habla de multas'],
  ['un artículo de periódico'],
  ['regla de 3'],
  ['la regla 3 segundos en zona'],
  ['el artículo 45 euros'],
  ['norma 80/20'],
  ['punto i seguido'],
  ['la segunda parte'],
  ['punto y aparte'],
  ['section control'],
  ['artículo 20 %'],
])('%j cites nothing', (text) => {
  expect(readRuleCitation(text)).toBeUndefined();
});

import { expect, it } from 'vitest';
import { missingMarks } from '../../src/answer/missing-marks.ts';
import { identifierTerms } from '../../src/text/identifiers.ts';
import { numberTerms } from '../../src/text/numbers.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { english, spanish } from '../text/shipped.ts';

const ARTICLE = [
  'Nuria Ferrán fundó el club Miralles en 1951 y pagó 1.250 pesetas por el local.',
  'El aviso E42 sale con --force desde el 12 de marzo de 2021. Ella lo llamó «una locura feliz».',
];

function marks(question: string, passage = ARTICLE[0]!) {
  const terms = (text: string) =>
    new Set([
      ...tokenise(text).map(({ folded }) => folded),
      ...numberTerms(text).map(({ key }) => key),
      ...identifierTerms(text).map(({ key }) => key),
    ]);
  const [inPassage, inArticle] = [terms(passage), terms(ARTICLE.join('\n'))];
  return missingMarks(question, {
    inPassage: (term) => inPassage.has(term),
    inArticle: (term) => inArticle.has(term),
    isCommonWord: (folded) =>
      [spanish, english].some((language) => language.isStopWord(folded) || language.frequencies.has(folded)),
    passageText: passage,
  });
}

it.each([
  ['¿Cuándo fundó Nuria Ferrán el club?', 1],
  ['cuando fundo nuria ferran el club', 1],
  ['¿Cuándo se fundó Tencent?', 0],
  ['cuando se fundo tencent', 0],
  ['¿Fundó Nuria Ferrán el club Zarzosa?', 2 / 3],
  ['¿cuándo se fundó el club?', 1],
  ['Cuánto costó', 1],
  ['puedo probarlo antes de comprarlo', 1],
  ['qué tenés que pedir', 1],
  ['cuánto tardaron, a quién entrevistan, quién lo inspecciona', 1],
  ['dónde nació teresa oliván', 0],
])('names of %j', (question, namesInArticle) => {
  expect(marks(question).namesInArticle).toBeCloseTo(namesInArticle);
});

it.each([
  ['qué pasó en 1951', 0],
  ['qué pasó en 1952', 1],
  ['quién pagó 1,250 pesetas', 0],
  ['quién pagó mil doscientas cincuenta pesetas', 0],
  ['qué cambió el 12/03/2021', 1],
  ['en la segunda planta', 0],
])('numbers of %j', (question, numbersNotInPassage) => {
  expect(marks(question)).toMatchObject({ numbersNotInPassage });
});

it.each([
  ['qué es e42', 1],
  ['qué hace --force', 1],
  ['qué hace --fast', 1],
  ['qué hace el club', 0],
])('identifiers of %j', (question, identifiersNotInPassage) => {
  expect(marks(question)).toMatchObject({ identifiersNotInPassage });
});

it('looks for quoted phrases word for word, without accents and case', () => {
  expect(marks('¿quién habló de "una locura feliz"?', ARTICLE[1]).quotesNotInPassage).toBe(0);
  expect(marks('¿quién habló de «Una  LOCURA feliz»?', ARTICLE[1]).quotesNotInPassage).toBe(0);
  expect(marks('¿quién habló de "locura una"?', ARTICLE[1]).quotesNotInPassage).toBe(1);
});

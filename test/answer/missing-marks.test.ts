import { describe, expect, it } from 'vitest';
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

describe('names', () => {
  it.each([
    ['¿Cuándo fundó Nuria Ferrán el club?', 2, 1, 1],
    ['cuando fundo nuria ferran el club', 2, 1, 1],
    ['¿Cuándo se fundó Tencent?', 1, 0, 0],
    ['cuando se fundo tencent', 1, 0, 0],
    ['¿Fundó Nuria Ferrán el club Zarzosa?', 3, 2 / 3, 2 / 3],
    ['¿cuándo se fundó el club?', 0, 1, 1],
    ['Cuánto costó', 0, 1, 1],
    ['puedo probarlo antes de comprarlo', 0, 1, 1],
    ['qué tenés que pedir', 0, 1, 1],
    ['cuánto tardaron, a quién entrevistan, quién lo inspecciona', 0, 1, 1],
    ['dónde nació teresa oliván', 1, 0, 0],
  ])('%j', (question, nameCount, namesInPassage, namesInArticle) => {
    expect(marks(question)).toMatchObject({ nameCount, namesInPassage, namesInArticle });
  });

  it('in the article but not in the passage', () => {
    expect(marks('¿Quién era Miralles?', ARTICLE[1])).toMatchObject({ namesInPassage: 0, namesInArticle: 1 });
  });
});

it.each([
  ['qué pasó en 1951', 0, 0],
  ['qué pasó en 1952', 1, 1],
  ['quién pagó 1,250 pesetas', 0, 0],
  ['quién pagó mil doscientas cincuenta pesetas', 0, 0],
  ['qué cambió el 12/03/2021', 1, 0],
  ['en la segunda planta', 0, 0],
])('numbers of %j', (question, numbersNotInPassage, numbersNotInArticle) => {
  expect(marks(question)).toMatchObject({ numbersNotInPassage, numbersNotInArticle });
});

it.each([
  ['qué es e42', 1, 0],
  ['qué hace --force', 1, 0],
  ['qué hace --fast', 1, 1],
  ['qué hace el club', 0, 0],
])('identifiers of %j', (question, identifiersNotInPassage, identifiersNotInArticle) => {
  expect(marks(question)).toMatchObject({ identifiersNotInPassage, identifiersNotInArticle });
});

it('looks for quoted phrases word for word, without accents and case', () => {
  expect(marks('¿quién habló de "una locura feliz"?', ARTICLE[1]).quotesNotInPassage).toBe(0);
  expect(marks('¿quién habló de «Una  LOCURA feliz»?', ARTICLE[1]).quotesNotInPassage).toBe(0);
  expect(marks('¿quién habló de "locura una"?', ARTICLE[1]).quotesNotInPassage).toBe(1);
});

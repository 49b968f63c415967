import type { Token } from '../text/tokenise.ts';

/** What kind of words answers a question. */
export const QUESTION_KINDS = [
  'when',
  'how-many',
  'percent',
  'who',
  'where',
  'why',
  'purpose',
  'how',
  'say',
  'which',
  'what',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface QuestionReading {
  readonly kind: QuestionKind;
  /** Token number of the noun that a *which* asks for (`banco` in «¿con qué banco…?»), if there is one. */
  readonly focus?: number;
  /** Token number of the first word after the question word and the focus that says something: mostly the verb. */
  readonly predicate?: number;
  /** Whether the focus only says the kind of answer (`año`, `porcentaje`): the text seldom has it. */
  readonly isFormalFocus?: boolean;
}

/** A question word, folded, and the kind it asks for. `que` and `cual` ask by the noun after them. */
const QUESTION_WORDS: Readonly<Record<string, QuestionKind>> = {
  cuando: 'when',
  when: 'when',
  cuanto: 'how-many',
  cuanta: 'how-many',
  cuantos: 'how-many',
  cuantas: 'how-many',
  quien: 'who',
  quienes: 'who',
  who: 'who',
  whom: 'who',
  whose: 'who',
  donde: 'where',
  adonde: 'where',
  where: 'where',
  como: 'how',
  how: 'how',
  why: 'why',
  que: 'what',
  qe: 'what',
  ke: 'what',
  q: 'what',
  cual: 'which',
  cuales: 'which',
  what: 'what',
  which: 'which',
};

/** Nouns after *qué*, *cuál*, *what*, *which* that ask for a date, an amount, a place or a person, folded. */
const FOCUS_KINDS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'when',
    /^(ano|anos|fecha|dia|mes|siglo|decada|epoca|momento|hora|year|years|date|day|month|century|decade|time)$/,
  ],
  [
    'how-many',
    /^(cantidad|numero|precio|costo|coste|altura|tamano|longitud|edad|poblacion|number|amount|price|size|age|population|temperatura)$/,
  ],
  ['percent', /^(porcentaje|proporcion|parte|percentage|percent|proportion)$/],
  [
    'where',
    /^(ciudad|pais|lugar|sitio|region|continente|estado|provincia|isla|pueblo|city|country|place|region|state|town|island|continent)$/,
  ],
  [
    'who',
    /^(persona|personas|rey|presidente|autor|emperador|cientifico|person|king|president|author|emperor)$/,
  ],
];

const FORMAL_NOUN =
  /^(ano|anos|fecha|dia|momento|porcentaje|proporcion|cantidad|numero|lugar|sitio|persona|personas|year|date|day|time|percentage|percent|proportion|number|amount|place|person)$/;

/** Nouns that leave what is asked for to the noun after `de` (`tipo de teatro`). */
const EMPTY_NOUN = /^(tipo|tipos|clase|forma|nombre|type|kind|sort|name)$/;

const SPEECH =
  /^(dijo|dice|dicho|dijeron|decir|opino|opina|penso|piensa|cree|afirmo|afirma|declaro|explico|concluyo|comento|say|said|says|think|claim|claimed|state|stated|conclude|concluded)$/;
const COUNTING = /^cuant(?:a|os|as)$/;
/** Adjectives after *how* that ask for a number; the answer seldom has them. */
const MEASURE = /^(?:long|old|tall|far|big|large|high|often|deep|wide|heavy|fast)$/;
const ARTICLE = /^(?:el|la|los|las|the|a|an|un|una)$/;
const COPULA = /^(es|son|era|fue|eran|fueron|is|are|was|were|the|el|la|los|las)$/;

/**
 * Reads what a question asks for. Questions without a question word, or in other languages, ask for `what`.
 *
 * @param isSearched whether a token is a word to search for, not a stop word.
 */
export function readQuestion(
  tokens: readonly Token[],
  isSearched: (place: number) => boolean,
): QuestionReading {
  const at = findQuestionWord(tokens);
  if (at === undefined) return { kind: 'what' };
  const reading = readKind(tokens, at);
  const predicate = tokens.findIndex(
    (_, place) => place > at && place !== reading.focus && isSearched(place),
  );
  return predicate < 0 ? reading : { ...reading, predicate };
}

function readKind(tokens: readonly Token[], at: number): QuestionReading {
  const word = tokens[at]!.folded;
  const kind = QUESTION_WORDS[word]!;
  const next = tokens[at + 1]?.folded ?? '';
  const before = tokens[at - 1]?.folded ?? '';
  if (kind === 'how' && /^(?:many|much)$/.test(next)) return withFocus('how-many', tokens, at + 2);
  if (kind === 'how' && MEASURE.test(next)) return { kind: 'how-many', focus: at + 1, isFormalFocus: true };
  if (kind === 'how-many') return withFocus(kind, tokens, COUNTING.test(word) ? at + 1 : undefined);
  if (kind === 'what' && (before === 'por' || before === 'para'))
    return { kind: before === 'por' ? 'why' : 'purpose' };
  if (kind !== 'what' && kind !== 'which') return { kind };
  if (
    kind === 'what' &&
    tokens
      .slice(at + 1, at + (/^(?:did|does|do)$/.test(next) ? 6 : 4))
      .some(({ folded }) => SPEECH.test(folded))
  )
    return { kind: 'say' };
  return readFocus(tokens, at, kind);
}

function withFocus(kind: QuestionKind, tokens: readonly Token[], focus: number | undefined): QuestionReading {
  return focus === undefined || focus >= tokens.length ? { kind } : { kind, focus };
}

function readFocus(tokens: readonly Token[], at: number, kind: QuestionKind): QuestionReading {
  let focus = at + 1;
  while (focus < tokens.length && COPULA.test(tokens[focus]!.folded)) focus++;
  const noun = tokens[focus]?.folded;
  if (noun === undefined) return { kind };
  for (const [focusKind, nouns] of FOCUS_KINDS)
    if (nouns.test(noun)) return { kind: focusKind, focus, isFormalFocus: FORMAL_NOUN.test(noun) };
  if (EMPTY_NOUN.test(noun) && /^(de|of)$/.test(tokens[focus + 1]?.folded ?? '') && tokens[focus + 2]) {
    const isArticle = ARTICLE.test(tokens[focus + 2]!.folded);
    return withFocus('which', tokens, focus + (isArticle ? 3 : 2));
  }
  const isDirect = focus === at + 1;
  return { kind: kind === 'which' || isDirect ? 'which' : 'what', focus };
}

/**
 * The question word: the first token, or the first after one or two others when it is accented or follows `¿`;
 * otherwise an accented one anywhere, the last token, or any that is no conjunction (`cuánto`, `quién`, English).
 */
function findQuestionWord(tokens: readonly Token[]): number | undefined {
  const isQuestionWord = (token: Token) => Object.hasOwn(QUESTION_WORDS, token.folded);
  const isAccented = (token: Token) => token.text.toLowerCase() !== token.folded;
  const isOnlyQuestion = (token: Token) =>
    !/^(que|como|cuando|donde|cual|quien|when|where|who|which|how)$/.test(token.folded);
  const choices = [
    tokens.findIndex((token, i) => i < 2 && isQuestionWord(token)),
    tokens.findIndex((token) => isQuestionWord(token) && isAccented(token)),
    tokens.findLastIndex((token, i) => i === tokens.length - 1 && isQuestionWord(token)),
    tokens.findIndex((token) => isQuestionWord(token) && isOnlyQuestion(token)),
    tokens.findIndex(isQuestionWord),
  ];
  return choices.find((choice) => choice >= 0);
}

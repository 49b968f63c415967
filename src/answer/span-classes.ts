import { QUESTION_KINDS, type QuestionKind } from './question-kind.ts';
import { WORD_CLASSES } from './word-class.ts';

export const MARKS = ['edge', 'comma', 'stop', 'opening', 'closing', 'quote', 'dash'] as const;
/** What stands beside or at the border of a span: a mark, a class of word, or such a word that the question has too. */
export const BORDERS = [
  ...MARKS,
  ...WORD_CLASSES,
  ...WORD_CLASSES.map((name) => `asked ${name}` as const),
] as const;
export type Border = (typeof BORDERS)[number];

export const COARSE_BORDERS = [
  'mark',
  'edge',
  'article',
  'preposition',
  'joint',
  'verbal',
  'number',
  'name',
  'word',
  'asked',
] as const;
export type CoarseBorder = (typeof COARSE_BORDERS)[number];

const COARSE: Readonly<Record<string, CoarseBorder>> = {
  edge: 'edge',
  comma: 'mark',
  stop: 'mark',
  opening: 'mark',
  closing: 'mark',
  quote: 'mark',
  dash: 'mark',
  article: 'article',
  possessive: 'article',
  of: 'preposition',
  in: 'preposition',
  to: 'preposition',
  by: 'preposition',
  for: 'preposition',
  with: 'preposition',
  preposition: 'preposition',
  and: 'joint',
  that: 'joint',
  copula: 'verbal',
  auxiliary: 'verbal',
  pronoun: 'verbal',
  adverb: 'verbal',
  preterite: 'verbal',
  infinitive: 'verbal',
  gerund: 'verbal',
  manner: 'verbal',
  number: 'number',
  name: 'name',
};

/** Place among `COARSE_BORDERS` of each of `BORDERS`. */
export const COARSE_OF_BORDER: readonly number[] = BORDERS.map((border) =>
  COARSE_BORDERS.indexOf(border.startsWith('asked ') ? 'asked' : (COARSE[border] ?? 'word')),
);

const COARSE_PAIRS = COARSE_BORDERS.flatMap((left) => COARSE_BORDERS.map((right) => `${left} ${right}`));
const COUNTS = ['0', '1', '2', '3+'];
const SIDE_GAPS = ['0', '1', '2', '3-4', '5-7', '8+'];

export const MATCHES = [
  'none',
  'percent',
  'year',
  'date',
  'vague-date',
  'relative-date',
  'number',
  'name',
  'place',
  'quotation',
  'holds date',
  'holds number',
  'holds name',
] as const;
export type Match = (typeof MATCHES)[number];

/** What is weighed of a span, each by the class it falls in. The order is that of the classes of a span. */
export const SPAN_TEMPLATES = {
  /** The word or mark before the span and after it; its first and its last word. */
  before: BORDERS,
  after: BORDERS,
  first: BORDERS,
  last: BORDERS,
  /** In words. */
  length: ['1', '2', '3', '4', '5', '6', '7-8', '9-11', '12-15', '16-20', '21+'],
  /** The date, number, name or quotation that the span is or holds. */
  mention: MATCHES,
  /** Words of the question inside; words from the span to the nearest of them before it and after it. */
  asked: COUNTS,
  gapBefore: ['none', '0', '1', '2', '3', '4-5', '6-8', '9-13', '14+'],
  gapAfter: ['none', '0', '1', '2', '3', '4-5', '6-8', '9-13', '14+'],
  /** Marks between the words inside. */
  marks: COUNTS,
  /** Where the noun that the question asks for stands. */
  focus: ['far', 'first', 'inside', 'last', 'before', 'after', 'absent'],
  /** The borders on both sides of the span's start and of its end. */
  opening: COARSE_PAIRS,
  ending: COARSE_PAIRS,
  /** Where the first word that the question says of the answer stands, and how many words away. */
  predicate: [
    'none',
    ...['before', 'after'].flatMap((side) => SIDE_GAPS.map((gap) => `${side} ${gap}`)),
    'inside',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type SpanTemplate = keyof typeof SPAN_TEMPLATES;

const TEMPLATE_NAMES = Object.keys(SPAN_TEMPLATES) as SpanTemplate[];

/** How many classes a span falls in: one a template. */
export const CLASSES_PER_SPAN: number = TEMPLATE_NAMES.length;

/** `before article`: the names of all classes, those of a template one after the other. */
export const SPAN_CLASS_NAMES: readonly string[] = TEMPLATE_NAMES.flatMap((name) =>
  SPAN_TEMPLATES[name].map((value) => `${name} ${value}`),
);

/** Place in `SPAN_CLASS_NAMES` of each template's first class. */
export const FIRST_CLASS: Readonly<Record<SpanTemplate, number>> = Object.fromEntries(
  TEMPLATE_NAMES.map((name) => [name, SPAN_CLASS_NAMES.indexOf(`${name} ${SPAN_TEMPLATES[name][0]}`)]),
) as Record<SpanTemplate, number>;

/** Weights by kind of question, or for any, then by class; a class that is not there weighs 0. */
export type SpanWeights = Readonly<Partial<Record<QuestionKind | 'any', Readonly<Record<string, number>>>>>;

/** The weight of each class for a kind of question. */
export type SpanTables = Readonly<Record<QuestionKind, Float64Array>>;

/** @throws RangeError when a class has a name that is not known: the weights were trained for other classes. */
export function createSpanTables(weights: SpanWeights): SpanTables {
  const places = new Map(SPAN_CLASS_NAMES.map((name, place) => [name, place]));
  const add = (values: Float64Array, own: Readonly<Record<string, number>> = {}) => {
    for (const [name, weight] of Object.entries(own)) {
      const place = places.get(name);
      if (place === undefined) throw new RangeError(`model: no span class «${name}»`);
      values[place]! += weight;
    }
    return values;
  };
  const any = add(new Float64Array(SPAN_CLASS_NAMES.length), weights.any);
  return Object.fromEntries(
    QUESTION_KINDS.map((kind) => [kind, add(any.slice(), weights[kind])]),
  ) as unknown as SpanTables;
}

import { termsByPlace } from './identifiers.ts';
import { numberTerms } from './numbers.ts';
import { plain } from './plain.ts';
import type { TextRange } from './text-range.ts';

/** A number of something: "30 kilos", "a child of 8". */
export interface Amount {
  readonly value: number;
  /** One name for all ways of writing a unit; of other things their word, without its plural ending. */
  readonly unit: string;
}

/** The amounts for which a text says something: "de 4 a 12 años", "más de 25 kg". */
export interface Band extends TextRange {
  readonly unit: string;
  readonly holds: (value: number) => boolean;
}

const AGE = 'age';
const PEOPLE = 'people';
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:kgs?|kilos?|kilogramos?|kilograms?)$/, 'kg'],
  [/^(?:gr?s?|gramos?|grams?)$/, 'g'],
  // "under 5s"
  [/^(?:anos?|anitos|years?|yrs?|s)$/, AGE],
  [/^(?:personas?|pers|pax|people|persons?|comensales|asistentes|participantes|guests?)$/, PEOPLE],
  [/^(?:kms?|kilometros?|kilomet(?:er|re)s?)$/, 'km'],
  [/^(?:mts?|m|metros?|met(?:er|re)s?)$/, 'm'],
  [/^(?:lts?|l|litros?|lit(?:er|re)s?)$/, 'l'],
  [/^(?:mins?|minutos?|minutes?)$/, 'minute'],
  [/^(?:hs?|hrs?|horas?|hours?)$/, 'hour'],
  [/^(?:€|euros?)$/, '€'],
];
/** Words after a number that it does not count. */
const NO_UNIT =
  /^(?:de|del|al?|o|u|y|e|en|por|para|con|que|se|el|l[ao]s?|una?|of|to|or|and|the|an|in|on|at|for|with|is|are|cada|each|per|mas|menos|more|less|over|under)$/;

type Holds = (bound: number) => Band['holds'];
const below: Holds = (bound) => (value) => value < bound;
const above: Holds = (bound) => (value) => value > bound;
const upTo: Holds = (bound) => (value) => value <= bound;
const from: Holds = (bound) => (value) => value >= bound;

/** What stands before a number, or after it, and bounds amounts with it; on plain text. */
const BOUNDS: readonly {
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly holds: Holds;
  readonly unit?: string;
}[] = [
  { before: /(?<!\p{L})menor(?:es)? (?:de|a) (?:los )?$/u, holds: below, unit: AGE },
  { before: /(?<!\p{L})mayor(?:es)? (?:de|a) (?:los )?$/u, holds: from, unit: AGE },
  {
    before:
      /(?<!(?:no|not|nunca|never) )(?<!\p{L})(?:menos de|inferior(?:es)? a|(?:less|fewer|younger|lighter|shorter) than|under|below) $|<\s?$/u,
    holds: below,
  },
  {
    before:
      /(?<!(?:no|not|nunca|never|no se) )(?<!\p{L})(?:mas de|superior(?:es)? a|(?:more|older|heavier|longer) than|over|above|pas[ae]n? de|(?:super|exced)[ae]n?|exceeds?) (?:los )?$|>\s?$/u,
    holds: above,
  },
  {
    before:
      /(?<!\p{L})(?:a partir de|desde|minimo(?: de)?|al menos|por lo menos|no menos de|from|at least|no less than|minimum(?: of)?) (?:los |las )?$|[≥+]\s?$/u,
    holds: from,
  },
  {
    before:
      /(?<!\p{L})(?:hasta|maximo(?: de)?|como mucho|a lo sumo|no mas de|(?:no|nunca) (?:se )?(?:pas[ae]|super[ae]|exced[ae])n?(?: de)?|(?:not|never) exceeds?|up to|at most|no (?:more|older|heavier|longer) than|maximum(?: of)?) (?:los )?$|≤\s?$/u,
    holds: upTo,
  },
  { after: /^\s?(?:\+|(?:o|y|or|and) (?:mas|mayores|more|over|older|up|above)(?!\p{L}))/u, holds: from },
  { after: /^\s?(?:o|y|or|and) (?:menos|menores|less|fewer|under|younger|below)(?!\p{L})/u, holds: upTo },
];
const RANGE_MARK = /^\s?(?:al?|-|–|—|to)\s?$/u;
const AND = /^\s(?:y|e|and)\s$/u;
const BETWEEN = /(?<!\p{L})(?:entre|between) (?:los )?$/u;
/** "Infantil (4-14)" */
const OLDEST = 120;
/** "Gratis hasta los 14 años; después 2 €": says something for what is above the bound before it. */
const ABOVE_IT =
  /^[^.;\n]{0,40}[.;,]\s(?:y |and )?(?:despues(?! del? )|luego|a partir de (?:ahi|entonces|esa edad)|en adelante|after that|thereafter|from then on)(?!\p{L})(?=[^.;\n]{0,25}?(?:\d|gratis|free))/u;

/** In order of their start. Hours of the day and years have none: "de 9 a 14 h", "de 1931 a 1934". */
export function bandsIn(text: string): Band[] {
  const form = plain(text);
  const figures = figuresIn(text, form);
  const bands: Band[] = [];
  for (let at = 0; at < figures.length; at++) {
    const first = figures[at]!;
    const last = figures[at + 1];
    if (last && isRange(first, last, form)) {
      const unit = last.unit ?? first.unit ?? unitInBrackets(first, last, form);
      const holds = (value: number) => first.value <= value && value <= last.value;
      if (unit !== undefined && unit !== 'hour')
        bands.push({ start: first.start, end: last.end, unit, holds }, ...aboveIt(last, unit, form));
      at += 1;
      continue;
    }
    const words = wordsBefore(form, first);
    const bound = BOUNDS.find(
      ({ before, after }) => before?.test(words) ?? after!.test(form.slice(first.end)),
    );
    const unit = first.unit ?? bound?.unit ?? bands.at(-1)?.unit;
    if (bound && unit !== undefined) {
      bands.push({ start: first.start, end: first.end, unit, holds: bound.holds(first.value) });
      if (bound.holds === upTo || bound.holds === below) bands.push(...aboveIt(first, unit, form));
    }
  }
  return bands;
}

function aboveIt({ value, end }: Figure, unit: string, form: string): Band[] {
  const [told] = ABOVE_IT.exec(form.slice(end)) ?? [];
  return told === undefined ? [] : [{ start: end, end: end + told.length, unit, holds: above(value) }];
}

/** Longer than all that bounds a number. Characters. */
const REACH = 32;

function wordsBefore(form: string, { start }: Pick<TextRange, 'start'>): string {
  return form.slice(Math.max(0, start - REACH), start);
}

function isRange(first: Figure, last: Figure, form: string): boolean {
  const gap = form.slice(first.end, last.start);
  const isJoined = RANGE_MARK.test(gap) || (AND.test(gap) && BETWEEN.test(wordsBefore(form, first)));
  return isJoined && first.value < last.value;
}

function unitInBrackets(first: Figure, last: Figure, form: string): string | undefined {
  return form[first.start - 1] === '(' && form[last.end] === ')' && last.value <= OLDEST ? AGE : undefined;
}

const WHO_IS =
  /(?<!\p{L})(?:tengo|tiene|cumple|nin[oa]|hij[oa]|niet[oa]|sobrin[oa]|chic[oa]|bebe|nen[ea]|kid|child|son|daughter|boy|girl|aged?|i am|i'm|he is|she is|he's|she's)(?: de| of| is| who is| tiene| que tiene)? $/u;
const HOW_MANY_COME = /(?<!\p{L})(?:somos|seremos|vamos|venimos|we are|we're|we will be)(?: unos| about)? $/u;

/** The amounts that a question is about; none that it bounds itself, as in "más de 25 kg". */
export function amountsIn(question: string): Amount[] {
  const form = plain(question);
  const bounded = bandsIn(question);
  return figuresIn(question, form).flatMap(({ value, unit, start, end }) => {
    if (bounded.some((band) => band.start < end && start < band.end)) return [];
    const before = wordsBefore(form, { start });
    const told =
      unit ??
      (WHO_IS.test(before) && value <= OLDEST ? AGE : HOW_MANY_COME.test(before) ? PEOPLE : undefined);
    return told === undefined ? [] : [{ value, unit: told }];
  });
}

interface Figure extends TextRange {
  readonly value: number;
  /** Of the word after it, which belongs to the range then. */
  readonly unit: string | undefined;
}

function figuresIn(text: string, form: string): Figure[] {
  const numbers = numberTerms(text).filter(({ key }) => key.startsWith('n:'));
  return [...termsByPlace(numbers)].map(([{ start, end }, [key]]) => {
    const [match = '', word] = /^[\s-]?(€|\p{L}+)/u.exec(form.slice(end)) ?? [];
    const unit = word === undefined || NO_UNIT.test(word) ? undefined : unitOf(word);
    return { start, end: unit === undefined ? end : end + match.length, value: Number(key!.slice(2)), unit };
  });
}

function unitOf(word: string): string {
  return UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? word.replace(/(?<=\p{L}{2})e?s$/u, '');
}

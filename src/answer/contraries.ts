import { wordPattern as word } from '../text/word-pattern.ts';

/** Sets of a few things of a kind, each with other words for it, on plain text: what holds of one does not of the others. */
const FEW = [
  ['primavera|spring', 'verano|summer', 'otono|autumn', 'invierno|winter'],
  // No "comida": any of them.
  [
    'desayun(?:os?|a[nr]?|amos)|breakfasts?',
    'almuerzos?|almorzar|lunch(?:es)?',
    'meriendas?|merendar',
    'cenas?|cena[nr]|cenamos|dinners?|suppers?',
  ],
  [
    'nin[oa]s?|menor(?:es)?|infantil(?:es)?|infancia|cri[oa]s?|peques?|bebes?|child(?:ren)?|kids?|minors?|bab(?:y|ies)',
    'adult[oa]s?|adults?|grown ?-?ups?',
    'jubilad[oa]s?|pensionistas?|tercera edad|mayores de (?:los )?[67]\\d|seniors?|retired|pensioners?|(?:over|above) [67]\\ds?|[67]\\d (?:and|or) over',
  ],
  [
    'delanter[oa]s?|(?:de|la parte de) delante|front',
    'traser[oa]s?|(?:de |la parte de )?atras|rear|(?:at|in|on) the back|back (?=(?:wheel|tyre|tire|brake|door|row|seat|light)s?(?!\\p{L}))',
  ],
  [
    'victorias?|ganar|gana[ns]?|win(?:s|ning)?|victory|victories',
    'empates?|empatad[oa]s?|empat(?:ar|a[ns]?|amos)|draws?',
    'derrotas?|perder|pierde[ns]?|lose[sr]?|losing|loss(?:es)?|defeats?',
  ],
  ['izquierd[oa]s?|(?:on|to) the left|left-hand', 'derech[oa]s?|(?:on|to) the right|right-hand'],
  ['arriba|superior(?:es)?|upper|upstairs', 'abajo|inferior(?:es)?|lower|downstairs'],
].map((names) => names.map(word));

/** Whether a question and words of a text name other ones of a few things, none of them the same. Both on plain text. */
export function nameContraries(asked: string, told: string): boolean {
  return FEW.some((names) => areApart(namedOf(names, asked), namedOf(names, told)));
}

/** Whether words of a text name one of a few things that a question names too. Both on plain text. */
export function nameSame(asked: string, told: string): boolean {
  return FEW.some((names) => {
    const inText = namedOf(names, told);
    return [...namedOf(names, asked)].some((one) => inText.has(one));
  });
}

function namedOf(names: readonly RegExp[], form: string): ReadonlySet<number> {
  return new Set(names.flatMap((name, index) => (name.test(form) ? [index] : [])));
}

/** Whether both name some, and none of the same. */
export function areApart(asked: ReadonlySet<number>, told: ReadonlySet<number>): boolean {
  return asked.size > 0 && told.size > 0 && ![...asked].some((one) => told.has(one));
}

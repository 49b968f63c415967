import type { Passage } from '../../article/article.ts';
import { readableText } from '../../article/passage-text.ts';
import { numberTerms } from '../../text/numbers.ts';
import { plain } from '../../text/plain.ts';
import type { TextRange } from '../../text/text-range.ts';

/** What is said of the first, the second time, offence, year. */
interface OrdinalItem extends TextRange {
  readonly ordinal: string;
  readonly noun: string;
  /** Where what is said begins. */
  readonly valueStart: number;
  /** A mark after the noun says that the item is about it: "2nd time: …", "2ª vez → …". */
  readonly isMarked: boolean;
  /** It begins its clause, so that what is said of it comes after it, and not before: "Ana won the first race". */
  readonly isFirst: boolean;
}

const NOUN = /^\s(?<noun>\p{L}{3,})(?<mark>\s?(?::|=|→|➜|->|=>|–|—)\s?)?/u;
/** What stands between the beginning of a clause and an ordinal. */
const CLAUSE_START =
  /(?:^|[.,;:!?¿¡(|\n]|(?<!\p{L})(?:y|pero|and|but|while))[\s*•–—-]*(?:(?:el|la|los|las|the|your|tu|su|a|al|en|por|con|in|on|at|for|after|with)\s){0,2}$/u;
/** Longer than what stands there. Characters. */
const CLAUSE_REACH = 24;
/** What an item ends with, short of the next one. */
const ITEM_END = /\n|[.!?;](?=\s|$)/;

/** The item of the ordinal that a question asks about, where a passage has it among others of its kind; or undefined. */
export function ordinalItemAsked(passage: Passage, question: string): OrdinalItem | undefined {
  return ordinalItems(passage, question)?.item;
}

interface OrdinalItems {
  readonly item: OrdinalItem;
  /** Those of its kind beside it; at least one. */
  readonly others: readonly OrdinalItem[];
}

function ordinalItems(passage: Passage, question: string): OrdinalItems | undefined {
  const asked = ordinalsIn(question);
  if (asked.length === 0) return undefined;
  const items = ordinalsIn(readableText(passage));
  const found = items.filter(({ ordinal, noun }) =>
    asked.some((one) => one.ordinal === ordinal && one.noun === noun),
  );
  const [item] = found;
  const others = items.filter(({ ordinal, noun }) => noun === item?.noun && ordinal !== item.ordinal);
  return item && found.length === 1 && others.length > 0 ? { item, others } : undefined;
}

/**
 * What is said of the ordinal that is asked about, where a span stands elsewhere: of several things that the reader
 * marks the best one within it, else all of it.
 *
 * @param spans what the reader marks, best first
 */
export function ordinalInstead(
  span: TextRange,
  spans: readonly TextRange[],
  passage: Passage,
  question: string,
): TextRange | undefined {
  const { item, others } = ordinalItems(passage, question) ?? {};
  if (!item || !others || !(item.isMarked || item.isFirst)) return undefined;
  const isSaidOf =
    ({ valueStart, end: itemEnd }: OrdinalItem) =>
    ({ start, end }: TextRange) =>
      valueStart <= start && end <= itemEnd;
  const isWithin = isSaidOf(item);
  if (isWithin(span)) return undefined;
  // On into the next item.
  if (item.valueStart <= span.start && span.start < item.end) return { start: span.start, end: item.end };
  const inside = spans.find(isWithin);
  if (inside) return inside;
  const isOfOther = others.some((other) => isSaidOf(other)(span));
  return item.isMarked || isOfOther ? { start: item.valueStart, end: item.end } : undefined;
}

function ordinalsIn(text: string): OrdinalItem[] {
  const form = plain(text);
  const places = numberTerms(text).filter(({ key }) => key.startsWith('o:'));
  return places.flatMap(({ key, start, end }, at) => {
    const match = NOUN.exec(form.slice(end));
    if (!match) return [];
    const valueStart = end + match[0].length;
    const next = places[at + 1]?.start ?? text.length;
    const said = text.slice(valueStart, next);
    const length = ITEM_END.exec(said)?.index ?? said.trimEnd().length;
    const { noun, mark } = match.groups!;
    return [
      {
        ordinal: key,
        noun: noun!,
        start,
        valueStart,
        end: valueStart + length,
        isMarked: mark !== undefined,
        isFirst: CLAUSE_START.test(textBefore(form, start)),
      },
    ];
  });
}

/** What stands right before a place; with a letter first where that is not the beginning of the text. */
function textBefore(form: string, at: number): string {
  return at <= CLAUSE_REACH ? form.slice(0, at) : `x${form.slice(at - CLAUSE_REACH, at)}`;
}

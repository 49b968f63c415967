import type { Passage } from '../../article/article.ts';
import { readableText } from '../../article/passage-text.ts';
import { asksValue, type QuestionIntent } from '../../question/intent.ts';
import type { Query, QueryTerm } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { idfSum, termsIn } from '../../search/words-in.ts';
import { plainRange, type TextRange } from '../../text/text-range.ts';
import { isOfKind } from './answer-kind.ts';
import { type Item, itemsIn } from './items.ts';
import { hasPrice } from './kind-words.ts';

/** Kinds of passages of which a list may be all. */
const LISTS: ReadonlySet<Passage['kind']> = new Set(['faq', 'list']);
/** Whom or what an item is for: "Los socios, sí", "Saturday: 9 to 1". */
const LABEL = /^[^,.;:()?¿\n]{1,40}(?=[,:]\s)/u;

/**
 * What of a list answers that is a whole answer: the item whose label has what the question has beyond the headings,
 * where the marked words are not of it or the question wants a sentence; where the question has nothing beyond them, the
 * whole list with the line that introduces it. Undefined where neither is clear, and where one item alone has the one
 * value that is asked for.
 *
 * @param span the marked words, in the passage's text
 * @returns a range of that text
 */
export function listAnswer(
  span: TextRange | undefined,
  passage: Passage,
  intent: QuestionIntent,
  query: Query,
  vocabulary: Vocabulary,
): TextRange | undefined {
  const items = LISTS.has(passage.kind) ? itemsIn(passage) : [];
  const text = readableText(passage);
  if (items.length < 2 || !isAll(items, passage)) return undefined;
  const given = new Set(termsIn(query, passage.context.join('\n'), vocabulary));
  const asked = query.terms.filter((term) => !given.has(term));
  const item = itemLabelled(items, asked, (part) => termsIn(query, part, vocabulary), text);
  if (item) {
    const isMarked = span && item.start <= span.start && span.end <= item.end;
    return isMarked && intent.kind !== 'yes-no' ? undefined : plainRange(item);
  }
  if (asked.length > 0 || given.size === 0) return undefined;
  if (asksValue(intent)) {
    const isValue = (part: string) => (intent.kind === 'price' ? hasPrice(part) : isOfKind(part, intent));
    const values = items.filter(({ start, end }) => isValue(text.slice(start, end)));
    if (values.length < 2) return undefined;
  }
  return { start: 0, end: items.at(-1)!.end };
}

/** Whether a passage has nothing beside its items but what leads to them. */
function isAll(items: readonly Item[], passage: Passage): boolean {
  const text = readableText(passage);
  const before = text.slice(0, items[0]!.start).trimEnd();
  const lead = before.slice(0, before.lastIndexOf('\n') + 1).trimEnd();
  const isLed = lead === '' || (lead.endsWith(':') && !lead.includes('\n'));
  return isLed && text.slice(items.at(-1)!.end).trim() === '';
}

/** The item whose label has most of some words, and of which no other item has one that it lacks. */
function itemLabelled(
  items: readonly Item[],
  asked: readonly QueryTerm[],
  termsOf: (part: string) => readonly QueryTerm[],
  text: string,
): Item | undefined {
  if (asked.length === 0) return undefined;
  const labelled = items.flatMap((item) => {
    const line = text.slice(item.start, item.end);
    const label = LABEL.exec(line)?.[0];
    if (label === undefined) return [];
    const inLabel = new Set(termsOf(label));
    const inLine = new Set(termsOf(line));
    return [
      {
        item,
        weight: idfSum(asked.filter((term) => inLabel.has(term))),
        words: asked.filter((term) => inLine.has(term)),
      },
    ];
  });
  if (labelled.length * 2 <= items.length) return undefined;
  const [best, ...others] = labelled.toSorted((one, other) => other.weight - one.weight);
  if (!best || best.weight === 0) return undefined;
  const isRival = ({ weight, words }: (typeof labelled)[number]) =>
    weight === best.weight || words.some((word) => !best.words.includes(word));
  return others.some(isRival) ? undefined : best.item;
}

import type { Passage } from '../../article/article.ts';
import { itemMark } from '../../article/blocks/item-mark.ts';
import { ARTICLE_RANK, headingLabel, SECTION_RANK } from '../../article/blocks/labels.ts';
import { bodyRange, readableText } from '../../article/passage-text.ts';
import { LAST, type RuleCitation, readRuleCitation } from '../../question/rule-citation.ts';
import type { PassageRange } from '../../search/candidates.ts';
import type { IndexedPassage, WordIndex } from '../../search/word-index.ts';
import { plain } from '../../text/plain.ts';
import type { Quote } from '../answer.ts';
import { itemsIn } from '../quote/items.ts';
import { lookedUpQuote } from '../quote/quote.ts';

/** A rule's name stands within so many characters of its heading. */
const MAX_NAME_CHARS = 40;
/** "art." cites an "artículo", "sec." a "sección". Letters. */
const LABEL_STEM_CHARS = 3;

/** The numbers by which passages can be asked for. */
export interface RuleIndex {
  /** The rules each passage belongs to, outermost first: its chapter, its article. */
  readonly rules: readonly (readonly RuleName[])[];
}

interface RuleName {
  /** First letters of the word before the number; empty for a number without one. */
  readonly stem: string;
  readonly number: string;
  /** As of `headingLabel`. */
  readonly rank: number;
}

/** Reads the numbers of all passages: of their headings, and of rules that have no heading of their own. */
export function buildRuleIndex({ passages }: WordIndex): RuleIndex {
  const known = new Map<string, RuleName | undefined>();
  const nameOf = (heading: string): RuleName | undefined => {
    if (!known.has(heading)) known.set(heading, readName(heading));
    return known.get(heading);
  };
  return { rules: passages.map(({ passage }) => namesOf(passage, nameOf)) };
}

function namesOf(passage: Passage, nameOf: (heading: string) => RuleName | undefined): RuleName[] {
  const { context, number } = passage;
  const names = context.map(nameOf).filter((name) => name !== undefined);
  if (number === undefined) return names;
  // A rule 1 of its own stands in a chapter I, or a section 1, too.
  const isItem = itemMark(readableText(passage))?.number === number;
  const isOfHeading = names.some(
    (name) => name.number === number && name.rank >= SECTION_RANK && !(isItem && name.rank === SECTION_RANK),
  );
  return isOfHeading ? names : [...names, { stem: '', number, rank: ARTICLE_RANK }];
}

/** A heading that begins with a rule's name: "Artículo 12.- Peso", "Capítulo II". */
function readName(heading: string): RuleName | undefined {
  const citation = readRuleCitation(heading.slice(0, MAX_NAME_CHARS));
  const isFirst = citation && plain(heading).trimStart().startsWith(citation.label);
  const { rank } = headingLabel(heading) ?? { rank: ARTICLE_RANK };
  return isFirst ? { stem: stemOf(citation.label), number: citation.number, rank } : undefined;
}

function stemOf(label: string): string {
  return label.slice(0, LABEL_STEM_CHARS);
}

/** The passages of the rule that a question cites, with its parts, in order; by its number alone where rules have no word before it. */
export function findRules(
  citation: RuleCitation,
  { passages }: WordIndex,
  { rules }: RuleIndex,
  { from, to }: PassageRange,
): Quote[] {
  const cited = citedIn(citation, rules.slice(from, to));
  const number =
    citation.number === LAST ? listRules(citation, { rules }, { from, to }).at(-1) : citation.number;
  if (number === undefined) return [];
  const isPart = stemInUse(citation, rules.slice(from, to)) === '' ? partsOf(number) : () => false;
  return passages
    .slice(from, to)
    .filter((_, place) => cited(place, number) || rules[from + place]!.some(isPart))
    .map(lookedUpQuote);
}

/** 5.1 and 5.2 of rule 5, where rules have no word before them. */
function partsOf(number: string): (name: RuleName) => boolean {
  return (name) => name.stem === '' && name.number.startsWith(`${number}.`);
}

/** The parts of a rule that a question cites as 5.2, where the rule has items or rules of its own, in order. */
export function findParts(
  citation: RuleCitation,
  { passages }: WordIndex,
  { rules }: RuleIndex,
  { from, to }: PassageRange,
): Quote[] {
  const { head, part } = /^(?<head>.+)\.(?<part>[^.]+)$/.exec(citation.number)?.groups ?? {};
  if (head === undefined || part === undefined) return [];
  const cited = citedIn({ ...citation, number: head }, rules.slice(from, to));
  return passages.slice(from, to).flatMap((indexed, place) => {
    if (!cited(place, head)) return [];
    const isOwn = rules[from + place]!.some(({ stem, number }) => stem === '' && number === part);
    return isOwn ? [lookedUpQuote(indexed)] : itemQuotes(indexed, part, citation.number);
  });
}

/** An item of a list, as against a rule. */
const ITEM_LABEL = /^(?:paso|step|punto|point|numeral|item|inciso)$/;

/**
 * The items that a question cites ("paso 3", "step 3") in numbered lists that are no rules, in order; the last one
 * where there is one such list.
 */
export function findItems(
  { label, number }: RuleCitation,
  { passages }: WordIndex,
  { from, to }: PassageRange,
): Quote[] {
  if (!ITEM_LABEL.test(label)) return [];
  const items = passages.slice(from, to).flatMap((indexed) => itemQuotes(indexed, number));
  return number === LAST && items.length > 1 ? [] : items;
}

/** The item of a number in a passage's list, where it may be written with that of its rule; none where it has none. */
function itemQuotes({ article, passage }: IndexedPassage, number: string, whole = number): Quote[] {
  const numbered = itemsIn(passage).filter((item) => item.number !== undefined);
  const cited =
    number === LAST
      ? numbered.at(-1)
      : (numbered.find((item) => item.number === whole) ?? numbered.find((item) => item.number === number));
  const item = cited && bodyRange(passage, cited);
  return item ? [{ article, passage, score: 1, sentence: item, span: item }] : [];
}

/** Whether a passage names the rule that is cited, though it is not numbered as one: "según el artículo 4 de la ley". */
export function namesRule({ label, number }: RuleCitation, passage: Passage): boolean {
  const words = plain(`${passage.context.join(' ')} ${readableText(passage)}`);
  const escaped = number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `(?<!\\p{L})${stemOf(label)}\\p{L}*\\.?\\s*(?:n\\S{0,6}\\s*)?${escaped}(?!\\d)`,
    'u',
  ).test(words);
}

/** The numbers that such rules go by, in the article's order, each once. */
export function listRules(
  citation: RuleCitation,
  { rules }: RuleIndex,
  { from, to }: PassageRange,
): string[] {
  const inRange = rules.slice(from, to);
  const stem = stemInUse(citation, inRange);
  const isPart = partOf(stem, citation);
  const numbersOf = (isListed: typeof isPart) =>
    inRange.flatMap((names) => names.filter((name) => isListed(name, names)).map(({ number }) => number));
  const parts = numbersOf(isPart);
  return [...new Set(parts.length > 0 ? parts : numbersOf((name) => name.stem === stem))];
}

function citedIn(
  citation: RuleCitation,
  rules: RuleIndex['rules'],
): (place: number, number: string) => boolean {
  const stem = stemInUse(citation, rules);
  const isPart = partOf(stem, citation);
  return (place, number) =>
    rules[place]!.some(
      (name) => (name.stem === stem || isPart(name, rules[place]!)) && name.number === number,
    );
}

/** Whether a rule without a word stands below the cited one, as 12.1 for "artículo 12.1" below "Artículo 12". */
function partOf(
  stem: string,
  { number }: RuleCitation,
): (name: RuleName, within: readonly RuleName[]) => boolean {
  const [head, part] = number.split('.');
  return (name, within) =>
    part !== undefined &&
    name.stem === '' &&
    name.number.startsWith(`${head}.`) &&
    within.some((outer) => outer.stem === stem && outer.number === head);
}

/** What people call a rule, whatever it is called in the text. */
const RULE_STEMS: ReadonlySet<string> = new Set(
  ['articulo', 'regla', 'norma', 'base', 'clausula', 'rule', '§'].map(stemOf),
);
/** The cited word, if any rule has it; else rules without a word serve, or those of the one word that has the number. */
function stemInUse({ label, number }: RuleCitation, rules: RuleIndex['rules']): string {
  const stem = stemOf(label);
  const stems = new Set(rules.flatMap((names) => names.map((name) => name.stem)));
  if (stems.has(stem)) return stem;
  const has = (other: string) =>
    rules.some((names) => names.some((name) => name.stem === other && name.number === number));
  if (!RULE_STEMS.has(stem) || has('')) return '';
  const others = [...RULE_STEMS].filter((other) => stems.has(other));
  const [only, ...more] = others.length === 1 && !stems.has('') ? others : others.filter(has);
  return only !== undefined && more.length === 0 ? only : '';
}

import type { Passage } from '../../article/article.ts';
import { readableIn, readableText } from '../../article/passage-text.ts';
import { hasQuestionWord, type QuestionIntent, questionForm } from '../../question/intent.ts';
import { opening } from '../../question/words.ts';
import type { Query, QueryTerm } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { termsIn } from '../../search/words-in.ts';
import { overlap, plainRange, type TextRange } from '../../text/text-range.ts';
import { listedItems } from './items.ts';

const ASKS_WHAT =
  /^(?:(?:y|and) )?(?:que|cuales|what|which) (?!(?:dias?|horas?|dates?|times?|days?)(?!\p{L}))/u;
/** "Que herramientas", "what tools": several are asked for. */
const ASKS_WHICH_OF_MANY = /^(?:(?:y|and) )?(?:que|cuales|what|which) \p{L}{3,}s (?!es |is )/u;

/**
 * Whether a question asks for what a list is of, and not for one of its items: "qué está prohibido" above a list below
 * "Está prohibido:". All of its words stand above the list, or it asks for several things; none stands in an item.
 */
export function isListAsked(
  passage: Passage,
  intent: QuestionIntent,
  query: Query,
  vocabulary: Vocabulary,
): boolean {
  const form = questionForm(query.corrected);
  const introduced = introducedList(passage);
  if (!introduced || intent.kind !== 'open' || !ASKS_WHAT.test(form)) return false;
  const { introduction, items } = introduced;
  const above = new Set(termsIn(query, [...passage.context, introduction].join('\n'), vocabulary));
  const isAbove = above.size === query.terms.length || ASKS_WHICH_OF_MANY.test(form);
  const isOfList = termsIn(query, introduction, vocabulary).length > 0;
  return isOfList && isAbove && without(termsIn(query, items, vocabulary), above).length === 0;
}

/** A list with the line above it: the last of its context, or, of a rule that is a list, its first line. */
function introducedList(passage: Passage): { introduction: string; items: string } | undefined {
  const { kind, context } = passage;
  const text = readableText(passage);
  const above = context.at(-1);
  if (kind === 'list') return above === undefined ? undefined : { introduction: above, items: text };
  const [first, second] = listedItems(passage);
  const introduction = first && text.slice(0, first.start).split('\n').at(-2);
  if (!second || !introduction?.endsWith(':')) return undefined;
  return { introduction, items: text.slice(first!.start) };
}

/** Of questions with a word that asks these name an item, by so many words at least: "qué pasa si insulto al árbitro". */
const WHAT_HAPPENS = opening('que (?:(?:me|nos|le) )?(?:pasa|ocurre|sucede)|what happens');
const MIN_NAMED = 2;

/**
 * Of a list, the item that a question names with all of its words, where the span lies in another item, which has none of
 * them, or in several: "dinero incluido?". In the body.
 */
export function itemNamed(
  span: TextRange,
  passage: Passage,
  intent: QuestionIntent,
  query: Query,
  vocabulary: Vocabulary,
): TextRange | undefined {
  if (passage.kind !== 'list' || intent.kind !== 'open') return undefined;
  const above = new Set(termsIn(query, passage.context.join('\n'), vocabulary));
  const isAsking = hasQuestionWord(query.corrected);
  if (isAsking && !WHAT_HAPPENS.test(questionForm(query.corrected))) return undefined;
  const asked = without(isAsking ? termsIn(query, readableText(passage), vocabulary) : query.terms, above);
  const namedIn = (item: TextRange) => without(termsIn(query, readableIn(passage, item), vocabulary), above);
  const crossed = passage.sentences.filter((sentence) => overlap(sentence, span));
  const isNear = crossed.length === 1 && namedIn(crossed[0]!).length > 0;
  if (asked.length === 0 || isNear || (isAsking && asked.length < MIN_NAMED)) return undefined;
  const [only, ...others] = passage.sentences.filter((item) => namedIn(item).length === asked.length);
  return only && others.length === 0 ? plainRange(only) : undefined;
}

function without(terms: readonly QueryTerm[], others: ReadonlySet<QueryTerm>): QueryTerm[] {
  return terms.filter((term) => !others.has(term));
}

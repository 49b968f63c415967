import type { Query } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { termsIn } from '../../search/words-in.ts';
import type { TextRange } from '../../text/text-range.ts';

const THING = '(?:el|la|los|las|the) \\p{L}+';
/** Who does one thing, and who another one, whose verb is left out: "el arrendatario y el agua la arrendadora". */
const TWO_CLAUSES = new RegExp(`^(?<who>${THING}),? (?:y|and) (?<thing>${THING}),? (?<other>${THING})$`, 'u');

/** Who does what a question asks, of a span that takes in who does another thing; or the span. */
export function withoutOtherClause(
  span: TextRange,
  text: string,
  query: Query,
  vocabulary: Vocabulary,
): TextRange {
  const match = TWO_CLAUSES.exec(text.slice(span.start, span.end));
  if (!match) return span;
  const { who, thing, other } = match.groups as { who: string; thing: string; other: string };
  const isAsked = termsIn(query, thing, vocabulary).length > 0;
  return isAsked
    ? { start: span.end - other.length, end: span.end }
    : { start: span.start, end: span.start + who.length };
}

import { questionForm } from '../../question/intent.ts';
import { WHO } from '../../question/words.ts';
import type { Query } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { termsIn } from '../../search/words-in.ts';
import type { TextRange } from '../../text/text-range.ts';

const ARTICLE = '(?:el|la|los|las|the) ';
const THING = `${ARTICLE}\\p{L}+`;
const PERSON = `(?:${THING}|\\p{Lu}\\p{L}+)`;
/** Who does one thing, and who another one, whose verb is left out: "el arrendatario y el agua la arrendadora". */
const TWO_CLAUSES = new RegExp(
  `^(?<who>${PERSON}),? (?:y|and) (?<thing>${THING}),? (?<other>${PERSON})(?=[.;,)\\n]|$)`,
  'u',
);
/** The reader often leaves the article out. */
const ARTICLE_BEFORE = new RegExp(`(?<!\\p{L})${ARTICLE}$`, 'u');

/** Who does what a question asks, of a span that takes in who does another thing, or is that; or the span. */
export function withoutOtherClause(
  span: TextRange,
  text: string,
  query: Query,
  vocabulary: Vocabulary,
): TextRange {
  if (!WHO.test(questionForm(query.corrected))) return span;
  const start = span.start - (ARTICLE_BEFORE.exec(text.slice(0, span.start))?.[0].length ?? 0);
  const match = TWO_CLAUSES.exec(text.slice(start));
  if (!match) return span;
  const { who, thing, other } = match.groups as { who: string; thing: string; other: string };
  const end = start + match[0].length;
  // "Who pays for the gas and the insurance" asks for both.
  const before = text
    .slice(0, start)
    .split(/[.;\n]/u)
    .at(-1)!;
  const things = termsIn(query, thing, vocabulary);
  const isOther = things.length > 0;
  const isBoth = isOther && /(?<!\p{L})(?:y|and)(?!\p{L})/u.test(query.corrected);
  if (isBoth || span.end > end || (!isOther && termsIn(query, before, vocabulary).length === 0)) return span;
  return isOther ? { start: end - other.length, end } : { start, end: start + who.length };
}

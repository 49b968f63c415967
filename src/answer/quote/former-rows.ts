import type { Query } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import type { IndexedPassage } from '../../search/word-index.ts';
import { termsIn } from '../../search/words-in.ts';
import { plain } from '../../text/plain.ts';
import { type TableRow, tableRows } from './table-rows.ts';
import { asksCurrent } from './validity.ts';

/** A cell, or brackets in one, that says of its row that it holds now. On plain text. */
const SAYS_CURRENT = /[(:] ?(?:(?:la |el )?(?:vigente|actual)|en vigor|current|in force)(?:\)| \||$)/u;
/** A row for a year or a period of years. */
const FOR_YEAR = /^[^|]*?(?<!\d)[12]\d{3}(?!\d)/u;

/**
 * Of passages the rows for other years beside one of their table that says it holds now ("2025 (vigente)"), where the
 * question asks for what holds now; not those that have more of its words.
 */
export function besideCurrent(
  passages: readonly IndexedPassage[],
  query: Query,
  vocabulary: Vocabulary,
): ReadonlySet<IndexedPassage> {
  if (!asksCurrent(query.corrected)) return new Set();
  const rows = tableRows(passages).filter(({ text }) => FOR_YEAR.test(text));
  const isCurrent = ({ text }: TableRow) => SAYS_CURRENT.test(plain(text));
  const others = rows.filter((row) => {
    const [current, ...more] = rows.filter(({ place }) => place === row.place).filter(isCurrent);
    if (!current || more.length > 0 || current === row) return false;
    const told = new Set(termsIn(query, current.text, vocabulary));
    return termsIn(query, row.text, vocabulary).every((term) => told.has(term));
  });
  return new Set(others.map(({ indexed }) => indexed));
}

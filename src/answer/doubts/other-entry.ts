import { foldedWord, type Query, type QueryTerm } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { termsIn } from '../../search/words-in.ts';
import { plain } from '../../text/plain.ts';
import { tokenise } from '../../text/tokenise.ts';
import type { Quote } from '../answer.ts';
import { nameSame } from '../contraries.ts';
import { bandFit } from '../quote/amount-bands.ts';
import { columnsOf } from '../quote/cells.ts';

/** What may stand between a thing and which one it is: "el abono de estudiante", "the pass for students". */
const BETWEEN = /^(?:del?|el|la|los|las|para|of|the|for)$/;

/**
 * Whether a question names one of the things that a table is of by a word that no article has ("el bungalow Tilo"), and
 * the row that answers is one of the others.
 */
export function isOfOtherRow(query: Query, { article, passage }: Quote, vocabulary: Vocabulary): boolean {
  if (passage.kind !== 'table-row') return false;
  if (article.language !== query.language.code && article.language !== 'und') return false;
  const name = passage.pieces.find(({ place }) => place)?.text ?? '';
  const things = termsIn(query, [columnsOf(passage)[0] ?? '', ...passage.context].join('\n'), vocabulary);
  const isNamed = termsIn(query, name, vocabulary).some((term) => !things.includes(term));
  // "Infantil" of "menores de 12", "jubilados" of "mayores de 65".
  if (nameSame(plain(query.corrected), plain(name))) return false;
  if (isNamed || bandFit(name, query.amounts) === 'within') return false;
  const unknown = query.terms.filter(({ match, token }) => match === 'none' && /^\p{L}/u.test(token.text));
  return unknown.some((term) => tellsWhich(term, things, query));
}

/** Whether a word stands beside one for a thing, and so tells which one it is. */
function tellsWhich(term: QueryTerm, things: readonly QueryTerm[], { corrected }: Query): boolean {
  const words = tokenise(corrected).map(({ folded }) => folded);
  const at = words.indexOf(foldedWord(term));
  const isThing = (word: string | undefined) => things.some((thing) => foldedWord(thing) === word);
  const before = words.slice(0, Math.max(at, 0)).findLast((word) => !BETWEEN.test(word));
  return at >= 0 && (isThing(before) || isThing(words[at + 1]));
}

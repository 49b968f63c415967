import type { RuleCitation } from '../question/rule-citation.ts';
import type { PassageRange } from '../search/candidates.ts';
import type { IndexedPassage, WordIndex } from '../search/word-index.ts';
import { plain } from '../text/plain.ts';
import type { Quote } from './answer.ts';
import { sentenceQuote, wholeQuote } from './quote.ts';

/** A longer rule is quoted with its first sentence marked. Characters. */
const MAX_MARKED_CHARS = 400;
/** Shorter than this it is a title or a date line, and no opening. Characters. */
const MIN_OPENING_CHARS = 60;

/** The passages of the rule that a question cites, in order; those whose heading has the cited word, if any has. */
export function findRules(citation: RuleCitation, words: WordIndex, range: PassageRange): Quote[] {
  const rules = rulesIn(citation, words, range).filter(({ passage }) => passage.number === citation.number);
  return rules.map((rule) =>
    rule.passage.text.length <= MAX_MARKED_CHARS
      ? wholeQuote(rule, 1)
      : sentenceQuote(rule, 1, rule.passage.sentences[0]!),
  );
}

/** The numbers that rules go by, in the article's order, each once. */
export function listRules(citation: RuleCitation, words: WordIndex, range: PassageRange): string[] {
  return [...new Set(rulesIn(citation, words, range).map(({ passage }) => passage.number!))];
}

function rulesIn(
  { label }: RuleCitation,
  { passages }: WordIndex,
  { from, to }: PassageRange,
): IndexedPassage[] {
  const numbered = passages.slice(from, to).filter(({ passage }) => passage.number !== undefined);
  const stem = label.slice(0, LABEL_STEM_CHARS);
  const named = numbered.filter(({ passage }) => plain(passage.context.join(' ')).includes(stem));
  return named.length > 0 ? named : numbered;
}

/** "art." cites an "artículo", "sec." a "sección". */
const LABEL_STEM_CHARS = 3;

/** The first passages that tell something: what a text is about stands at its beginning. */
export function openingOf({ passages }: WordIndex, { from, to }: PassageRange): Quote[] {
  const inRange = passages.slice(from, to);
  const openings = inRange.filter(({ passage }) => passage.text.length >= MIN_OPENING_CHARS);
  return (openings.length > 0 ? openings : inRange)
    .slice(0, 10)
    .map((opening) => sentenceQuote(opening, 1, opening.passage.sentences[0]!));
}

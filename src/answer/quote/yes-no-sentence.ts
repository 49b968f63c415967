import type { Passage } from '../../article/article.ts';
import { readableIn, readableText, textRange } from '../../article/passage-text.ts';
import type { Query, QueryTerm } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { idfSum, termsIn } from '../../search/words-in.ts';
import { plain } from '../../text/plain.ts';
import { plainRange, type TextRange } from '../../text/text-range.ts';
import { tokenise } from '../../text/tokenise.ts';
import { labelledLines } from './term-lines.ts';

const POLAR =
  /^(?:si|no|yes|claro|por supuesto|depende|nunca|siempre|solo|of course|sure|never|only|it depends)(?!\p{L})/u;

/**
 * The sentence with which an answer says yes, no or the like; or another one that does, and alone has what the question
 * has beyond the one that is answered: "¿Aceptáis tarjeta? Sí, y efectivo. No se aceptan cheques.", asked for cheques.
 */
export function polarAnswer(passage: Passage, query: Query, vocabulary: Vocabulary): TextRange | undefined {
  const polar = polarSentence(passage);
  if (!polar) return undefined;
  const answered = new Set(termsIn(query, passage.context.join(' '), vocabulary));
  const isNew = (part: TextRange) =>
    termsIn(query, readableIn(passage, part), vocabulary).some((term) => !answered.has(term));
  const [first, ...others] = passage.sentences.filter(isNew);
  const isOther = first && others.length === 0 && POLAR.test(plain(readableIn(passage, first)));
  return isOther ? plainRange(first) : polar;
}

/** The first sentence of an answer that begins with "yes", "no" or the like. */
function polarSentence(passage: Passage): TextRange | undefined {
  const [first] = passage.sentences;
  const range = passage.kind === 'faq' ? textRange(passage, first!) : undefined;
  const words = range && plain(readableText(passage).slice(range.start, range.end));
  return words && POLAR.test(words) ? plainRange(first!) : undefined;
}

/** A longer sentence says something of what it names. */
const MAX_NAME_WORDS = 3;

/**
 * The sentence that has what a question says of its subject, where `own` only names that, as what stands above does or
 * the label of a definition: asked whether drones sting, "It does not sting" and not "Drone: the male". Undefined where
 * `own` says something of it too, or no other sentence does.
 */
export function predicateSentence(
  own: TextRange,
  passage: Passage,
  query: Query,
  vocabulary: Vocabulary,
): TextRange | undefined {
  if (passage.sentences.length < 2) return undefined;
  const labels = passage.kind === 'definition' ? labelledLines(passage).map(({ label }) => label) : [];
  const said = readableIn(passage, own);
  // An entry's name stands in a line of its own, too.
  const isName = tokenise(said).length <= MAX_NAME_WORDS && !/[.!?…]\P{L}*$/u.test(said);
  const name = isName ? said : '';
  const given = new Set(termsIn(query, [...passage.context, ...labels, name].join('\n'), vocabulary));
  const told = (sentence: TextRange): QueryTerm[] => {
    const text = readableIn(passage, sentence);
    const found = [...termsIn(query, text, vocabulary), ...negatedIn(query, text)];
    return found.filter((term) => !given.has(term));
  };
  if (given.size === 0 || told(own).length > 0) return undefined;
  const weights = passage.sentences.map((sentence) => idfSum(told(sentence)));
  const most = Math.max(...weights);
  return most > 0 ? plainRange(passage.sentences[weights.indexOf(most)]!) : undefined;
}

/** "Impago" is of "no pago", "unpaid" of "not paid". */
const NEGATED = /(?<!\p{L})(?:im(?=p|b)|in|des|un|non-?)(\p{L}{3,})/giu;

/** The words of a question that a text has with a prefix that turns them round. */
function negatedIn({ terms, language }: Query, text: string): QueryTerm[] {
  const stems = new Set([...text.matchAll(NEGATED)].map(([, word]) => language.stem(word!)));
  return terms.filter(({ token }) => stems.has(language.stem(token.text)));
}

import type { Passage } from '../../article/article.ts';
import { readableIn, readableText, textRange } from '../../article/passage-text.ts';
import { questionForm } from '../../question/intent.ts';
import type { Query } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { termsIn } from '../../search/words-in.ts';
import { plain } from '../../text/plain.ts';
import { overlap, plainRange, type TextRange } from '../../text/text-range.ts';
import { wordPattern as word } from '../../text/word-pattern.ts';
import type { Quote } from '../answer.ts';

const DENIES = word(
  "no|ni|nunca|jamas|tampoco|nadie|ningun[oa]?s?|salvo|excepto|menos|sin|not|never|cannot|\\p{L}+n['’]t|neither|nor|none|nobody|except|without|prohibid[oa]s?|forbidden|banned",
);
/** What parts what holds from what does not. On plain text. */
const CLAUSE =
  /[;:]|,(?!\d)|(?<=\s)(?:pero|mientras que|salvo|excepto|but|while|except|(?:y|e|and)(?= (?:no|not|nunca|never)(?!\p{L})))(?!\p{L})/gu;

/** "no llega", of what stands before it. */
const DENIES_AFTER = /^[\P{L}]*(?:\p{L}+ ){0,6}?(?:no|not|nunca|never|\p{L}+n['’]t)(?!\p{L})/u;
/** "…; la 2 sí", not "…, which he usually is". */
const AFFIRMS =
  /^(?!\P{L}*(?:which|que|eso|lo)(?!\p{L})).*(?<!\p{L})(?:si|does|do|is|are|can|has|have)\P{L}*$/u;
const EXCEPTS = /^\P{L}*(?:salvo|excepto|menos|except)(?!\p{L})/u;

const ASKING =
  '(?:(?:a|de|en|con|por|para|in|on|at|to|for|with) )?(?:a?donde|quien(?:es)?|cual(?:es)?|cuando|que|which|who|what|where|when)';
/** "Que pasa si no …" and "por que no" ask of what follows or why; "que" and "si" begin a clause of their own. */
const NOT_BEFORE =
  '(?!(?:si|que|cuando|porque|pasa|ocurre|sucede|hago|hacer|hay|tengo|if|when|that|happens|to)(?!\\p{L}))';
/** "La multa por no devolver", "tiene coste no llevar": what is not done is spoken of, and nothing denied. */
const OF_LACKING = '(?:por|de|sin|tiene|hay|cuesta|supone|implica|for|of|by|has|cost)';
const NOT_SHORT =
  "(?:(?:is|are|was|were|do|does|did|has|have|had|ca|could|wo|would|should|must|need)n['’]?t|can['’]t)";
const ASKS_DENIED = new RegExp(
  `^(?:(?:y|and) )?(?!por que|para que)${ASKING}(?: ${NOT_BEFORE}[\\p{L}\\d]+){0,4}?(?<!(?<!\\p{L})${OF_LACKING}) (?:(?:no|nunca|not|never|cannot) (?<said>.*)|${NOT_SHORT} (?<told>.*))$`,
  'u',
);
const ASKS_MORE = word('que|quien|donde|cuanto|como|what|who|where|how');

/** What stands behind the negation of a question that asks for what does not hold; undefined for other questions. */
function deniedIn(question: string): string | undefined {
  const { said, told } = ASKS_DENIED.exec(questionForm(question))?.groups ?? {};
  const denied = said ?? told;
  return denied === undefined || ASKS_MORE.test(denied) ? undefined : denied;
}

/**
 * The sentence that says both, where a question asks for what does not hold and the span says what does ("entran en el
 * jardín, no en la casa"), or the other way round ("la 1 no llega; la 2 sí"); or another one that denies what is asked.
 */
export function sayingBoth(
  span: TextRange,
  passage: Passage,
  query: Query,
  vocabulary: Vocabulary,
): TextRange | undefined {
  const own = passage.sentences.find((sentence) => overlap(sentence, span));
  const marked = textRange(passage, span);
  const sentence = own && textRange(passage, own);
  if (!own || !marked || !sentence) return undefined;
  const form = plain(readableText(passage));
  const partAt = (part: TextRange) => form.slice(part.start, part.end);
  const parts = clausesOf(form, sentence);
  const at = parts.findIndex((part) => overlap(part, marked));
  const clause = parts[at];
  if (!clause || DENIES.test(partAt(marked))) return undefined;
  const others = parts.filter((part) => part !== clause).map(partAt);
  const denied = deniedIn(query.corrected);
  if (denied === undefined) {
    const isOpposite =
      !DENIES.test(plain(query.corrected)) && DENIES_AFTER.test(form.slice(marked.end, clause.end));
    return isOpposite && others.some((other) => AFFIRMS.test(other)) ? plainRange(own) : undefined;
  }
  const isException = EXCEPTS.test(partAt(clause)) && others.some((other) => DENIES_AFTER.test(other));
  if (isException) return plainRange(own);
  if (DENIES.test(partAt(clause)) || termsIn(query, partAt(clause), vocabulary).length === 0)
    return undefined;
  if (parts.slice(at + 1).some((part) => DENIES.test(partAt(part)))) return plainRange(own);
  return DENIES.test(partAt(sentence)) ? undefined : denyingElsewhere(denied, passage, query, vocabulary);
}

/** The only sentence that denies what a question does, by the first word behind its negation. */
function denyingElsewhere(
  denied: string,
  passage: Passage,
  query: Query,
  vocabulary: Vocabulary,
): TextRange | undefined {
  const [verb] = termsIn(query, denied, vocabulary);
  const [sentence, ...more] = passage.sentences.filter((one) => {
    const said = readableIn(passage, one);
    return verb && DENIES.test(plain(said)) && termsIn(query, said, vocabulary).includes(verb);
  });
  return sentence && more.length === 0 ? plainRange(sentence) : undefined;
}

function clausesOf(form: string, { start, end }: TextRange): TextRange[] {
  const breaks = [...form.slice(start, end).matchAll(CLAUSE)].map(({ index }) => start + index);
  return [start, ...breaks].map((from, at) => ({ start: from, end: breaks[at] ?? end }));
}

/**
 * The sentence that denies what a yes/no question asks, where another one has only some of its words: to "venden tabaco"
 * "No venden tabaco", and not "Venden pan".
 */
export function denyingInstead(
  own: TextRange,
  passage: Passage,
  query: Query,
  vocabulary: Vocabulary,
): TextRange | undefined {
  const text = readableIn(passage, own);
  if (DENIES.test(plain(text))) return undefined;
  const told = termsIn(query, text, vocabulary);
  const denying = passage.sentences.find((sentence) => {
    const said = readableIn(passage, sentence);
    const terms = termsIn(query, said, vocabulary);
    return (
      DENIES.test(plain(said)) && terms.length > told.length && told.every((term) => terms.includes(term))
    );
  });
  return denying && plainRange(denying);
}

/** What says without "not" that something does not hold. */
const LACKS = word(
  '(?:cerr|cierr|falt|carec|impid|evit|prohib|excl|limit|lack|clos|miss|avoid|shut|refus|fail|forbid|solo|only)\\p{L}*|ban(?:s|ned)?|(?:im(?=p|b)|in|des|un|non)\\p{L}{4,}',
);

/** Whether a question asks for what does not hold, and a sentence, and the line above its passage, deny nothing. */
export function deniesNothing(
  question: string,
  { passage, sentence }: Pick<Quote, 'passage' | 'sentence'>,
): boolean {
  const form = plain(`${passage.context.at(-1) ?? ''}\n${readableIn(passage, sentence)}`);
  return deniedIn(question) !== undefined && !DENIES.test(form) && !LACKS.test(form);
}

/** Verbs that say above a list what it is of, each with those that mean the same. */
const HELD = [
  'inclu\\p{L}+|cubr\\p{L}+|cubiert[oa]s?|cover(?:s|ed)?',
  'admit\\p{L}+|acept\\p{L}+|accept(?:s|ed)?',
  'permit\\p{L}+|se puede[ns]?|puedo|allow(?:s|ed)?',
].map(word);

/** Whether a question asks what holds, and the line above a list says that the list does not: "No incluye". */
export function listsTheContrary(question: string, { kind, context }: Passage): boolean {
  const form = questionForm(question);
  const above = plain(context.at(-1) ?? '');
  if (kind !== 'list' || DENIES.test(form) || LACKS.test(form) || !DENIES.test(above)) return false;
  return HELD.some((verb) => verb.test(form) && verb.test(above));
}

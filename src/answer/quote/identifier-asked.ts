import type { Passage } from '../../article/article.ts';
import { readableText } from '../../article/passage-text.ts';
import { questionForm } from '../../question/intent.ts';
import type { Query, QueryTerm } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { termsIn } from '../../search/words-in.ts';
import type { TextRange } from '../../text/text-range.ts';
import { wordPattern } from '../../text/word-pattern.ts';

const WHICH = '(?:que|cual(?:es)?|which|what)(?: (?:es|son|is|are))?(?: (?:el|la|los|las|the))?';

/** What people call the names that programs, servers and keyboards have, and how such names are written. */
const TYPES: readonly (readonly [asked: RegExp, shape: RegExp])[] = [
  [
    wordPattern(
      `${WHICH} (?:flags?|opcion(?:es)?|options?|parametros?|parameters?|argumentos?|arguments?|switch)`,
    ),
    /(?<![^\s([,|/])-{1,2}[\p{L}\d?][\p{L}\d-]*(?:[= ]<?\p{Lu}[\p{Lu}_-]*>?(?![\p{L}\d]))?/gu,
  ],
  [
    wordPattern(`${WHICH} (?:variables?|env(?:ironment)? var(?:iable)?s?|vars?)`),
    /(?<![\p{L}\p{N}_])\$?\p{Lu}[\p{Lu}\p{N}]*(?:_[\p{Lu}\p{N}]+)+(?![\p{L}\p{N}_])/gu,
  ],
  [wordPattern(`${WHICH} (?:comandos?|commands?)`), /(?<![^\s(["“])[/!]\p{L}[\p{L}\p{N}_-]*/gu],
  [
    wordPattern(`${WHICH} (?:teclas?|keys?|atajos?|shortcuts?)`),
    /(?<![\p{L}\p{N}])(?:(?:Ctrl|Control|Alt|AltGr|Shift|May[uú]s|Cmd|Win)(?:\s?\+\s?[\p{L}\p{N}]+)+|F\d{1,2}|Esc|Tab|Enter|Intro|Supr|Del)(?![\p{L}\p{N}])/gu,
  ],
  [wordPattern(`${WHICH} (?:canal(?:es)?|channels?)`), /(?<![\p{L}\p{N}])#\p{L}[\p{L}\p{N}_-]*/gu],
];

/** A longer stretch of code is no name. Characters. */
const MAX_NAME_CHARS = 60;
/** What may stand between the names of one thing: "-k, --keep". */
const BETWEEN_NAMES = /^(?:,?\s+|\s?[|/]\s?)$/;

/**
 * The name of what a span describes, where a name is asked for ("which flag", "qué variable"): the one that its line
 * begins with, or the only one in its line. Of several lines with names, that with all the question's words that the
 * span's line has, and more.
 */
export function identifierInstead(
  span: TextRange,
  passage: Passage,
  query: Query,
  vocabulary: Vocabulary,
): TextRange | undefined {
  const shape = passage.kind === 'code' ? undefined : shapeAskedFor(query.corrected);
  if (!shape) return undefined;
  const text = readableText(passage);
  const lines = linesOf(text);
  const nameIn = (line: TextRange) => nameOf(span, line, passage, shape);
  const wordsIn = (line: TextRange) => termsIn(query, text.slice(line.start, line.end), vocabulary);
  const own = lines.find(({ end }) => span.start < end);
  if (!own) return undefined;
  const ownWords = wordsIn(own);
  let best: { readonly line: TextRange; readonly words: readonly QueryTerm[] } = {
    line: own,
    words: ownWords,
  };
  for (const line of lines) {
    const words = wordsIn(line);
    const hasMore = words.length > best.words.length && ownWords.every((word) => words.includes(word));
    if (hasMore && nameIn(line)) best = { line, words };
  }
  return nameIn(best.line);
}

function linesOf(text: string): TextRange[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return range;
  });
}

function nameOf(span: TextRange, line: TextRange, passage: Passage, shape: RegExp): TextRange | undefined {
  const shaped = namesIn(readableText(passage), line, shape);
  const names = shaped.length > 0 ? shaped : codeIn(passage, line);
  const marked = names.find((name) => name.start < span.end && span.start < name.end);
  const [first, ...others] = names;
  if (marked || !first) return marked;
  return others.length === 0 || first.start === firstPlace(passage, line) ? first : undefined;
}

/** Whether words are a name of the type that a question asks for. */
export function isIdentifierAsked(question: string, words: string): boolean {
  const shape = shapeAskedFor(question);
  return shape !== undefined && namesIn(words, { start: 0, end: words.length }, shape).length > 0;
}

function shapeAskedFor(question: string): RegExp | undefined {
  const form = questionForm(question);
  return TYPES.find(([asked]) => asked.test(form))?.[1];
}

/** The names in a line, those of one thing as one. */
function namesIn(text: string, { start, end }: TextRange, shape: RegExp): TextRange[] {
  const names: TextRange[] = [];
  for (const { 0: name, index } of text.slice(start, end).matchAll(shape)) {
    const range = { start: start + index, end: start + index + name.length };
    const last = names.at(-1);
    if (last && BETWEEN_NAMES.test(text.slice(last.end, range.start)))
      names[names.length - 1] = { start: last.start, end: range.end };
    else names.push(range);
  }
  return names;
}

function codeIn({ pieces }: Passage, line: TextRange): TextRange[] {
  let end = 0;
  return pieces.flatMap(({ text, marks }) => {
    const start = end;
    end += text.length;
    const isIn = line.start <= start && end <= line.end;
    return isIn && marks?.isCode && text.length <= MAX_NAME_CHARS ? [{ start, end }] : [];
  });
}

/** Where the article's own words begin in a line, after a bullet or the name of a column. */
function firstPlace({ pieces }: Passage, line: TextRange): number {
  let offset = 0;
  for (const { text, place } of pieces) {
    const end = offset + text.length;
    if (place && end > line.start) return Math.max(offset, line.start);
    offset = end;
  }
  return line.start;
}

import { fold } from './fold.ts';
import { createClaims, type TextRange } from './text-range.ts';

/** A term that a stretch of text stands for besides its words: what search compares. */
export interface KeyedTerm extends TextRange {
  readonly key: string;
}

/** The keys of each stretch, in order of the terms: one of them is enough, since a form with two readings has several. */
export function termsByPlace(terms: readonly KeyedTerm[]): ReadonlyMap<TextRange, readonly string[]> {
  const places = new Map<number, TextRange>();
  const keys = new Map<TextRange, string[]>();
  for (const term of terms) {
    const place = places.get(term.start) ?? term;
    places.set(term.start, place);
    keys.set(place, [...(keys.get(place) ?? []), term.key]);
  }
  return keys;
}

const UNIT_OR_ORDINAL =
  /^\d+(?:kg|g|mg|km|m|cm|mm|l|ml|cl|h|hs|hrs?|h\d\d|min|s|seg|am|pm|st|nd|rd|th|º|ª|er|do|ra|ro|da|gb|mb|tb|kb|k|mhz|ghz|w|kw|v|x)$/;

/** `km2` and `m3` are written with a raised digit elsewhere. */
const POWER = /^[kcm]?m[23]$/;

/** Each kind with how its key is written, so that `COVID-19` and `covid19`, `v2.1.0` and `2.1.0` are the same. */
const KINDS: readonly (readonly [RegExp, (match: string) => string])[] = [
  // Flags: --force, --dry-run, -f.
  [/(?<![\p{L}\p{N}_-])--\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*/gu, fold],
  [/(?<![^\s("'`|[])-\p{L}(?![\p{L}\p{N}-])/gu, (flag) => flag],
  // Slash commands: /help.
  [/(?<![^\s("'`|[])\/\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*(?![\p{L}\p{N}/.])/gu, fold],
  // C++, g++, C#.
  [/(?<![\p{L}\p{N}])\p{L}{1,3}\+\+/gu, fold],
  [/(?<![\p{L}\p{N}])\p{Lu}#(?![\p{L}\p{N}])/gu, fold],
  // Versions: 2.1.0, v2.1, v2.1.0-beta.
  [
    /(?<![\p{L}\p{N}.,])(?:[vV]\d+(?:\.\d+)+|\d+(?:\.\d+){2,})(?:-\p{L}[\p{L}\p{N}.]*[\p{L}\p{N}])?(?![\p{L}\p{N}])/gu,
    (version) => fold(version).replace(/^v/, ''),
  ],
  // Names with underscores: API_TOKEN, max_size.
  [/(?<![\p{L}\p{N}_])[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+(?![\p{L}\p{N}_])/gu, fold],
  // File and package names: config.json, node.js.
  [/(?<![\p{L}\p{N}_.@/])[a-z][a-z0-9]+(?:\.[a-z0-9]+)*\.[a-z]{2,5}(?![\p{L}\p{N}_]|\.\p{L})/gu, fold],
  // Codes: E42, MP3, H2O, COVID-19, 2FA.
  [
    /(?<![\p{L}\p{N}_.-])(?:\p{L}{1,8}-\d{1,6}|(?=\d*\p{L})(?=\p{L}*\d)[\p{L}\d]{2,24})(?![\p{L}\p{N}_-])/gu,
    (code) => fold(code).replace('-', ''),
  ],
];

/** None of the kinds has white space, and each has one of these. */
const MAY_BE_IDENTIFIER = /[\p{Nd}_+#/]|-\p{L}|\.[a-z]/u;

/**
 * Finds what is one word though the tokenizer takes it apart or drops its marks: flags (`--force`), codes (`E42`),
 * versions, names with underscores, file names, `C++`. Indexed beside the tokens, whose parts are searched as well.
 *
 * @returns in order of their start; keys begin with `i:`.
 */
export function identifierTerms(text: string): KeyedTerm[] {
  const terms: KeyedTerm[] = [];
  if (!MAY_BE_IDENTIFIER.test(text)) return terms;
  for (const { 0: word, index } of text.matchAll(/\S+/g))
    if (MAY_BE_IDENTIFIER.test(word)) terms.push(...termsOfWord(word, index));
  return terms;
}

/** @param offset where the word stands. */
function termsOfWord(word: string, offset: number): KeyedTerm[] {
  const terms: KeyedTerm[] = [];
  const claim = createClaims(word.length);
  for (const [pattern, keyOf] of KINDS) {
    for (const { 0: match, index } of word.matchAll(pattern)) {
      if (UNIT_OR_ORDINAL.test(match.toLowerCase()) || POWER.test(match) || isGroupedNumber(match)) continue;
      const end = index + match.length;
      if (claim(index, end))
        terms.push({ start: index + offset, end: end + offset, key: `i:${keyOf(match)}` });
    }
  }
  return terms.sort((a, b) => a.start - b.start);
}

/** `1.250.000` is a number, not a version. */
function isGroupedNumber(match: string): boolean {
  return /^\d{1,3}(?:\.\d{3})+$/.test(match);
}

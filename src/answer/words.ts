import { type Token, tokenise } from '../text/tokenise.ts';

/** A sentence as its words and what stands between them. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The tokens in lower case. */
  readonly lower: readonly string[];
  /** What stands before each token, white space as one space; at the end, what stands after the last token. */
  readonly gaps: readonly string[];
}

const UNUSUAL_SPACE = /[^\S ]| {2}/;

export function readWords(text: string): Words {
  const tokens = tokenise(text);
  const gaps: string[] = [];
  let end = 0;
  for (const token of tokens) {
    gaps.push(gapOf(text, end, token.start));
    end = token.end;
  }
  gaps.push(gapOf(text, end, text.length));
  return { text, tokens, lower: tokens.map(lowerCase), gaps };
}

function lowerCase({ text, folded }: Token): string {
  return text === folded ? text : text.toLowerCase();
}

function gapOf(text: string, start: number, end: number): string {
  const gap = text.slice(start, end);
  if (gap === ' ' || gap === '') return gap;
  return UNUSUAL_SPACE.test(gap) ? gap.replace(/\s+/g, ' ') : gap;
}

/** Whether no letter or digit touches the words from `at` to `end` (exclusive). */
export function isWhole({ tokens, gaps }: Words, at: number, end: number): boolean {
  return (at === 0 || gaps[at] !== '') && (end === tokens.length || gaps[end] !== '');
}

import type { Passage } from '../../article/article.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Highlight } from '../state/page.ts';
import { closeDirection, escapeMarkdown } from './escape.ts';
import { largestThatFits } from './excerpt.ts';
import { withoutHeadings } from './without-headings.ts';

export interface RenderedQuote {
  readonly markdown: string;
  /** The part of the body that is quoted: the passage without its headings, or less where it is too long. */
  readonly shown: TextRange;
}

/** Stands where words of the passage are left out; never within the quoted words. */
const OMISSION = '[…]';

/**
 * A passage as a Markdown quote of at most `maxChars` characters. What does not fit is left out from the ends, by
 * sentences and then by words, so that the highlight, or else the beginning, stays.
 */
export function renderQuote(
  body: string,
  wholePassage: Passage,
  highlight: Highlight | undefined,
  maxChars: number,
): RenderedQuote {
  const passage = withoutHeadings(body, wholePassage, highlight?.span.start);
  const render = (shown: TextRange) => quoteMarkdown(body, passage, highlight, shown);
  const fits = (shown: TextRange) => shown.end - shown.start <= maxChars && render(shown).length <= maxChars;
  const shown = fits(passage) ? passage : largestThatFits(body, passage, highlight, fits);
  return { markdown: render(shown), shown };
}

function quoteMarkdown(
  body: string,
  passage: Passage,
  highlight: Highlight | undefined,
  shown: TextRange,
): string {
  const part = (start: number, end: number) =>
    body.slice(Math.max(start, shown.start), Math.max(shown.start, Math.min(end, shown.end)));
  const { start, end } = passage;
  const blocks = [escapeMarkdown(part(start, highlight?.sentence.start ?? end))];
  if (highlight) {
    const { sentence, span } = highlight;
    const before = escapeMarkdown(part(sentence.start, span.start));
    const after = escapeMarkdown(part(span.end, sentence.end));
    blocks.push(before + bold(part(span.start, span.end)) + after, escapeMarkdown(part(sentence.end, end)));
  }
  const text = blocks.flatMap((block) => block.trim() || []).join('\n\n');
  const opening = shown.start > start ? `${OMISSION} ` : '';
  const closing = shown.end < end ? ` ${OMISSION}` : '';
  return `${opening}${text}${closing}`
    .replace(/\n\s*\n/g, '\n\n')
    .split('\n')
    .map((line) => `> ${closeDirection(line)}`)
    .join('\n');
}

/** Line by line, because a quote's lines begin afresh, and without the white space around the words. */
function bold(text: string): string {
  return text.replace(/\S(?:[^\n]*\S)?/gu, (words) => `**${escapeMarkdown(words)}**`);
}

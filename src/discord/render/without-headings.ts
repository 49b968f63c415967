import type { Passage } from '../../article/article.ts';

/** `## Title`, or a title over a line of `=` or `-`. */
const HEADING = /^#{1,6}(?:\s|$)|\n[^\S\n]*(?:=+|-+)[^\S\n]*$/;

/**
 * The passage from its first sentence that is no heading: the headings are named with its place. All of it when there
 * is nothing else.
 *
 * @param kept offset of words that stay, whatever they are.
 */
export function withoutHeadings(body: string, passage: Passage, kept = passage.end): Passage {
  if (passage.headings.length === 0) return passage;
  const isText = ({ start, end }: { start: number; end: number }) =>
    end > kept || !HEADING.test(body.slice(start, end));
  const first = passage.sentences.findIndex(isText);
  if (first <= 0) return passage;
  const sentences = passage.sentences.slice(first);
  return { ...passage, start: sentences[0]!.start, sentences };
}

import type { Passage } from '../../article/article.ts';
import { TERM_JOINT } from '../../article/blocks/line.ts';
import { readableText } from '../../article/passage-text.ts';
import type { Query } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { termsIn } from '../../search/words-in.ts';
import { plain } from '../../text/plain.ts';
import { beginsIn, type TextRange } from '../../text/text-range.ts';
import { tokenise } from '../../text/tokenise.ts';

/** "Tel.: 976 …", "DPS = …": what stands before the mark and after it. */
const LABELLED = /^(?<label>[^\n:=]{1,60}?)\s*(?::|=)\s+(?=\S)/u;

export interface LabelledLine extends TextRange {
  readonly label: string;
  readonly valueStart: number;
}

export function labelledLines(passage: Passage): LabelledLine[] {
  const lines: LabelledLine[] = [];
  const joints = jointsIn(passage);
  let start = 0;
  for (const line of readableText(passage).split('\n')) {
    const end = start + line.length;
    const joint = joints.find((one) => start < one.start && one.end < end);
    const match = joint ? undefined : LABELLED.exec(line);
    if (joint) lines.push({ start, end, label: line.slice(0, joint.start - start), valueStart: joint.end });
    else if (match)
      lines.push({ start, end, label: match.groups!.label!, valueStart: start + match[0].length });
    start = end + 1;
  }
  return lines;
}

/** Where a term ends that the article has on a line or in a column of its own: it may have colons itself. */
function jointsIn({ kind, pieces }: Passage): TextRange[] {
  if (kind !== 'definition') return [];
  let end = 0;
  return pieces.flatMap(({ text, place }) => {
    const start = end;
    end += text.length;
    return !place && text === TERM_JOINT ? [{ start, end }] : [];
  });
}

/**
 * Of lines such as "Tel.: …" the value of the one whose label is all that the question asks for ("phone"), where the
 * span stands in another line.
 */
export function valueOfLabel(
  span: TextRange,
  spans: readonly TextRange[],
  passage: Passage,
  { terms }: Query,
): TextRange | undefined {
  if (terms.length === 0 || passage.kind === 'table-row' || passage.kind === 'dialogue') return undefined;
  const lines = labelledLines(passage);
  if (lines.length < 2) return undefined;
  const asked = lines.filter(({ label }) => {
    const words = tokenise(label).map(({ folded }) => folded);
    return (
      words.length > 0 &&
      words.length <= 3 &&
      words.every((word) => terms.some(({ token }) => isSame(word, token.folded)))
    );
  });
  const [line] = asked;
  if (asked.length !== 1 || beginsIn(line!, span)) return undefined;
  const inside = spans.find(({ start, end }) => line!.valueStart <= start && end <= line!.end);
  return inside ?? { start: line!.valueStart, end: line!.end };
}

/** "tel" is short for "telefono". Letters. */
const MIN_SHORT = 3;

function isSame(label: string, word: string): boolean {
  return label === word || (label.length >= MIN_SHORT && word.startsWith(label));
}

const ASKS_NAME =
  /(?<!\p{L})(?:como se (?:llaman?|denominan?|dice)|que (?:nombre|palabra|termino)|called|what (?:word|term|name)|name (?:for|of))(?!\p{L})/u;

/**
 * A span that takes in a term and what is said of it is cut to what the question does not say: "what is a kiln" asks
 * for the meaning, "what is the oven called" for the term. A term that the question has is no answer to it either.
 *
 * @param spans what the reader marks, best first
 */
export function termOrMeaning(
  span: TextRange,
  spans: readonly TextRange[],
  passage: Passage,
  query: Query,
  vocabulary: Vocabulary,
): TextRange {
  if (passage.kind !== 'definition') return span;
  const line = labelledLines(passage).find((line) => beginsIn(line, span));
  if (!line) return span;
  const isTermGiven = termsIn(query, line.label, vocabulary).length > 0;
  const isBoth = span.start < line.valueStart && line.valueStart < span.end;
  if (isTermGiven && isBoth) return { start: line.valueStart, end: span.end };
  if (isTermGiven && span.start < line.valueStart && !ASKS_NAME.test(plain(query.corrected)))
    return (
      spans.find(({ start, end }) => line.valueStart <= start && end <= line.end) ?? {
        start: line.valueStart,
        end: line.end,
      }
    );
  if (isTermGiven) return span;
  if (!isBoth && !ASKS_NAME.test(plain(query.corrected))) return span;
  return { start: line.start, end: line.start + line.label.length };
}

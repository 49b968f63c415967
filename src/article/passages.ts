import type { TextRange } from '../text/text-range.ts';
import type { Passage } from './article.ts';
import type { Block } from './block.ts';

/** About what a reply in Discord shows without scrolling on a phone. Only a longer sentence makes a longer passage. */
export const MAX_PASSAGE_CHARS = 1500;

type Unit = readonly TextRange[];
interface Section {
  readonly headings: readonly string[];
  readonly units: Unit[];
}

/** Makes passages of blocks: what introduces joins what it introduces, and what is too long is divided. */
export function joinBlocks(body: string, blocks: readonly Block[]): Passage[] {
  return joinIntroductions(blocks)
    .flatMap(({ headings, units }) => divide(units).map((sentences) => ({ headings, sentences })))
    .map(({ headings, sentences }, index) => {
      const place = { start: sentences[0]!.start, end: sentences.at(-1)!.end };
      const text = body.slice(place.start, place.end).replace(/\n/g, ' ');
      const pieces = [{ text, place }];
      return { index, ...place, kind: 'prose', context: headings, headings, text, pieces, sentences };
    });
}

function joinIntroductions(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  const path: { depth: number; text: string }[] = [];
  let introduction: TextRange[] = [];
  let hasLeadIn = false;
  const close = (units: readonly Unit[]): void => {
    const [first = [], ...rest] = units;
    const joined = [...introduction, ...first];
    if (joined.length > 0)
      sections.push({ headings: path.map(({ text }) => text), units: [joined, ...rest] });
    introduction = [];
    hasLeadIn = false;
  };
  for (const { role, heading, units } of blocks) {
    const before = sections.at(-1);
    if (heading) {
      // A lead-in with nothing to lead to: it does not belong to the next section.
      if (hasLeadIn) close([]);
      while (path.length > 0 && path.at(-1)!.depth >= heading.depth) path.pop();
      path.push(heading);
    }
    if (role === 'stands' || chars(introduction) > MAX_PASSAGE_CHARS) {
      close(units);
    } else if (role === 'follows' && introduction.length === 0 && before) {
      before.units.push(...units);
    } else {
      introduction.push(...units.flat());
      hasLeadIn ||= !heading;
    }
  }
  close([]);
  return sections;
}

/** Pieces of about equal length, none over the maximum unless a single sentence is. */
function divide(units: readonly Unit[]): TextRange[][] {
  const pieces: TextRange[][] = [];
  let piece: TextRange[] = [];
  const fitting = units.flatMap((unit) =>
    chars(unit) > MAX_PASSAGE_CHARS ? unit.map((sentence) => [sentence]) : [unit],
  );
  const end = fitting.at(-1)!.at(-1)!.end;
  let target = 0;
  for (const unit of fitting) {
    const length = chars(piece);
    const longer = piece.length === 0 ? chars(unit) : unit.at(-1)!.end - piece[0]!.start;
    const overshoots = longer > MAX_PASSAGE_CHARS || longer - target > target - length;
    if (piece.length > 0 && overshoots) {
      pieces.push(piece);
      piece = [];
    }
    if (piece.length === 0) {
      const remaining = end - unit[0]!.start;
      target = remaining / Math.ceil(remaining / MAX_PASSAGE_CHARS);
    }
    piece.push(...unit);
  }
  return [...pieces, piece];
}

function chars(sentences: readonly TextRange[]): number {
  return sentences.length === 0 ? 0 : sentences.at(-1)!.end - sentences[0]!.start;
}

import type { TextRange } from '../text/text-range.ts';
import type { Passage, PassageKind, Piece } from './article.ts';
import { appendPiece, slicePieces, textOf } from './pieces.ts';
import type { Sentence, Unit } from './unit.ts';

/** About what a reply in Discord shows without scrolling on a phone. Only a longer sentence makes a longer passage. */
export const MAX_PASSAGE_CHARS = 1500;
/** Entries of a glossary, paragraphs of an answer: few enough that the one asked for stands out. */
const MAX_CHARS: Partial<Record<PassageKind, number>> = { definition: 600, faq: 1000 };

/** What becomes one passage, or several where it is too long. */
export interface Draft {
  readonly kind: PassageKind;
  readonly context: readonly string[];
  readonly headings: readonly string[];
  readonly number?: string;
  /** At least one. */
  readonly units: readonly Unit[];
}

/** A sentence and the unit it is of. */
interface Placed extends Sentence {
  readonly unit: Unit;
}

/** @param hidden ranges of the body that nobody is to see, in order */
export function makePassages(drafts: readonly Draft[], hidden: readonly TextRange[]): Passage[] {
  const passages: Passage[] = [];
  let nextHidden = 0;
  for (const draft of drafts) {
    const maxChars = MAX_CHARS[draft.kind] ?? MAX_PASSAGE_CHARS;
    for (const sentences of divide(groupsOf(draft.units), maxChars)) {
      const passage = passageOf(draft, sentences, passages.length);
      while (nextHidden < hidden.length && hidden[nextHidden]!.end <= passage.start) nextHidden++;
      const within: TextRange[] = [];
      for (let at = nextHidden; at < hidden.length && hidden[at]!.start < passage.end; at++)
        within.push(hidden[at]!);
      passages.push(within.length > 0 ? { ...passage, hidden: within } : passage);
    }
  }
  return passages;
}

function passageOf(draft: Draft, sentences: readonly Placed[], index: number): Passage {
  const { kind, context, headings, number } = draft;
  const pieces: Piece[] = [];
  let from = 0;
  while (from < sentences.length) {
    const { unit } = sentences[from]!;
    let to = from;
    while (sentences[to + 1]?.unit === unit) to++;
    if (pieces.length > 0) appendPiece(pieces, { text: '\n' });
    const isStart = sentences[from]!.text.start === unit.sentences[0]!.text.start;
    const isEnd = sentences[to]!.text.end === unit.sentences.at(-1)!.text.end;
    const start = isStart ? 0 : sentences[from]!.text.start;
    const end = isEnd ? unit.index.starts.at(-1)! : sentences[to]!.text.end;
    for (const piece of slicePieces(unit.index, { start, end })) appendPiece(pieces, piece);
    from = to + 1;
  }
  const first = sentences[0]!;
  const last = sentences.at(-1)!;
  const { unit } = first;
  const place = {
    start:
      first === unit.sentences[0] || first.start === unit.sentences[0]!.start
        ? unit.range.start
        : first.start,
    end: last.end === last.unit.sentences.at(-1)!.end ? last.unit.range.end : last.end,
  };
  return {
    index,
    ...place,
    kind,
    context,
    headings,
    ...(number !== undefined && { number }),
    text: textOf(pieces),
    pieces,
    sentences: sentences.map(({ start, end }) => ({ start, end })),
  };
}

/** Sentences that stay together. */
function groupsOf(units: readonly Unit[]): Placed[][] {
  const groups: Placed[][] = [];
  let lead: Placed[] = [];
  for (const unit of units) {
    const placed = unit.sentences.map((sentence) => ({ ...sentence, unit }));
    const [first = [], ...rest] = unit.isDivisible ? placed.map((sentence) => [sentence]) : [placed];
    const joined = [...lead, ...first];
    if (unit.leads && chars(joined) <= MAX_PASSAGE_CHARS) lead = [...joined, ...rest.flat()];
    else {
      groups.push(joined);
      for (const group of rest) groups.push(group);
      lead = [];
    }
  }
  return lead.length > 0 ? [...groups, lead] : groups;
}

/** Parts of about equal length, none over the maximum unless a single sentence is. */
function divide(groups: readonly (readonly Placed[])[], maxChars: number): Placed[][] {
  const parts: Placed[][] = [];
  let part: Placed[] = [];
  const fitting = groups.flatMap((group) =>
    chars(group) > maxChars ? group.map((sentence) => [sentence]) : [group],
  );
  const end = fitting.at(-1)!.at(-1)!.end;
  let target = 0;
  for (const group of fitting) {
    const length = chars(part);
    const longer = part.length === 0 ? chars(group) : group.at(-1)!.end - part[0]!.start;
    const overshoots = longer > maxChars || longer - target > target - length;
    if (part.length > 0 && overshoots) {
      parts.push(part);
      part = [];
    }
    if (part.length === 0) {
      const remaining = end - group[0]!.start;
      target = remaining / Math.ceil(remaining / maxChars);
    }
    part.push(...group);
  }
  return [...parts, part];
}

function chars(sentences: readonly TextRange[]): number {
  return sentences.length === 0 ? 0 : sentences.at(-1)!.end - sentences[0]!.start;
}

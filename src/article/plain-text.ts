import type { TextRange } from '../text/text-range.ts';
import { type Block, lineRanges, type SplitSentences, trimRange } from './block.ts';
import { isHardWrapped, isListItem } from './hard-wrap.ts';
import { endsSentence, introduces, MAX_TITLE_CHARS } from './introduction.ts';

/** The paragraphs of a text without markup: blank lines part them, and so do line ends that are not mere wrapping. */
export function plainTextBlocks(body: string, splitSentences: SplitSentences): Block[] {
  const ranges: TextRange[] = [];
  let start = 0;
  for (const gap of body.matchAll(/\n[^\S\n]*(?:\n[^\S\n]*)+/g)) {
    ranges.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  ranges.push({ start, end: body.length });
  return ranges.flatMap((range) => textBlocks(body, range, splitSentences));
}

/** The paragraphs of a run of lines without a blank line between them. */
export function textBlocks(body: string, range: TextRange, splitSentences: SplitSentences): Block[] {
  const lines = lineRanges(body, range);
  if (lines.length === 0) return [];
  const texts = lines.map((line) => body.slice(line.start, line.end));
  if (isHardWrapped(texts)) return [paragraph(body, trimRange(body, range), splitSentences)];

  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const { length, isList } = lineRun(texts, at);
    const run = lines.slice(at, at + length);
    if (isList)
      blocks.push({ units: run.map((item) => sentencesIn(body, item, splitSentences)), role: 'stands' });
    else for (const line of run) blocks.push(paragraph(body, line, splitSentences));
    at += length;
  }
  return blocks;
}

/** The lines from `at` on that are alike: items with bullets, short lines, or one that is neither. */
function lineRun(lines: readonly string[], at: number): { length: number; isList: boolean } {
  const count = (belongs: (line: string) => boolean): number => {
    let end = at;
    while (end < lines.length && belongs(lines[end]!)) end++;
    return end - at;
  };
  const bullets = count(isListItem);
  if (bullets > 0) return { length: bullets, isList: bullets > 1 };
  const shortLines = count(
    (line) => line.length <= MAX_TITLE_CHARS && !line.endsWith(':') && !isListItem(line),
  );
  const sentences = lines.slice(at, at + shortLines).filter(endsSentence).length;
  return { length: Math.max(shortLines, 1), isList: shortLines >= 3 && sentences * 2 < shortLines };
}

function paragraph(body: string, range: TextRange, splitSentences: SplitSentences): Block {
  const units = sentencesIn(body, range, splitSentences).map((sentence) => [sentence]);
  const text = body.slice(range.start, range.end);
  if (!/[\p{L}\p{N}]/u.test(text)) return { units, role: 'follows' };
  return { units, role: introduces(text) ? 'introduces' : 'stands' };
}

/**
 * The sentences of a paragraph whose line ends are wrapping. They leave out only white space: what marks a line of a
 * block quote is hidden from the splitter, and goes to the sentence that begins on that line.
 */
function sentencesIn(body: string, range: TextRange, splitSentences: SplitSentences): TextRange[] {
  const text = body
    .slice(range.start, range.end)
    .replace(/\n[^\S\n]*(?:>[^\S\n]?)*/g, (lineBreak) => ' '.repeat(lineBreak.length));
  let start = range.start;
  return splitSentences(text).map((sentence, index, all) => {
    const end = index === all.length - 1 ? range.end : range.start + sentence.end;
    const covered = trimRange(body, { start, end });
    start = end;
    return covered;
  });
}

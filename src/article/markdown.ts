import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { TextRange } from '../text/text-range.ts';
import { type Block, lineRanges, type SplitSentences, trimRange } from './block.ts';
import { plainTextBlocks, textBlocks } from './plain-text.ts';

/** Emphasis, links and their kind do not part blocks, and are slow to find in long or hostile lines. */
const BLOCKS_ONLY = {
  disable: {
    null: ['attention', 'autolink', 'codeText', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink'],
  },
};
const TABLE_RULE = /^[^\S\n]*\|?[^\S\n]*:?-+:?[^\S\n]*(?:\|[^\S\n]*(?::?-+:?[^\S\n]*)?)*$/;

/**
 * A line that may begin anything but a paragraph, or white space that Markdown and plain text see differently. A text
 * without any is not worth waking the parser for, which takes longer than all else at the start of a small article.
 */
const MAYBE_MARKDOWN = /^[ \t]*(?:[#>*+_`~<|=-]|\d{1,9}[.)]|\[)|^(?: {4}| *\t)|[^\S\n \t]/m;

/** The blocks of a CommonMark text: headings, paragraphs, and lists, quotes, code and tables as wholes. */
export function markdownBlocks(body: string, splitSentences: SplitSentences): Block[] {
  if (!MAYBE_MARKDOWN.test(body)) return plainTextBlocks(body, splitSentences);
  const nodes = fromMarkdown(body, { extensions: [BLOCKS_ONLY] }).children;
  return nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    const range = trimRange(body, {
      start: offset(node).start,
      end: next ? offset(next).start : body.length,
    });
    return nodeBlocks(body, node, range, splitSentences);
  });
}

function nodeBlocks(
  body: string,
  node: RootContent,
  range: TextRange,
  splitSentences: SplitSentences,
): Block[] {
  switch (node.type) {
    case 'heading': {
      const text = headingText(body.slice(range.start, range.end));
      return [{ units: [[range]], role: 'introduces', heading: { depth: node.depth, text } }];
    }
    case 'paragraph': {
      const lines = lineRanges(body, range);
      const isTable = lines[1] && TABLE_RULE.test(body.slice(lines[1].start, lines[1].end));
      if (!isTable) return textBlocks(body, range, splitSentences);
      return [{ units: lines.map((line) => [line]), role: 'stands' }];
    }
    case 'list':
      return [{ units: leafSentences(body, node.children, range, splitSentences), role: 'stands' }];
    case 'blockquote': {
      const units = leafSentences(body, [node], range, splitSentences).flat();
      return [{ units: units.map((sentence) => [sentence]), role: 'stands' }];
    }
    case 'definition':
    case 'thematicBreak':
      return [{ units: [[range]], role: 'follows' }];
    default:
      return [{ units: lineRanges(body, range).map((line) => [line]), role: 'stands' }];
  }
}

/** The sentences of each container, which together cover the range: a bullet goes to the sentence after it. */
function leafSentences(
  body: string,
  containers: readonly Nodes[],
  range: TextRange,
  splitSentences: SplitSentences,
): TextRange[][] {
  const leaves = containers.map(leafNodes);
  const last = leaves.findLast((nodes) => nodes.length > 0)?.at(-1);
  let start = range.start;
  const sentences = leaves.map((nodes) =>
    nodes.flatMap((node) => {
      const end = node === last ? range.end : offset(node).end;
      const leaf = trimRange(body, { start, end });
      start = end;
      if (node.type !== 'paragraph') return lineRanges(body, leaf);
      return textBlocks(body, leaf, splitSentences).flatMap((block) => block.units.flat());
    }),
  );
  const filled = sentences.filter((unit) => unit.length > 0);
  return filled.length > 0 ? filled : [lineRanges(body, range)];
}

function leafNodes(node: Nodes): Nodes[] {
  const isContainer = node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  return isContainer ? node.children.flatMap(leafNodes) : [node];
}

/** A heading as people read it, without marks: `## *Ant* Financial` is "Ant Financial". */
function headingText(markdown: string): string {
  const plain = (node: Nodes): string => {
    if ('value' in node) return node.value;
    if ('alt' in node) return node.alt ?? '';
    return 'children' in node ? node.children.map(plain).join('') : '';
  };
  return plain(fromMarkdown(markdown)).replace(/\s+/g, ' ').trim();
}

/** Nodes that come from a parser always have a position. */
function offset(node: Nodes): TextRange {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}

import { parse } from 'discord-markdown-parser';

/** What a person reads of a text in Discord's Markdown, as a parser from elsewhere sees it. */
export interface Read {
  /** Without white space, which Discord draws as it likes. */
  readonly words: string;
  /** The same of each part in bold. */
  readonly bold: readonly string[];
  /** The same of each part that is hidden until it is touched, and of each that is struck out. */
  readonly spoilers: readonly string[];
  readonly struck: readonly string[];
  /** Code as it stands, white space included. */
  readonly code: readonly string[];
  /** Types of the nodes besides plain text, emoji and line breaks. */
  readonly kinds: readonly string[];
}

interface Node {
  readonly type: string;
  readonly content?: string | Node[];
  /** Of an emoji, which Discord draws in its own style. */
  readonly name?: string;
}

export function readMarkdown(markdown: string): Read {
  const nodes = parse(markdown, 'extended') as Node[];
  const all = nodes.flatMap(withDescendants);
  const wordsOf = (wanted: string) =>
    all.filter(({ type }) => type === wanted).map((node) => withoutSpace(textOf(node)));
  return {
    words: withoutSpace(nodes.map(textOf).join('')),
    bold: wordsOf('strong'),
    spoilers: wordsOf('spoiler'),
    struck: wordsOf('strikethrough'),
    code: all.filter(({ type }) => type === 'inlineCode' || type === 'codeBlock').map(textOf),
    kinds: [...new Set(all.map(({ type }) => type))].filter(
      (type) => !['text', 'twemoji', 'br', 'newline'].includes(type),
    ),
  };
}

export const withoutSpace = (text: string) => text.replace(/\s+/gu, '');

/** The ends of direction marks, which a line gets that leaves some open. */
export const withoutDirection = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

function withDescendants(node: Node): Node[] {
  return [node, ...(Array.isArray(node.content) ? node.content.flatMap(withDescendants) : [])];
}

function textOf({ content, name }: Node): string {
  if (Array.isArray(content)) return content.map(textOf).join('');
  return content ?? name ?? '';
}

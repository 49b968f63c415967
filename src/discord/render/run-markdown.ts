import type { PieceMarks } from '../../article/article.ts';
import { escapeMarkdown } from './escape.ts';

/** A part of a line that is drawn in one way. */
export interface Span {
  readonly text: string;
  readonly marks: PieceMarks;
  /** The words that answer: in bold. The article's own bold is not drawn, so that it does not pass for them. */
  readonly isAnswer: boolean;
  readonly live?: string;
}

/** A line in Discord's Markdown: spoilers outermost, then the answer's bold, then struck-out text, then code. */
export function drawLine(line: readonly Span[]): string {
  const spans = joinCode(line.filter(({ text }) => text !== ''));
  return groups(spans, ({ marks }) => marks.isSpoiler === true)
    .map((group) => {
      const inner = drawBold(group, spans);
      return group[0]!.marks.isSpoiler ? wrap('||', inner) : inner;
    })
    .join('');
}

function drawBold(spans: readonly Span[], line: readonly Span[]): string {
  return groups(spans, ({ isAnswer }) => isAnswer)
    .map((group) => (group[0]!.isAnswer ? wrap('**', drawStruck(group, line)) : drawStruck(group, line)))
    .join('');
}

function drawStruck(spans: readonly Span[], line: readonly Span[]): string {
  return groups(spans, ({ marks }) => marks.isStruck === true)
    .map((group) => {
      const inner = group.map((span) => drawSpan(span, line)).join('');
      return group[0]!.marks.isStruck ? wrap('~~', inner) : inner;
    })
    .join('');
}

function drawSpan(span: Span, line: readonly Span[]): string {
  const { text, marks, live, isAnswer } = span;
  if (live !== undefined) return live;
  if (marks.isCode) return drawCode(span);
  if (marks.isItalic && !isAnswer && standsAlone(span, line)) {
    return text.replace(/\S(?:.*\S)?/su, (words) => `_${escapeMarkdown(words)}_`);
  }
  return escapeMarkdown(text);
}

/** Code side by side would close each other's marks. */
function joinCode(line: readonly Span[]): Span[] {
  const key = ({ marks, isAnswer }: Span) =>
    [marks.isCode, marks.isSpoiler, marks.isStruck, isAnswer].map((is) => is === true).join();
  return groups(line, key).flatMap((group) =>
    group[0]!.marks.isCode ? { ...group[0]!, text: group.map(({ text }) => text).join('') } : group,
  );
}

/** Code is left without its marks where Discord would find the end of another mark in it. */
function drawCode({ text, marks, isAnswer }: Span): string {
  const outer = [
    ...(marks.isSpoiler ? ['||'] : []),
    ...(isAnswer ? ['**'] : []),
    ...(marks.isStruck ? ['~~'] : []),
  ];
  if (text.trim() === '') return text;
  if (outer.some((mark) => text.includes(mark))) return escapeMarkdown(text);
  if (!text.includes('`')) return `\`${text}\``;
  const isInner = !text.includes('``') && !/^`|`$/.test(text);
  return isInner ? `\`\`${text}\`\`` : escapeMarkdown(text);
}

/** Emphasis within a word would not be drawn; nor would struck-out text of which the mark stands before a `_`. */
function standsAlone(span: Span, line: readonly Span[]): boolean {
  const at = line.indexOf(span);
  const previous = line[at - 1];
  const before = previous?.text.at(-1) ?? ' ';
  if (previous?.marks.isStruck && !span.marks.isStruck && (previous.marks.isCode || /\S/.test(before)))
    return false;
  const after = line[at + 1]?.text[0] ?? ' ';
  return [before, after].every((char) => /[\s.,;!?()«»“”"'¿¡…—–-]/u.test(char));
}

/** The marks close up to the words: around white space they would not be drawn. */
function wrap(mark: string, inner: string): string {
  return inner.replace(/\S(?:.*\S)?/su, (words) => {
    // An escaped character of the same kind before the closing mark would be taken for it.
    const space = words.endsWith(mark[0]!) && mark !== '**' ? ' ' : '';
    return `${mark}${words}${space}${mark}`;
  });
}

/** Neighbours for which `key` is the same, together. */
function groups(spans: readonly Span[], key: (span: Span) => boolean | string): Span[][] {
  const grouped: Span[][] = [];
  for (const span of spans) {
    const last = grouped.at(-1);
    if (last && key(last[0]!) === key(span)) last.push(span);
    else grouped.push([span]);
  }
  return grouped;
}

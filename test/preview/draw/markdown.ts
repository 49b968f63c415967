import { parse } from 'discord-markdown-parser';
import type { Locale } from '../../../src/messages/locale.ts';
import { element, escapeHtml } from './html.ts';

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly level?: number;
  readonly name?: string;
  readonly timestamp?: string;
  /** Of a time. */
  readonly format?: string;
}

/** Elements of the kinds the bot means to use. Any other is a mistake of its escaping, to be seen at once. */
const elements: Readonly<Record<string, string>> = {
  strong: 'strong',
  subtext: 'small',
  blockQuote: 'blockquote',
  em: 'em',
  strikethrough: 's',
  inlineCode: 'code',
  codeBlock: 'pre',
};

export interface Reader {
  readonly locale: Locale;
  /** For times told from now. */
  readonly nowMs: number;
}

/** Discord's Markdown as HTML. @throws Error for what the bot never means to draw */
export function drawMarkdown(markdown: string, reader: Reader): string {
  return drawNodes(parse(markdown, 'extended') as Node[], reader);
}

function drawNodes(nodes: readonly Node[], reader: Reader): string {
  return nodes.map((node) => drawNode(node, reader)).join('');
}

function drawNode({ type, content = '', level, name, timestamp, format }: Node, reader: Reader): string {
  const inner = typeof content === 'string' ? escapeHtml(content) : drawNodes(content, reader);
  if (type === 'text') return inner;
  if (type === 'br' || type === 'newline') return '<br>';
  if (type === 'twemoji') return escapeHtml(name ?? '');
  if (type === 'spoiler') return element('span', { class: 'spoiler' }, inner);
  if (type === 'user') return element('span', { class: 'mention' }, '@Mora');
  if (type === 'channel') return element('span', { class: 'mention' }, '# avisos');
  if (type === 'heading') return element(`h${level}`, {}, inner);
  if (type === 'timestamp') return element('time', {}, timeText(Number(timestamp) * 1_000, format, reader));
  const known = elements[type];
  if (known === undefined) throw new Error(`Discord would draw this as ${type}: ${inner}`);
  return element(known, {}, inner);
}

function timeText(atMs: number, format: string | undefined, reader: Reader): string {
  if (format === 'R') return relativeTime(atMs, reader);
  return new Intl.DateTimeFormat(reader.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(atMs);
}

function relativeTime(atMs: number, { locale, nowMs }: Reader): string {
  const seconds = Math.round((atMs - nowMs) / 1_000);
  return new Intl.RelativeTimeFormat(locale).format(
    seconds >= 60 ? Math.round(seconds / 60) : seconds,
    seconds >= 60 ? 'minute' : 'second',
  );
}

import { TextDecoder } from 'node:util';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeText } from '../../text/decode.ts';
import { ExtractError } from './extract-error.ts';
import { type HtmlNode, htmlToMarkdown } from './html-markdown.ts';

/** Text taken out of a file. */
export interface Extracted {
  /** Markdown. */
  readonly text: string;
  /** What the file calls itself outside its text. */
  readonly title?: string;
}

/** The part of linkedom's document that is used here. */
interface HtmlDocument extends HtmlNode {
  readonly body: HtmlNode | null;
  querySelector(selector: string): HtmlNode | null;
  querySelectorAll(
    selector: string,
  ): Iterable<HtmlNode & { remove(): void; closest(selector: string): unknown }>;
}

/** What a web page has around its text: the sign that it needs clearing. */
const SURROUNDINGS =
  'nav, aside, header, footer, [role=navigation], [role=banner], [role=contentinfo], [role=dialog]';

/** The text of a web page without what stands around it, or, whole, of a document that a program saved as HTML. */
export function extractHtml(bytes: Uint8Array): Extracted {
  const html = decodeHtml(bytes);
  if (isTooNested(html)) throw new ExtractError('too-complex');
  const document = parse(html);
  const title = oneLine(document.querySelector('title')?.textContent);
  const main = document.querySelector(SURROUNDINGS) && mainPart(document);
  if (main) return extracted(main.text, main.title || title);
  // The search for the main part has changed the document.
  const whole = parse(html);
  for (const element of whole.querySelectorAll(SURROUNDINGS))
    if (!element.closest('article, main')) element.remove();
  return extracted(htmlToMarkdown(whole.body ?? whole), title);
}

/** Browsers nest no deeper either, and what walks the elements takes ever longer. */
const MAX_NESTING = 512;
/** Elements without content, and those that may stay open: the next one of the kind closes them. */
const NOT_NESTED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|d[dt]|t[drh]|thead|tbody|tfoot|colgroup|option|optgroup|r[bpt]|rtc|html|head|body|script|style)$/;

/** By what is written, before anything is made of it. Linear in the length. */
function isTooNested(html: string): boolean {
  const written = html.toLowerCase();
  const opening = /<(?:!--|(?<slash>\/?)(?<name>[a-z][a-z\d-]*))/g;
  let depth = 0;
  for (let tag = opening.exec(written); tag; tag = opening.exec(written)) {
    const { slash, name } = tag.groups!;
    const isRaw = slash === '' && (name === 'script' || name === 'style');
    const end = written.indexOf(name === undefined ? '-->' : isRaw ? `</${name}` : '>', opening.lastIndex);
    if (end < 0) return false;
    opening.lastIndex = end;
    if (name === undefined || NOT_NESTED.test(name) || written[end - 1] === '/') continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_NESTING) return true;
  }
  return false;
}

/** Its first heading, where there is one, names a text better than the page's title, which often names the site too. */
function extracted(text: string, title: string): Extracted {
  return title === '' || /^# /m.test(text) ? { text } : { text, title };
}

/** linkedom has only the elements that are written, and everything here goes by the body. */
function parse(html: string): HtmlDocument {
  const body = /<body[\s>]/i.test(html) ? html : `<body>${html}</body>`;
  return parseHTML(/<html[\s>]/i.test(body) ? body : `<html>${body}</html>`)
    .document as unknown as HtmlDocument;
}

function mainPart(document: HtmlDocument): { text: string; title: string } | undefined {
  const reader = new Readability<HtmlNode>(document as never, { serializer: (node) => node as never });
  const found = reader.parse();
  const text = found?.content ? htmlToMarkdown(found.content) : '';
  return text === '' ? undefined : { text, title: oneLine(found?.title) };
}

/** The encodings that `decodeText` tells apart by itself, and their names in HTML. */
const TOLD_APART = /^(?:utf-?8|utf-?16|iso-?8859-1|latin-?1|us-ascii|windows-1252|cp1252)$/i;

function decodeHtml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (label !== undefined && !TOLD_APART.test(label)) {
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      // No such encoding.
    }
  }
  return decodeText(bytes);
}

function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

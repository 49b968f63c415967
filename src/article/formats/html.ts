import { TextDecoder } from 'node:util';
import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
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
  const html = endParagraphs(decodeHtml(bytes));
  if (isTooNested(html)) throw new ExtractError('too-nested', String(MAX_NESTING));
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

/** Before linkedom makes anything of it, with the parser that it has: only that one knows which element is open. */
function isTooNested(html: string): boolean {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentagname() {
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    // For elements without content as well, and for those that another one ends.
    onclosetag() {
      depth -= 1;
    },
  });
  for (let start = 0; start < html.length && deepest <= MAX_NESTING; start += CHUNK_CHARS)
    parser.write(html.slice(start, start + CHUNK_CHARS));
  return deepest > MAX_NESTING;
}

/** How much is read before the depth is looked at again. */
const CHUNK_CHARS = 4_096;

/** What a paragraph ends at. */
const BLOCK_TAG =
  /<(?<slash>\/?)(?<name>p|li|d[dtl]|t[rdh]|thead|tbody|tfoot|table|caption|ul|ol|div|section|article|blockquote|pre|h[1-6]|hr)(?=[\s/>])/gi;

/**
 * Ends paragraphs at the next block: many people leave `</p>` and `</li>` out, as they may, and linkedom's parser would
 * put each item into the paragraph of the one before it. Linear in the length.
 */
function endParagraphs(html: string): string {
  let isOpen = false;
  return html.replace(BLOCK_TAG, (tag, slash: string, name: string) => {
    const isEnded = isOpen && slash === '';
    isOpen = slash === '' && /^p$/i.test(name);
    return isEnded ? `</p>${tag}` : tag;
  });
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
  // A byte order mark is right whatever the page says.
  if (head.startsWith('\u00ef\u00bb\u00bf')) return decodeText(bytes);
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

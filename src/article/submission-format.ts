import { decodeText } from '../text/decode.ts';
import { contentType } from './formats/content-type.ts';
import type { Submission } from './intake.ts';
import type { Format } from './read-content.ts';

/** How much of a file tells whether it is HTML. */
const HEAD_BYTES = 4096;

/** Each comment ends at its first `-->`: with several ways to read them, many comments would take for ever. */
const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)(?=[\s/>])/i;
const TAG = /<\/?[a-z][^<>]*>/i;

/**
 * What a submission is, by its content; what it is called decides only where the content allows both.
 * Undefined: text, of which `textFormat` says what it is. A signature that no format has counts as text, too: reading
 * it as such refuses it.
 */
export function submissionFormat(submission: Submission): Format | undefined {
  if (submission.kind === 'text') return 'markdown';
  const { bytes } = submission;
  const type = contentType(bytes);
  if (type === 'PDF') return 'pdf';
  if (type === 'ZIP') return 'docx';
  const head = decodeText(bytes.subarray(0, HEAD_BYTES));
  const { isHtml, format } = submission.kind === 'file' ? ofName(submission.name) : ofPage(submission);
  if (HTML_START.test(head) || (isHtml && TAG.test(head))) return 'html';
  return format;
}

interface Claim {
  readonly isHtml: boolean;
  readonly format?: 'markdown' | 'plain';
}

function ofPage({ url, contentType }: { readonly url: string; readonly contentType: string }): Claim {
  if (/^(?:text\/html|application\/xhtml\+xml)$/i.test(contentType)) return { isHtml: true };
  if (/^text\/(?:x-)?markdown$/i.test(contentType)) return { isHtml: false, format: 'markdown' };
  return ofName(url.replace(/[?#].*$/s, ''));
}

function ofName(name: string): Claim {
  const isHtml = /\.x?html?$/i.test(name);
  if (/\.(?:md|markdown)$/i.test(name)) return { isHtml, format: 'markdown' };
  return /\.txt$/i.test(name) ? { isHtml, format: 'plain' } : { isHtml };
}

/** Marks that Markdown has and plain text has not: headings, code, links, bold, rules of tables, front matter. */
const MARKDOWN =
  /^#{1,6} \S|^ {0,3}(?:```|~~~)|\]\([^\s()]+\)|\*\*\S|^[ \t]{0,3}\|?[ \t]*:?-{3,}:?[ \t]*\||^---\n[A-Za-z_]\w*:/m;

/** How much of a text tells whether it is Markdown. */
const SAMPLE_CHARS = 100_000;

/** Whether a text of no stated format is Markdown. */
export function textFormat(text: string): 'markdown' | 'plain' {
  return MARKDOWN.test(text.slice(0, SAMPLE_CHARS)) ? 'markdown' : 'plain';
}

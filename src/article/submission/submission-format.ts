import { decodeText } from '../../text/decode.ts';
import {
  type Format,
  formatOfHead,
  formatOfMediaType,
  formatOfName,
  formatOfSignature,
  isExtracted,
  signatureOf,
  type TextFormat,
} from '../format.ts';
import { contentType } from '../formats/content-type.ts';
import type { Submission } from './intake.ts';

/** How much of a file tells whether it is HTML. */
const HEAD_BYTES = 4096;

/**
 * What a submission is, by its content; what it is called decides only where the content allows both.
 * Undefined: text, of which `textFormat` says what it is. A signature that no format has counts as text, too: reading
 * it as such refuses it.
 */
export function submissionFormat(submission: Submission): Format | undefined {
  if (submission.kind === 'text') return 'markdown';
  const bySignature = formatOfSignature(contentType(submission.bytes));
  if (bySignature) return bySignature;
  const claimed = submission.kind === 'file' ? formatOfName(submission.name) : claimOf(submission);
  const byHead = formatOfHead(decodeText(submission.bytes.subarray(0, HEAD_BYTES)), claimed);
  if (byHead) return byHead;
  return claimed === undefined || isExtracted(claimed) ? undefined : claimed;
}

/** What a page's server or its address says that it is. */
function claimOf({ url, contentType }: { readonly url: string; readonly contentType: string }) {
  const sent = formatOfMediaType(contentType);
  // Servers send as plain text what they do not know; and what has a signature would have shown it.
  const isTold = sent !== undefined && sent !== 'plain' && signatureOf(sent) === undefined;
  return isTold ? sent : formatOfName(url.replace(/[?#].*$/s, ''));
}

/** Marks that Markdown has and plain text has not: headings, code, links, bold, rules of tables, front matter. */
const MARKDOWN =
  /^#{1,6} \S|^ {0,3}(?:```|~~~)|\]\([^\s()]+\)|\*\*\S|^[ \t]{0,3}\|?[ \t]*:?-{3,}:?[ \t]*\||^---\n[A-Za-z_]\w*:/m;

/** How much of a text tells whether it is Markdown. */
const SAMPLE_CHARS = 100_000;

/** Whether a text of no stated format is Markdown. */
export function textFormat(text: string): TextFormat {
  return MARKDOWN.test(text.slice(0, SAMPLE_CHARS)) ? 'markdown' : 'plain';
}

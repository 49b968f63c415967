import { decodeText, isBinary } from '../text/decode.ts';
import { ArticleError } from './article-error.ts';
import { type ExtractedFormat, type Format, isExtracted, signatureOf } from './format.ts';
import { contentType } from './formats/content-type.ts';
import { type ExtractLimits, extract } from './formats/extract.ts';
import { ExtractError } from './formats/extract-error.ts';

/**
 * A file's text as `parseArticle` takes it.
 * @param maxChars of the text: UTF-16 code units
 * @throws {ExtractError}
 */
export async function readContent(bytes: Uint8Array, format: Format, maxChars: number): Promise<string> {
  if (isExtracted(format)) return extractedText(bytes, format, maxChars);
  checkSignature(bytes, format);
  const text = decodeText(bytes);
  if (isBinary(text)) throw new ExtractError('not-text');
  return text;
}

/**
 * Markdown, with what the file calls itself as front matter.
 * @throws {ExtractError}
 */
export async function extractedText(
  bytes: Uint8Array,
  format: ExtractedFormat,
  maxChars: number,
  limits?: ExtractLimits,
): Promise<string> {
  checkSignature(bytes, format);
  const { text, title } = await extract({ format, bytes }, limits);
  if (text.length > maxChars) throw new ExtractError('too-large-unpacked', String(maxChars / 1024 ** 2));
  return title === undefined ? text : `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}`;
}

/** @throws {ExtractError} when the content has another format's signature */
export function checkSignature(bytes: Uint8Array, format: Format): void {
  const type = contentType(bytes);
  if (type === signatureOf(format) || type === undefined) return;
  // Office puts an encrypted document into the container of its old formats, with this entry (MS-OFFCRYPTO 2.3.4).
  const isEncrypted = type === 'DOC' && Buffer.from(bytes).includes('EncryptedPackage', 0, 'utf16le');
  throw isEncrypted ? new ExtractError('encrypted') : new ExtractError('wrong-type', type);
}

/** Whatever was thrown, as a refusal of that file: one never ends the program, even when the fault is ours. */
export function refusal(cause: unknown, file: string): ArticleError {
  if (cause instanceof ArticleError) return cause;
  if (cause instanceof ExtractError) return new ArticleError(cause.code, { file }, cause.detail, { cause });
  // The stack or a string outgrew what the engine allows.
  if (cause instanceof RangeError) return new ArticleError('too-complex', { file }, undefined, { cause });
  return new ArticleError('unexpected', { file }, String(cause), { cause });
}

const SIGNATURES: readonly (readonly [signature: string, type: string])[] = [
  ['PK\x03\x04', 'ZIP'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'DOC'],
  ['{\\rtf', 'RTF'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['\x1f\x8b', 'GZIP'],
  ['Rar!', 'RAR'],
  ['7z\xbc\xaf', '7-Zip'],
];

/** PDF allows other bytes before its header, within the first 1024 (ISO 32000, annex H). */
const PDF_HEADER_WITHIN_BYTES = 1024;

/** What a file is by its first bytes, such as `PDF`; undefined for text and whatever else has no signature. */
export function contentType(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN_BYTES)).toString('latin1');
  const found = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (found) return found[1];
  return /^(?:\xef\xbb\xbf)?\s*%PDF-/.test(head) ? 'PDF' : undefined;
}

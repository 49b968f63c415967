import { TextDecoder } from 'node:util';

/**
 * What Windows-1252 has for the bytes 0x80 to 0x9F (WHATWG Encoding Standard, index-windows-1252). Own table, because
 * `TextDecoder('windows-1252')` gives control characters there in Node 20.18.3 and later 20s (nodejs/node#56542).
 */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** How much of a file tells whether it is UTF-16 without a byte order mark. */
const SAMPLE_BYTES = 4096;

/**
 * Text in whichever of these encodings it is: UTF-16 (by byte order mark, or by where its zero bytes are), UTF-8, and
 * Windows-1252, of which Latin-1 is a part. Bytes that are not UTF-8 are read as Windows-1252 one by one, so that a
 * UTF-8 file with a damaged place keeps its other accents.
 * @returns the text without byte order mark
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Label(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeMixed(bytes).replace(/^\uFEFF/, '');
  }
}

/** As a share of all characters. */
const MAX_CONTROLS = 0.02;

/** Whether a decoded text cannot be one: it has zeros, or many of the control characters that no text needs. */
export function isBinary(text: string): boolean {
  return text.includes('\0') || hasManyControls(text);
}

/** Whether control characters that no text needs, zeros among them, are more than a text has by damage. */
export function hasManyControls(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x09 || (unit > 0x0d && unit < 0x20)) controls++;
  }
  return controls > text.length * MAX_CONTROLS;
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros: [even: number, odd: number] = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[(index % 2) as 0 | 1]++;
  const [even, odd] = zeros;
  // In text of Latin letters nearly every character has a zero byte, always on the same side.
  if (odd > sample.length / 4 && even <= odd / 20) return 'utf-16le';
  if (even > sample.length / 4 && odd <= even / 20) return 'utf-16be';
  return undefined;
}

function decodeMixed(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    const byte = bytes[at]!;
    const isControl = byte >= 0x80 && byte <= 0x9f;
    text += utf8.decode(bytes.subarray(start, at));
    text += isControl ? WINDOWS_1252[byte - 0x80] : String.fromCharCode(byte);
    at++;
    start = at;
  }
  return text + utf8.decode(bytes.subarray(start));
}

/** How many bytes the UTF-8 character at `at` has; 0 when there is none (Unicode 16, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >> 4 === 0xe ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const second = bytes[at + 1]!;
  const from = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const to = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < from || second > to) return 0;
  for (let next = at + 2; next < at + length; next++) if (bytes[next]! >> 6 !== 0b10) return 0;
  return length;
}

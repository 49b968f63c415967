import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** As the archive states it. */
  readonly unpackedBytes: number;
  readonly isEncrypted: boolean;
  /** Of its compression: 0 for none, 8 for DEFLATE. */
  readonly method: number;
  readonly packedBytes: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** The longest comment after the end record. */
const MAX_COMMENT_BYTES = 0xffff;

/** The files of a ZIP archive by its central directory (PKWARE APPNOTE 4.3.12 and 4.3.16); undefined without one. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_BYTES;
  const earliest = Math.max(0, end - MAX_COMMENT_BYTES);
  while (end >= earliest && view.getUint32(end, true) !== END_SIGNATURE) end--;
  if (end < earliest) return undefined;
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined;
    const nameBytes = view.getUint16(at + 28, true);
    const nameStart = at + ENTRY_BYTES;
    entries.push({
      name: decoder.decode(bytes.subarray(nameStart, nameStart + nameBytes)),
      unpackedBytes: view.getUint32(at + 24, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameStart + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * What a file of the archive holds.
 * @throws when it is damaged, or longer than `maxBytes`
 */
export function unpackEntry(
  bytes: Uint8Array,
  { method, packedBytes, offset }: ZipEntry,
  maxBytes: number,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedBytes);
  return method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: maxBytes });
}

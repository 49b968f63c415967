export interface ZipEntry {
  readonly name: string;
  /** As the archive states it. */
  readonly unpackedBytes: number;
  readonly isEncrypted: boolean;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
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
    });
    at = nameStart + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

import { ExtractError } from './extract-error.ts';
import { unpackEntry, type ZipEntry } from './zip.ts';

/** What mammoth is told to leave out: it reads no `w:vanish`, but highlights by their colour. */
export const LEAVES_OUT_HIDDEN = "highlight[color='hidden'] => !";
const HIDDEN = '<w:highlight w:val="hidden"/>';

/** Hidden text as ECMA-376, 17.3.2.41 writes it. */
const VANISH = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/;
/** Text of a run whose style would hide it. */
const SHOWN = /<w:vanish\s+w:val="(?:0|false|off)"/;
const EVERY_VANISH = new RegExp(VANISH, 'g');
const STYLE_ID = /<w:style\s[^>]*w:styleId="([^"]*)"/;
const RUN_STYLE = /<w:rStyle\s+w:val="([^"]*)"\s*\/>/g;

/** The part of mammoth's archives that it reads documents with. */
interface Archive {
  readonly exists: (name: string) => boolean;
  readonly read: (name: string, encoding?: string) => Promise<string | Uint8Array>;
}

/**
 * A Word document as mammoth reads it, the text that Word hides marked in it; undefined when nothing in it is hidden.
 * @throws {ExtractError} when it is damaged
 */
export function withHiddenMarked(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  maxBytes: number,
): Archive | undefined {
  const contents = new Map<string, () => Uint8Array>();
  for (const entry of entries) contents.set(entry.name, () => unpacked(bytes, entry, maxBytes));
  const parts = new Map<string, string>();
  for (const { name } of entries)
    if (/^word\/[^/]+\.xml$/.test(name)) parts.set(name, new TextDecoder().decode(contents.get(name)!()));
  const texts = [...parts.values()];
  if (!texts.some((text) => VANISH.test(text))) return undefined;
  const styles = new Set(texts.flatMap(hidingStyles));
  for (const [name, text] of parts) parts.set(name, mark(text, styles));
  return {
    exists: (name) => contents.has(name),
    read: async (name, encoding) => {
      const content = parts.get(name) ?? contents.get(name)!();
      if (encoding === undefined || encoding === 'base64')
        return encoding ? Buffer.from(content).toString('base64') : Buffer.from(content);
      return typeof content === 'string' ? content : new TextDecoder(encoding).decode(content);
    },
  };
}

function unpacked(bytes: Uint8Array, entry: ZipEntry, maxBytes: number): Uint8Array {
  try {
    return unpackEntry(bytes, entry, maxBytes);
  } catch (cause) {
    throw new ExtractError('damaged', undefined, { cause });
  }
}

/** The ids of the styles whose text is hidden. */
function hidingStyles(xml: string): string[] {
  const styles = xml.split('</w:style>').filter((style) => VANISH.test(style));
  return styles.flatMap((style) => STYLE_ID.exec(style)?.[1] ?? []);
}

function mark(xml: string, styles: ReadonlySet<string>): string {
  const marked = xml.replace(EVERY_VANISH, HIDDEN);
  return marked.replace(RUN_STYLE, (style, id: string, at: number) => {
    const isShown = SHOWN.test(marked.slice(at, marked.indexOf('</w:rPr>', at)));
    return styles.has(id) && !isShown ? style + HIDDEN : style;
  });
}

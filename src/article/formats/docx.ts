import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { LEAVES_OUT_HIDDEN, withHiddenMarked } from './docx-hidden.ts';
import { ExtractError } from './extract-error.ts';
import type { Extracted } from './html.ts';
import { type HtmlNode, htmlToMarkdown } from './html-markdown.ts';
import { readZipDirectory, type ZipEntry } from './zip.ts';

/** Word's own limit for the text of a document is 32 MB; its XML is larger by the marks around the words. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  'strike => s',
  LEAVES_OUT_HIDDEN,
];

/** @throws {ExtractError} when it is no Word document, or a larger one than can be read */
export async function extractDocx(bytes: Uint8Array): Promise<Extracted> {
  const files = readZipDirectory(bytes);
  if (!files) throw new ExtractError('damaged');
  if (!isWordDocument(files)) throw new ExtractError('wrong-type', 'ZIP');
  if (files.some(({ isEncrypted }) => isEncrypted)) throw new ExtractError('encrypted');
  const texts = files.filter(({ name }) => /\.(?:xml|rels)$/.test(name));
  if (texts.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > MAX_UNPACKED_BYTES)
    throw new ExtractError('too-large-unpacked', String(MAX_UNPACKED_BYTES / 1024 ** 2));

  const archive = withHiddenMarked(bytes, files, MAX_UNPACKED_BYTES);
  // Its types leave out that it takes an archive that is open.
  const input = archive
    ? ({ file: archive } as unknown as { buffer: Buffer })
    : { buffer: Buffer.from(bytes) };
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: STYLES,
    // Only text is wanted; pictures would be decoded and encoded again.
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  });
  const { document } = parseHTML(`<html><body>${value}</body></html>`);
  const notes = takeNotes(document as unknown as WordDocument);
  const text = htmlToMarkdown(document.body as unknown as HtmlNode);
  return { text: [text, ...notes].join('\n\n') };
}

/**
 * Whether these are the files of an Office package (ECMA-376, part 2) with Word's folder. What the main part is called is
 * said in the package: `word/document.xml`, but Office 365 also writes `word/document2.xml`.
 */
function isWordDocument(files: readonly ZipEntry[]): boolean {
  const names = files.map(({ name }) => name);
  return (
    names.includes('[Content_Types].xml') &&
    names.includes('_rels/.rels') &&
    names.some((name) => name.startsWith('word/'))
  );
}

/** The part of linkedom's document that is used here. */
interface WordDocument {
  querySelectorAll(selector: string): Iterable<WordElement>;
}

interface WordElement extends HtmlNode {
  textContent: string | null;
  readonly id: string;
  remove(): void;
}

/** Takes the footnotes out of mammoth's HTML, puts Markdown's marks where they belong, and gives them as Markdown. */
function takeNotes(document: WordDocument): string[] {
  const marks = new Map<string, string>();
  for (const reference of document.querySelectorAll('a[id^="footnote-ref-"], a[id^="endnote-ref-"]')) {
    const mark = `[^${marks.size + 1}]`;
    marks.set(reference.id.replace('-ref-', '-'), mark);
    reference.textContent = mark;
  }
  for (const back of document.querySelectorAll('a[href^="#footnote-ref-"], a[href^="#endnote-ref-"]'))
    back.remove();
  return [...document.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]')].map((note) => {
    note.remove();
    return `${marks.get(note.id) ?? '[^0]'}: ${htmlToMarkdown(note).replaceAll('\n', '\n    ')}`;
  });
}

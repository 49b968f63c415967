import { getDocumentProxy } from 'unpdf';
import { ExtractError } from './extract-error.ts';
import type { Extracted } from './html.ts';
import { blocksOfLines } from './pdf-blocks.ts';
import { linesOfPage, type PageText, withoutRunningHeads } from './pdf-lines.ts';

/** @throws {ExtractError} when it opens only with a password, is damaged, or has no letter */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const pages: PageText[] = [];
  let statedTitle: unknown;
  try {
    // A copy: pdf.js takes the memory for itself, and refuses a Buffer.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
    statedTitle = ((await document.getMetadata()).info as { Title?: unknown }).Title;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const { transform } = page.getViewport({ scale: 1 });
      pages.push(
        linesOfPage(
          items.filter((item) => 'str' in item),
          transform,
        ),
      );
      page.cleanup();
    }
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    throw new ExtractError(isLocked ? 'encrypted' : 'damaged', undefined, { cause });
  }
  const ownLines = withoutRunningHeads(pages);
  const text = blocksOfLines(ownLines).join('\n\n');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ExtractError('only-images');
  const title = titleOf(pages.find((page) => page.length > 0) ?? [], statedTitle);
  return title === undefined ? { text } : { text, title };
}

const MAX_TITLE_CHARS = 150;

/**
 * The title that the file states, when its first page has it too: many state that of a template. Otherwise what stands
 * there in larger letters than the rest.
 */
function titleOf(firstPage: PageText, stated: unknown): string | undefined {
  const words = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const seen = words(firstPage.map(({ text }) => text).join(' '));
  if (typeof stated === 'string' && words(stated) !== '' && seen.includes(words(stated)))
    return stated.trim();
  const heights = firstPage.map(({ height }) => height);
  const largest = firstPage.filter(({ height }) => height === Math.max(...heights));
  const title = largest.map(({ text }) => text).join(' ');
  return largest.length < firstPage.length && title.length <= MAX_TITLE_CHARS ? title : undefined;
}

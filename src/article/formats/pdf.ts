import { getDocumentProxy } from 'unpdf';
import { ExtractError } from './extract-error.ts';
import type { Extracted } from './html.ts';
import { blocksOfLines } from './pdf-blocks.ts';
import { linesOfPage, type PageText, withoutRunningHeads } from './pdf-lines.ts';

/** @throws {ExtractError} when it opens only with a password, is damaged, or has no letter */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const pages: PageText[] = [];
  try {
    // A copy: pdf.js takes the memory for itself, and refuses a Buffer.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
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
  const text = blocksOfLines(withoutRunningHeads(pages)).join('\n\n');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ExtractError('only-images');
  return { text };
}

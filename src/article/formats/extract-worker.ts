import { parentPort, workerData } from 'node:worker_threads';
import type { ExtractReply, ExtractRequest } from './extract.ts';
import { ExtractError } from './extract-error.ts';
import type { Extracted } from './html.ts';

// Runs in a thread of its own, which `extract.ts` ends when it takes too long or too much memory.
const { format, bytes } = workerData as ExtractRequest;

/** Each format's libraries are loaded only when a file needs them. */
const extractors = {
  html: async () => (await import('./html.ts')).extractHtml(bytes),
  docx: async () => (await import('./docx.ts')).extractDocx(bytes),
  pdf: async () => (await import('./pdf.ts')).extractPdf(bytes),
} satisfies Record<ExtractRequest['format'], () => Promise<Extracted>>;

async function reply(): Promise<ExtractReply> {
  try {
    return { extracted: await extractors[format]() };
  } catch (error) {
    if (error instanceof ExtractError) return { code: error.code, detail: error.detail };
    if (error instanceof RangeError) return { code: 'too-complex' };
    // Whatever else a library throws is about what the file holds.
    return { code: 'damaged' };
  }
}

parentPort!.postMessage(await reply());

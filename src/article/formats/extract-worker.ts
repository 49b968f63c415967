import process from 'node:process';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { ExtractReply, ExtractRequest } from './extract.ts';
import { ExtractError } from './extract-error.ts';
import type { Extracted } from './html.ts';

// The program that `extract.ts` starts: one thread takes the text out, the first watches the memory. V8's own limits do
// not count what the libraries keep outside its heap.

const POLL_MS = 25;

/** Each format's libraries are loaded only when a file needs them. */
const extractors = {
  html: async (bytes) => (await import('./html.ts')).extractHtml(bytes),
  docx: async (bytes) => (await import('./docx.ts')).extractDocx(bytes),
  pdf: async (bytes) => (await import('./pdf.ts')).extractPdf(bytes),
} satisfies Record<ExtractRequest['format'], (bytes: Uint8Array) => Promise<Extracted>>;

if (isMainThread) {
  process.once('message', (message) => watch(message as ExtractRequest & { readonly memoryBytes: number }));
  process.once('disconnect', () => process.exit());
} else {
  parentPort!.postMessage(await replyTo(workerData as ExtractRequest));
}

/** Sends one reply, and then waits to be ended. */
function watch({ memoryBytes, ...request }: ExtractRequest & { readonly memoryBytes: number }): void {
  const startBytes = process.memoryUsage.rss();
  const thread = new Worker(new URL(import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: memoryBytes / 1024 ** 2 },
  });
  let isDone = false;
  const reply = (message: ExtractReply): void => {
    if (!isDone) process.send!(message);
    isDone = true;
  };
  setInterval(() => {
    if (process.memoryUsage.rss() - startBytes > memoryBytes) reply({ code: 'too-complex' });
  }, POLL_MS);
  thread.once('message', reply);
  thread.once('error', (error: NodeJS.ErrnoException) =>
    reply({ code: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-complex' : 'damaged' }),
  );
  thread.once('exit', () => reply({ code: 'damaged' }));
}

async function replyTo({ format, bytes }: ExtractRequest): Promise<ExtractReply> {
  try {
    return { extracted: await extractors[format](bytes) };
  } catch (error) {
    if (error instanceof ExtractError) return { code: error.code, detail: error.detail };
    if (error instanceof RangeError) return { code: 'too-complex' };
    // Whatever else a library throws is about what the file holds.
    return { code: 'damaged' };
  }
}

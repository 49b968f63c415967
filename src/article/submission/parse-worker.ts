import { parentPort, workerData } from 'node:worker_threads';
import { loadLanguages } from '../../text/load-languages.ts';
import { parseArticle } from '../parse.ts';
import { refusal } from '../read-content.ts';
import { type ParsePart, type ParseReply, type ParseRequest, partsOf } from './parse-reply.ts';
import { parseSubmission } from './submission-text.ts';

// The program of the threads that `parse-thread.ts` starts: parses one text after the other.

export interface ParseWorkerData {
  /** The project's `data/language/` folder. */
  readonly languageDirectory: string;
}

const port = parentPort!;
const { languageDirectory } = workerData as ParseWorkerData;
const detectLanguage = loadLanguages(languageDirectory).detect;
let parts: Iterator<ParsePart, void> | undefined;

port.on('message', (message: ParseRequest | 'next') => {
  if (message !== 'next') parts = partsOf(replyTo(message));
  const part = parts?.next().value;
  // Nothing of an article is kept until the next one.
  if (part?.isLast) parts = undefined;
  port.postMessage(part);
});

function replyTo(request: ParseRequest): ParseReply {
  try {
    if (request.kind === 'submission')
      return { intake: parseSubmission(request.submission, { detectLanguage }) };
    const { id, title, text, format } = request.stored;
    return { article: parseArticle(id, text, { detectLanguage, format, title: () => title }) };
  } catch (error) {
    const { code, line, column, detail } = refusal(error, '');
    return { code, line, column, detail };
  }
}

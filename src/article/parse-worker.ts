import { parentPort, workerData } from 'node:worker_threads';
import { loadLanguages } from '../text/load-languages.ts';
import type { Article } from './article.ts';
import type { ArticleErrorCode } from './article-error.ts';
import type { Intake, StoredText } from './intake.ts';
import { parseArticle } from './parse.ts';
import { refusal } from './read-content.ts';
import { parseSubmission, type SubmissionText } from './submission-text.ts';

// The program of the threads that `parser.ts` starts: parses one text after the other.

export interface ParseWorkerData {
  /** The project's `data/language/` folder. */
  readonly languageDirectory: string;
}

export type ParseRequest =
  | { readonly kind: 'submission'; readonly submission: SubmissionText }
  | { readonly kind: 'stored'; readonly stored: StoredText };

export type ParseReply =
  | { readonly intake: Intake }
  | { readonly article: Article }
  /** As plain values: errors lose their class on the way. */
  | {
      readonly code: ArticleErrorCode;
      readonly line?: number | undefined;
      readonly detail?: string | undefined;
    };

const { languageDirectory } = workerData as ParseWorkerData;
const detectLanguage = loadLanguages(languageDirectory).detect;

function replyTo(request: ParseRequest): ParseReply {
  try {
    if (request.kind === 'submission')
      return { intake: parseSubmission(request.submission, { detectLanguage }) };
    const { id, title, text, format } = request.stored;
    return { article: parseArticle(id, text, { detectLanguage, format, title: () => title }) };
  } catch (error) {
    const { code, line, detail } = refusal(error, '');
    return { code, line, detail };
  }
}

parentPort!.on('message', (request: ParseRequest) => parentPort!.postMessage(replyTo(request)));

import { basename, extname } from 'node:path';
import { createSlots, type Slots } from '../../slots.ts';
import type { Article } from '../article.ts';
import { ArticleError } from '../article-error.ts';
import { isExtracted } from '../format.ts';
import { EXTRACT_LIMITS } from '../formats/extract.ts';
import { ExtractError } from '../formats/extract-error.ts';
import { checkSignature, extractedText, refusal } from '../read-content.ts';
import {
  type Intake,
  MAX_SUBMISSION_BYTES,
  MAX_SUBMISSION_MEBIBYTES,
  type ParseStored,
  type Submission,
  type TakeIn,
} from './intake.ts';
import type { ParseReply } from './parse-reply.ts';
import { createParseThread, type ParseThread } from './parse-thread.ts';
import type { ParseWorkerData } from './parse-worker.ts';
import { submissionFormat } from './submission-format.ts';
import type { SubmissionText } from './submission-text.ts';

/** Reads and parses what servers bring, in threads and processes of their own. */
export interface Parser {
  readonly takeIn: TakeIn;
  readonly parseStored: ParseStored;
  /** Ends what is under way, and refuses what comes later. */
  readonly close: () => Promise<void>;
}

export interface ParserOptions extends ParseWorkerData {
  /** For one submission, from when its turn comes; a stored text has three times as much. Default 10 s. */
  readonly timeMs?: number;
  /** Of a submission's text, in UTF-16 code units. Default: what `MAX_SUBMISSION_BYTES` holds. */
  readonly maxChars?: number;
}

const TIME_MS = 10_000;
/** What was accepted must also be read on a machine that has more to do. */
const STORED_TIMES = 3;
/** Of each thread. Four million characters of prose fit. */
const HEAP_MEBIBYTES = 256;

/** Submissions are rare; stored articles are asked for all the time. */
const IDLE_MS = 60_000;

/** Two of each, so that one that takes all its time does not hold up the others. */
const SUBMISSION_THREADS = 2;
const STORED_THREADS = 2;
/** Each holds up to `MAX_SUBMISSION_BYTES`. */
const WAITING_SUBMISSIONS = { maxWaiting: 20, maxWaitingEach: 3 };
/** All articles of a server wait at once when it is asked first. */
const WAITING_STORED = { maxWaiting: 5_000, maxWaitingEach: 1_000 };

/** Threads start when they are first needed. */
export function createParser({
  languageDirectory,
  timeMs = TIME_MS,
  maxChars = MAX_SUBMISSION_BYTES,
}: ParserOptions): Parser {
  const closing = new AbortController();
  const options = { languageDirectory, heapMebibytes: HEAP_MEBIBYTES };
  const storedThreads = Array.from({ length: STORED_THREADS }, () => createParseThread(options));
  const submissionThreads = Array.from({ length: SUBMISSION_THREADS }, () =>
    createParseThread({ ...options, idleMs: IDLE_MS }),
  );
  const forStored = createSlots(storedThreads, WAITING_STORED);
  const forSubmissions = createSlots(submissionThreads, WAITING_SUBMISSIONS);
  const inTurn = <R>(slots: Slots<ParseThread>, item: Item, job: (thread: ParseThread) => Promise<R>) =>
    refusing(item, timeMs, async () => {
      const done = slots.run(item.owner, async (thread) => {
        closing.signal.throwIfAborted();
        return job(thread);
      });
      if (done === undefined) throw new ExtractError('busy');
      return done;
    });
  return {
    takeIn: async (submission, id, owner) => {
      const file = fileOf(submission);
      if (sizeOf(submission) > MAX_SUBMISSION_BYTES)
        throw new ArticleError('too-large', { file }, String(MAX_SUBMISSION_MEBIBYTES));
      return inTurn(forSubmissions, { file, owner }, (thread) =>
        read(submission, { id, file, thread, timeMs, maxChars, signal: closing.signal }),
      );
    },
    parseStored: (stored, owner) =>
      inTurn(forStored, { file: stored.id, owner }, async (thread) =>
        articleOf(await thread.parse({ kind: 'stored', stored }, STORED_TIMES * timeMs), stored.id),
      ),
    close: async () => {
      closing.abort(new Error('closed'));
      await Promise.all([...storedThreads, ...submissionThreads].map((thread) => thread.close()));
    },
  };
}

interface Item {
  /** Its name, title or address, for the person. */
  readonly file: string;
  /** Such as a server. */
  readonly owner: string;
}

/** What goes wrong in the work, as ArticleError. */
async function refusing<R>({ file, owner }: Item, timeMs: number, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    const refused = refusal(error, file);
    // It goes to the log, which holds no names of files.
    if (refused.code === 'unexpected')
      throw new ArticleError('unexpected', { file: owner }, refused.detail, { cause: error });
    throw withDetail(refused, timeMs);
  }
}

interface Reading {
  readonly id: string;
  readonly file: string;
  readonly thread: ParseThread;
  readonly timeMs: number;
  readonly maxChars: number;
  readonly signal: AbortSignal;
}

async function read(submission: Submission, reading: Reading): Promise<Intake> {
  const { id, file, thread, timeMs, maxChars, signal } = reading;
  const startMs = performance.now();
  const format = submissionFormat(submission);
  const limits = { ...EXTRACT_LIMITS, timeMs, signal };
  let content: SubmissionText['content'];
  let textFormat: SubmissionText['format'];
  if (submission.kind === 'text') {
    content = submission.text;
    textFormat = submission.format ?? 'markdown';
  } else if (format && isExtracted(format)) {
    content = await extractedText(submission.bytes, format, MAX_SUBMISSION_BYTES, limits);
    textFormat = 'markdown';
  } else {
    checkSignature(submission.bytes, format ?? 'plain');
    content = submission.bytes;
    textFormat = format;
  }
  const text: SubmissionText = {
    id,
    file,
    content,
    format: textFormat,
    otherTitle: titleFrom(submission),
    ...(submission.kind === 'text' && { typedTitle: submission.title }),
    fileBytes: submission.kind === 'text' ? undefined : submission.bytes.length,
    maxChars,
  };
  const leftMs = Math.max(1, timeMs - (performance.now() - startMs));
  return intakeOf(await thread.parse({ kind: 'submission', submission: text }, leftMs), file);
}

function sizeOf(submission: Submission): number {
  return submission.kind === 'text' ? Buffer.byteLength(submission.text) : submission.bytes.length;
}

function fileOf(submission: Submission): string {
  if (submission.kind === 'text') return submission.title;
  return submission.kind === 'file' ? submission.name : submission.url;
}

/** A title for what states none. Discord puts `_` for spaces in the names of files. */
function titleFrom(submission: Submission): string {
  if (submission.kind === 'text') return submission.text.trim().split('\n', 1)[0]!;
  if (submission.kind === 'file') return nameWithoutEnding(submission.name).replaceAll('_', ' ');
  const { pathname, hostname } = new URL(submission.url);
  const name = nameWithoutEnding(pathname);
  try {
    return decodeURIComponent(name) || hostname;
  } catch {
    return name;
  }
}

function nameWithoutEnding(name: string): string {
  return basename(name, extname(name));
}

function intakeOf(reply: ParseReply, file: string): Intake {
  if ('intake' in reply) return reply.intake;
  throw refusedBy(reply, file);
}

function articleOf(reply: ParseReply, file: string): Article {
  if ('article' in reply) return reply.article;
  throw refusedBy(reply, file);
}

function refusedBy(reply: ParseReply, file: string): Error {
  return 'code' in reply
    ? new ArticleError(reply.code, { file, line: reply.line, column: reply.column }, reply.detail)
    : new TypeError('a reply to something else');
}

/** Time is for the whole, whichever part it ended in. */
function withDetail(error: ArticleError, timeMs: number): ArticleError {
  if (error.code !== 'too-slow') return error;
  return new ArticleError('too-slow', { file: error.file }, String(timeMs / 1_000), { cause: error });
}

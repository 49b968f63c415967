import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decodeText, isBinary } from '../text/decode.ts';

export type QuestionsFileErrorCode =
  /** `detail` is the system's code, such as `ENOENT`. */
  | 'unreadable'
  /** Binary data. */
  | 'not-text'
  /** JSON without a `question` in it; `detail` is the line, from 1. */
  | 'no-question'
  | 'empty';

/** A file of questions that cannot be used. */
export class QuestionsFileError extends Error {
  override readonly name = 'QuestionsFileError';
  readonly code: QuestionsFileErrorCode;
  readonly file: string;
  readonly detail: string;

  constructor(code: QuestionsFileErrorCode, file: string, detail = '', options?: ErrorOptions) {
    super(`${file}: ${code} ${detail}`.trimEnd(), options);
    this.code = code;
    this.file = file;
    this.detail = detail;
  }
}

/**
 * Reads questions, one a line and as they stand; blank lines are left out. Of a `.jsonl`, or of lines of JSON from
 * elsewhere, the `question` of each object.
 * @param file a path, or `-` for `stdin`
 * @throws {QuestionsFileError} when it cannot be read, is no text, or lacks a question
 */
export async function readQuestions(file: string, stdin: NodeJS.ReadableStream): Promise<string[]> {
  const text = decodeText(await read(file, stdin));
  if (isBinary(text)) throw new QuestionsFileError('not-text', file);
  const lines = text.split(/\r\n?|\n/);
  const isJson = /\.(?:jsonl|ndjson|json)$/i.test(file) || lines.some(isJsonObject);
  const questions = lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    if (!isJson) return [line];
    const question = questionOf(line);
    if (question === undefined) throw new QuestionsFileError('no-question', file, String(index + 1));
    return [question];
  });
  if (questions.length === 0) throw new QuestionsFileError('empty', file);
  return questions;
}

async function read(file: string, stdin: NodeJS.ReadableStream): Promise<Uint8Array> {
  try {
    return file === '-' ? await buffer(stdin) : await readFile(file);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new QuestionsFileError('unreadable', file, code, { cause });
  }
}

function isJsonObject(line: string): boolean {
  return /^\s*\{\s*"/.test(line) && parsed(line) !== undefined;
}

function questionOf(line: string): string | undefined {
  const question = (parsed(line) as { question?: unknown } | null | undefined)?.question;
  return typeof question === 'string' ? question : undefined;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

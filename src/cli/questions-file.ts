import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { TextDecoder } from 'node:util';

export type QuestionsFileErrorCode =
  /** `detail` is the system's code, such as `ENOENT`. */
  'unreadable' | 'not-utf8' | 'empty';

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
 * Reads questions, one a line and as they stand; blank lines are left out.
 * @param file a path, or `-` for `stdin`
 * @throws {QuestionsFileError} when it cannot be read, is not UTF-8, or has no question
 */
export async function readQuestions(file: string, stdin: NodeJS.ReadableStream): Promise<string[]> {
  const text = decode(await read(file, stdin), file);
  const questions = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
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

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new QuestionsFileError('not-utf8', file, '', { cause });
  }
}

import { decodeText, hasManyControls } from '../../text/decode.ts';
import type { Article } from '../article.ts';
import { ArticleError } from '../article-error.ts';
import type { TextFormat } from '../format.ts';
import { type LoadOptions, parseArticle } from '../parse.ts';
import type { Intake, IntakeWarning } from './intake.ts';
import { textFormat } from './submission-format.ts';

/** What is left to do once a submission is text, or bytes that are to be decoded. */
export interface SubmissionText {
  readonly id: string;
  /** What errors name. */
  readonly file: string;
  readonly content: string | Uint8Array;
  /** Undefined: to be told by the text. */
  readonly format: TextFormat | undefined;
  /** What a person typed as its title; goes before what the text says. */
  readonly typedTitle?: string;
  /** For a text that states no title. */
  readonly otherTitle: string;
  /** As submitted; undefined for what was typed. */
  readonly fileBytes: number | undefined;
  /** UTF-16 code units; more are refused. */
  readonly maxChars: number;
}

const LITTLE_TEXT_CHARS = 200;
const LARGE_FILE_BYTES = 20_000;
const FEW_PASSAGES = 3;

/** Each question looks through all, while others wait: 20,000 take 0.1 s, 80,000 headings half a second. */
const MAX_PASSAGES = 20_000;

/** Longer titles fit in no list; Discord cuts them at 100. */
const MAX_TITLE_CHARS = 200;

/** @throws {ArticleError} */
export function parseSubmission(
  submission: SubmissionText,
  { detectLanguage }: Pick<LoadOptions, 'detectLanguage'>,
): Intake {
  const { id, file, content, typedTitle = '', otherTitle, fileBytes, maxChars } = submission;
  const decoded = typeof content === 'string' ? content : decodeText(content);
  if (typeof content !== 'string' && hasManyControls(decoded)) throw new ArticleError('not-text', { file });
  const { text, damaged } = wellFormed(decoded);
  if (text.length > maxChars) throw new ArticleError('too-long', { file }, String(maxChars));
  const format = submission.format ?? textFormat(text);
  const warnings: IntakeWarning[] = [];
  const article = parseArticle(id, text, {
    detectLanguage,
    file,
    format,
    title: (stated = '') => titleOf(typedTitle) || titleOf(stated) || titleOf(otherTitle) || id,
    onUnusedKeys: (keys) => warnings.push({ kind: 'unused-keys', keys }),
  });
  if (article.passages.length > MAX_PASSAGES) throw new ArticleError('too-complex', { file });
  if (isLittle(article, fileBytes)) warnings.push({ kind: 'little-text' });
  if (damaged > 0) warnings.push({ kind: 'damaged-characters', count: damaged });
  return { text, format, article, warnings };
}

/** NUL, lone surrogates, and what stands for characters that were lost before. */
const DAMAGED = /\0|\p{Surrogate}|\uFFFD/gu;

/** Text that every database and encoding takes, and how many characters of it were not right. */
function wellFormed(given: string): { text: string; damaged: number } {
  let damaged = 0;
  const text = given.replace(DAMAGED, (character) => {
    damaged++;
    return character === '\0' ? '' : '\uFFFD';
  });
  return { text, damaged };
}

/** One line without control characters; empty where nothing of it can be seen. */
export function titleOf(given: string): string {
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(given)) return '';
  const line = wellFormed(given)
    .text.replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const characters = [...line.normalize('NFC')];
  return characters.length > MAX_TITLE_CHARS
    ? `${characters.slice(0, MAX_TITLE_CHARS - 1).join('')}…`
    : characters.join('');
}

function isLittle({ passages }: Article, fileBytes = 0): boolean {
  if (fileBytes > LARGE_FILE_BYTES && passages.length < FEW_PASSAGES) return true;
  let characters = 0;
  for (const { text } of passages) characters += text.length;
  return characters < LITTLE_TEXT_CHARS;
}

import type { Article, Passage } from '../article.ts';
import type { ArticleErrorCode } from '../article-error.ts';
import type { Intake, StoredText } from './intake.ts';
import type { SubmissionText } from './submission-text.ts';

/** What a thread that parses is asked for. */
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
      readonly column?: number | undefined;
      readonly detail?: string | undefined;
    };

/**
 * What it sends: a reply without its passages, and these, each part but the first when `next` asks for it. To unpack
 * a long article at once would hold up the thread that receives it.
 */
export interface ParsePart {
  /** In the first part. */
  readonly reply?: ParseReply;
  readonly passages: readonly Passage[];
  readonly isLast: boolean;
}

/** Some 3 ms of unpacking. */
const PART_CHARS = 50_000;

/** Parts a reply as it is sent. */
export function* partsOf(reply: ParseReply): Generator<ParsePart, void> {
  const passages = passagesOf(reply);
  let start = 0;
  do {
    let end = start;
    let chars = 0;
    while (end < passages.length && chars < PART_CHARS) chars += passages[end++]!.text.length;
    yield {
      ...(start === 0 && { reply: withPassages(reply, []) }),
      passages: passages.slice(start, end),
      isLast: end === passages.length,
    };
    start = end;
  } while (start < passages.length);
}

/** The reply of a first part with the passages of all parts. */
export function withPassages(reply: ParseReply, passages: readonly Passage[]): ParseReply {
  if ('article' in reply) return { article: { ...reply.article, passages } };
  if (!('intake' in reply)) return reply;
  return { intake: { ...reply.intake, article: { ...reply.intake.article, passages } } };
}

function passagesOf(reply: ParseReply): readonly Passage[] {
  if ('article' in reply) return reply.article.passages;
  return 'intake' in reply ? reply.intake.article.passages : [];
}

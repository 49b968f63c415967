import { createHash } from 'node:crypto';
import { normaliseText } from '../text/normalise-text.ts';
import type { Article } from './article.ts';
import { ArticleError } from './article-error.ts';
import type { Block } from './blocks/block.ts';
import { markdownBlocks } from './blocks/markdown.ts';
import { MAX_NESTING, tooNestedLine } from './blocks/nesting.ts';
import { plainTextBlocks } from './blocks/plain-text.ts';
import { traitsOf } from './blocks/traits.ts';
import type { TextFormat } from './format.ts';
import { checkNotes, parseFrontMatter } from './front-matter.ts';
import { makePassages } from './passages.ts';
import { createSentenceSplitter } from './sentences.ts';
import { draftPassages } from './structure.ts';
import { UnitMaker } from './unit.ts';

export interface LoadOptions {
  /** Gives the primary language subtag of a text, `und` when it cannot tell. Asked when the front matter is silent. */
  readonly detectLanguage: (text: string) => string;
  /** Called when the front matter has keys that mean nothing here. */
  readonly onUnusedKeys?: (keys: readonly string[]) => void;
}

export interface ParseOptions extends LoadOptions {
  /** What errors name; default: the id. */
  readonly file?: string;
  /** Default `plain`: paragraphs only, unless the text has `<details>`. */
  readonly format?: TextFormat;
  /** Gives the title for that of the front matter or the first top heading; default: this one, or else the id. */
  readonly title?: (stated: string | undefined) => string;
}

const DETAILS = /^[ \t]*<details(?:\s[^<>\n]*)?>/im;

/**
 * Makes an article of a file's text, with or without front matter.
 * @throws {ArticleError} when there is no text or the front matter is broken
 */
export function parseArticle(id: string, text: string, options: ParseOptions): Article {
  const file = options.file ?? id;
  const { body, lineOf, frontMatter, unusedKeys } = parseFrontMatter(normaliseText(text), file);
  if (unusedKeys.length > 0) options.onUnusedKeys?.(unusedKeys);
  if (!/[\p{L}\p{N}]/u.test(body)) throw new ArticleError('empty', { file });
  const { title, language = options.detectLanguage(body), source, starterQuestions, notes } = frontMatter;
  checkNotes(notes, body, (index) => ({ file, line: lineOf(['notes', index, 'text']) }));

  const isMarkdown = options.format === 'markdown' || (DETAILS.test(body) && /<\/details>/i.test(body));
  const nested = isMarkdown ? tooNestedLine(body) : undefined;
  if (nested !== undefined) throw new ArticleError('too-nested', { file }, String(MAX_NESTING));
  const { blocks, hidden } = isMarkdown ? markdownBlocks(body) : plainTextBlocks(body);
  const stated = title ?? firstTopHeading(blocks);
  const shownTitle = options.title ? options.title(stated) : (stated ?? id);
  const drafts = draftPassages(blocks, {
    title: shownTitle,
    traits: traitsOf(body, blocks),
    units: new UnitMaker(body, createSentenceSplitter(language)),
  });
  if (drafts.length === 0) throw new ArticleError('empty', { file });
  return {
    id,
    title: shownTitle,
    language,
    ...(source && { source }),
    starterQuestions,
    notes,
    body,
    version: createHash('sha256').update(body).digest('hex').slice(0, 8),
    passages: makePassages(drafts, hidden),
  };
}

function firstTopHeading(blocks: readonly Block[]): string | undefined {
  const heading = blocks.find((block) => block.type === 'heading' && block.depth === 1);
  return heading?.type === 'heading' ? heading.line.text : undefined;
}

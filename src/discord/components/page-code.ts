import { isHash, readNumber, readSnowflake, writeNumber, writeSnowflake } from './base36.ts';
import { MATCHES, type Page, type Result } from './page.ts';

/** A page as the fields of a custom id. */
export function writePage({ asker, at, passage, match, results }: Page): string[] {
  const numbers = [at, passage, MATCHES.indexOf(match)];
  return [writeSnowflake(asker), ...numbers.map(writeNumber), writeResults(results)];
}

/** `undefined` for fields that `writePage` did not write. */
export function readPage(fields: readonly string[]): Page | undefined {
  const asker = readSnowflake(fields[0]);
  const [at, passage, matchIndex] = fields.slice(1, 4).map(readNumber);
  const match = MATCHES[matchIndex ?? MATCHES.length];
  const [first, ...others] = readResults(fields[4] ?? '');
  if (asker === undefined || at === undefined || passage === undefined || !match || !first) return undefined;
  if (at > others.length) return undefined;
  return { asker, at, passage, match, results: [first, ...others] };
}

/** `article-passage.start.length-passage…_article-…`: an article is named once for the results in a row it has. */
function writeResults(results: readonly Result[]): string {
  return results
    .map(({ article, passage, span }, index) => {
      const numbers = span ? [passage, span.start, span.end - span.start] : [passage];
      const entry = `-${numbers.map(writeNumber).join('.')}`;
      if (index === 0) return article + entry;
      return results[index - 1]!.article === article ? entry : `_${article}${entry}`;
    })
    .join('');
}

/** Empty when any part of the text is not of the form that `writeResults` writes. */
function readResults(text: string): Result[] {
  const results = text.split('_').flatMap((group) => {
    const [article, ...entries] = group.split('-');
    return entries.map((entry) => readResult(article, entry));
  });
  return results.every((result) => result !== undefined) ? results : [];
}

function readResult(article: string | undefined, entry: string): Result | undefined {
  const [passage, ...span] = entry.split('.').map(readNumber);
  if (!isHash(article) || passage === undefined) return undefined;
  if (span.length === 0) return { article, passage };
  const [start, length] = span;
  if (span.length !== 2 || start === undefined || length === undefined) return undefined;
  return { article, passage, span: { start, end: start + length } };
}

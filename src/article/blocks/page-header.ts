import type { TextRange } from '../../text/text-range.ts';
import { endsSentence } from './introduction.ts';

type Group = readonly TextRange[];

/** A running head or foot with the number of its page: "— 12 —   EL FARO", "Página 3 de 8", "EL FARO      12". */
const PAGE_LINES = [
  /^[-–—]\s*(\d{1,4})\s*[-–—](?:\s{2,}(.*))?$/,
  /^(?:p[áa]g(?:ina|\.)?|page)\s*(\d{1,4})(?:\s*(?:\/|de|of)\s*\d{1,4})?(?:\s{2,}(.*))?$/i,
  /^(\d{1,4})(?:\s{3,}(\S.*))?$/,
];
const PAGE_LINE_END = /^(\S.*?)\s{3,}(?:[-–—]\s*)?(\d{1,4})(?:\s*[-–—])?$/;
const MIN_BARE_NUMBERS = 3;

/**
 * Leaves out the lines that a page begins or ends with, where they come again with the number of another page. A
 * paragraph that they part is joined.
 */
export function withoutPageHeaders(body: string, groups: readonly Group[]): Group[] {
  const headers = repeatedHeaders(body, groups);
  if (headers.size === 0) return [...groups];
  const kept: TextRange[][] = [];
  let isCut = false;
  for (const group of groups) {
    let run: TextRange[] | undefined;
    for (const line of group) {
      const page = pageOf(body, line);
      if (page && headers.has(page.title)) {
        isCut = true;
        run = undefined;
        continue;
      }
      const before = kept.at(-1);
      if (!run && isCut && before && goesOn(body, before.at(-1)!, line)) run = before;
      if (!run) {
        run = [];
        kept.push(run);
      }
      run.push(line);
      isCut = false;
    }
  }
  return kept;
}

interface Page {
  readonly number: number;
  /** What stands beside the number. */
  readonly title: string;
}

function pageOf(body: string, { start, end }: TextRange): Page | undefined {
  if (end - start > 150) return undefined;
  const text = body.slice(start, end);
  for (const pattern of PAGE_LINES) {
    const match = pattern.exec(text);
    if (match) return { number: Number(match[1]), title: match[2] ?? '' };
  }
  const match = PAGE_LINE_END.exec(text);
  return match ? { number: Number(match[2]), title: match[1]! } : undefined;
}

/** Titles whose page numbers rise. A bare number may be a chapter's, unless it stands within a paragraph. */
function repeatedHeaders(body: string, groups: readonly Group[]): Set<string> {
  const lines = groups.flat();
  const pagesOf = new Map<string, { numbers: number[]; cuts: number }>();
  lines.forEach((line, at) => {
    const page = pageOf(body, line);
    if (!page) return;
    const pages = pagesOf.get(page.title) ?? { numbers: [], cuts: 0 };
    pagesOf.set(page.title, pages);
    pages.numbers.push(page.number);
    const [before, after] = [lines[at - 1], lines[at + 1]];
    if (before && after && goesOn(body, before, after)) pages.cuts++;
  });
  const headers = new Set<string>();
  for (const [title, { numbers, cuts }] of pagesOf) {
    const rise = numbers.every((number, at) => at === 0 || number > numbers[at - 1]!);
    const isEnough = title === '' ? numbers.length >= MIN_BARE_NUMBERS && cuts > 0 : numbers.length >= 2;
    if (rise && isEnough) headers.add(title);
  }
  return headers;
}

function goesOn(body: string, before: TextRange, after: TextRange): boolean {
  return (
    !endsSentence(body.slice(before.start, before.end)) && /^\p{Ll}/u.test(body.slice(after.start, after.end))
  );
}

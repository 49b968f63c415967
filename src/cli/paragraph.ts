import type { Page } from './page.ts';
import { printable } from './printable.ts';
import { wrapText } from './wrap.ts';

/** Narrower terminals get lines that do not fit rather than lines of a letter each. */
const MIN_COLUMNS = 20;

/** The columns to fill. */
export function widthOf({ columns }: Page): number {
  return Math.max(columns, MIN_COLUMNS);
}

/** A text in lines that fit. */
export function paragraph(text: string, page: Page, indent = ''): string[] {
  const safe = printable(text);
  return wrapText(safe, widthOf(page) - indent.length).map(
    ({ start, end }) => indent + safe.slice(start, end),
  );
}

/** Columns are aligned left or right; figures go right. */
export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

/**
 * A Markdown table, padded so that it also reads in a terminal. Widths count code points, which fits the Latin script
 * of headings and figures.
 *
 * @param rows As many cells a row as there are columns; a missing one is left empty.
 */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map((column) => column.heading), ...rows].map((cells) =>
    columns.map((_, at) => (cells[at] ?? '').replaceAll('|', '\\|').replace(/\s+/gu, ' ')),
  );
  const widths = columns.map((_, at) => Math.max(3, ...lines.map((cells) => length(cells[at] ?? ''))));
  const rule = columns.map((column, at) => ruleOf(column, widths[at] ?? 3));
  const padded = lines.map((cells) =>
    cells.map((cell, at) => pad(cell, widths[at] ?? 3, columns[at]?.align)),
  );
  return [padded[0] ?? [], rule, ...padded.slice(1)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function ruleOf(column: Column, width: number): string {
  return column.align === 'right' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width);
}

function pad(cell: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(width - length(cell));
  return align === 'right' ? space + cell : cell + space;
}

function length(text: string): number {
  return [...text].length;
}

/** Right-aligned column headings after a first one for names. */
export function columnsOf(first: string, others: readonly string[]): Column[] {
  return [{ heading: first }, ...others.map((heading) => ({ heading, align: 'right' as const }))];
}

/** "86.5 %"; a missing figure is a dash. */
export function percent(value: number | null | undefined): string {
  return value == null ? '–' : `${(100 * value).toFixed(1)} %`;
}

/** Two digits at least, whole from 100. */
export function quantity(value: number | null | undefined): string {
  if (value == null) return '–';
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}

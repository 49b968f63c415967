/**
 * A Markdown table, padded so that it also reads in a terminal. The first column is for names; the others, for figures,
 * are aligned right. Widths count code points, which fits Latin script.
 */
export function renderTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, ...rows].map((cells) => headings.map((_, at) => cells[at] ?? ''));
  const widths = headings.map((_, at) => Math.max(3, ...lines.map((cells) => [...cells[at]!].length)));
  const pad = (cell: string, at: number) => {
    const space = ' '.repeat(widths[at]! - [...cell].length);
    return at === 0 ? cell + space : space + cell;
  };
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const [first, ...others] = lines.map((cells) => cells.map(pad));
  return [first!, rule, ...others].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** "86.5 %"; a missing figure is a dash. */
export function percent(value: number | null): string {
  return value === null ? '–' : `${(100 * value).toFixed(1)} %`;
}

/** Two digits at least, whole from 100; a missing figure is a dash. */
export function quantity(value: number | null): string {
  if (value === null) return '–';
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

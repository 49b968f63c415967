/** Spreadsheets take a file without it for text of another encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, lines that end with CR LF. What a
 * spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises; also behind a semicolon, which
 * separates cells where a comma is the decimal mark.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => `${row.map(cellOf).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = value.replace(/(?<=^|; *)(?=[=+\-@\t\r\n＝＋－＠])/gu, "'");
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

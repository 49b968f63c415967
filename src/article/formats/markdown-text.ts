/** Words of a paragraph that are set alike. */
export interface Run {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isCode?: boolean;
  readonly isStruck?: boolean;
  /** http or https. */
  readonly url?: string | undefined;
}

/** A forced line end within a paragraph. */
export const LINE_BREAK: Run = { text: '\n' };

/** A paragraph in Markdown; empty when there is nothing in it but white space. */
export function markdownOfRuns(runs: readonly Run[]): string {
  const merged = mergeRuns(runs);
  const text = merged.map((run, index) => markdownOfRun(run, merged[index - 1], merged[index + 1])).join('');
  const lines = text.split('\n').map((line) => escapeLineStart(line.trim()));
  return lines
    .join('\n')
    .trim()
    .replace(/\n{2,}/g, '\n')
    .replaceAll('\n', '  \n');
}

/** The runs as plain text in one line. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Text that Markdown shows as it is. Only what would be taken for a mark gets a backslash: each one also stands in the
 * article's body. What looks like an item of a list stays one.
 */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/(?<!\s)[*]|[*](?!\s)|`|~~/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\[(?=[^\]\n]{0,200}\][([:])|<(?=[a-z/!?])|&(?=#?\w{1,40};)/gi, '\\$&');
}

/** A table with its first row as header; cells are Markdown. */
export function markdownOfTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, index) => cellText(cells[index] ?? '')).join(' | ')} |`;
  const [header = [], ...others] = rows;
  return [line(header), `|${' --- |'.repeat(columns)}`, ...others.map(line)].join('\n');
}

function cellText(cell: string): string {
  return cell
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
}

function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const before = merged.at(-1);
    if (before && (isAlike(before, run) || (run.text.trim() === '' && !run.text.includes('\n'))))
      merged[merged.length - 1] = { ...before, text: before.text + run.text };
    else if (run.text !== '') merged.push(run);
  }
  return merged.map((run) => ({ ...run, text: run.isCode ? run.text : run.text.replace(/[^\S\n]+/g, ' ') }));
}

function isAlike(a: Run, b: Run): boolean {
  // Code in several styles is one piece of code.
  if (a.isCode && b.isCode) return a.url === b.url;
  return (
    a.url === b.url &&
    Boolean(a.isBold) === Boolean(b.isBold) &&
    Boolean(a.isItalic) === Boolean(b.isItalic) &&
    Boolean(a.isCode) === Boolean(b.isCode) &&
    Boolean(a.isStruck) === Boolean(b.isStruck)
  );
}

function markdownOfRun(run: Run, before: Run | undefined, after: Run | undefined): string {
  // Marks stand at words: white space goes outside, and a mark does not reach over a line end.
  const parts = run.text.split('\n').map((part) => {
    const words = part.trim();
    if (words === '') return part;
    const left = part.slice(0, part.indexOf(words));
    const right = part.slice(left.length + words.length);
    const previous = left || before?.text.slice(-1) || ' ';
    const next = right || after?.text.slice(0, 1) || ' ';
    return left + marked(run, words, previous, next, before, after) + right;
  });
  return parts.join('\n');
}

function marked(
  run: Run,
  words: string,
  previous: string,
  next: string,
  before: Run | undefined,
  after: Run | undefined,
): string {
  let text = run.isCode ? codeSpan(words) : escapeMarkdown(words);
  // CommonMark: emphasis neither opens before nor closes after punctuation that touches a word on the other side.
  const opens = !(isPunctuation(words.at(0)!) && isWord(previous));
  const closes = !(isPunctuation(words.at(-1)!) && isWord(next));
  const touchesEmphasis = [
    [before, previous],
    [after, next],
  ].some(([neighbour, character]) => {
    const { isBold, isItalic } = (neighbour ?? {}) as Run;
    return (isBold || isItalic) && character !== ' ';
  });
  if (opens && closes && !touchesEmphasis) {
    if (run.isItalic && !run.isCode) text = `*${text}*`;
    if (run.isBold) text = `**${text}**`;
  }
  if (run.isStruck) text = `~~${text}~~`;
  if (run.url !== undefined) text = `[${text}](${run.url.replace(/[<>()]/g, percentEncode)})`;
  return text;
}

function codeSpan(code: string): string {
  const longest = Math.max(0, ...Array.from(code.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 && /^`|`$/.test(code) ? ' ' : '';
  return fence + pad + code + pad + fence;
}

function escapeLineStart(line: string): string {
  if (/^(?:#{1,6}(?:\s|$)|>|=+$|(?:-\s*){3,}$|(?:_\s*){3,}$|\+{3}$|~{3})/.test(line)) return `\\${line}`;
  // A year or an amount that begins a line is no number of a list.
  return line.replace(/^(\d{3,9})([.)])(?=\s)/, '$1\\$2');
}

/** `encodeURIComponent` leaves brackets, which end a link's address. */
const percentEncode = (character: string): string => `%${character.codePointAt(0)!.toString(16)}`;
const isPunctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);
const isWord = (character: string): boolean => /[^\s\p{P}\p{S}]/u.test(character);

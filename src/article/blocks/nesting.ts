/** Nobody nests deeper, and the parser's time and stack grow with it. */
export const MAX_NESTING = 100;

const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const THEMATIC_BREAK = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
const FENCE = /^[ \t]*(`{3,}|~{3,})/;

/** The first line of a Markdown text, from 0, on which quotes and lists are nested too deep; none: undefined. */
export function tooNestedLine(body: string): number | undefined {
  /** Columns of the lists that are open. */
  const columns: number[] = [];
  let fence: string | undefined;
  let number = -1;
  for (const line of body.split('\n')) {
    number++;
    const mark = FENCE.exec(line)?.[1];
    if (mark && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    if (fence !== undefined || line.trim() === '') continue;
    const markers = THEMATIC_BREAK.test(line)
      ? undefined
      : CONTAINERS.exec(line)?.[0].match(/>|[-*+]|\d+[.)]/g);
    const column = columnOf(line);
    while (columns.length > 0 && columns.at(-1)! >= column) columns.pop();
    if (!markers) continue;
    for (const _ of markers) columns.push(column);
    if (columns.length > MAX_NESTING) return number;
  }
  return undefined;
}

function columnOf(line: string): number {
  const indent = /^[ \t]*/.exec(line)![0];
  return indent.replaceAll('\t', '    ').length;
}

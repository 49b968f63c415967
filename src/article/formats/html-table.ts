import { markdownOfTable } from './markdown-text.ts';

/** A cell as it stands in its row, with what it spans. */
export interface Cell {
  /** Its paragraphs, in Markdown. */
  readonly blocks: readonly string[];
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** A cell with more paragraphs holds a part of the page rather than a value. */
const MAX_CELL_BLOCKS = 8;
/** Of rows, and of columns from the table's edge. Larger spans are mistakes or made to fill the memory. */
const MAX_SPAN = 100;

/** A table as Markdown; the text of its cells when it only arranges the page; a list when it has names and values. */
export function tableBlocks(rows: readonly (readonly Cell[])[]): string[] {
  const filled = spread(rows).filter((row) => row.some(({ blocks }) => blocks.length > 0));
  if (filled.length === 0) return [];
  const isLayout =
    filled.every((row) => row.filter(({ blocks }) => blocks.length > 0).length < 2) ||
    filled.some((row) => row.some(({ blocks }) => blocks.length > MAX_CELL_BLOCKS));
  if (isLayout) return filled.flat().flatMap(({ blocks }) => blocks);
  if (!isPairs(filled)) return [markdownOfTable(filled.map((row) => row.map(textOf)))];
  const pairs = filled.map(([name, value]) => {
    const text = textOf(name!)
      .replace(/^\*\*(.*)\*\*$/, '$1')
      .replace(/:$/, '');
    return value && value.blocks.length > 0 ? `- **${text}**: ${textOf(value)}` : `- ${text}`;
  });
  return [pairs.join('\n')];
}

/** Every cell at its column: one that spans rows stands in each of them, one that spans columns leaves gaps. */
function spread(rows: readonly (readonly Cell[])[]): Cell[][] {
  const carried: { cell: Cell; left: number }[] = [];
  return rows.map((row) => {
    const spreadRow: Cell[] = [];
    const carry = (): void => {
      let above = carried[spreadRow.length];
      while (above && above.left > 0 && spreadRow.length < MAX_SPAN) {
        above.left--;
        spreadRow.push(above.cell);
        above = carried[spreadRow.length];
      }
    };
    for (const cell of row) {
      carry();
      const columns = Math.min(cell.columns, Math.max(1, MAX_SPAN - spreadRow.length));
      for (let column = 0; column < columns; column++) {
        const placed = column === 0 ? cell : { ...cell, blocks: [] };
        carried[spreadRow.length] = { cell: placed, left: Math.min(cell.rows, MAX_SPAN) - 1 };
        spreadRow.push(placed);
      }
    }
    carry();
    return spreadRow;
  });
}

/** Whether it has two columns, of which the first names what the second says, and no header. */
function isPairs(rows: readonly (readonly Cell[])[]): boolean {
  if (rows.some((row) => row.length > 2)) return false;
  const [first = [], ...others] = rows;
  if (first.every(({ isHeader }) => isHeader)) return false;
  if (rows.every(([name]) => name?.isHeader)) return true;
  const isBold = ({ blocks }: Cell): boolean => blocks.every((block) => /^\*\*.*\*\*$/.test(block));
  const hasDigit = (row: readonly Cell[]): boolean => /\d/.test(row.map(textOf).join(' '));
  return !(first.every(isBold) || (!hasDigit(first) && others.length > 1 && others.every(hasDigit)));
}

function textOf({ blocks }: Cell): string {
  return blocks.join(' ');
}

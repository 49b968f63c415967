import { isHiddenBy } from '../blocks/html-tag.ts';
import { type Cell, tableBlocks } from './html-table.ts';
import { LINE_BREAK, markdownOfRuns, type Run, textOfRuns } from './markdown-text.ts';

/** The part of the DOM that is read here. */
export interface HtmlNode {
  readonly nodeType: number;
  /** In capitals for elements of HTML. */
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;
/** Deeper nesting than people write; beyond it only the text counts. */
const MAX_DEPTH = 200;

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const SKIPPED = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE SVG MATH IFRAME OBJECT EMBED AUDIO VIDEO CANVAS FORM BUTTON INPUT ' +
    'SELECT TEXTAREA DIALOG',
);
const BLOCKS = names(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 ' +
    'H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);

/** The visible text of a document as Markdown: headings, lists, tables, quotes, code, links, emphasis. */
export function htmlToMarkdown(root: HtmlNode): string {
  return blocksOf(root, 0).join('\n\n');
}

function blocksOf(node: HtmlNode, depth: number): string[] {
  if (depth > MAX_DEPTH) return [markdownOfRuns([{ text: node.textContent ?? '' }])].filter(Boolean);
  const blocks: string[] = [];
  let runs: Run[] = [];
  const flush = (): void => {
    const paragraph = markdownOfRuns(runs);
    if (paragraph !== '') blocks.push(paragraph);
    runs = [];
  };
  const walk = (parent: HtmlNode, style: Omit<Run, 'text'>, level: number): void => {
    for (const child of parent.childNodes) {
      if (child.nodeType === TEXT)
        runs.push({ ...style, text: (child.textContent ?? '').replace(/\s+/g, ' ') });
      if (child.nodeType !== ELEMENT || isHidden(child as HtmlElement)) continue;
      if (BLOCKS.has(tag(child))) {
        flush();
        blocks.push(...blockOf(child as HtmlElement, depth + 1));
      } else if (tag(child) === 'BR') runs.push(LINE_BREAK);
      else if (level > MAX_DEPTH) runs.push({ ...style, text: child.textContent ?? '' });
      else walk(child, styleOf(child as HtmlElement, style), level + 1);
    }
  };
  walk(node, {}, depth);
  flush();
  return blocks;
}

function blockOf(element: HtmlElement, depth: number): string[] {
  const name = tag(element);
  if (/^H[1-6]$/.test(name)) {
    const text = markdownOfRuns([{ text: textOfRuns(runsOf(element)) }]);
    return text === '' ? [] : [`${'#'.repeat(Number(name[1]))} ${text}`];
  }
  if (name === 'PRE') return codeBlock(element);
  if (name === 'UL' || name === 'OL') return list(element, depth);
  if (name === 'TABLE') return table(element, depth);
  if (name === 'DL') return definitions(element, depth);
  if (name === 'HR') return ['* * *'];
  if (name === 'SUMMARY') return bold(textOfRuns(runsOf(element)));
  const blocks = blocksOf(element, depth);
  return name === 'BLOCKQUOTE' ? [quoted(blocks)].filter(Boolean) : blocks;
}

function styleOf(element: HtmlElement, style: Omit<Run, 'text'>): Omit<Run, 'text'> {
  switch (tag(element)) {
    case 'B':
    case 'STRONG':
      return { ...style, isBold: true };
    case 'I':
    case 'EM':
      return { ...style, isItalic: true };
    case 'CODE':
    case 'KBD':
    case 'SAMP':
    case 'TT':
      return { ...style, isCode: true };
    case 'S':
    case 'DEL':
    case 'STRIKE':
      return { ...style, isStruck: true };
    case 'A': {
      const address = element.getAttribute('href') ?? '';
      const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
      return isWeb ? { ...style, url: new URL(address).href } : style;
    }
    default:
      return style;
  }
}

/** The text within an element without its marks, however it is divided. */
function runsOf(element: HtmlNode, depth = 0): Run[] {
  if (depth > MAX_DEPTH) return [{ text: element.textContent ?? '' }];
  return [...element.childNodes].flatMap((child) => {
    if (child.nodeType === TEXT) return [{ text: child.textContent ?? '' }];
    if (child.nodeType !== ELEMENT || isHidden(child as HtmlElement)) return [];
    const isApart = tag(child) === 'BR' || BLOCKS.has(tag(child));
    return isApart ? [{ text: ' ' }, ...runsOf(child, depth + 1), { text: ' ' }] : runsOf(child, depth + 1);
  });
}

function codeBlock(element: HtmlElement): string[] {
  const code = (element.textContent ?? '').replace(/^\n|\s+$/g, '');
  if (code.trim() === '') return [];
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}\n${code}\n${fence}`];
}

function list(element: HtmlElement, depth: number): string[] {
  const isOrdered = tag(element) === 'OL';
  let number = Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1;
  const items: string[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType !== ELEMENT || isHidden(child as HtmlElement)) continue;
    // Some editors write a list within a list as its sibling.
    const isItem = tag(child) === 'LI';
    const blocks = isItem ? blocksOf(child, depth + 1) : blockOf(child as HtmlElement, depth + 1);
    if (blocks.length === 0) continue;
    const marker = isOrdered ? `${number++}. ` : '- ';
    const indent = ' '.repeat(marker.length);
    const isTight = blocks.slice(1).every((block) => /^\s*(?:[-*]|\d+\.) /.test(block));
    const text = blocks.join(isTight ? '\n' : '\n\n').replace(/\n(?!\n)/g, `\n${indent}`);
    if (!isItem && items.length > 0) items.push(`${indent}${text}`);
    else items.push(marker + text);
  }
  return items.length === 0 ? [] : [items.join('\n')];
}

function quoted(blocks: readonly string[]): string {
  return blocks
    .join('\n\n')
    .replace(/^(?=.)/gm, '> ')
    .replace(/^$/gm, '>');
}

function bold(text: string): string[] {
  return text === '' ? [] : [markdownOfRuns([{ text, isBold: true }])];
}

function definitions(element: HtmlElement, depth: number): string[] {
  const blocks: string[] = [];
  let terms: string[] = [];
  const entries = (parent: HtmlNode): void => {
    for (const child of parent.childNodes) {
      if (child.nodeType !== ELEMENT) continue;
      if (tag(child) === 'DIV') entries(child);
      if (tag(child) === 'DT') terms.push(textOfRuns(runsOf(child)));
      if (tag(child) !== 'DD') continue;
      const [first = '', ...others] = blocksOf(child, depth + 1);
      const term = bold(terms.filter(Boolean).join(', '))[0];
      blocks.push(term === undefined ? first : `${term}: ${first}`, ...others);
      terms = [];
    }
  };
  entries(element);
  return blocks.filter(Boolean);
}

function table(element: HtmlElement, depth: number): string[] {
  const rows: Cell[][] = [];
  const caption: string[] = [];
  const collect = (parent: HtmlNode): void => {
    for (const child of parent.childNodes) {
      if (child.nodeType !== ELEMENT || isHidden(child as HtmlElement)) continue;
      if (tag(child) === 'CAPTION') caption.push(...blocksOf(child, depth + 1));
      else if (tag(child) === 'TR') rows.push(cellsOf(child, depth));
      else if (/^T(?:HEAD|BODY|FOOT)$/.test(tag(child))) collect(child);
    }
  };
  collect(element);
  return [...caption, ...tableBlocks(rows)];
}

function cellsOf(row: HtmlNode, depth: number): Cell[] {
  return [...row.childNodes]
    .filter((child) => /^T[DH]$/.test(tag(child)) && !isHidden(child as HtmlElement))
    .map((child) => {
      const attribute = (name: string): number =>
        Number.parseInt((child as HtmlElement).getAttribute(name) ?? '1', 10) || 1;
      return {
        blocks: blocksOf(child, depth + 1),
        isHeader: tag(child) === 'TH',
        columns: attribute('colspan'),
        rows: attribute('rowspan'),
      };
    });
}

function isHidden(element: HtmlElement): boolean {
  return SKIPPED.has(tag(element)) || isHiddenBy((name) => element.getAttribute(name));
}

function tag({ nodeName }: HtmlNode): string {
  return nodeName.toUpperCase();
}

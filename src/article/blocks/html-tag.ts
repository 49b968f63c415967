import type { TextRange } from '../../text/text-range.ts';
import type { PieceMarks } from '../article.ts';

/** A tag, or a comment or declaration, whose name is empty. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  /** Where it ends in the source. */
  readonly end: number;
  readonly isOpening: boolean;
  /** What stands between its name and its end. */
  readonly attributes?: TextRange;
  /** Its attributes say that what it holds is not shown. */
  readonly hides?: boolean;
}

/** A longer tag is text, so that the search for its end stays short. */
const MAX_TAG_CHARS = 2000;
const TAG =
  /<(\/?)([a-z][a-z\d-]*)((?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>/iy;

/** Elements of HTML that people use in texts. Anything else between angle brackets, such as `<user>`, is text. */
const ELEMENTS = new Set(
  `a abbr address article aside b bdi bdo big blockquote body br button caption center cite code col colgroup dd del
  details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i
  iframe img input ins kbd label legend li link main mark meta nav nobr noscript ol optgroup option p param picture pre
  q rp rt ruby s samp script section select small source span strike strong style sub summary sup table tbody td
  template textarea tfoot th thead time title tr tt u ul var video wbr`.split(/\s+/),
);

interface TagReader {
  /** The tag, comment or declaration that begins at `start`, by CommonMark's rules for HTML in a line. */
  (start: number): HtmlTag | undefined;
  /** Where the element that a tag opens ends; the end of the source when nothing closes it. */
  readonly endOfElement: (tag: HtmlTag) => number;
}

/** For a source that is read from its beginning to its end. */
export function createTagReader(source: string): TagReader {
  /** What no longer follows: looked for once. */
  const missing = new Set<string>();
  let lowerCase: string | undefined;
  const find = (text: string, from: number): number => {
    if (missing.has(text)) return -1;
    lowerCase ??= source.toLowerCase();
    const at = lowerCase.indexOf(text, from);
    if (at === -1) missing.add(text);
    return at;
  };
  const tagAt = (start: number): HtmlTag | undefined => {
    const close = closeOfComment(source, start);
    if (close !== undefined) {
      const end = find(close, start + 2);
      return end === -1 ? undefined : { name: '', end: end + close.length, isOpening: false };
    }
    return elementTagAt(source, start);
  };
  const endOfElement = ({ name, end, hides }: HtmlTag): number => {
    const closing = hides ? endTagOf(source, name, end) : find(`</${name}`, end);
    const close = closing === -1 ? -1 : find('>', closing);
    return close === -1 ? source.length : close + 1;
  };
  return Object.assign(tagAt, { endOfElement });
}

/** Elements that end where the next one of their name begins, if they have no end of their own. */
const ENDS_AT_NEXT = /^(?:p|li|dt|dd|tr|td|th|option)$/;

/** Where the tag begins that closes an element; those of elements with its name in it close these. */
function endTagOf(source: string, name: string, start: number): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi');
  tags.lastIndex = start;
  if (ENDS_AT_NEXT.test(name)) return tags.exec(source)?.index ?? -1;
  let depth = 1;
  for (let tag = tags.exec(source); tag; tag = tags.exec(source)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0) return tag.index;
  }
  return -1;
}

function closeOfComment(source: string, start: number): string | undefined {
  const opening = /^<(?:!--|!\[CDATA\[|![a-z]|\?)/i.exec(source.slice(start, start + 9))?.[0];
  if (opening === undefined) return undefined;
  if (opening === '<!--') return '-->';
  return opening === '<?' ? '?>' : opening.length === 3 ? '>' : ']]>';
}

function elementTagAt(source: string, start: number): HtmlTag | undefined {
  TAG.lastIndex = 0;
  const match = TAG.exec(source.slice(start, start + MAX_TAG_CHARS));
  if (!match) return undefined;
  const [tag, slash, elementName, attributes] = match;
  const name = elementName!.toLowerCase();
  if (!ELEMENTS.has(name)) return undefined;
  const end = start + tag.length;
  const hides = !VOID.test(name) && !tag.endsWith('/>') && isHiddenBy(attributeReader(attributes!));
  return {
    name,
    end,
    isOpening: slash === '',
    ...(hides && { hides }),
    ...(/\w/.test(attributes!) && { attributes: { start: end - 1 - attributes!.length, end: end - 1 } }),
  };
}

/** Whether what the element holds is no text, or is not shown. */
export function isHiddenElement({ name, hides = false }: HtmlTag): boolean {
  return hides || /^(?:script|style|template)$/.test(name);
}

/** Elements that hold nothing. */
const VOID = /^(?:br|col|embed|hr|img|input|link|meta|param|source|wbr)$/;

const ATTRIBUTE = /([a-z_:][\w.:-]*)(?:\s*=\s*(?:([^\s"'=<>`]+)|'([^']*)'|"([^"]*)"))?/gi;

function attributeReader(attributes: string): (name: string) => string | null {
  const values = new Map<string, string>();
  for (const [, name, bare, single, double] of attributes.matchAll(ATTRIBUTE))
    values.set(name!.toLowerCase(), bare ?? single ?? double ?? '');
  return (name) => values.get(name) ?? null;
}

/** What a reader does not see; only what the element itself says, not a style sheet. */
export function isHiddenBy(attribute: (name: string) => string | null): boolean {
  return (
    attribute('hidden') !== null ||
    attribute('aria-hidden') === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute('style') ?? '')
  );
}

const MARKS: Readonly<Record<string, PieceMarks>> = {
  b: { isBold: true },
  strong: { isBold: true },
  i: { isItalic: true },
  em: { isItalic: true },
  code: { isCode: true },
  kbd: { isCode: true },
  samp: { isCode: true },
  tt: { isCode: true },
  del: { isStruck: true },
  s: { isStruck: true },
  strike: { isStruck: true },
};

/** What an element makes of the text in it. */
export function markOfTag({ name }: HtmlTag): PieceMarks | undefined {
  return Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;
}

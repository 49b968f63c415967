interface FormatTraits {
  /** In small letters; people are told the first one. */
  readonly endings: readonly [`.${string}`, ...`.${string}`[]];
  /** What servers call it, in small letters. */
  readonly mediaTypes: readonly string[];
  /** What `contentType` says of its first bytes. Absent: a text, and no other text has a signature. */
  readonly signature?: string;
  /**
   * Whether a text is of this format, by how it begins; of two formats that are both text, this one goes first.
   * `isClaimed`: its name or its server says so.
   */
  readonly isIn?: (head: string, isClaimed: boolean) => boolean;
  /** Whether its text is taken out in a process of its own (`formats/`). */
  readonly isExtracted: boolean;
}

/** Each comment ends at its first `-->`: with several ways to read them, many comments would take for ever. */
const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)(?=[\s/>])/i;
const TAG = /<\/?[a-z][^<>]*>/i;

/** What an article may be, in the order in which people are told. */
export const FORMATS = {
  markdown: {
    endings: ['.md', '.markdown'],
    mediaTypes: ['text/markdown', 'text/x-markdown'],
    isExtracted: false,
  },
  plain: { endings: ['.txt'], mediaTypes: ['text/plain'], isExtracted: false },
  html: {
    endings: ['.html', '.htm', '.xhtml'],
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    isIn: (head, isClaimed) => HTML_START.test(head) || (isClaimed && TAG.test(head)),
    isExtracted: true,
  },
  docx: {
    endings: ['.docx'],
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    signature: 'ZIP',
    isExtracted: true,
  },
  pdf: { endings: ['.pdf'], mediaTypes: ['application/pdf'], signature: 'PDF', isExtracted: true },
} as const satisfies Readonly<Record<string, FormatTraits>>;

export type Format = keyof typeof FORMATS;

export type ExtractedFormat = {
  [F in Format]: (typeof FORMATS)[F]['isExtracted'] extends true ? F : never;
}[Format];

/** What an article's text is once it is read. */
export type TextFormat = Exclude<Format, ExtractedFormat>;

const ALL = Object.entries(FORMATS) as readonly (readonly [Format, FormatTraits])[];

/** All of them, those that people are not told as well. */
export const ENDINGS: readonly `.${string}`[] = ALL.flatMap(([, { endings }]) => endings);

/** Those that people are told, one for each format. */
export const MAIN_ENDINGS: readonly `.${string}`[] = ALL.map(([, { endings }]) => endings[0]);

export const MEDIA_TYPES: readonly string[] = ALL.flatMap(([, { mediaTypes }]) => mediaTypes);

export function isExtracted(format: Format): format is ExtractedFormat {
  return FORMATS[format].isExtracted;
}

/** What `contentType` says of a format's files; undefined of text. */
export function signatureOf(format: Format): string | undefined {
  const { signature }: FormatTraits = FORMATS[format];
  return signature;
}

/** The format whose files have an ending, by a file's name or an address without its query. */
export function formatOfName(name: string): Format | undefined {
  const lower = name.toLowerCase();
  return ALL.find(([, { endings }]) => endings.some((ending) => lower.endsWith(ending)))?.[0];
}

export function formatOfMediaType(type: string): Format | undefined {
  return ALL.find(([, { mediaTypes }]) => mediaTypes.includes(type))?.[0];
}

/** The format that a signature shows, as `contentType` names it. */
export function formatOfSignature(given: string | undefined): Format | undefined {
  return given === undefined ? undefined : ALL.find(([, { signature }]) => signature === given)?.[0];
}

/** The format that a text shows by how it begins; `claimed` is what its name or its server says. */
export function formatOfHead(head: string, claimed: Format | undefined): Format | undefined {
  return ALL.find(([format, { isIn }]) => isIn?.(head, format === claimed))?.[0];
}

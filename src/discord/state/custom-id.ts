import { MATCHES, type Page, type Result } from './page.ts';

/**
 * What a button does when it is pressed, what a choice of the autocomplete list stands for, or what is done with what
 * was typed into a window. `isDelegated`: whoever began it may not manage the server, and Discord let them all the same.
 */
export type Action =
  /** Show that page. Four kinds, because a message may not have the same id twice. */
  | { readonly kind: 'previous' | 'next' | 'another' | 'open'; readonly page: Page }
  /** Post that page to the channel. */
  | { readonly kind: 'share'; readonly page: Page }
  /** Remove the message, if this person or a moderator presses. */
  | { readonly kind: 'delete'; readonly asker: string }
  /** Ask the article's starter question with this hash. */
  | { readonly kind: 'ask'; readonly article: string; readonly question: string }
  /** Ask the question that the message shows. */
  | { readonly kind: 'askAgain' }
  /** Show what an article is; without one, which articles there are. */
  | { readonly kind: 'about'; readonly article?: string }
  /** Show a passage; only in autocomplete lists. */
  | { readonly kind: 'choose'; readonly article: string; readonly passage: number }
  /** Make an article of that draft. */
  | {
      readonly kind: 'publish';
      readonly draft: string;
      readonly isDelegated: boolean;
      /** The revision of the article that it replaces with which it was compared. */
      readonly revision?: number;
    }
  /** Forget that draft. */
  | { readonly kind: 'discard'; readonly draft: string; readonly isDelegated: boolean }
  /** Take in what was typed into a window, which has this number; only of windows. */
  | {
      readonly kind: 'typed';
      readonly window: string;
      readonly isDelegated: boolean;
      /** The server's article that it is to replace. */
      readonly replaces?: string;
    }
  /** Show that page of the server's articles. */
  | { readonly kind: 'ownArticles'; readonly page: number; readonly isDelegated: boolean }
  /** The same of the questions asked in vain. */
  | { readonly kind: 'unanswered'; readonly page: number; readonly isDelegated: boolean }
  /** Remove that article of the server, if it is still of that revision. */
  | {
      readonly kind: 'remove';
      readonly article: string;
      readonly revision: number;
      readonly isDelegated: boolean;
    }
  /** Do nothing after all. */
  | { readonly kind: 'keep' }
  /** Change a setting of the server: to the value chosen, or of a button to `isOn`. */
  | {
      readonly kind: 'setting';
      readonly setting: Setting;
      readonly isDelegated: boolean;
      readonly isOn?: boolean;
    }
  /** Give the questions asked in vain as a file. */
  | { readonly kind: 'exportUnanswered'; readonly isDelegated: boolean }
  /** Delete them; ask first unless this is the answer. */
  | {
      readonly kind: 'forgetUnanswered';
      readonly isDelegated: boolean;
      readonly isConfirmed: boolean;
    };

/** Settings of a server that can be changed in Discord. Ids hold their positions. */
const SETTINGS = ['answersFrom', 'isPrivate', 'mentionChannels', 'recordsUnanswered'] as const;

export type Setting = (typeof SETTINGS)[number];

/** Discord's limit for custom ids, and for the values of choices. */
export const MAX_CUSTOM_ID_CHARS = 100;

/** To be raised when the form of ids changes, so that older buttons are refused instead of misread. */
const VERSION = '1';

const letters = {
  previous: 'p',
  next: 'n',
  another: 'a',
  open: 'o',
  share: 's',
  delete: 'd',
  ask: 'q',
  askAgain: 'r',
  about: 'i',
  choose: 'c',
  publish: 'g',
  discard: 'h',
  typed: 't',
  ownArticles: 'l',
  unanswered: 'u',
  remove: 'x',
  keep: 'k',
  setting: 'e',
  exportUnanswered: 'f',
  forgetUnanswered: 'w',
} as const satisfies Readonly<Record<Action['kind'], string>>;

/** More passages than any article has, and the last id there can be. */
const WIDEST = { passage: 36 ** 4 - 1, asker: String(2n ** 64n - 1n) };

/** @throws RangeError when the id is longer than Discord allows; a page that went through `fitPage` never is. */
export function encodeAction(action: Action): string {
  const id = idOf(action);
  if (id.length > MAX_CUSTOM_ID_CHARS) throw new RangeError(`custom id of ${id.length} characters: ${id}`);
  return id;
}

/** `undefined` for whatever `encodeAction` of this version did not write. */
export function decodeAction(id: string | undefined): Action | undefined {
  if (id === undefined || id.length > MAX_CUSTOM_ID_CHARS) return undefined;
  const [head = '', ...fields] = id.split(':');
  const kind = (Object.keys(letters) as Action['kind'][]).find((key) => `${VERSION}${letters[key]}` === head);
  const action = kind && readFields(kind, fields);
  // Whatever the parts above let pass, only the one way to write an action is right.
  return action && idOf(action) === id ? action : undefined;
}

/** The page without the last results, as many as do not fit into an id, whichever passage is shown and to whom. */
export function fitPage(page: Page): Page {
  const [first, ...others] = page.results;
  for (let count = others.length; count > 0; count -= 1) {
    const fitted: Page = { ...page, results: [first, ...others.slice(0, count)] };
    const widest = idOf({ kind: 'open', page: { ...fitted, ...WIDEST } });
    if (widest.length <= MAX_CUSTOM_ID_CHARS) return fitted;
  }
  return { ...page, results: [first] };
}

function idOf(action: Action): string {
  return [`${VERSION}${letters[action.kind]}`, ...fieldsOf(action)].join(':');
}

function fieldsOf(action: Action): string[] {
  if (isServerAction(action)) return fieldsOfServer(action);
  switch (action.kind) {
    case 'delete':
      return [writeSnowflake(action.asker)];
    case 'ask':
      return [action.article, action.question];
    case 'askAgain':
      return [];
    case 'about':
      return action.article ? [action.article] : [];
    case 'choose':
      return [action.article, writeNumber(action.passage)];
    case 'publish':
      return [
        action.draft,
        writeFlag(action.isDelegated),
        ...(action.revision === undefined ? [] : [writeNumber(action.revision)]),
      ];
    case 'discard':
      return [action.draft, writeFlag(action.isDelegated)];
    case 'typed':
      return [
        writeSnowflake(action.window),
        writeFlag(action.isDelegated),
        ...(action.replaces === undefined ? [] : [action.replaces]),
      ];
    default:
      return writePage(action.page);
  }
}

function readFields(kind: Action['kind'], fields: readonly string[]): Action | undefined {
  if (isServerKind(kind)) return readServerFields(kind, fields);
  const [first, second] = fields;
  switch (kind) {
    case 'delete': {
      const asker = readSnowflake(first);
      return asker === undefined ? undefined : { kind, asker };
    }
    case 'ask':
      return isHash(first) && isHash(second) ? { kind, article: first, question: second } : undefined;
    case 'askAgain':
      return { kind };
    case 'about':
      if (first === undefined) return { kind };
      return isHash(first) ? { kind, article: first } : undefined;
    case 'choose': {
      const passage = readNumber(second);
      return isHash(first) && passage !== undefined ? { kind, article: first, passage } : undefined;
    }
    case 'publish':
      return readPublish(fields);
    case 'discard': {
      const isDelegated = readFlag(second);
      return isStoreId(first) && isDelegated !== undefined ? { kind, draft: first, isDelegated } : undefined;
    }
    case 'typed':
      return readTyped(fields);
    default: {
      const page = readPage(fields);
      return page && { kind, page };
    }
  }
}

function readPublish([first, second, third]: readonly string[]): Action | undefined {
  const isDelegated = readFlag(second);
  if (!isStoreId(first) || isDelegated === undefined) return undefined;
  const publish = { kind: 'publish', draft: first, isDelegated } as const;
  if (third === undefined) return publish;
  const revision = readNumber(third);
  return revision === undefined ? undefined : { ...publish, revision };
}

function readTyped([first, second, third]: readonly string[]): Action | undefined {
  const window = readSnowflake(first);
  const isDelegated = readFlag(second);
  if (window === undefined || isDelegated === undefined) return undefined;
  if (third === undefined) return { kind: 'typed', window, isDelegated };
  return isStoreId(third) ? { kind: 'typed', window, isDelegated, replaces: third } : undefined;
}

/** What moderators do with what their server has. */
const SERVER_KINDS = [
  'ownArticles',
  'unanswered',
  'remove',
  'keep',
  'setting',
  'exportUnanswered',
  'forgetUnanswered',
] as const satisfies readonly Action['kind'][];

type ServerKind = (typeof SERVER_KINDS)[number];
type ServerAction = Extract<Action, { kind: ServerKind }>;

function isServerKind(kind: Action['kind']): kind is ServerKind {
  return (SERVER_KINDS as readonly string[]).includes(kind);
}

function isServerAction(action: Action): action is ServerAction {
  return isServerKind(action.kind);
}

function fieldsOfServer(action: ServerAction): string[] {
  switch (action.kind) {
    case 'ownArticles':
    case 'unanswered':
      return [writeNumber(action.page), writeFlag(action.isDelegated)];
    case 'remove':
      return [action.article, writeNumber(action.revision), writeFlag(action.isDelegated)];
    case 'keep':
      return [];
    case 'setting':
      return [
        writeNumber(SETTINGS.indexOf(action.setting)),
        writeFlag(action.isDelegated),
        ...(action.isOn === undefined ? [] : [writeFlag(action.isOn)]),
      ];
    case 'exportUnanswered':
      return [writeFlag(action.isDelegated)];
    case 'forgetUnanswered':
      return [writeFlag(action.isDelegated), writeFlag(action.isConfirmed)];
  }
}

function readServerFields(kind: ServerAction['kind'], fields: readonly string[]): Action | undefined {
  const [first, second] = fields;
  switch (kind) {
    case 'ownArticles':
    case 'unanswered': {
      const page = readNumber(first);
      const isDelegated = readFlag(second);
      return page === undefined || isDelegated === undefined ? undefined : { kind, page, isDelegated };
    }
    case 'remove':
      return readRemove(fields);
    case 'keep':
      return { kind };
    case 'setting':
      return readSetting(fields);
    case 'exportUnanswered': {
      const isDelegated = readFlag(first);
      return isDelegated === undefined ? undefined : { kind, isDelegated };
    }
    case 'forgetUnanswered': {
      const [isDelegated, isConfirmed] = [readFlag(first), readFlag(second)];
      if (isDelegated === undefined || isConfirmed === undefined) return undefined;
      return { kind, isDelegated, isConfirmed };
    }
  }
}

function readRemove([first, second, third]: readonly string[]): Action | undefined {
  const revision = readNumber(second);
  const isDelegated = readFlag(third);
  if (!isStoreId(first) || revision === undefined || isDelegated === undefined) return undefined;
  return { kind: 'remove', article: first, revision, isDelegated };
}

function readSetting([first, second, third]: readonly string[]): Action | undefined {
  const setting = SETTINGS[readNumber(first) ?? SETTINGS.length];
  const isDelegated = readFlag(second);
  if (setting === undefined || isDelegated === undefined) return undefined;
  const change = { kind: 'setting', setting, isDelegated } as const;
  if (third === undefined) return change;
  const isOn = readFlag(third);
  return isOn === undefined ? undefined : { ...change, isOn };
}

/** A page as the fields of a custom id. */
function writePage({ asker, at, passage, match, results }: Page): string[] {
  const numbers = [at, passage, MATCHES.indexOf(match)];
  return [writeSnowflake(asker), ...numbers.map(writeNumber), writeResults(results)];
}

/** `undefined` for fields that `writePage` did not write. */
function readPage(fields: readonly string[]): Page | undefined {
  const asker = readSnowflake(fields[0]);
  const [at, passage, matchIndex] = fields.slice(1, 4).map(readNumber);
  const match = MATCHES[matchIndex ?? MATCHES.length];
  const [first, ...others] = readResults(fields[4] ?? '');
  if (asker === undefined || at === undefined || passage === undefined || !match || !first) return undefined;
  if (at > others.length) return undefined;
  return { asker, at, passage, match, results: [first, ...others] };
}

/** `article-passage.start.length-passage…_article-…`: an article is named once for the results in a row it has. */
function writeResults(results: readonly Result[]): string {
  return results
    .map(({ article, passage, span }, index) => {
      const numbers = span ? [passage, span.start, span.end - span.start] : [passage];
      const entry = `-${numbers.map(writeNumber).join('.')}`;
      if (index === 0) return article + entry;
      return results[index - 1]!.article === article ? entry : `_${article}${entry}`;
    })
    .join('');
}

/** Empty when any part of the text is not of the form that `writeResults` writes. */
function readResults(text: string): Result[] {
  const results = text.split('_').flatMap((group) => {
    const [article, ...entries] = group.split('-');
    return entries.map((entry) => readResult(article, entry));
  });
  return results.every((result) => result !== undefined) ? results : [];
}

function readResult(article: string | undefined, entry: string): Result | undefined {
  const [passage, ...span] = entry.split('.').map(readNumber);
  if (!isHash(article) || passage === undefined) return undefined;
  if (span.length === 0) return { article, passage };
  const [start, length] = span;
  if (span.length !== 2 || start === undefined || length === undefined) return undefined;
  return { article, passage, span: { start, end: start + length } };
}

// Readers of the parts of an id return `undefined` for whatever was not written as it should be.

function writeNumber(value: number): string {
  return value.toString(36);
}

function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[0-9a-z]{1,6}$/.test(text) ? Number.parseInt(text, 36) : undefined;
}

function writeSnowflake(id: string): string {
  return BigInt(id).toString(36);
}

function readSnowflake(text: string | undefined): string | undefined {
  if (text === undefined || !/^[0-9a-z]{1,13}$/.test(text)) return undefined;
  return [...text].reduce((value, digit) => value * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString();
}

function writeFlag(flag: boolean): string {
  return flag ? '1' : '0';
}

function readFlag(text: string | undefined): boolean | undefined {
  return text === '0' || text === '1' ? text === '1' : undefined;
}

/** An id of the store's: of an article, of a draft. */
function isStoreId(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{1,64}$/.test(text);
}

/** What `shortHash` returns. */
function isHash(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-z]{7}$/.test(text);
}

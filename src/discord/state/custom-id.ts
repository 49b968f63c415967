import {
  type Format,
  flag,
  formatOf,
  hash,
  number,
  oneOf,
  optional,
  results,
  snowflake,
  storeId,
} from './custom-id-fields.ts';
import { MATCHES, type Page } from './page.ts';

/** Settings of a server that can be changed in Discord. Ids hold their positions. */
const SETTINGS = ['answersFrom', 'isPrivate', 'mentionChannels', 'recordsUnanswered'] as const;

export type Setting = (typeof SETTINGS)[number];

interface OfPage {
  readonly page: Page;
}

interface OfModerators {
  /** Whoever began it may not manage the server, and Discord let them all the same. */
  readonly isDelegated: boolean;
}

/** By kind of action, what it needs to know. */
interface Actions {
  /** Show that page. Four kinds, because a message may not have the same id twice. */
  previous: OfPage;
  next: OfPage;
  another: OfPage;
  open: OfPage;
  /** Post that page to the channel. */
  share: OfPage;
  /** Remove the message, if this person or a moderator presses. */
  delete: { readonly asker: string };
  /** Ask the article's starter question with this hash. */
  ask: { readonly article: string; readonly question: string };
  /** Ask the question that the message shows. */
  askAgain: object;
  /** Show what an article is; without one, which articles there are. */
  about: { readonly article?: string };
  /** Show a passage; only in autocomplete lists. */
  choose: { readonly article: string; readonly passage: number };
  /** Make an article of that draft. `revision`: of the article it replaces, as it was compared with. */
  publish: { readonly draft: string; readonly revision?: number } & OfModerators;
  /** Forget that draft. */
  discard: { readonly draft: string } & OfModerators;
  /**
   * Take in what was typed into the window of this number, in place of one of the server's articles (`revision`: of it,
   * as the window showed it); only of windows.
   */
  typed: { readonly window: string; readonly replaces?: string; readonly revision?: number } & OfModerators;
  /** Show that page of the server's articles. */
  ownArticles: { readonly page: number } & OfModerators;
  /** The same of the questions asked in vain. */
  unanswered: { readonly page: number } & OfModerators;
  /** Remove that article of the server, if it is still of that revision. */
  remove: { readonly article: string; readonly revision: number } & OfModerators;
  /** Do nothing after all. */
  keep: object;
  /** Change a setting of the server: to the value chosen, or of a button to `isOn`. */
  setting: { readonly setting: Setting; readonly isOn?: boolean } & OfModerators;
  /** Give the questions asked in vain as a file. */
  exportUnanswered: OfModerators;
  /** Delete them; ask first unless this is the answer. */
  forgetUnanswered: { readonly isConfirmed: boolean } & OfModerators;
}

/** An action of that kind, or of one of those. */
export type ActionOf<Kind extends keyof Actions> = { readonly kind: Kind } & Actions[Kind];

/**
 * What a button does when it is pressed, what a choice of the autocomplete list stands for, or what is done with what
 * was typed into a window.
 */
export type Action = { [Kind in keyof Actions]: ActionOf<Kind> }[keyof Actions];

/** Discord's limit for custom ids, and for the values of choices. */
export const MAX_CUSTOM_ID_CHARS = 100;

/** To be raised when the form of ids changes, so that older buttons are refused instead of misread. */
const VERSION = '1';

const pageFields = formatOf<Page>({
  asker: snowflake,
  at: number,
  passage: number,
  match: oneOf(MATCHES),
  results,
});

const pageFormat: Format<OfPage> = {
  write: ({ page }) => pageFields.write(page),
  read(texts) {
    const page = pageFields.read(texts);
    return page && page.at < page.results.length ? { page } : undefined;
  },
};

/** Messages already sent hold these letters and fields. */
const formats: { readonly [Kind in keyof Actions]: readonly [letter: string, Format<Actions[Kind]>] } = {
  previous: ['p', pageFormat],
  next: ['n', pageFormat],
  another: ['a', pageFormat],
  open: ['o', pageFormat],
  share: ['s', pageFormat],
  delete: ['d', formatOf({ asker: snowflake })],
  ask: ['q', formatOf({ article: hash, question: hash })],
  askAgain: ['r', formatOf({})],
  about: ['i', formatOf({ article: optional(hash) })],
  choose: ['c', formatOf({ article: hash, passage: number })],
  publish: ['g', formatOf({ draft: storeId, isDelegated: flag, revision: optional(number) })],
  discard: ['h', formatOf({ draft: storeId, isDelegated: flag })],
  typed: [
    't',
    formatOf({
      window: snowflake,
      isDelegated: flag,
      replaces: optional(storeId),
      revision: optional(number),
    }),
  ],
  ownArticles: ['l', formatOf({ page: number, isDelegated: flag })],
  unanswered: ['u', formatOf({ page: number, isDelegated: flag })],
  remove: ['x', formatOf({ article: storeId, revision: number, isDelegated: flag })],
  keep: ['k', formatOf({})],
  setting: ['e', formatOf({ setting: oneOf(SETTINGS), isDelegated: flag, isOn: optional(flag) })],
  exportUnanswered: ['f', formatOf({ isDelegated: flag })],
  forgetUnanswered: ['w', formatOf({ isDelegated: flag, isConfirmed: flag })],
};

/** @throws RangeError when the id is longer than Discord allows; a page that went through `fitPage` never is. */
export function encodeAction(action: Action): string {
  const id = idOf(action);
  if (id.length > MAX_CUSTOM_ID_CHARS) throw new RangeError(`custom id of ${id.length} characters: ${id}`);
  return id;
}

/** `undefined` for whatever `encodeAction` of this version did not write. */
export function decodeAction(id: string | undefined): Action | undefined {
  if (id === undefined || id.length > MAX_CUSTOM_ID_CHARS) return undefined;
  const [head, ...texts] = id.split(':');
  const kind = (Object.keys(formats) as Action['kind'][]).find((key) => headOf(key) === head);
  const values = kind && formats[kind][1].read(texts);
  const action = values && ({ kind, ...values } as Action);
  // Whatever the fields let pass, only the one way to write an action is right.
  return action && idOf(action) === id ? action : undefined;
}

function idOf<Kind extends keyof Actions>(action: ActionOf<Kind>): string {
  const [, format] = formats[action.kind];
  return [headOf(action.kind), ...format.write(action)].join(':');
}

function headOf(kind: Action['kind']): string {
  return VERSION + formats[kind][0];
}

/** More passages than any article has, and the last id there can be. */
const WIDEST = { passage: 36 ** 4 - 1, asker: String(2n ** 64n - 1n) };

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

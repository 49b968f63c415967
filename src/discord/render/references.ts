import type { Piece } from '../../article/article.ts';
import type { Locale } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { TextRange } from '../../text/text-range.ts';

/** What stands for people, roles, pages of the server and dates, whose names the text does not have. */
export interface ReferenceNames {
  readonly person: string;
  readonly role: string;
  readonly pages: Readonly<Record<'customize' | 'browse' | 'guide', string>>;
  date(seconds: number, style: string | undefined): string;
}

/** A part of a piece: words, or one of Discord's references. */
interface Part {
  readonly text: string;
  readonly place?: TextRange;
  readonly isWhole: boolean;
  readonly live?: string;
}

/** Mentions, channels, commands, custom emoji, times and server pages, as Discord writes them. */
const REFERENCE =
  /<(?:@(?<role>&)?!?\d{15,21}|#(?<channel>\d{15,21})|a?(?<emoji>:\w{2,32}:)\d{15,21}|t:(?<seconds>-?\d{1,13})(?::(?<style>[tTdDfFR]))?|(?<command>\/[\p{L}\p{N}_ -]{1,100}):\d{15,21}|id:(?<page>customize|browse|guide))>/gu;

/** The last date there is, in seconds: Discord draws none beyond it. */
const LAST_SECONDS = 8_640_000_000_000;

export function referenceNames(locale: Locale): ReferenceNames {
  const { references } = messagesFor(locale).members.quote;
  return { ...references, date: (seconds, style) => dateText(seconds, style, locale) };
}

/** The same piece with each of Discord's references as a part of its own. */
export function splitReferences({ text, place }: Piece, names: ReferenceNames): Part[] {
  if (place && place.end - place.start !== text.length) return [{ text, place, isWhole: true }];
  const parts: Part[] = [];
  const placeOf = (start: number, end: number) =>
    place && { place: { start: place.start + start, end: place.start + end } };
  let from = 0;
  const words = (to: number) => {
    if (to > from) parts.push({ text: text.slice(from, to), ...placeOf(from, to), isWhole: false });
  };
  for (const match of text.matchAll(REFERENCE)) {
    const shown = shownAs(match, names);
    if (!shown) continue;
    words(match.index);
    from = match.index + match[0].length;
    parts.push({ ...shown, ...placeOf(match.index, from), isWhole: true });
  }
  words(text.length);
  return parts;
}

/** Times and channels are Discord's to draw: they notify nobody. The others become words. */
function shownAs(match: RegExpExecArray, names: ReferenceNames): { text: string; live?: string } | undefined {
  const [source] = match;
  const { role, channel, emoji, seconds, style, command, page } = match.groups ?? {};
  if (seconds !== undefined) {
    if (Math.abs(Number(seconds)) > LAST_SECONDS) return undefined;
    return { text: names.date(Number(seconds), style), live: source };
  }
  if (channel !== undefined) return { text: `#${channel}`, live: source };
  if (page !== undefined) return { text: names.pages[page as keyof ReferenceNames['pages']] };
  if (emoji !== undefined) return { text: emoji };
  if (command !== undefined) return { text: command };
  return { text: role === undefined ? names.person : names.role };
}

function dateText(seconds: number, style: string | undefined, locale: Locale): string {
  const hasTime = style === undefined || /[tTfF]/.test(style);
  const hasDate = style === undefined || !/[tT]/.test(style);
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(hasDate && { dateStyle: 'long' }),
    ...(hasTime && { timeStyle: 'short' }),
  }).format(seconds * 1_000);
}

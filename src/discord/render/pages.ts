import type { APIButtonComponent } from 'discord.js';
import type { Locale } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { Action } from '../state/custom-id.ts';
import { button } from './message.ts';

/** Some of a list that is too long for one message. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** That page, or the last one where the list has become shorter. */
export function pageOf<Item>(items: readonly Item[], wanted: number, perPage: number): ListPage<Item> {
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  const page = Math.min(wanted, pages - 1);
  return { items: items.slice(page * perPage, (page + 1) * perPage), page, pages };
}

/** Back and forth; none where there is one page. */
export function pageButtons(
  { page, pages }: Pick<ListPage<unknown>, 'page' | 'pages'>,
  actionOf: (page: number) => Action,
  locale: Locale,
): APIButtonComponent[] {
  const { buttons } = messagesFor(locale).members;
  if (pages === 1) return [];
  const turn = (label: string, to: number) =>
    button(label, actionOf(Math.max(0, Math.min(to, pages - 1))), { disabled: to < 0 || to >= pages });
  return [turn(buttons.previous, page - 1), turn(buttons.next, page + 1)];
}

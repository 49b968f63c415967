import type { Locale } from '../messages/locale.ts';
import { messagesFor } from '../messages/messages.ts';
import { fold } from '../text/fold.ts';
import { cut } from './render/cut.ts';
import { escapeLine } from './render/escape.ts';

interface Titled {
  readonly id: string;
  readonly title: string;
}

const MAX_TITLES = 5;
const MAX_TITLE_CHARS = 60;

/** Those whose title has what was typed. */
export function titledLike<Item extends Titled>(typed: string, items: readonly Item[]): Item[] {
  const wanted = fold(typed.trim());
  return items.filter(({ title }) => fold(title).includes(wanted));
}

/** Those that a typed title can mean: of exactly that title or id, or else those whose title has it. */
export function findByTitle<Item extends Titled>(typed: string, items: readonly Item[]): readonly Item[] {
  const wanted = fold(typed.trim());
  const exact = items.filter(({ id, title }) => fold(title.trim()) === wanted || fold(id) === wanted);
  return exact.length > 0 ? exact : titledLike(typed, items);
}

/** The first of these titles as one line of Markdown. */
export function titleList(items: readonly Titled[], locale: Locale): string {
  const { quoted } = messagesFor(locale).members.noAnswer;
  const titles = items
    .slice(0, MAX_TITLES)
    .map(({ title }) => quoted(escapeLine(cut(title, MAX_TITLE_CHARS))));
  if (items.length > MAX_TITLES) return `${titles.join(', ')}…`;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(titles);
}

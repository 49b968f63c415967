import type { Locale } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { ArticleOrigin } from '../../store/store.ts';
import { cut } from './cut.ts';
import { escapeLine } from './escape.ts';

const MAX_TITLE_CHARS = 200;
const MAX_OTHER_TITLE_CHARS = 80;

/** A title in Markdown. */
export function shownTitle(title: string, maxChars = MAX_TITLE_CHARS): string {
  return escapeLine(cut(title, maxChars));
}

/** The title of an article that is only spoken of, in Markdown. */
export function otherTitle(title: string): string {
  return shownTitle(title, MAX_OTHER_TITLE_CHARS);
}

/** Where an article is from, in Markdown. */
export function originLine(origin: ArticleOrigin, maxChars: number, locale: Locale): string {
  const { origin: texts } = messagesFor(locale).moderators;
  switch (origin.kind) {
    case 'file':
      return texts.file(escapeLine(cut(origin.name, maxChars)));
    case 'url':
      return texts.page(escapeLine(cut(origin.url, maxChars)));
    case 'text':
      return texts.text;
  }
}

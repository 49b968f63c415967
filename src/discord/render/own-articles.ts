import { ButtonStyle } from 'discord.js';
import type { Locale } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { AnswersFrom, ArticleSummary, GuildLimits } from '../../store/store.ts';
import {
  button,
  card,
  filePart,
  type MessageBody,
  type MessageFile,
  note,
  type Part,
  quietText,
  rows,
  text,
} from './message.ts';
import { originLine, shownTitle } from './own-article-lines.ts';
import { pageButtons, pageOf } from './pages.ts';

const MAX_TITLE_CHARS = 100;
const MAX_ORIGIN_CHARS = 60;
/** With all that is escaped in them, what Discord takes in a message. */
const PER_PAGE = 6;

/** What a server has, with how it is used. */
export interface OwnArticles {
  readonly articles: readonly ArticleSummary[];
  readonly answersFrom: AnswersFrom;
  readonly limits: GuildLimits;
}

/** A page, from 0, of a server's articles; the last one for a page that there is no more. */
export function renderOwnArticles(
  { articles, answersFrom, limits }: OwnArticles,
  { page, isDelegated, locale }: { page: number; isDelegated: boolean; locale: Locale },
): MessageBody {
  const { list } = messagesFor(locale).moderators;
  const isClosed = limits.articles === 0;
  if (articles.length === 0) return note([text(isClosed ? list.closed : list.none)]);
  const characters = articles.reduce((sum, article) => sum + article.characters, 0);
  const shown = pageOf(articles, page, PER_PAGE);
  const state = list.state[answersFrom === 'host' ? 'unused' : 'used'];
  return card([
    text(`### ${list.heading(articles.length)}`),
    quietText(list.use[answersFrom]),
    ...shown.items.map((article) =>
      text([`**${titleOrId(article)}**`, ...factLines(article, locale, state)].join('\n')),
    ),
    quietText(
      [
        isClosed
          ? list.closed
          : list.limits(articles.length, limits.articles, characters, limits.characters, limits.perHour),
        ...(shown.pages > 1 ? [list.page(shown.page + 1, shown.pages)] : []),
      ].join('\n-# '),
    ),
    ...rows(pageButtons(shown, (to) => ({ kind: 'ownArticles', page: to, isDelegated }), locale)),
  ]);
}

/** `state`: whether it is answered from. */
function factLines(article: ArticleSummary, locale: Locale, state?: string): string[] {
  const { list } = messagesFor(locale).moderators;
  const { passages, characters, origin, revision, addedBy, addedAtMs } = article;
  const day = `<t:${Math.floor(addedAtMs / 1_000)}:D>`;
  const person = `<@${addedBy}>`;
  return [
    [state, list.size(passages, characters)].filter(Boolean).join(' · '),
    originLine(origin, MAX_ORIGIN_CHARS, locale),
    revision > 1 ? list.replaced(person, day, revision) : list.added(person, day),
  ].map((line) => `-# ${line}`);
}

/** Its title, or its id where it has none, in Markdown. */
export function titleOrId({ id, title }: Pick<ArticleSummary, 'id' | 'title'>): string {
  return shownTitle(title, MAX_TITLE_CHARS) || id;
}

/** Whether an article is to be removed. `isChanged`: it was replaced since this was asked before. */
export function renderRemoval(
  article: ArticleSummary,
  options: {
    /** What is answered from afterwards, if it is the last one. */
    readonly last: 'host' | 'none' | undefined;
    readonly isChanged: boolean;
    readonly isDelegated: boolean;
    readonly locale: Locale;
  },
): MessageBody {
  const { remove, buttons } = messagesFor(options.locale).moderators;
  const { id, revision } = article;
  const action = { kind: 'remove', article: id, revision, isDelegated: options.isDelegated } as const;
  return card([
    ...(options.isChanged ? [text(`⚠️ ${remove.changed}`)] : []),
    text(`### ${remove.question(titleOrId(article))}`),
    text(factLines(article, options.locale).join('\n')),
    text([remove.consequence, ...(options.last ? [remove.last[options.last]] : [])].join(' ')),
    ...rows([
      button(buttons.remove, action, { style: ButtonStyle.Danger }),
      button(buttons.keep, { kind: 'keep' }),
    ]),
  ]);
}

/** The text of an article, to be downloaded. */
export function renderDownload(article: ArticleSummary, file: MessageFile, locale: Locale): MessageBody {
  const parts: Part[] = [
    text(messagesFor(locale).moderators.download.held(titleOrId(article))),
    filePart(file),
  ];
  return { ...note(parts), files: [file] };
}

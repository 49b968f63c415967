import type { APIButtonComponent } from 'discord.js';
import type { Article } from '../../article/article.ts';
import type { Locale } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { GuildLimits, GuildSettings } from '../../store/store.ts';
import type { Publishing } from '../articles/results.ts';
import type { Catalogue } from '../state/catalogue.ts';
import { card, type MessageBody, note, quietText, rows, starterButtons, text } from './message.ts';
import { shownTitle } from './own-article-lines.ts';
import { draftButtons, excessLine, hourlyLine, type Preview } from './preview.ts';

const MAX_STARTERS = 3;

/** Buttons that ask the first of an article's starter questions. */
export function firstStarters(article: Article, catalogue: Catalogue): APIButtonComponent[] {
  return starterButtons(article, catalogue, MAX_STARTERS);
}

/** That an article was published, what members can do with it now, and a question to try. */
export function renderPublished(
  { kind, title, starters, isFirst }: Extract<Publishing, { kind: 'added' | 'replaced' }>,
  {
    settings,
    hasHostArticles,
    locale,
  }: { settings: GuildSettings; hasHostArticles: boolean; locale: Locale },
): MessageBody {
  const { published: texts } = messagesFor(locale).adding;
  const isUsed = settings.answersFrom !== 'host';
  // Until it was published, the server was answered from the host's articles, if there are any.
  const replacesHost = isFirst && settings.answersFrom === undefined && hasHostArticles;
  return card([
    text(`### ${texts[kind](shownTitle(title))}`),
    text(isUsed ? (replacesHost ? texts.first : texts.ask) : texts.notUsed),
    ...(isUsed && starters.length > 0 ? [quietText(texts.try), ...rows(starters)] : []),
  ]);
}

/** How it stands with a draft that is being published, or could not be; its buttons stay. */
export function renderDraftState(
  line: string,
  { title, revision, draft }: { title: string; revision: number | undefined; draft: Preview['draft'] },
  locale: Locale,
): MessageBody {
  return card([text(`### ${shownTitle(title)}`), quietText(line), ...draftButtons(draft, revision, locale)]);
}

/** That a draft cannot be published as things are; its buttons stay. */
export function renderLimit(
  { limit, retryAtMs, title, characters, revision }: Extract<Publishing, { kind: 'limit' }>,
  { limits, draft, locale }: { limits: GuildLimits; draft: Preview['draft']; locale: Locale },
): MessageBody {
  const { limit: texts } = messagesFor(locale).adding;
  const line =
    limit === 'perHour'
      ? hourlyLine({ retryAtMs }, limits, texts)
      : excessLine(limit, { characters, limits }, texts);
  return card([
    text(`### ${shownTitle(title)}`),
    text(`⚠️ ${line}`),
    ...draftButtons(draft, revision, locale),
  ]);
}

/** That the article to replace is gone; the draft can become a new one. */
export function renderTargetGone(
  { title, draftId: id }: Extract<Publishing, { kind: 'target-gone' }>,
  isDelegated: boolean,
  locale: Locale,
): MessageBody {
  const { targetGone } = messagesFor(locale).adding.hints;
  return card([
    text(`### ${shownTitle(title)}`),
    text(targetGone),
    ...draftButtons({ id, isDelegated }, undefined, locale),
  ]);
}

/** That the server has that very text. */
export function renderSame(title: string, locale: Locale): MessageBody {
  return note([text(messagesFor(locale).adding.hints.same(shownTitle(title)))]);
}

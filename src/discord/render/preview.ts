import { ButtonStyle } from 'discord.js';
import type { Article, Passage } from '../../article/article.ts';
import type { PassageChanges } from '../../article/passage-changes.ts';
import type { IntakeWarning } from '../../article/submission/intake.ts';
import type { Locale } from '../../messages/locale.ts';
import { type Messages, messagesFor } from '../../messages/messages.ts';
import { limitsExceeded } from '../../store/limits.ts';
import type { ArticleOrigin, ArticleSummary, GuildLimits } from '../../store/store.ts';
import { fold } from '../../text/fold.ts';
import { contextLine } from './context-line.ts';
import { cut } from './cut.ts';
import { escapeLine } from './escape.ts';
import {
  button,
  card,
  filePart,
  type MessageBody,
  note,
  type Part,
  quietText,
  rows,
  text,
} from './message.ts';
import { originLine, otherTitle, shownTitle } from './own-article-lines.ts';
import { renderQuote } from './quote.ts';
import { referenceNames } from './references.ts';

const MAX_ORIGIN_CHARS = 120;
const MAX_KEYS_CHARS = 200;
const MAX_QUOTES = 3;
/** Two or three lines of a phone. */
const MAX_QUOTE_CHARS = 200;

/** What is shown of a draft before it is confirmed. */
export interface Preview {
  readonly article: Article;
  readonly origin: ArticleOrigin;
  /** Of the text as it is kept. */
  readonly characters: number;
  readonly warnings: readonly IntakeWarning[];
  /** What it is to replace. */
  readonly replaced:
    | {
        readonly title: string;
        readonly revision: number;
        readonly characters: number;
        readonly changes: PassageChanges;
      }
    | undefined;
  /** It was replaced by somebody else since it was shown. */
  readonly isChanged?: boolean;
  /** What it was to replace has been removed. */
  readonly isTargetGone?: boolean;
  /** No more can be published at the moment, until then if it is known. */
  readonly hourly?: { readonly retryAtMs: number | undefined } | undefined;
  /** What it would be called, where the title that the server's article has is kept. */
  readonly ownTitle?: string;
  /** Those that the server keeps beside it. */
  readonly articles: readonly ArticleSummary[];
  readonly limits: GuildLimits;
  readonly draft: { readonly id: string; readonly isDelegated: boolean };
}

/** What was understood of an article that was handed in, to be confirmed or discarded. */
export function renderPreview(preview: Preview, locale: Locale): MessageBody {
  const { article, replaced, characters } = preview;
  const texts = messagesFor(locale).adding;
  const facts = [
    ...(replaced ? [texts.preview.replaces(otherTitle(replaced.title))] : []),
    [
      originLine(preview.origin, MAX_ORIGIN_CHARS, locale),
      texts.preview.size(article.passages.length, characters),
    ].join(' · '),
  ];
  const cautions = cautionsOf(preview, messagesFor(locale));
  return card([
    text(`### ${shownTitle(article.title)}`),
    quietText(facts.join('\n-# ')),
    ...(cautions.length > 0 ? [text(cautions.map((line) => `⚠️ ${line}`).join('\n'))] : []),
    ...(replaced ? changeParts(preview, replaced.changes, locale) : openingParts(article, locale)),
    quietText([limitsLine(preview, texts), texts.preview.confirm].filter(Boolean).join('\n-# ')),
    ...draftButtons(preview.draft, replaced?.revision, locale),
  ]);
}

/** The ways a draft can end; `revision` of the article that it replaces. */
export function draftButtons(
  { id, isDelegated }: Preview['draft'],
  revision: number | undefined,
  locale: Locale,
): Part[] {
  const { buttons } = messagesFor(locale).adding;
  return rows([
    button(
      revision === undefined ? buttons.publish : buttons.replace,
      { kind: 'publish', draft: id, isDelegated, ...(revision !== undefined && { revision }) },
      { style: ButtonStyle.Success },
    ),
    button(buttons.discard, { kind: 'discard', draft: id, isDelegated }),
  ]);
}

/** Gives back what was typed, with why if that is said here. */
export function renderTypedText(line: string | undefined, typed: string, locale: Locale): MessageBody {
  const { yourText } = messagesFor(locale).adding.hints;
  const file = { name: locale === 'es' ? 'texto.md' : 'text.md', attachment: Buffer.from(typed) };
  const parts = [...(line === undefined ? [] : [text(line)]), quietText(yourText), filePart(file)];
  return { ...note(parts), files: [file] };
}

/** What may be wrong with it, in Markdown. */
function cautionsOf(preview: Preview, { adding: texts, intake }: Messages): string[] {
  const { article, articles, warnings } = preview;
  const namesake = articles.find(({ title }) => fold(title) === fold(article.title));
  return [
    ...(preview.isChanged ? [texts.preview.changedMeanwhile] : []),
    ...(preview.isTargetGone ? [texts.hints.targetGone] : []),
    ...excessLines(preview, texts),
    ...(preview.hourly ? [hourlyLine(preview.hourly, preview.limits, texts.limit)] : []),
    ...(preview.ownTitle === undefined ? [] : [texts.preview.ownTitle(otherTitle(preview.ownTitle))]),
    ...(namesake ? [texts.preview.namesake(otherTitle(namesake.title))] : []),
    ...warnings.map((warning) => warningLine(warning, intake)),
  ];
}

function warningLine(warning: IntakeWarning, { warning: texts }: Messages['intake']): string {
  switch (warning.kind) {
    case 'unused-keys':
      return texts.unusedKeys(escapeLine(cut(warning.keys.join(', '), MAX_KEYS_CHARS)));
    case 'damaged-characters':
      return texts.damagedCharacters(warning.count);
    case 'little-text':
      return texts.littleText;
  }
}

function totals({ articles, characters }: Preview) {
  return {
    articles: articles.length + 1,
    characters: articles.reduce((sum, article) => sum + article.characters, characters),
  };
}

function excessLines(preview: Preview, { limit: texts }: Messages['adding']): string[] {
  const { articles: others, replaced, limits } = preview;
  return limitsExceeded(preview, { others, replaced }, limits).map((limit) =>
    excessLine(limit, preview, texts),
  );
}

/** Why an article does not fit, and what to do. */
export function excessLine(
  limit: 'articles' | 'characters',
  { characters, limits }: Pick<Preview, 'characters' | 'limits'>,
  texts: Messages['adding']['limit'],
): string {
  if (limit === 'articles') return limits.articles === 0 ? texts.none : texts.articles(limits.articles);
  // Removing others would not help.
  if (characters > limits.characters) return texts.alone(characters, limits.characters);
  return texts.characters(limits.characters);
}

/** When more can be published, of those that an hour allows. */
export function hourlyLine(
  { retryAtMs }: { readonly retryAtMs?: number | undefined },
  { perHour }: GuildLimits,
  texts: Messages['adding']['limit'],
): string {
  if (retryAtMs === undefined) return texts.perHourSoon(perHour);
  return texts.perHour(perHour, `<t:${Math.ceil(retryAtMs / 1_000)}:R>`);
}

/** None where servers may have no articles, or it would be beyond what they may have, which is said already. */
function limitsLine(preview: Preview, { preview: texts }: Messages['adding']): string | undefined {
  const { articles: others, replaced, limits } = preview;
  if (limits.articles === 0 || limitsExceeded(preview, { others, replaced }, limits).length > 0)
    return undefined;
  const total = totals(preview);
  return texts.limits(total.articles, limits.articles, total.characters, limits.characters);
}

function openingParts(article: Article, locale: Locale): Part[] {
  const { preview } = messagesFor(locale).adding;
  return [text(preview.starts), ...quoteParts(article.passages, article, locale)];
}

/** The first of these passages, and how many more there are. */
function quoteParts(passages: readonly Passage[], { title }: Pick<Article, 'title'>, locale: Locale): Part[] {
  const { preview } = messagesFor(locale).adding;
  const more = passages.length - MAX_QUOTES;
  const quotes = passages.slice(0, MAX_QUOTES).map((passage) => {
    const { markdown } = renderQuote(passage, undefined, {
      names: referenceNames(locale),
      maxChars: MAX_QUOTE_CHARS,
    });
    return [contextLine(passage, title, undefined), markdown].filter((lines) => lines !== '').join('\n');
  });
  return [...quotes.map(text), ...(more > 0 ? [quietText(preview.more(more))] : [])];
}

function changeParts({ article }: Preview, changes: PassageChanges, locale: Locale): Part[] {
  const { preview } = messagesFor(locale).adding;
  const { added, removed, unchanged } = changes;
  return [
    text(preview.changes(added.length, removed.length, unchanged)),
    ...(added.length > 0 ? [text(preview.added), ...quoteParts(added, article, locale)] : []),
    ...(removed.length > 0 ? [text(preview.removed), ...quoteParts(removed, article, locale)] : []),
  ];
}

import type { APIButtonComponent } from 'discord.js';
import type { EditorNote } from '../../article/article.ts';
import { type Messages, messagesFor } from '../../messages/messages.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { OpenedPage, Page } from '../state/page.ts';
import { contextLine } from './context-line.ts';
import { cut } from './cut.ts';
import { escapeLine } from './escape.ts';
import { button, card, type Frame, linkButton, type MessageBody, quietText, rows, text } from './message.ts';
import { questionLine, sharedLine } from './message-lines.ts';
import { sectionButtons } from './overview.ts';
import { type QuoteLink, type RenderedQuote, renderQuote } from './quote.ts';
import { referenceNames } from './references.ts';

/** Discord's limit for all texts of a message together. */
const MAX_MESSAGE_CHARS = 4_000;
/** Longer quotes fill several screens of a phone. */
const MAX_QUOTE_CHARS = 2_400;
const MAX_NOTES = 3;
const MAX_NOTE_CHARS = 200;
const MAX_NAME_CHARS = 40;
const MAX_TITLE_CHARS = 80;
/** A row of them. */
const MAX_LINKS = 5;

/** A passage as people see it: question, quote, where it stands, buttons. */
export function renderPage(opened: OpenedPage, frame: Frame): MessageBody {
  const { article, passage, highlight } = opened;
  const above = [...sharedBy(frame), ...questionLine(frame.question)];
  const notesIn = ({ start, end }: TextRange) =>
    article.notes.filter((note) => article.body.slice(start, end).includes(note.text));
  const sections = isOverview(opened) ? sectionParts(opened, frame) : [];
  const introduction = introductionOf(opened, frame);
  const widest = [
    ...above.map(({ content }) => content),
    introduction,
    ...sections.flatMap((part) => ('content' in part ? part.content : [])),
    below(opened, frame, notesIn(passage)).content,
  ];
  const room = MAX_MESSAGE_CHARS - widest.reduce((chars, content) => chars + content.length + 1, 0);
  const maxChars = Math.min(room, MAX_QUOTE_CHARS);
  const quote = renderQuote(passage, highlight, { names: referenceNames(frame.locale), maxChars });
  return card([
    ...above,
    text([introduction, quote.markdown].filter((lines) => lines !== '').join('\n')),
    below(opened, frame, notesIn(quote.shown)),
    ...sections,
    ...rows(pageButtons(opened, frame)),
    ...rows(linkButtons(quote, opened)),
  ]);
}

/** Whether it shows what the article is about. */
function isOverview({ page, passage }: OpenedPage): boolean {
  return page.match === 'overview' && passage.index === page.results[0].passage;
}

function sharedBy({ locale, sharedBy: name }: Frame) {
  if (name === undefined) return [];
  return [sharedLine(messagesFor(locale).members.quote.sharedBy(escapeLine(cut(name, MAX_NAME_CHARS))))];
}

/** The lines above a quote: a word of caution, a title, what was read before it in the article. */
function introductionOf(opened: OpenedPage, { locale, question }: Frame): string {
  const { page, article, passage } = opened;
  const { quote } = messagesFor(locale).members;
  const context = contextLine(passage, article.title, question);
  if (isOverview(opened)) {
    return [`### ${escapeLine(cut(article.title, MAX_TITLE_CHARS))}`, context].filter(Boolean).join('\n');
  }
  const caution = page.match === 'maybe' && isResult(opened) ? quote.maybe : '';
  return [caution, context].filter(Boolean).join('\n');
}

function sectionParts({ page, article }: OpenedPage, { locale, catalogue }: Frame) {
  const buttons = sectionButtons(article, page, catalogue);
  if (buttons.length === 0) return [];
  return [quietText(messagesFor(locale).members.quote.sections), ...rows(buttons)];
}

/** The quiet lines under a quote. */
function below(opened: OpenedPage, frame: Frame, notes: readonly EditorNote[]) {
  const { quote } = messagesFor(frame.locale).members;
  const lines = [
    placeLine(opened, frame),
    ...[...new Set(notes.map(({ note }) => note[frame.locale]))]
      .slice(0, MAX_NOTES)
      .map((note) => quote.note(escapeLine(cut(note, MAX_NOTE_CHARS)))),
  ];
  return quietText(lines.join('\n-# '));
}

function pageButtons({ page, article }: OpenedPage, { locale, audience }: Frame): APIButtonComponent[] {
  const { buttons } = messagesFor(locale).members;
  const { passage, results, match } = page;
  const last = article.passages.length - 1;
  const turn = (kind: 'previous' | 'next', to: number) =>
    button(
      buttons[kind],
      { kind, page: { ...page, passage: Math.max(0, Math.min(to, last)) } },
      { disabled: to < 0 || to > last },
    );
  const another = match === 'none' ? buttons.anotherPassage : buttons.another;
  return [
    ...(last > 0 ? [turn('previous', passage - 1), turn('next', passage + 1)] : []),
    ...(results.length > 1 ? [button(another, { kind: 'another', page: nextResult(page) })] : []),
    ...(audience === 'private' ? [button(buttons.share, { kind: 'share', page })] : []),
    ...(audience === 'public' ? [button(buttons.delete, { kind: 'delete', asker: page.asker })] : []),
    ...linkButton(buttons.source, article.source?.url),
  ];
}

/** The links of the quoted words, to be followed. */
function linkButtons({ links }: RenderedQuote, { article }: OpenedPage): APIButtonComponent[] {
  const isNew = ({ url }: QuoteLink, index: number) =>
    url !== article.source?.url && links.findIndex((link) => link.url === url) === index;
  return links
    .filter(isNew)
    .flatMap(({ text: words, url }) => linkButton(/\S/.test(words) ? words : url, url))
    .slice(0, MAX_LINKS);
}

function nextResult(page: Page): Page {
  const at = (page.at + 1) % page.results.length;
  return { ...page, at, passage: page.results[at]!.passage };
}

/** Where a quote stands and how sure it is, in Markdown: `Title · Passage 4 of 9 · strong match`. */
function placeLine(opened: OpenedPage, { locale, catalogue }: Frame): string {
  const { article, passage } = opened;
  const { quote } = messagesFor(locale).members;
  const place = quote.passage(passage.index + 1, article.passages.length);
  const isNamed = catalogue.articles.length > 1 && !isOverview(opened);
  const title = isNamed ? [escapeLine(cut(article.title, MAX_TITLE_CHARS))] : [];
  return [...title, place, ...rank(opened, quote)].join(' · ');
}

/** Whether the passage is the answer itself, and not one around it that was only turned to. */
function isResult({ page, passage }: OpenedPage): boolean {
  return passage.index === page.results[page.at]!.passage;
}

function rank(opened: OpenedPage, quote: Messages['members']['quote']): string[] {
  const { match, at, results } = opened.page;
  if (match === 'none' || match === 'overview' || !isResult(opened)) return [];
  return [at === 0 ? quote.match[match] : quote.result(at + 1, results.length)];
}

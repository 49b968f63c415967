import type { APIButtonComponent } from 'discord.js';
import type { EditorNote } from '../../article/article.ts';
import { type Messages, messagesFor } from '../../messages/messages.ts';
import type { OpenedPage, Page } from '../state/page.ts';
import { cut } from './cut.ts';
import { escapeLine } from './escape.ts';
import { questionLine, sharedLine } from './kept-lines.ts';
import { button, card, type Frame, linkButton, type MessageBody, quietText, rows, text } from './message.ts';
import { renderQuote } from './quote.ts';

/** Discord's limit for all texts of a message together. */
const MAX_MESSAGE_CHARS = 4_000;
/** Longer quotes fill several screens of a phone. */
const MAX_QUOTE_CHARS = 2_400;
const MAX_NOTES = 3;
const MAX_NOTE_CHARS = 200;
const MAX_NAME_CHARS = 40;
const MAX_TITLE_CHARS = 80;
const MAX_HEADING_CHARS = 60;
/** The innermost headings tell most. */
const MAX_HEADINGS = 3;

/** A passage as people see it: question, quote, where it stands, buttons. */
export function renderPage(reading: OpenedPage, frame: Frame): MessageBody {
  const { article, passage, highlight } = reading;
  const notesIn = ({ start, end }: { start: number; end: number }) =>
    article.notes.filter((note) => article.body.slice(start, end).includes(note.text));
  const above = [...sharedBy(frame), ...questionLine(frame.question)];
  const widest = [...above, below(reading, frame, notesIn(passage))];
  const room = MAX_MESSAGE_CHARS - widest.reduce((chars, { content }) => chars + content.length, 0);
  const quote = renderQuote(article.body, passage, highlight, Math.min(room, MAX_QUOTE_CHARS));
  return card([
    ...above,
    text(quote.markdown),
    below(reading, frame, notesIn(quote.shown)),
    ...rows(pageButtons(reading, frame)),
  ]);
}

function sharedBy({ locale, sharedBy: name }: Frame) {
  if (name === undefined) return [];
  return [sharedLine(messagesFor(locale).members.quote.sharedBy(escapeLine(cut(name, MAX_NAME_CHARS))))];
}

/** The quiet lines under a quote. */
function below(reading: OpenedPage, frame: Frame, notes: readonly EditorNote[]) {
  const { quote } = messagesFor(frame.locale).members;
  const lines = [
    placeLine(reading, frame),
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

function nextResult(page: Page): Page {
  const at = (page.at + 1) % page.results.length;
  return { ...page, at, passage: page.results[at]!.passage };
}

/** Where a quote stands and how sure it is, in Markdown: `Title · Section › passage 4 of 9 · strong match`. */
function placeLine({ page, article, passage }: OpenedPage, { locale, shelf }: Frame): string {
  const { quote } = messagesFor(locale).members;
  const number = quote.passage(passage.index + 1, article.passages.length);
  const headings = passage.headings
    .filter((heading) => heading !== article.title)
    .slice(-MAX_HEADINGS)
    .map((heading) => escapeLine(cut(heading, MAX_HEADING_CHARS)))
    .filter((heading) => heading !== '');
  const place = headings.length > 0 ? [...headings, number].join(' › ') : capitalise(number);
  const title = shelf.articles.length > 1 ? [escapeLine(cut(article.title, MAX_TITLE_CHARS))] : [];
  return [...title, place, ...rank(page, quote)].join(' · ');
}

/** Nothing on the pages around an answer: they were not found, only turned to. */
function rank({ match, at, passage, results }: Page, quote: Messages['members']['quote']): string[] {
  if (match === 'none' || passage !== results[at]!.passage) return [];
  return [at === 0 ? quote.match[match] : quote.result(at + 1, results.length)];
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import type { APIButtonComponent } from 'discord.js';
import { messagesFor } from '../../messages/messages.ts';
import type { Page } from '../components/page.ts';
import { openPage, type Reading } from '../components/reading.ts';
import { cut } from './cut.ts';
import { escapeLine } from './escape.ts';
import type { Frame } from './frame.ts';
import { questionLine } from './kept-lines.ts';
import { card, type MessageBody } from './message.ts';
import { button, quietText, rows, text } from './parts.ts';

const MAX_NEAREST = 3;
const MAX_WORDS = 5;
const MAX_WORD_CHARS = 40;

/**
 * That the articles do not say it, the words they do not have, and the nearest passages as buttons.
 *
 * @param unknownWords words of the question that are nowhere in the articles.
 * @param nearest a page with the nearest passages as its results; absent when nothing matched.
 */
export function renderNoAnswer(
  unknownWords: readonly string[],
  nearest: Page | undefined,
  frame: Frame,
): MessageBody {
  const { noAnswer, buttons } = messagesFor(frame.locale).members;
  const passages = nearest ? nearestButtons(nearest, frame) : [];
  const remove: APIButtonComponent[] =
    frame.audience === 'public' ? [button(buttons.delete, { kind: 'delete', asker: frame.asker })] : [];
  const verdict = frame.shelf.articles.length > 1 ? noAnswer.several : noAnswer.one;
  const words = wordList(unknownWords, frame);
  return card([
    ...questionLine(frame.question),
    text([verdict, ...(words ? [noAnswer.unknownWords(words)] : [])].join('\n')),
    ...(passages.length > 0 ? [quietText(noAnswer.nearest)] : []),
    ...rows(passages),
    ...rows(remove),
  ]);
}

function nearestButtons(page: Page, { locale, shelf }: Frame): APIButtonComponent[] {
  const { buttons } = messagesFor(locale).members;
  return page.results.slice(0, MAX_NEAREST).flatMap((result, at) => {
    const reading = openPage({ ...page, at, passage: result.passage }, shelf);
    if (typeof reading === 'string') return [];
    const label = buttons.passage(result.passage + 1, cut(textOf(reading), 80));
    return [button(label, { kind: 'open', page: reading.page })];
  });
}

function textOf({ article, passage }: Reading): string {
  return article.body.slice(passage.start, passage.end);
}

function wordList(words: readonly string[], { locale }: Frame): string {
  const { quoted: inQuotes } = messagesFor(locale).members.noAnswer;
  const quoted = words.slice(0, MAX_WORDS).map((word) => inQuotes(escapeLine(cut(word, MAX_WORD_CHARS))));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(quoted);
}

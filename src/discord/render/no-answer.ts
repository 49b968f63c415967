import type { APIButtonComponent } from 'discord.js';
import type { NoAnswer, Quote } from '../../answer/answer.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { Page } from '../state/page.ts';
import { cut } from './cut.ts';
import { escapeLine } from './escape.ts';
import { questionLine } from './kept-lines.ts';
import {
  button,
  card,
  type Frame,
  MAX_LABEL_CHARS,
  type MessageBody,
  quietText,
  rows,
  text,
} from './message.ts';

const MAX_NEAREST = 3;
const MAX_WORDS = 5;
const MAX_WORD_CHARS = 40;

/**
 * That the articles do not say it, the words they do not have, and the nearest passages as buttons.
 *
 * @param nearest a page with the first of the quoted passages as its results; absent when nothing matched.
 */
export function renderNoAnswer(
  { unknownWords, quotes }: Pick<NoAnswer, 'unknownWords' | 'quotes'>,
  nearest: Page | undefined,
  frame: Frame,
): MessageBody {
  const { noAnswer, buttons } = messagesFor(frame.locale).members;
  const passages = nearest ? nearestButtons(nearest, quotes, frame) : [];
  const remove: APIButtonComponent[] =
    frame.audience === 'public' ? [button(buttons.delete, { kind: 'delete', asker: frame.asker })] : [];
  const verdict = frame.shelf.articles.length > 1 ? noAnswer.several : noAnswer.one;
  const words = unknownWords.slice(0, MAX_WORDS);
  const reason = words.length > 0 ? [noAnswer.unknownWords(wordList(words, frame), words.length)] : [];
  return card([
    ...questionLine(frame.question),
    text([verdict, ...reason].join('\n')),
    ...(passages.length > 0 ? [quietText(noAnswer.nearest)] : []),
    ...rows(passages),
    ...rows(remove),
  ]);
}

/** Each with the sentence that comes closest, which tells more than the passage's beginning. */
function nearestButtons(page: Page, quotes: readonly Quote[], { locale }: Frame): APIButtonComponent[] {
  const { buttons } = messagesFor(locale).members;
  const nearest = quotes.slice(0, Math.min(MAX_NEAREST, page.results.length));
  return nearest.map(({ article, passage: { index: passage }, sentence }, at) => {
    const words = cut(article.body.slice(sentence.start, sentence.end), MAX_LABEL_CHARS);
    return button(buttons.passage(passage + 1, words), { kind: 'open', page: { ...page, at, passage } });
  });
}

function wordList(words: readonly string[], { locale }: Frame): string {
  const { quoted: inQuotes } = messagesFor(locale).members.noAnswer;
  const quoted = words.map((word) => inQuotes(escapeLine(cut(word, MAX_WORD_CHARS))));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(quoted);
}

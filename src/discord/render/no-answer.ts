import type { APIButtonComponent } from 'discord.js';
import type { NoAnswer, Quote } from '../../answer/answer.ts';
import { messagesFor } from '../../messages/messages.ts';
import { numberRanges } from '../../text/number-ranges.ts';
import type { Page } from '../state/page.ts';
import { cut } from './cut.ts';
import { escapeLine } from './escape.ts';
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
import { isSpoiler, questionLine, spoiler } from './message-lines.ts';
import { referenceNames } from './references.ts';
import { wordsIn } from './visible-text.ts';

const MAX_NEAREST = 3;
const MAX_WORDS = 5;
const MAX_WORD_CHARS = 40;
const MAX_RANGES = 12;

/**
 * That the articles do not say it, the words they do not have, and the nearest passages as buttons.
 *
 * @param nearest a page with the first of the quoted passages as its results; absent when nothing matched.
 */
export function renderNoAnswer(
  { reason, unknownWords, knownNumbers, quotes }: Omit<NoAnswer, 'kind' | 'confidence'>,
  nearest: Page | undefined,
  frame: Frame,
): MessageBody {
  const { noAnswer, buttons } = messagesFor(frame.locale).members;
  const passages = nearest ? nearestButtons(nearest, quotes, frame) : [];
  const remove: APIButtonComponent[] =
    frame.audience === 'public' ? [button(buttons.delete, { kind: 'delete', asker: frame.asker })] : [];
  const words = unknownWords.slice(0, MAX_WORDS);
  const missing = words.length > 0 ? [noAnswer.unknownWords(wordList(words, frame), words.length)] : [];
  const verdict =
    reason === 'no-such-number'
      ? [noAnswer.noSuchNumber, ...numberLine(knownNumbers, frame)]
      : [frame.catalogue.articles.length > 1 ? noAnswer.several : noAnswer.one, ...missing];
  return card([
    ...questionLine(frame.question),
    text(verdict.join('\n')),
    ...(passages.length > 0 ? [quietText(noAnswer.nearest)] : []),
    ...rows(passages),
    ...rows(remove),
  ]);
}

/** Each with the sentence that comes closest, which tells more than the passage's beginning. */
function nearestButtons(page: Page, quotes: readonly Quote[], { locale }: Frame): APIButtonComponent[] {
  const { buttons } = messagesFor(locale).members;
  const nearest = quotes.slice(0, Math.min(MAX_NEAREST, page.results.length));
  return nearest.map(({ passage, sentence }, at) => {
    const { index } = passage;
    const words = cut(wordsIn(passage, sentence, referenceNames(locale)), MAX_LABEL_CHARS);
    return button(buttons.passage(index + 1, words), { kind: 'open', page: { ...page, at, passage: index } });
  });
}

/** The numbers there are, those in a row as a range. */
function numberLine(numbers: readonly string[], { locale }: Frame): string[] {
  const { noAnswer } = messagesFor(locale).members;
  const ranges = numberRanges(numbers);
  const shown = ranges.slice(0, MAX_RANGES).map(({ first, last }) => {
    const [from, to] = [first, last].map((number) => escapeLine(cut(number, MAX_WORD_CHARS)));
    return from === to ? noAnswer.number(from!) : noAnswer.range(from!, to!);
  });
  if (shown.length === 0) return [];
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(shown);
  return [noAnswer.knownNumbers(ranges.length > shown.length ? `${shown.join(', ')}…` : list)];
}

function wordList(words: readonly string[], { locale, question = '' }: Frame): string {
  const { quoted: inQuotes } = messagesFor(locale).members.noAnswer;
  const isHidden = isSpoiler(question);
  const quoted = words.map((word) => {
    const line = escapeLine(cut(word, MAX_WORD_CHARS));
    return inQuotes(isHidden ? spoiler(line) : line);
  });
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(quoted);
}

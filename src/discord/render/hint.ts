import type { Locale } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import { button, type Frame, linkButton, type MessageBody, note, quietText, rows, text } from './message.ts';
import { questionLine } from './message-lines.ts';
import { starterButtons } from './starter-buttons.ts';

const MAX_STARTERS = 3;

/** A line of the bot's own, in Markdown. */
export function renderHint(line: string): MessageBody {
  return note([text(line)]);
}

/** Where there is nothing to answer from. */
export function renderNoArticles(locale: Locale): MessageBody {
  return renderHint(messagesFor(locale).members.hints.noArticles);
}

/** For a question without a word to search for: what to do, and questions to start with. */
export function renderHowToAsk({ locale, shelf }: Frame): MessageBody {
  const [article] = shelf.articles;
  return note([
    quietText(messagesFor(locale).members.hints.emptyQuestion),
    ...rows(article ? starterButtons(article, shelf, MAX_STARTERS) : []),
  ]);
}

/** For a button that belongs to another text: the question again, to be asked of today's. */
export function renderChanged({ locale, question }: Frame): MessageBody {
  const { hints, buttons } = messagesFor(locale).members;
  const line = questionLine(question);
  const way =
    line.length > 0
      ? button(buttons.askAgain, { kind: 'askAgain' })
      : button(buttons.about, { kind: 'about' });
  return note([...line, text(hints.changed), ...rows([way])]);
}

/** How to ask, what the bot keeps, where its code is. */
export function renderHelp(locale: Locale, codeUrl: string | undefined): MessageBody {
  const { help, buttons } = messagesFor(locale).members;
  const code = linkButton(buttons.code, codeUrl);
  const whereCodeIs = code.length > 0 ? help.code : help.codeElsewhere;
  return note([...[help.ask, help.keep, whereCodeIs].map(text), ...rows(code)]);
}

import type { Locale } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { AnswersFrom, GuildSettings } from '../../store/store.ts';
import type { Catalogue } from '../state/catalogue.ts';
import {
  button,
  type Frame,
  linkButton,
  type MessageBody,
  note,
  quietText,
  rows,
  starterButtons,
  text,
} from './message.ts';
import { questionLine } from './message-lines.ts';

const MAX_STARTERS = 3;

/** What help says of the place where it is asked for. */
export interface HelpFacts {
  readonly codeUrl: string | undefined;
  readonly answersFrom: AnswersFrom;
  readonly catalogue: Catalogue;
  readonly settings: Pick<GuildSettings, 'recordsUnanswered'>;
  /** Where mentions are answered; none: everywhere. */
  readonly mentionChannels: readonly string[];
  readonly guildGraceMs: number;
  /** Whether all of the server's articles can be read at the moment. */
  readonly isComplete: boolean;
}

/** A line of the bot's own, in Markdown. */
export function renderHint(line: string): MessageBody {
  return note([text(line)]);
}

/** Where there is nothing to answer from, or nothing that can be read at the moment. */
export function renderNoArticles(
  locale: Locale,
  {
    isComplete,
    guildId,
    settings,
  }: Pick<HelpFacts, 'isComplete'> & {
    /** In a server where the bot is a member. */
    readonly guildId: string | undefined;
    readonly settings: Pick<GuildSettings, 'answersFrom'>;
  },
): MessageBody {
  const { hints } = messagesFor(locale).members;
  if (!isComplete) return renderHint(hints.unreadable);
  if (guildId === undefined) return renderHint(hints.noHostArticles);
  return renderHint(settings.answersFrom === 'host' ? hints.onlyHostArticles : hints.noArticles);
}

/** For a question without a word to search for: what to do, and questions to start with. */
export function renderHowToAsk({ locale, catalogue }: Frame): MessageBody {
  const [article] = catalogue.articles;
  return note([
    quietText(messagesFor(locale).members.hints.emptyQuestion),
    ...rows(article ? starterButtons(article, catalogue, MAX_STARTERS) : []),
  ]);
}

/**
 * For a button that belongs to another text: the question again, to be asked of today's. `isUnused`: that text is as it
 * was, but not answered from here.
 */
export function renderChanged(
  { locale, question }: Frame,
  { isUnused = false }: { readonly isUnused?: boolean } = {},
): MessageBody {
  const { hints, buttons } = messagesFor(locale).members;
  const line = questionLine(question);
  const way =
    line.length > 0
      ? button(buttons.askAgain, { kind: 'askAgain' })
      : button(buttons.about, { kind: 'about' });
  return note([...line, text(isUnused ? hints.unused : hints.changed), ...rows([way])]);
}

const DAY_MS = 86_400_000;
/** Of the channels where mentions are answered. */
const MAX_CHANNELS_SHOWN = 10;

/** How to ask, whose articles answer, what the bot keeps, where its code is. */
export function renderHelp(
  locale: Locale,
  { codeUrl, answersFrom, catalogue, settings, mentionChannels, guildGraceMs, isComplete }: HelpFacts,
): MessageBody {
  const { help, buttons } = messagesFor(locale).members;
  const code = linkButton(buttons.code, codeUrl);
  const isEmpty = isComplete && catalogue.articles.length === 0;
  const channels = mentionChannels.slice(0, MAX_CHANNELS_SHOWN).map((id) => `<#${id}>`);
  const more = mentionChannels.length - channels.length;
  const lines = [
    help.ask,
    ...(channels.length > 0 ? [help.mentions(channels.join(', '), more)] : []),
    isEmpty ? help.source.none : help.source[answersFrom],
    settings.recordsUnanswered ? help.recorded : help.notRecorded,
    help.privacy(Math.round(guildGraceMs / DAY_MS)),
    code.length > 0 ? help.code : help.codeElsewhere,
  ];
  return note([...lines.map(text), ...rows(code)]);
}

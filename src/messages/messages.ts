import { adding as englishAdding } from './en/adding.ts';
import { host as englishHost } from './en/host.ts';
import { intake as englishIntake } from './en/intake.ts';
import { members as englishMembers } from './en/members.ts';
import { moderators as englishModerators } from './en/moderators.ts';
import { terminal as englishTerminal } from './en/terminal.ts';
import { adding } from './es/adding.ts';
import { host } from './es/host.ts';
import { intake } from './es/intake.ts';
import { members } from './es/members.ts';
import { moderators } from './es/moderators.ts';
import { terminal } from './es/terminal.ts';
import type { Locale } from './locale.ts';

/** Every text a person reads, by audience. The Spanish files say which texts there are. */
export interface Messages {
  /** People who ask in Discord. */
  readonly members: typeof members;
  /** People who look after a server: its articles, its settings, what was asked in vain. */
  readonly moderators: typeof moderators;
  /** Moderators who add or replace an article. */
  readonly adding: typeof adding;
  /** The same, when it is refused or needs a look. */
  readonly intake: typeof intake;
  /** People who ask on the command line. */
  readonly terminal: typeof terminal;
  /** People who run the bot. */
  readonly host: typeof host;
}

const byLocale: Readonly<Record<Locale, Messages>> = {
  es: { members, moderators, adding, intake, terminal, host },
  en: {
    members: englishMembers,
    moderators: englishModerators,
    adding: englishAdding,
    intake: englishIntake,
    terminal: englishTerminal,
    host: englishHost,
  },
};

/** The texts in this language. */
export function messagesFor(locale: Locale): Messages {
  return byLocale[locale];
}

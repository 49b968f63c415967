import { host as englishHost } from './en/host.ts';
import { intake as englishIntake } from './en/intake.ts';
import { members as englishMembers } from './en/members.ts';
import { moderators as englishModerators } from './en/moderators.ts';
import { server as englishServer } from './en/server.ts';
import { terminal as englishTerminal } from './en/terminal.ts';
import { host } from './es/host.ts';
import { intake } from './es/intake.ts';
import { members } from './es/members.ts';
import { moderators } from './es/moderators.ts';
import { server } from './es/server.ts';
import { terminal } from './es/terminal.ts';
import type { Locale } from './locale.ts';

/** Every text a person reads, by audience. The Spanish files say which texts there are. */
export interface Messages {
  /** People who ask in Discord. */
  readonly members: typeof members;
  /** People who look after the articles of a server. */
  readonly moderators: typeof moderators;
  /** Moderators who add an article to their server. */
  readonly intake: typeof intake;
  /** What a server has, for those who look after it and for those who ask in it. */
  readonly server: typeof server;
  /** People who ask on the command line. */
  readonly terminal: typeof terminal;
  /** People who run the bot. */
  readonly host: typeof host;
}

const byLocale: Readonly<Record<Locale, Messages>> = {
  es: { members, moderators, intake, server, terminal, host },
  en: {
    members: englishMembers,
    moderators: englishModerators,
    intake: englishIntake,
    server: englishServer,
    terminal: englishTerminal,
    host: englishHost,
  },
};

/** The texts in this language. */
export function messagesFor(locale: Locale): Messages {
  return byLocale[locale];
}

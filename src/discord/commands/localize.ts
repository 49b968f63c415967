import type { LocalizationMap } from 'discord.js';
import type { Locale } from '../../messages/locale.ts';
import { type Messages, messagesFor } from '../../messages/messages.ts';

type Texts = Messages['members']['commands'];

/** The default's own locales are there as well: Discord falls back to the default name for each that is missing. */
const discordLocales = {
  'es-ES': 'es',
  'es-419': 'es',
  'en-US': 'en',
  'en-GB': 'en',
} as const satisfies Readonly<Partial<Record<keyof LocalizationMap, Locale>>>;

/** A name in Spanish, with its translations. */
export function localizedName(pick: (texts: Texts) => { name: string }) {
  const nameIn = (locale: Locale) => pick(messagesFor(locale).members.commands).name;
  return { name: nameIn('es'), name_localizations: translations(nameIn) };
}

/** The same with a description. */
export function localized(pick: (texts: Texts) => { name: string; description: string }) {
  return localizedIn(({ members }) => pick(members.commands));
}

/** The same, of any of the texts. */
export function localizedIn(pick: (messages: Messages) => { name: string; description: string }) {
  const nameIn = (locale: Locale) => pick(messagesFor(locale)).name;
  const descriptionIn = (locale: Locale) => pick(messagesFor(locale)).description;
  return {
    name: nameIn('es'),
    name_localizations: translations(nameIn),
    description: descriptionIn('es'),
    description_localizations: translations(descriptionIn),
  };
}

function translations(textIn: (locale: Locale) => string): LocalizationMap {
  return Object.fromEntries(
    Object.entries(discordLocales).map(([discordLocale, locale]) => [discordLocale, textIn(locale)]),
  );
}

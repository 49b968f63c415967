import type { LocalizationMap } from 'discord.js';
import type { Locale } from '../../messages/locale.ts';
import { type Messages, messagesFor } from '../../messages/messages.ts';

/** The default's own locales are there as well: Discord falls back to the default name for each that is missing. */
const discordLocales = {
  'es-ES': 'es',
  'es-419': 'es',
  'en-US': 'en',
  'en-GB': 'en',
} as const satisfies Readonly<Partial<Record<keyof LocalizationMap, Locale>>>;

/**
 * What a command or an option is called, to the bot and to people.
 *
 * @param id what the bot gets whatever language a person sees; to change it makes another command or option of it.
 */
export function localizedName(id: string, pick: (messages: Messages) => { name: string }) {
  return { name: id, name_localizations: translations((locale) => pick(messagesFor(locale)).name) };
}

/** The same with a description. */
export function localized(id: string, pick: (messages: Messages) => { name: string; description: string }) {
  const descriptionIn = (locale: Locale) => pick(messagesFor(locale)).description;
  return {
    ...localizedName(id, pick),
    description: descriptionIn('es'),
    description_localizations: translations(descriptionIn),
  };
}

function translations(textIn: (locale: Locale) => string): LocalizationMap {
  return Object.fromEntries(
    Object.entries(discordLocales).map(([discordLocale, locale]) => [discordLocale, textIn(locale)]),
  );
}

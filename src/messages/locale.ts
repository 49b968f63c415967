/** The languages the bot speaks. Each has a folder beside this file. */
export const LOCALES = ['es', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/**
 * The language to speak for a language tag: English for any English, Spanish for everything else.
 *
 * @param tag A BCP 47 tag as Discord sends it (`en-GB`, `es-419`) or a POSIX locale (`en_US.UTF-8`); any case.
 */
export function localeOf(tag: string | null | undefined): Locale {
  return /^en(?![a-z])/i.test(tag ?? '') ? 'en' : 'es';
}

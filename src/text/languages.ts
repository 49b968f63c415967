import { createLanguage, type Language, type LanguageLists } from './language.ts';
import { tokenise } from './tokenise.ts';

/** The languages with word lists of their own. */
export const LANGUAGE_CODES = ['es', 'en'] as const;

/** Whether patterns and word lists, which are Spanish and English, tell anything of texts in these languages. */
export function areListed(...codes: readonly string[]): boolean {
  return codes.every((code) => LANGUAGE_CODES.some((listed) => listed === code));
}

export interface Languages {
  /** The language of a text by its stop words: `es`, `en`, or `und` when neither's stand out. */
  readonly detect: (text: string) => string;
  /** Those with word lists. */
  readonly all: readonly Language[];
  /** The language for a BCP 47 tag; one without word lists when it is not Spanish or English. */
  readonly of: (code: string) => Language;
}

/** Detection reads this much of a text, in characters: enough for hundreds of stop words. */
const DETECTION_CHARS = 5_000;

/** @param lists the texts of `data/language/`, by language code; read when the language is first asked for. */
export function createLanguages(lists: Readonly<Record<string, LanguageLists>>): Languages {
  const created = new Map<string, Language>();
  const of = (code: string): Language => {
    const primary = code.toLowerCase().split('-')[0]!;
    const known = created.get(primary) ?? createLanguage(primary, lists[primary]);
    created.set(primary, known);
    return known;
  };
  return {
    of,
    get all() {
      return LANGUAGE_CODES.map(of);
    },
    detect: (text) => {
      const words = tokenise(text.slice(0, DETECTION_CHARS)).map((token) => token.folded);
      const candidates = LANGUAGE_CODES.map(of);
      const counts = candidates.map((language) => {
        // A stop word of both languages (a, me, he) tells nothing.
        const others = candidates.filter((other) => other !== language);
        const isOwn = (word: string) => language.isStopWord(word) && !others.some((o) => o.isStopWord(word));
        return { code: language.code, count: words.filter(isOwn).length };
      });
      const [first, second] = counts.sort((a, b) => b.count - a.count);
      return first!.count > second!.count && first!.count >= words.length * MIN_STOP_WORD_SHARE
        ? first!.code
        : 'und';
    },
  };
}

/** Running Spanish and English have 40 to 60 % stop words; other languages share a few by chance. */
const MIN_STOP_WORD_SHARE = 0.1;

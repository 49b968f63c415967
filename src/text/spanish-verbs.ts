import { diphthongVariants } from './diphthong.ts';

const PRONOUNS = '(?:(?:me|te|se|nos|os)?(?:l[aeo]s?)?)';
const SHARED = 'o|a|as|amos|an|e|es|emos|en';
/** The regular endings, folded. */
const ENDINGS = {
  ar: `${SHARED}|ais|eis|aba[sn]?|aba(?:mos|is)|aste|asteis|aron|a(?:re|ras|ra|remos|reis|ran)|aria[sn]?|aria(?:mos|is)|ara[sn]|aramos|arais|ase[sn]?|ando${PRONOUNS}|ad${PRONOUNS}|ad[oa]s?|ar${PRONOUNS}`,
  er: `${SHARED}|eis|ais|ia[sn]?|ia(?:mos|is)|i|imos|iste|isteis|io|ieron|e(?:re|ras|ra|remos|reis|ran)|eria[sn]?|eria(?:mos|is)|iera[sn]?|iese[sn]?|iendo${PRONOUNS}|ed${PRONOUNS}|id[oa]s?|er${PRONOUNS}`,
  ir: `${SHARED}|is|ais|imos|ia[sn]?|ia(?:mos|is)|i|iste|isteis|io|ieron|i(?:re|ras|ra|remos|reis|ran)|iria[sn]?|iria(?:mos|is)|iera[sn]?|iese[sn]?|iendo${PRONOUNS}|id${PRONOUNS}|id[oa]s?|ir${PRONOUNS}`,
} as const;

const CONJUGATIONS = Object.entries(ENDINGS).map(([ending, forms]) => ({
  ending,
  form: new RegExp(`^(?:${forms})$`),
}));

/** As in `usar`: fewer than elsewhere, since the infinitive has to be a listed word. Letters. */
const MIN_ROOT = 2;
/** The longest ending: `iéndonoslas`. */
const MAX_ENDING = 12;

/**
 * The infinitive, folded, of which a word is a regular form, also where its stem vowel breaks: abrís, abriremos, usarlo,
 * cierran. Of several the longest; undefined when there is none.
 *
 * @param folded the word without accents.
 * @param isWord whether a folded word is one of the language, as the infinitive has to be.
 */
export function infinitiveOf(folded: string, isWord: (folded: string) => boolean): string | undefined {
  for (let at = folded.length - 1; at >= Math.max(MIN_ROOT, folded.length - MAX_ENDING); at--) {
    const ending = folded.slice(at);
    const fitting = CONJUGATIONS.filter(({ form }) => form.test(ending));
    if (fitting.length === 0) continue;
    const root = folded.slice(0, at);
    for (const stem of [root, ...diphthongVariants(root)]) {
      const infinitive = fitting.map((one) => stem + one.ending).find(isWord);
      if (infinitive !== undefined) return infinitive;
    }
  }
  return undefined;
}

/** Present forms that follow no rule, folded. */
const IRREGULAR: readonly (readonly [infinitive: string, forms: RegExp])[] = [
  ['estar', /^(?:esta[ns]?|estais|estamos|estoy)$/],
  ['ser', /^(?:es|son|soy|sos|sois|somos|eres)$/],
  ['tener', /^(?:teng[oa]|tienes?|tienen|tenes|teneis|tenemos)$/],
  ['poder', /^(?:puedo|puedes?|pueden|podes|podeis|podemos)$/],
];

/** The infinitive, folded, of a form of a common verb, also of an irregular one; undefined for other words. */
export function verbOf(folded: string, isWord: (folded: string) => boolean): string | undefined {
  return IRREGULAR.find(([, forms]) => forms.test(folded))?.[0] ?? infinitiveOf(folded, isWord);
}

const PAST = /(?:[aie]ste|[aie]steis|aron|ieron|io|aba[sn]?|abamos|abais|ia[sn]?|iamos|iais)$/;

/** Whether a verb's form, folded, is of the past as far as its ending tells: "abrió", "abría", not "pago". */
export function isPastForm(folded: string): boolean {
  return PAST.test(folded);
}

/**
 * In a word that begins with a vowel and consonants Snowball leaves all up to the next vowel and the letter after it, so
 * that abre, abren, abrimos and abrir would have nothing in common.
 */
const UNSTEMMED_ROOT = /^[aeiou][^aeiou]+/;

/** Snowball knows no `te` behind an infinitive: apuntarte. */
const WITH_TE = new RegExp(`^(?<infinitive>\\p{L}{${MIN_ROOT},}[aei]r)te$`, 'u');

/** The infinitive that stands for a word which Snowball's rules do not reach; undefined for all others. */
export function infinitiveAsStem(folded: string, isWord: (folded: string) => boolean): string | undefined {
  if (/^abiert[oa]s?$/.test(folded)) return 'abrir';
  const root = UNSTEMMED_ROOT.exec(folded)?.[0];
  if (root === undefined) return undefined;
  const rest = folded.slice(root.length);
  const verb = CONJUGATIONS.find(({ ending, form }) => isWord(root + ending) && form.test(rest));
  return verb && root + verb.ending;
}

/** `apuntarte` → `apuntar`; other words as they are. */
export function withoutTe(word: string, isWord: (folded: string) => boolean): string {
  const infinitive = WITH_TE.exec(word)?.groups?.infinitive;
  return infinitive !== undefined && isWord(infinitive) ? infinitive : word;
}

/**
 * Articles that do not count when two spans are compared: SQuAD's for English and MLQA's for Spanish
 * (https://github.com/facebookresearch/MLQA/blob/main/mlqa_evaluation_v1.py).
 */
const GRAMMATICAL_ARTICLES: Readonly<Record<string, readonly string[]>> = {
  en: ['a', 'an', 'the'],
  es: ['un', 'una', 'unos', 'unas', 'el', 'la', 'los', 'las'],
};

/** What SQuAD and MLQA call punctuation: Unicode's category P and the signs of Python's `string.punctuation`. */
const PUNCTUATION = /[\p{P}$+<=>^`|~]/gu;

/**
 * How well a span agrees with the labelled ones, 0 to 1, the best of them counting: F1 as SQuAD defines it (Rajpurkar
 * et al. 2016), over words without case, punctuation and grammatical articles.
 *
 * @param language Primary subtag; of a language other than `en` and `es` no articles are taken out.
 */
export function spanF1(span: string, labelled: readonly string[], language: string): number {
  const words = spanWords(span, language);
  return Math.max(0, ...labelled.map((label) => wordF1(words, spanWords(label, language))));
}

function spanWords(span: string, language: string): string[] {
  const articles = GRAMMATICAL_ARTICLES[language] ?? [];
  const words = span.normalize('NFC').toLowerCase().replace(PUNCTUATION, '').split(/\s+/u);
  return words.filter((word) => word !== '' && !articles.includes(word));
}

/** Harmonic mean of precision and recall over words, as often as they stand there; 1 for nothing against nothing. */
export function wordF1(given: readonly string[], labelled: readonly string[]): number {
  if (given.length + labelled.length === 0) return 1;
  const remaining = [...labelled];
  const shared = given.filter((word) => {
    const at = remaining.indexOf(word);
    if (at !== -1) remaining.splice(at, 1);
    return at !== -1;
  }).length;
  return (2 * shared) / (given.length + labelled.length);
}

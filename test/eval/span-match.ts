/**
 * Articles that do not count when two spans are compared: SQuAD's for English and MLQA's for Spanish
 * (https://github.com/facebookresearch/MLQA/blob/main/mlqa_evaluation_v1.py).
 */
const GRAMMATICAL_ARTICLES: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['a', 'an', 'the']),
  es: new Set(['un', 'una', 'unos', 'unas', 'el', 'la', 'los', 'las']),
};

/** What SQuAD and MLQA call punctuation: Unicode's category P and the signs of Python's `string.punctuation`. */
const PUNCTUATION = /[\p{P}$+<=>^`|~]/gu;

export interface SpanMatch {
  /** 1 when the normalised spans are equal, otherwise 0. */
  readonly exact: number;
  /** Harmonic mean of precision and recall over the spans' words, 0 to 1. */
  readonly f1: number;
}

/**
 * How well a span agrees with the labelled ones, the best of them counting: exact match and F1 as SQuAD defines them
 * (Rajpurkar et al. 2016), over words without case, punctuation and grammatical articles.
 *
 * @param language Primary subtag; of a language other than `en` and `es` no articles are taken out.
 */
export function matchSpan(span: string, labelled: readonly string[], language: string): SpanMatch {
  const words = spanWords(span, language);
  const matches = labelled.map((label) => compareWords(words, spanWords(label, language)));
  return {
    exact: Math.max(0, ...matches.map((match) => match.exact)),
    f1: Math.max(0, ...matches.map((match) => match.f1)),
  };
}

function spanWords(span: string, language: string): string[] {
  const articles = GRAMMATICAL_ARTICLES[language];
  const words = span.normalize('NFC').toLowerCase().replace(PUNCTUATION, '').split(/\s+/u);
  return words.filter((word) => word !== '' && !articles?.has(word));
}

function compareWords(given: readonly string[], labelled: readonly string[]): SpanMatch {
  const exact = given.join(' ') === labelled.join(' ') ? 1 : 0;
  // SQuAD 2.0: a span of nothing but articles and punctuation agrees only with another such span.
  if (given.length === 0 || labelled.length === 0) return { exact, f1: exact };
  const shared = countShared(given, labelled);
  return { exact, f1: (2 * shared) / (given.length + labelled.length) };
}

/** The size of the multisets' intersection. */
function countShared(left: readonly string[], right: readonly string[]): number {
  const remaining = new Map<string, number>();
  for (const word of right) remaining.set(word, (remaining.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of left) {
    const left = remaining.get(word) ?? 0;
    if (left === 0) continue;
    remaining.set(word, left - 1);
    shared += 1;
  }
  return shared;
}

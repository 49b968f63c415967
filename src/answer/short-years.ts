import type { PassageRange } from '../search/candidates.ts';
import { keyTerm } from '../search/vocabulary.ts';
import { standsIn, type WordIndex } from '../search/word-index.ts';

/** "En el 79", "desde el 08", "in '79": no day of a month, and neither what is counted nor a house's street follows. */
const SHORT_YEAR =
  /(?<![\p{L}\d])(?<before>(?:en|desde|hasta|hacia|por) el |del(?: año)? |año |['’])(?<digits>3[2-9]|[4-9]\d|0\d|(?<=['’])\d\d)(?=[?!.]*$|,\s|\s(?:se|hubo|había|era|fue|ganó|who|what|was|were|did)\s)/giu;
const CENTURIES = ['18', '19', '20'];

/**
 * A question with the year that it means by two digits, where its passages have one year that ends so and no such
 * number: "en 1979" for "en el 79".
 */
export function withWholeYears(question: string, words: WordIndex, range: PassageRange): string {
  const isTold = (number: string) => {
    const term = words.vocabulary.termId(keyTerm(`n:${number}`));
    return term !== undefined && standsIn(words, term, range);
  };
  return question.replace(SHORT_YEAR, (match, before: string, digits: string) => {
    const [whole, ...others] = CENTURIES.map((century) => century + digits).filter(isTold);
    if (whole === undefined || others.length > 0 || isTold(String(Number(digits)))) return match;
    return (
      before.replace(/(?<=^(?:en|desde|hasta|hacia|por) )el |['’]$/iu, '').replace(/^del /iu, 'de ') + whole
    );
  });
}

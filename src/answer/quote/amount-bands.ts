import { readableText } from '../../article/passage-text.ts';
import type { Query, QueryTerm } from '../../search/query.ts';
import type { IndexedPassage } from '../../search/word-index.ts';
import { type Amount, amountsIn, bandsIn } from '../../text/bands.ts';
import { placeOf } from './table-rows.ts';

/** Whether a text says something for the amounts that are asked about, or only for others of their unit. */
export type BandFit = 'within' | 'outside' | 'none';

export function bandFit(text: string, amounts: readonly Amount[]): BandFit {
  if (amounts.length === 0) return 'none';
  const bands = bandsIn(text).filter((band) => amounts.some(({ unit }) => unit === band.unit));
  if (bands.length === 0) return 'none';
  const isWithin = bands.some(({ unit, holds }) =>
    amounts.some((amount) => amount.unit === unit && holds(amount.value)),
  );
  // "Para 2 personas 60 €, de 3 a 5 personas 90 €"
  const isSaid = () =>
    amountsIn(text).some((told) =>
      amounts.some(({ unit, value }) => unit === told.unit && value === told.value),
    );
  return isWithin || isSaid() ? 'within' : 'outside';
}

/** "kg" of "a dog of 20 kg" tells nothing of whose price stands beside another weight. */
export function isUnit({ token }: QueryTerm, { terms }: Pick<Query, 'terms'>): boolean {
  return terms.some(({ token: { text, end } }) => /^\d/.test(text) && end + 1 === token.start);
}

/**
 * Of passages those that speak of other amounts than the question ("hasta 10 kg", asked about 30), where one beside them,
 * such as another row of their table, speaks of it.
 */
export function besideBand(
  passages: readonly IndexedPassage[],
  amounts: readonly Amount[],
): ReadonlySet<IndexedPassage> {
  if (amounts.length === 0) return new Set();
  const fits = passages.map((indexed) => ({
    indexed,
    place: placeOf(indexed),
    fit: bandFit(readableText(indexed.passage), amounts),
  }));
  const told = new Set(fits.filter(({ fit }) => fit === 'within').map(({ place }) => place));
  const others = fits.filter(({ fit, place }) => fit === 'outside' && told.has(place));
  return new Set(others.map(({ indexed }) => indexed));
}

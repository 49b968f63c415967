/**
 * Spanish verbs whose stem vowel breaks under stress have two stems (obtener, obtienen; contar, cuenta; jugar, juega).
 *
 * @param stem a folded Spanish stem.
 * @returns the stems it may share a verb with; most are no words at all.
 */
export function diphthongVariants(stem: string): string[] {
  return SWAPS.flatMap(([from, to]) => {
    const at = stem.lastIndexOf(from);
    return at < 0 ? [] : [stem.slice(0, at) + to + stem.slice(at + from.length)];
  }).filter((variant) => variant !== stem);
}

const SWAPS = [
  ['ie', 'e'],
  ['ue', 'o'],
  ['ue', 'u'],
  ['e', 'ie'],
  ['o', 'ue'],
] as const;

/** Letters that are left at least where an ending is taken off by its form alone; fewer say little of the word. */
export const MIN_STEM_LETTERS = 3;

const PLURAL_ENDINGS = ['s', 'es'].map(
  (ending) => new RegExp(`(?<=\\p{L}{${MIN_STEM_LETTERS}})${ending}$`, 'u'),
);

/** What a folded word may be the plural of, in Spanish and English: lists of words do not have all of them. */
export function singularsOf(folded: string): string[] {
  return PLURAL_ENDINGS.filter((ending) => ending.test(folded)).map((ending) => folded.replace(ending, ''));
}

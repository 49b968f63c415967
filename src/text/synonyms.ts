/** One rule of a synonym file: a text that uses one of `to` may answer a question that uses one of `from`. */
export interface SynonymRule {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * Reads a synonym file in Solr's format: `a, b, c` are interchangeable, `a, b => c, d` lets a and b also find c and d,
 * `#` starts a comment. Every entry is a single word.
 *
 * @throws SyntaxError naming the line of an entry that is empty or has several words.
 */
export function parseSynonyms(text: string): SynonymRule[] {
  const rules: SynonymRule[] = [];
  text.split('\n').forEach((line, index) => {
    const rule = line.replace(/#.*/, '').trim();
    if (rule === '') return;
    const sides = rule.split('=>').map((side) => side.split(',').map((word) => word.trim()));
    if (sides.length > 2 || sides.flat().some((word) => word === '' || /\s/.test(word))) {
      throw new SyntaxError(`synonyms, line ${index + 1}: expected single words between commas: ${rule}`);
    }
    rules.push({ from: sides[0]!, to: sides[1] ?? sides[0]! });
  });
  return rules;
}

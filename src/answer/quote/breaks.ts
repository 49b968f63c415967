const END = '[.!?](?=\\s|$)';

/** What a sentence ends with; in plain text a line, too. */
export const SENTENCE_END = new RegExp(`${END}|\\n`, 'u');

/** What ends a sentence, or a part of one that could stand alone. On plain text. */
export const PART_END = new RegExp(`${END}|[;\\n]`, 'gu');

/** What joins clauses; a pattern's source, on plain text. */
export const AND = '(?:y|and|pero|but|mientras que|while)';
const NOW = 'ahora|hoy|actual|now|today';

/** What parts clauses, each of which may hold at a time of its own. On plain text. */
export const CLAUSE_BREAK = new RegExp(
  `[;()\\n]|,(?!\\d)|${END}|(?<=\\s)${AND}\\s(?=(?:${NOW}|current|desde|since|antes|hasta|until)(?!\\p{L}))`,
  'gu',
);

/** What parts whole statements, the comma and the conjunction before "now" among it. On plain text. */
export const STATEMENT_BREAK = new RegExp(
  `[;\\n]|${END}|,? ${AND} (?=(?:${NOW}|current|desde|since)(?!\\p{L}))|, (?=(?:${NOW})(?!\\p{L}))`,
  'gu',
);

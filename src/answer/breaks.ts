const SENTENCE_END = '[.!?](?=\\s|$)';
const AND = '(?:y|and|pero|but|mientras que|while)';
const NOW = 'ahora|hoy|actual|now|today';

/** What parts clauses, each of which may hold at a time of its own. On plain text. */
export const CLAUSE_BREAK = new RegExp(
  `[;()\\n]|,(?!\\d)|${SENTENCE_END}|(?<=\\s)${AND}\\s(?=(?:${NOW}|current|desde|since|antes|hasta|until)(?!\\p{L}))`,
  'gu',
);

/** What parts whole statements, the comma and the conjunction before "now" among it. On plain text. */
export const STATEMENT_BREAK = new RegExp(
  `[;\\n]|${SENTENCE_END}|,? ${AND} (?=(?:${NOW}|current|desde|since)(?!\\p{L}))|, (?=(?:${NOW})(?!\\p{L}))`,
  'gu',
);

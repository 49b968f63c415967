import type { Token } from '../text/tokenise.ts';

/** Classes of words that open, close or border an answer; those after `number` are told by form, not by list. */
export const WORD_CLASSES = [
  'article',
  'of',
  'in',
  'to',
  'by',
  'for',
  'with',
  'preposition',
  'and',
  'that',
  'copula',
  'auxiliary',
  'pronoun',
  'possessive',
  'adverb',
  'number',
  'name',
  'infinitive',
  'gerund',
  'manner',
  'preterite',
  'word',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

const LISTS: readonly (readonly [WordClass, string])[] = [
  ['article', 'el la los las un una unos unas the a an'],
  ['of', 'de del of'],
  ['in', 'en in at on'],
  ['to', 'al hacia hasta to into onto toward towards until'],
  ['by', 'por by'],
  ['for', 'para for'],
  ['with', 'con with'],
  [
    'preposition',
    'desde entre sobre bajo contra durante segun sin tras mediante ante from between about under against during through over among',
  ],
  ['and', 'y e o u ni and or nor'],
  [
    'that',
    'que quien quienes cual cuales cuyo cuya donde cuando como si which that who whom whose where when while if as porque because mientras aunque pero sino although but',
  ],
  [
    'copula',
    'es son era eran fue fueron sea ser siendo sido esta estan estaba estaban is are was were be been being',
  ],
  [
    'auxiliary',
    'ha han habia habian hay hubo haber puede pueden podia podian podria debe deben has have had can could may might must shall should will would do does did',
  ],
  [
    'pronoun',
    'se le les lo me nos yo ella ellos ellas ello esto eso aquello he she it they them him her this these those i we you',
  ],
  ['possessive', 'su sus mi mis nuestro nuestra this its his their our my'],
  [
    'adverb',
    'no mas menos muy tambien ya aun todavia solo asi tan casi not also very more less only even just too',
  ],
];

const CLASS_OF = new Map(
  LISTS.flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

/** The class of a word by list and form, in Spanish and English. */
export function classify(token: Token): WordClass {
  const listed = CLASS_OF.get(token.folded);
  if (listed) return listed;
  if (/\d/.test(token.folded)) return 'number';
  if (/^\p{Lu}/u.test(token.text)) return 'name';
  if (/..(?:ando|iendo|ing)$/.test(token.folded)) return 'gerund';
  if (/..(?:[aei]r|[aei]rse)$/.test(token.folded)) return 'infinitive';
  if (/..(?:mente|ly)$/.test(token.folded)) return 'manner';
  if (/..(?:ó|aron|ieron|aba|aban|ía|ían|ed)$/.test(token.text)) return 'preterite';
  return 'word';
}

import { readableIn, readableText } from '../../article/passage-text.ts';
import { questionForm } from '../../question/intent.ts';
import { ASKS_FOR, WHO } from '../../question/words.ts';
import { foldedWord, type Query } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { termsIn } from '../../search/words-in.ts';
import { weekdaysIn } from '../../text/calendar.ts';
import { plain } from '../../text/plain.ts';
import { tokenise } from '../../text/tokenise.ts';
import { wordPattern as word } from '../../text/word-pattern.ts';
import type { Quote } from '../answer.ts';
import { areApart, nameContraries } from '../contraries.ts';
import { bandFit } from '../quote/amount-bands.ts';
import { whoseAge } from '../quote/life-dates.ts';
import { LAST_YEAR } from '../quote/validity.ts';
import { titleTerms } from '../title-terms.ts';

const THIS_YEAR = word('est[ea] (?:ano|curso|temporada)|this (?:year|season|term)');
/** After a word that dates, or where a line begins: "1500 euros" is none. */
const YEAR =
  /(?<=^|[(\n–—-]\s?|(?<!\p{L})(?:en|de|del|in|of|since|desde|hasta|until|year|ano|curso|temporada|season|from|to|a|y|and)\s)(?:1\d|20)\d\d(?![\d.,]?\d)/gu;
const SINCE = /(?<!\p{L})(?:desde|since) (\d{4})/u;
/** Then the days that are named are exceptions. */
const EXCEPTIONS = word(
  'tod[oa]s los dias|todo el ano|cada dia|a diario|salvo|excepto|menos|every day|daily|all year|except|but',
);
/** What dates a sentence without a year. */
const BEFORE = word(
  'ultim\\p{L}*|antes|anterior(?:es|mente)?|pasad[oa]s?|hasta|era[ns]?|costaba[ns]?|before|previous(?:ly)?|last|former(?:ly)?|until|used to|was|were',
);

/** Offices, of which a group has one each. Whoever holds one does not hold another. */
const OFFICES = [
  'president[ea]s?|presidir|presidencia|chair(?:man|woman|person)?|presidency',
  'vice ?-?president[ea]s?|vicepresidencia|vice|deput(?:y|ies)',
  'secretari[oa]s?|secretary|secretaries',
  'tesorer[oa]s?|tesoreria|treasurers?',
  'alcald(?:e|esa|ia)s?|mayors?',
  'concejal(?:es|as?)?|councill?ors?',
  'entrenador(?:a|es|as)?|entrena[ns]?',
  'capitan(?:a|es|as)?|captains?',
].map(word);

/** Children come with an adult: the other one of both is the answer. */
const ASKS_COMPANY =
  /(?<!\p{L})(?:con quien(?:es)?|(?:acompanad[oa]s? (?:de|por)|with) (?:quien(?:es)?|who(?:m)?)|who(?:m)?(?: \p{L}+){1,6} with)(?!\p{L})/u;

/**
 * Whether a quote tells of another one of a few things than the question: of other days of the week, another season or
 * meal, children for adults, other years, last year for this one.
 */
export function tellsOfOthers(question: string, quote: Quote): boolean {
  const { passage, sentence } = quote;
  const asked = questionForm(question);
  const told = plain([readableIn(passage, sentence), ...passage.context].join('\n'));
  const isApart =
    areApart(weekdaysIn(asked), weekdaysIn(told)) ||
    (!ASKS_COMPANY.test(asked) && nameContraries(asked, told));
  return (isApart && !EXCEPTIONS.test(told)) || tellsOfOtherYear(asked, told, quote);
}

function tellsOfOtherYear(asked: string, told: string, { article, passage }: Quote): boolean {
  const years = (told.match(YEAR) ?? []).map(Number);
  if (LAST_YEAR.test(asked)) return !LAST_YEAR.test(told) && !BEFORE.test(told) && years.length === 0;
  if (THIS_YEAR.test(asked)) return LAST_YEAR.test(told) && !THIS_YEAR.test(told);
  const [year, ...more] = asked.match(YEAR) ?? [];
  if (year === undefined || more.length > 0 || years.length === 0) return false;
  if ([article.title, ...passage.context, passage.text].join('\n').includes(year)) return false;
  const wanted = Number(year);
  const isSince = Number(SINCE.exec(told)?.[1] ?? Number.NaN) <= wanted;
  return !isSince && !(Math.min(...years) < wanted && wanted < Math.max(...years));
}

const NAMED_ROLE =
  /^(?:(?:y|and) )?(?:quien (?:es|era|fue)|como se llam(?:a|aba|o)|cual es el nombre del?|who(?: is|'s| was)|what(?:'s| is) the name of) (?:(?:el|la|the|vuestr[oa]|tu|su|our|your) )?(?<role>\p{L}{4,})/u;
/** Whoever leads may be called so whatever the office. */
const LEADER = word(
  'jef[ea]|responsable|encargad[oa]|lider|cabeza|cargo|persona|nombre|duen[oa]|boss|leader|head|person|owner',
);
/** Words are taken for the same by their first letters. */
const STEM_CHARS = 5;

/** Whether a question asks who holds an office and the passage names another one, and not that. */
export function isOfOtherOffice(
  question: string,
  { article, passage, sentence }: Quote,
  language: string,
): boolean {
  const asked = questionForm(question);
  const role = NAMED_ROLE.exec(asked)?.groups?.role;
  if (role === undefined && !WHO.test(asked)) return false;
  const told = plain([...passage.context, passage.text].join('\n'));
  const [office, ...more] = OFFICES.filter((one) => one.test(asked));
  if (more.length > 0) return false;
  if (office) return !office.test(told) && OFFICES.some((one) => one.test(told));
  // A role that is none of these, such as "la conserje", where the sentence names another.
  if (role === undefined || LEADER.test(role) || article.language !== language) return false;
  const isSaid = told.includes(role.slice(0, STEM_CHARS));
  return !isSaid && OFFICES.some((one) => one.test(plain(readableIn(passage, sentence))));
}

/** "The role Moderator", "el rango Bronce": no person. */
const NAMES_A_THING =
  /(?<!\p{L})(?:rol|rango|cargo|puesto|titulo|nivel|canal|grupo|role|rank|title|level|channel|group)\s["«“'`]?$/u;
const NOUN = '(?<!\\p{L})(?:el|la|su|mi|un|una|the|his|her|its|my|a|an) (?<subject>\\p{L}{3,})';
const OF_ANOTHER = '(?: (?:del?|of)(?: (?:el|la|los|las|mi|tu|su|the|his|her|its|my))? \\p{L}+){0,3}';
const IS_CALLED = '(?:se llam(?:a|aba|o)|(?:is|was) (?:called|named))';
/** Whose name follows: of the dog's in "the dog of the house is called", "the dog that guards the house is called". */
const SAYS_NAME = new RegExp(
  `${NOUN}${OF_ANOTHER}(?:(?: (?:que|who|that|which)(?: \\p{L}+){1,5})? ${IS_CALLED}| (?:que ${IS_CALLED}|called|named))\\s["«“'\`]?$`,
  'u',
);
/** What may stand between one with an article and a name: "a priest from Puebla", "un cura de Puebla". */
const OF = '(?:del?(?: la| los)?|en|from|of|in|at)';

/**
 * Whether a question asks for the name of somebody or something by what they are ("cómo se llamaba el cura"), and the
 * words that answer are where one of them is from, the name of something else, a role, or no name at all.
 */
export function isNoNameOf(question: string, { passage, sentence, span }: Quote): boolean {
  const asked = questionForm(question);
  const role = NAMED_ROLE.exec(asked)?.groups?.role;
  if (role === undefined) return false;
  const stem = role.slice(0, STEM_CHARS);
  const before = plain(readableIn(passage, { start: sentence.start, end: span.start }));
  const article = WHO.test(asked) ? 'una?|el|la|an?|the' : 'una?|an?';
  if (new RegExp(`(?<!\\p{L})(?:${article}) ${stem}\\p{L}* ${OF}\\s$`, 'u').test(before)) return true;
  const subject = SAYS_NAME.exec(before)?.groups?.subject;
  if (subject !== undefined && !subject.startsWith(stem)) return true;
  if (!WHO.test(asked)) return false;
  const isLowerCase = !/\p{Lu}/u.test(readableIn(passage, span));
  return NAMES_A_THING.test(before) || (isLowerCase && !LEADER.test(role) && !PLURAL.test(asked));
}

const PLURAL = /^(?:(?:y|and) )?quienes|^(?:(?:y|and) )?who are/u;

/** "E5", "E-05", "AB12". */
const CODE = /(?<![\p{L}\p{N}_.-])(?<letters>\p{L}{1,4})-?0*(?<number>\d{1,5})(?![\p{L}\p{N}_-])/gu;

/** Whether a question names a code, and the words that answer are of another one of its letters or number: E1, F5 for E5. */
export function isOfOtherCode(question: string, { passage, sentence }: Quote): boolean {
  const asked = numberedCodesIn(plain(question));
  const told = numberedCodesIn(plain(readableIn(passage, sentence)));
  if (asked.length === 0 || told.length === 0) return false;
  const all = new Set(
    numberedCodesIn(plain([...passage.context, passage.text].join('\n'))).map(({ code }) => code),
  );
  return asked.every(
    ({ code, letters, number }) =>
      !all.has(code) && told.some((other) => other.letters === letters || other.number === number),
  );
}

interface Code {
  readonly letters: string;
  readonly number: string;
  readonly code: string;
}

function numberedCodesIn(form: string): Code[] {
  return [...form.matchAll(CODE)].map(({ groups }) => {
    const { letters, number } = groups as { letters: string; number: string };
    return { letters, number, code: letters + number };
  });
}

/** "level 3", "línea 7". */
const NUMBERED = /(?<!\p{L})(?<thing>\p{L}{4,}) (?<number>\d{1,3})(?![\d:.,]*\d|\p{L})/gu;

/** "Bono de 10 baños", "pass for 10 swims": a thing that is called by how many it is of. */
const OF_NUMBER = /(?<!\p{L})(?<thing>\p{L}{4,}) (?:de|of|for) (?<number>\d{1,3}) (?<unit>\p{L}{4,})/gu;

/**
 * Whether a question names one of some numbered things, and the words that answer are of another one: level 2 for 3, the
 * ticket of 10 journeys for that of 20.
 */
export function isOfOtherNumber(
  { corrected: question, amounts }: Pick<Query, 'corrected' | 'amounts'>,
  { passage, sentence }: Quote,
): boolean {
  const told = plain(readableIn(passage, sentence));
  // "Un grupo de 10 personas o más"
  if (bandFit(readableIn(passage, sentence), amounts) === 'within') return false;
  const numbers = new Set(plain([...passage.context, passage.text].join('\n')).match(/\d+/g));
  const asked = questionForm(question);
  const isOther = (number: string, other: RegExp) => !numbers.has(number) && other.test(told);
  return (
    [...asked.matchAll(NUMBERED)].some(({ groups }) => {
      const { thing, number } = groups as { thing: string; number: string };
      return isOther(number, new RegExp(`(?<!\\p{L})${thing} \\d{1,3}(?!\\d)`, 'u'));
    }) ||
    [...asked.matchAll(OF_NUMBER)].some(({ groups }) => {
      const { thing, number, unit } = groups as { thing: string; number: string; unit: string };
      return isOther(number, new RegExp(`(?<!\\p{L})${thing} (?:de|of|for) \\d{1,3} ${unit}(?!\\p{L})`, 'u'));
    })
  );
}

/** Whether a question asks how old somebody is by name, and the sentence that answers has another name or none. */
export function isAgeOfAnother({ corrected, isCommonWord }: Query, quote: Quote): boolean {
  const name = whoseAge(questionForm(corrected))?.split(' ');
  if (!name) return false;
  const { article, passage, sentence } = quote;
  // A common word that the text has with a capital is a name too: "Rosa".
  const capitals = new Set(
    tokenise(passage.text).flatMap(({ text, folded }) => (/^\p{Lu}/u.test(text) ? [folded] : [])),
  );
  if (!name.every((word) => !isCommonWord(word) || capitals.has(word))) return false;
  const told = tokenise([article.title, readableIn(passage, sentence)].join('\n'));
  return !told.some(({ folded }) => name.includes(folded));
}

const CONTACT_OF = new RegExp(
  `^${ASKS_FOR}(?:numero de )?(?:telefonos?|tlfn?o?|movil|correo(?: electronico)?|e-?mail|(?:tele)?phone(?: number)?) (?:del|de la|de los|de|of the|of|for the|for) (?<owner>.+)$`,
  'u',
);
/** These own none: "teléfono de contacto". */
const OF_ALL = word(
  'contacto|informacion|reservas?|ayuda|atencion|cliente|asistencia|tienda|local|empresa|centro|contact|information|bookings?|help|support|shop|company',
);

/** "Teléfono del conserje: ", "the clerk's phone": whose contact a text tells. */
const TOLD_CONTACT_OF =
  /(?<!\p{L})(?:telefonos?|tlfn?o?|movil|correo(?: electronico)?|e-?mail|(?:tele)?phone(?: number)?) (?:del|de la|de los|de|of the|of|for the|for) (?<owner>\p{L}{3,})|(?<!\p{L})(?<other>\p{L}{3,})['’]s (?:e-?mail|(?:tele)?phone|number)/gu;

/** Whether a question asks for the telephone number or mail address of somebody, and its passage tells that of others alone. */
export function isContactOfAnother(query: Query, quote: Quote, vocabulary: Vocabulary): boolean {
  const owner = CONTACT_OF.exec(questionForm(query.corrected))?.groups?.owner;
  if (owner === undefined || OF_ALL.test(owner)) return false;
  const { article, passage } = quote;
  const words = new Set(tokenise(owner).map(({ folded }) => folded));
  const asked = query.terms.filter((term) => words.has(foldedWord(term)));
  const title = titleTerms(article);
  if (asked.length === 0 || asked.some((term) => title.has(foldedWord(term)))) return false;
  const told = [...passage.context, readableText(passage)].join('\n');
  const owners = [...plain(told).matchAll(TOLD_CONTACT_OF)].map(
    ({ groups }) => groups?.owner ?? groups?.other,
  );
  if (!owners.some((one) => one !== undefined && !OF_ALL.test(one))) return false;
  return termsIn({ ...query, terms: asked }, told, vocabulary).length === 0;
}

import { readableIn } from '../../article/passage-text.ts';
import { questionForm } from '../../question/intent.ts';
import { WHO } from '../../question/words.ts';
import { weekdaysIn } from '../../text/calendar.ts';
import { plain } from '../../text/plain.ts';
import { wordPattern as word } from '../../text/word-pattern.ts';
import type { Quote } from '../answer.ts';

const SEASONS = ['primavera|spring', 'verano|summer', 'otono|autumn', 'invierno|winter'].map(word);
const LAST_YEAR = word(
  '(?:el )?(?:ano|curso|temporada) (?:pasad[oa]|anterior)|last (?:year|season|term)|previous (?:year|season)',
);
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
].map(word);

/**
 * Whether a quote tells of another one of a few things than the question: of other days of the week, another season,
 * other years, last year for this one.
 */
export function tellsOfOthers(question: string, { article, passage, sentence }: Quote): boolean {
  const asked = questionForm(question);
  const own = [readableIn(passage, sentence), ...passage.context].join('\n');
  const told = plain(own);
  const isAll = EXCEPTIONS.test(told);
  const days = isAll ? [] : [...weekdaysIn(asked)];
  const toldDays = weekdaysIn(told);
  if (days.length > 0 && toldDays.size > 0 && !days.some((day) => toldDays.has(day))) return true;
  const seasons = isAll ? [] : SEASONS.filter((season) => season.test(asked));
  if (seasons.length > 0 && SEASONS.some((one) => one.test(told)) && !seasons.some((one) => one.test(told)))
    return true;
  const years = told.match(YEAR) ?? [];
  if (LAST_YEAR.test(asked)) return !LAST_YEAR.test(told) && !BEFORE.test(told) && years.length === 0;
  if (THIS_YEAR.test(asked)) return LAST_YEAR.test(told) && !THIS_YEAR.test(told);
  const askedYears = asked.match(YEAR) ?? [];
  const everywhere = [article.title, ...passage.context, passage.text].join('\n');
  if (askedYears.length !== 1 || years.length === 0 || everywhere.includes(askedYears[0]!)) return false;
  const [year] = askedYears.map(Number);
  const since = Number(SINCE.exec(told)?.[1] ?? Number.NaN);
  if (since <= year!) return false;
  return !(Math.min(...years.map(Number)) < year! && year! < Math.max(...years.map(Number)));
}

/** Whether a question asks who holds an office and the passage names another one, and not that. */
export function isOfOtherOffice(question: string, { passage }: Quote): boolean {
  const asked = questionForm(question);
  if (!WHO.test(asked)) return false;
  const told = plain([...passage.context, passage.text].join('\n'));
  const [office, ...more] = OFFICES.filter((one) => one.test(asked));
  if (!office || more.length > 0 || office.test(told)) return false;
  return OFFICES.some((one) => one.test(told));
}

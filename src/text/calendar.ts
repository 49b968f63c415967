import { plain } from './plain.ts';
import type { TextRange } from './text-range.ts';
import { wordPattern as word } from './word-pattern.ts';

/** Alternatives of a pattern: the names of months and of days of the week, in Spanish and English. */
export const MONTH_NAMES =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|' +
  'january|february|march|april|may|june|july|august|september|october|november|december';
export const WEEKDAY_NAMES =
  'lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?';

/** Monday first, full names and short ones; these only count in a range: "sun" and "sat" are words too. */
const DAYS = [
  ['lunes|mondays?', 'lun|mon'],
  ['martes|tuesdays?', 'mar|tues?'],
  ['miercoles|wednesdays?', 'mie|wed'],
  ['jueves|thursdays?', 'jue|thu(?:rs?)?'],
  ['viernes|fridays?', 'vie|fri'],
  ['sabados?|saturdays?', 'sab|sat'],
  ['domingos?|sundays?', 'dom|sun'],
].map(([name, short]) => ({ name: word(name!), any: `${name}|${short}` }));
const ANY_DAY = DAYS.map(({ any }) => any).join('|');
const RANGE = new RegExp(
  `(?<!\\p{L})(?<from>${ANY_DAY})(?:\\.?\\s?[-–]\\s?|\\.?\\s(?:al?|hasta(?: el)?|to|thru|through|until)\\s)(?<to>${ANY_DAY})(?!\\p{L})`,
  'gu',
);
const WEEKEND = word('fin(?:es)? de semana|findes?|weekends?');
const WORKDAYS = word('entre semana|dias laborables|laborables|weekdays?|working days?');

function indexOf(day: string): number {
  return DAYS.findIndex(({ any }) => new RegExp(`^(?:${any})$`, 'u').test(day));
}

/**
 * The days of the week that a text names in Spanish or English, 0 (Monday) to 6, those of a range ("de martes a jueves"),
 * a weekend or the working days included.
 */
export function weekdaysIn(text: string): ReadonlySet<number> {
  const form = plain(text);
  const days = new Set<number>();
  for (const [index, { name }] of DAYS.entries()) if (name.test(form)) days.add(index);
  for (const { groups } of form.matchAll(RANGE)) {
    const [first, last] = [groups!.from!, groups!.to!].map((day) => indexOf(day));
    if (first! < 0 || last! < 0) continue;
    for (let day = first!; day !== last; day = (day + 1) % DAYS.length) days.add(day);
    days.add(last!);
  }
  if (WEEKEND.test(form)) for (const day of [5, 6]) days.add(day);
  if (WORKDAYS.test(form)) for (const day of [0, 1, 2, 3, 4]) days.add(day);
  return days;
}

const NAMES = new RegExp(`(?<!\\p{L})(?:${WEEKDAY_NAMES})(?!\\p{L})`, 'gu');

/** Where a text names a day of the week in full. */
export function weekdayPlaces(text: string): TextRange[] {
  return [...plain(text).matchAll(NAMES)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

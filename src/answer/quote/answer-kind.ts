import type { QuestionIntent } from '../../question/intent.ts';
import type { Query } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { termsIn } from '../../search/words-in.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../text/calendar.ts';
import { CURRENCY_NAMES } from '../../text/currencies.ts';
import { numberTerms } from '../../text/numbers.ts';
import { plain } from '../../text/plain.ts';
import type { TextRange } from '../../text/text-range.ts';
import { wordPattern } from '../../text/word-pattern.ts';
import { bandFit, isUnit } from './amount-bands.ts';

const TIME_WORD = /(?<!\p{L})(?:mediodia|medianoche|noon|midday|midnight)(?!\p{L})/u;
const DATE_WORD = wordPattern(
  `${MONTH_NAMES}|${WEEKDAY_NAMES}|` +
    'mediodia|medianoche|manana|tarde|noche|madrugada|amanecer|anochecer|hoy|ayer|primavera|verano|' +
    'otono|invierno|navidad|pascua|noon|midnight|morning|afternoon|evening|night|today|yesterday|' +
    'spring|summer|autumn|winter|easter|christmas|antes|despues|cuando|before|after|when|siempre|' +
    'nunca|vacaciones|fiestas|quincenal\\p{L}*|mensual\\p{L}*|semanal\\p{L}*|anual\\p{L}*|diari\\p{L}+|carnaval(?:es)?|holidays?|fortnight\\p{L}*|monthly|weekly|yearly|daily|always|never|inmediat\\p{L}*|dias?|semanas?|mes(?:es)?|anos?|siglos?|days?|weeks?|months?|' +
    'years?|century',
);
const DURATION =
  /(?<![\p{L}\p{N}.,])(?:(?:\d[\d.,]*(?:\s(?:o|u|a|y|to|or|and|-|–)\s\d[\d.,]*)?|(?!(?:el|la|los|las|del|al|the|cada|each|every)\s)[\p{L}]+(?:\s(?:y|and)\s\p{L}+)?)\s(?:segundos?|minutos?|min|horas?|h|dias?|semanas?|mes(?:es)?|anos?|siglos?|seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?)|\d+(?:h|min|s))(?!\p{L})(?:\s(?:y|and)\s(?:medi[ao]|cuarto|a half|\p{N}+\s(?:minutos|segundos|minutes|seconds)))?/gu;
const PRICE = new RegExp(
  `[€$£]\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?(?:€|\\$|£|(?:mil |mill?(?:ones)? de )?(?:${CURRENCY_NAMES})(?!\\p{L}))`,
  'gu',
);

/** Whether words are of the kind that a question asks for, where it says so. */
export function isOfKind(words: string, { kind }: QuestionIntent): boolean {
  const form = plain(words);
  if (kind === 'time') return hasTime(words) || TIME_WORD.test(form);
  if (kind === 'when') return /\d/.test(words) || DATE_WORD.test(form) || numberTerms(words).length > 0;
  if (kind === 'duration') return form.search(DURATION) >= 0;
  // A price may be said in words ("free", "half"); a number that counts something else is none.
  if (kind === 'price') return !/\d/.test(words) || form.search(PRICE) >= 0;
  return true;
}

const FREE = /(?<!\p{L})(?:gratis|gratuit[oa]s?|free(?: of charge)?|sin coste|sin cargo)(?!\p{L})/gu;
const COST_WORD = /^(?:cuest|cost|val|pag|cobr|preci|sal|price|pay|charg)/;
/** So far before "free" stands what is free. Characters. */
const FREE_REACH = 30;

/** The word that says that what is asked for costs nothing, where the span is the price of something else. */
export function freeInstead(
  span: TextRange,
  text: string,
  { kind }: QuestionIntent,
  query: Query,
  vocabulary: Vocabulary,
): TextRange | undefined {
  if (kind !== 'price') return undefined;
  const isNamedAt = ({ start, end }: TextRange) => {
    const before = text.slice(Math.max(0, start - FREE_REACH), start);
    const [clauseBefore] = before.split(/[;\n]/).slice(-1);
    const [clauseAfter] = text.slice(end).split(/[;\n]|[,.](?!\d)/, 1);
    const fit = [clauseBefore!, clauseAfter!]
      .map((clause) => bandFit(clause, query.amounts))
      .find((each) => each !== 'none');
    if (fit !== undefined) return fit === 'within';
    return termsIn(query, before, vocabulary).some(
      (term) => !COST_WORD.test(term.token.folded) && !isUnit(term, query),
    );
  };
  if (isNamedAt(span)) return undefined;
  return matchesIn(text, FREE).find(isNamedAt);
}

function hasTime(words: string): boolean {
  return numberTerms(words).some(({ key }) => key.startsWith('t:'));
}

/** The only time, duration or price in a part of a text; undefined when there is none or several. */
export function soleOfKind(text: string, part: TextRange, intent: QuestionIntent): TextRange | undefined {
  const [only, ...others] = allOfKind(text, part, intent);
  return others.length === 0 ? only : undefined;
}

/** The times, durations or prices in a part of a text, in order; none for a question of another kind. */
function allOfKind(text: string, { start, end }: TextRange, { kind }: QuestionIntent): TextRange[] {
  const part = text.slice(start, end);
  const found =
    kind === 'time'
      ? timesIn(part)
      : kind === 'duration'
        ? matchesIn(part, DURATION)
        : kind === 'price'
          ? matchesIn(part, PRICE)
          : [];
  return found.map((range) => ({ start: range.start + start, end: range.end + start }));
}

/** Each time of day once, though it may have several readings. */
export function timesIn(text: string): TextRange[] {
  const times = numberTerms(text).filter(({ key }) => key.startsWith('t:'));
  return times.filter(({ start }, at) => times[at - 1]?.start !== start);
}

function matchesIn(text: string, pattern: RegExp): TextRange[] {
  return [...plain(text).matchAll(pattern)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

import { plain } from '../../text/plain.ts';
import { beginsIn, type TextRange } from '../../text/text-range.ts';
import { wordPattern as word } from '../../text/word-pattern.ts';

const ASKS_CLOSING = /(?<!\p{L})(?:cierra[ns]?|cerrais|cierre|closes?|closing)(?!\p{L})/u;
const UNTIL = '(?:hasta|until|till)';
const ASKS_UNTIL = new RegExp(`(?<!\\p{L})${UNTIL}(?!\\p{L})`, 'u');
/** "Se cierra para limpieza, hasta las": no verb of opening in between. */
const CLOSED_UNTIL = new RegExp(
  `(?<!\\p{L})(?:cierra[ns]?|cerrad[oa]s?|closed|closes)(?!\\p{L})(?:(?!(?<!\\p{L})(?:abr|abiert|open))[^.;\\n]){0,60}?(?<!\\p{L})${UNTIL} (?:l[ao]s? )?$`,
  'u',
);
const HOUR = '(?:las? )?\\d{1,2}(?:[:.]\\d\\d)?(?: ?(?:hs?|am|pm)(?!\\p{L}))?';
const THING = '(?:el|l[ao]s?|the) (?<subject>\\p{L}+)';
const OPENS = '(?:abr(?:e[ns]?|imos)|abiert[oa]s?|horario|opens?|opening hours)';
/** "El baño abre toda la semana, de 10 a 20", of nothing that is counted: not "de 6 a 12 años". */
const HOURS = new RegExp(
  `(?:(?<!\\p{L})${THING}(?: \\p{L}+){0,4}? )?(?<!\\p{L})${OPENS}(?!\\p{L})[^.;\\d\\n]{0,40}?(?<hours>(?<!\\p{L})(?:de|from) ${HOUR} (?:a|to|until|till) ${HOUR})(?![\\d:])(?! (?!horas?|y |and |los |l[ao]s |todo|en |on |every )\\p{L})`,
  'gu',
);

/** Whether a question asks when something closes, and the words that answer say until when it is closed. */
export function tellsClosedUntil(
  question: string,
  { text, span }: { text: string; span: TextRange },
): boolean {
  const asked = plain(question);
  if (!ASKS_CLOSING.test(asked) || ASKS_UNTIL.test(asked)) return false;
  const form = plain(text);
  const lead = /^(?:hasta|until|till) (?:l[ao]s? )?/u.exec(form.slice(span.start))?.[0].length ?? 0;
  return CLOSED_UNTIL.test(form.slice(0, span.start + lead));
}

/**
 * The hours that the only other sentence with opening hours of the same thing gives, where the marked words say until when
 * it is closed.
 */
export function hoursInstead(
  span: TextRange,
  text: string,
  sentences: readonly TextRange[],
  question: string,
): TextRange | undefined {
  const own = sentences.findIndex((sentence) => beginsIn(sentence, span));
  if (own < 0 || !tellsClosedUntil(question, { text, span })) return undefined;
  const asked = plain(question);
  const [only, ...others] = [...plain(text).matchAll(HOURS)].flatMap(({ 0: match, index, groups }) => {
    const { subject, hours } = groups as { subject?: string; hours: string };
    const end = index + match.length;
    const range = { start: end - hours.length, end };
    const at = sentences.findIndex((sentence) => beginsIn(sentence, range));
    // Without a subject it is of what the sentence beside it is of.
    const isSame = subject === undefined ? Math.abs(at - own) === 1 : word(subject).test(asked);
    return at === own || !isSame ? [] : [range];
  });
  return others.length === 0 ? only : undefined;
}

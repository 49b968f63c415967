import { plain } from '../../text/plain.ts';
import { beginsIn, type TextRange } from '../../text/text-range.ts';

const ASKS_CLOSING = /(?<!\p{L})(?:cierra[ns]?|cerrais|cierre|closes?|closing)(?!\p{L})/u;
const UNTIL = '(?:hasta|until|till)';
const ASKS_UNTIL = new RegExp(`(?<!\\p{L})${UNTIL}(?!\\p{L})`, 'u');
/** "Se cierra para limpieza, hasta las": no verb of opening in between. */
const CLOSED_UNTIL = new RegExp(
  `(?<!\\p{L})(?:cierra[ns]?|cerrad[oa]s?|closed|closes)(?!\\p{L})(?:(?!(?<!\\p{L})(?:abr|abiert|open))[^.;\\n]){0,60}?(?<!\\p{L})${UNTIL} (?:l[ao]s? )?$`,
  'u',
);
const HOUR = '(?:las? )?\\d{1,2}(?:[:.]\\d\\d)?(?: ?(?:hs?|am|pm)(?!\\p{L}))?';
const HOURS = new RegExp(`(?<!\\p{L})(?:de|from) ${HOUR} (?:a|to|until|till) ${HOUR}(?![\\d:])`, 'gu');

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

/** The hours that the only other sentence with hours gives, where the marked words say until when something is closed. */
export function hoursInstead(
  span: TextRange,
  text: string,
  sentences: readonly TextRange[],
  question: string,
): TextRange | undefined {
  const own = sentences.find((sentence) => beginsIn(sentence, span));
  if (!own || !tellsClosedUntil(question, { text, span })) return undefined;
  const [hours, ...others] = [...plain(text).matchAll(HOURS)]
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length }))
    .filter((range) => !beginsIn(own, range));
  return others.length === 0 ? hours : undefined;
}

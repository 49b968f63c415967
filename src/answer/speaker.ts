import { type QuestionIntent, questionForm } from '../question/intent.ts';
import { opening } from '../question/words.ts';
import { plain } from '../text/plain.ts';
import type { TextRange } from '../text/text-range.ts';

/** The time and the name before what somebody says. */
const SPEAKER = /^(?:[[(]?\d[\d:.,]*[\])]?\s*)?(?<name>[^:\n]{1,60}):\s/u;

export interface SpeakerLabel {
  readonly name: string;
  /** Of the label with its time, up to what is said. */
  readonly length: number;
}

/** Who says a line of a dialogue; undefined where it does not begin with a name. */
export function speakerOf(line: string): SpeakerLabel | undefined {
  const match = SPEAKER.exec(line);
  return match ? { name: match.groups!.name!, length: match[0].length } : undefined;
}

const WHO_DOES = opening('quien(?:es)?|who');
/** "Yo llevo la escalera", "la compro yo", "propongo cambiarlo", "I can bring it". */
const OF_ONESELF =
  /(?<!\p{L})(?:yo|a mi|conmigo|i|i'm|i'll|i've|i'd)(?!\p{L})|(?:^|[.!?¡¿]\s*)(?:(?:no|si|ya|lo|la|los|las|le|les|me|os) )*(?:\p{L}{2,}[^aeiou\P{L}]o|estoy|soy|voy|doy)(?![\p{L},])/u;
/** A word with a capital that begins no sentence. */
const NAME = /(?<=[\p{L}\p{N},;)] )\p{Lu}\p{L}+|^\p{Lu}\p{L}*$/u;
/** After the name of somebody whose words a speaker tells. */
const SAYS =
  /^,? (?:(?:me|nos|te|os|le) )?(?:dijo|dice|comento|conto|cuenta|pregunto|said|says|told|mentioned|asked)(?!\p{L})/u;

/**
 * The name of who speaks, where that is who is asked for: who said something, or who does what the turn says of the
 * speaker. Somebody else whom the words that answer name is it instead.
 *
 * @param span of a turn's text
 */
export function speakerInstead(
  { start, end }: TextRange,
  text: string,
  { kind }: QuestionIntent,
  question: string,
): TextRange | undefined {
  const label = speakerOf(text);
  if (!label || end <= label.length) return undefined;
  const marked = text.slice(Math.max(start, label.length), end);
  const isAsked =
    kind === 'speaker'
      ? !SAYS.test(plain(text.slice(end)))
      : WHO_DOES.test(questionForm(question)) &&
        OF_ONESELF.test(plain(text.slice(label.length))) &&
        !NAME.test(marked);
  if (!isAsked) return undefined;
  const nameStart = text.indexOf(label.name);
  return { start: nameStart, end: nameStart + label.name.length };
}

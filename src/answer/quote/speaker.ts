import type { Passage } from '../../article/article.ts';
import { readableText } from '../../article/passage-text.ts';
import { type QuestionIntent, questionForm } from '../../question/intent.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../text/calendar.ts';
import { plain } from '../../text/plain.ts';
import type { TextRange } from '../../text/text-range.ts';

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

/** The verb of "quién trae la tarta", "quién la va a traer", "who brings it", on a question's form. */
const WHO_DOES =
  /^(?:(?:y|and) )?(?:quien(?:es)?|who)(?: (?:lo|la|los|las|le|se|me|nos|va a|puede|is|will|can|going to))* (?<verb>\p{L}{3,})/u;
/** Verbs are taken for the same by their first letters; "tiene" and "tengo" have fewer. */
const STEM_CHARS = 3;
/** Of these the first person of the past has no accent: "lo puse", "la traje". */
const STRONG_PAST = /^(?:hizo|puso|tuvo|vino|quiso|pudo|supo)$/;
/** "Y yo que fuera barato", to one who asked for something else. */
const SAME_VERB = /^(?:y|and) (?:yo|i) (?:que|for|to) /u;
const PRONOUN = 'no|ya|lo|la|los|las|le|les|se|me|te|nos|tambien|mism[oa]';
/** A word with a capital that begins no sentence. */
const NAME = /(?<=[\p{L}\p{N},;)] )\p{Lu}\p{L}+|^\p{Lu}\p{L}*$/u;
const NAME_OF_TIME = new RegExp(`(?<!\\p{L})(?:${WEEKDAY_NAMES}|${MONTH_NAMES})(?!\\p{L})`, 'giu');
/** "I do", "yo", to the question before. */
const MYSELF =
  /^(?:(?:yo|i)(?: (?:mism[oa]|do|did|can|will|am|have|would))?|me)(?=[.!,;]|$)|^i['’]ll do(?!\p{L})/iu;
/** Around the name of somebody whose words a speaker tells. */
const SAYS =
  '(?:dijo|dice|dicho|comento|comentado|conto|cuenta|contado|pregunto|explico|avisado|said|says|told|mentioned|asked)';
const SAID_AFTER = new RegExp(`^,? (?:(?:me|nos|te|os|le) )?${SAYS}(?!\\p{L})`, 'u');
const SAID_BEFORE = new RegExp(`(?<!\\p{L})${SAYS} (?:(?:el|la|los|las|mi|the|my) )?$`, 'u');

/**
 * The name of who speaks, where that is who is asked for: who said something, or who does what the speaker says of
 * himself ("la traigo yo", "I can bring it", "I do"). Somebody else whom the words that answer name is it instead.
 *
 * @param span of the text of a turn
 */
export function speakerInstead(
  { start, end }: TextRange,
  passage: Passage,
  { kind }: QuestionIntent,
  question: string,
): TextRange | undefined {
  const text = readableText(passage);
  const label = speakerOf(text);
  if (!label || end <= label.length) return undefined;
  const from = Math.max(start, label.length);
  const isAsked =
    kind === 'speaker'
      ? !SAID_AFTER.test(plain(text.slice(end))) && !SAID_BEFORE.test(plain(text.slice(label.length, from)))
      : doesItself(question, text.slice(label.length), passage.context.at(-1) ?? '') &&
        !NAME.test(text.slice(from, end).replace(NAME_OF_TIME, ''));
  if (!isAsked) return undefined;
  const nameStart = text.indexOf(label.name);
  return { start: nameStart, end: nameStart + label.name.length };
}

/** Whether a turn has the question's verb in the first person, or says "I do" to one with that verb. */
function doesItself(question: string, said: string, asked: string): boolean {
  const verb = WHO_DOES.exec(questionForm(question))?.groups?.verb;
  if (verb === undefined) return false;
  if (MYSELF.test(said) && plain(asked).includes(verb.slice(0, STEM_CHARS))) return true;
  if (SAME_VERB.test(plain(said))) return true;
  const stem = verb.startsWith('tien') ? 'ten' : stemOf(verb);
  // An accent tells "rompió" from "rompo", and "pedí" from "pedi".
  const ownForm = new RegExp(`(?<!\\p{L})${stem}\\p{L}*(?:oy?|[éí])(?!\\p{L})`, 'giu');
  const ownPast = new RegExp(`(?<!\\p{L})${stem}e(?!\\p{L})`, 'u');
  const able = new RegExp(
    `(?<!\\p{L})(?:(?:puedo|voy a|tengo que|quiero|debo) (?:\\p{L}+ )?|yo (?:(?:${PRONOUN}) )*|(?:i|i'll|i can|i will|i could|i have to|i'm going to) )${stem}\\p{L}*`,
    'u',
  );
  const words = said.toLowerCase().match(ownForm) ?? [];
  const isOwnPast = STRONG_PAST.test(verb) && ownPast.test(plain(said));
  return words.some((word) => plain(word) !== verb) || isOwnPast || able.test(plain(said));
}

/** Of a verb's form its first letters as other persons and tenses may have them: "pidió" and "pedí", "hizo" and "hice". */
function stemOf(verb: string): string {
  if (verb.startsWith('qu')) return verb.slice(0, STEM_CHARS + 1);
  const [first = '', vowel = '', last = ''] = verb.slice(0, STEM_CHARS);
  const vowels = /[ei]/.test(vowel) ? '[ei]' : /[ou]/.test(vowel) ? '[ou]' : vowel;
  return first + vowels + (/[cz]/.test(last) ? '[cz]' : last);
}

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
/** Verbs whose first person has other letters than their third: as others do it and as oneself does; the infinitive last. */
const IRREGULAR_VERBS = [
  ['pone pondrá puso pusieron poner', 'pongo pondré puse'],
  ['hace hará hizo hicieron hacer', 'hago haré hice'],
  ['trae traerá trajo trajeron traer', 'traigo traeré traje'],
  ['tiene tendrá tuvo tuvieron tener', 'tengo tendré tuve'],
  ['viene vendrá vino vinieron venir', 'vengo vendré vine'],
  ['sale saldrá salió salieron salir', 'salgo saldré salí'],
  ['dice dirá dijo dijeron decir', 'digo diré dije'],
  ['sabe sabrá supo supieron saber', 'sé sabré supe'],
  ['quiere querrá quiso quisieron querer', 'quiero querré quise'],
  ['puede podrá pudo pudieron poder', 'puedo podré pude'],
  ['pide pedirá pidió pidieron pedir', 'pido pediré pedí'],
  ['sirve servirá sirvió sirvieron servir', 'sirvo serviré serví'],
  ['elige elegirá eligió eligieron elegir', 'elijo elegiré elegí'],
  ['cierra cerrará cerró cerraron cerrar', 'cierro cerraré cerré'],
  ['cuenta contará contó contaron contar', 'cuento contaré conté'],
].map(([others = '', own = '']) => ({ others: others.split(' '), own: own.split(' ') }));
/** "Y yo que fuera barato", to one who asked for something else; not "y yo que creía". */
const ASKS_TOO = /^y yo (?:tambien )?que (?:(?:no|se|lo|la|le|les) )*\p{L}+(?:[ae]ra|[ae]se)n?(?!\p{L})/u;
const ASKING_VERB = /^(?:pid|ped|propus|propon|quis|quer|quier|sugi|exig|reclam|vot)/u;
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
  const verb = WHO_DOES.exec(questionForm(question))?.groups?.verb;
  const isAsked =
    kind === 'speaker'
      ? !SAID_AFTER.test(plain(text.slice(end))) && !SAID_BEFORE.test(plain(text.slice(label.length, from)))
      : verb !== undefined &&
        doesItself(verb, text.slice(label.length), passage.context.at(-1) ?? '') &&
        !isSubjectOf(verb, text, { start: from, end }) &&
        !NAME.test(text.slice(from, end).replace(NAME_OF_TIME, ''));
  if (!isAsked) return undefined;
  const nameStart = text.indexOf(label.name);
  return { start: nameStart, end: nameStart + label.name.length };
}

/** How a verb is written, as alternatives of a pattern: of others, of oneself, and after "voy a" or "I will". */
interface VerbForms {
  readonly others: readonly string[];
  readonly own: readonly string[];
  readonly infinitives: readonly string[];
}

/** Of "el pago" the second word is no verb. */
const AFTER_ARTICLE = '(?<!(?<!\\p{L})(?:el|un|del|al|su|mi|tu|este|ese|otro) )';

/** Whether a turn has the question's verb in the first person, or says "I do" to one with that verb. */
function doesItself(verb: string, said: string, asked: string): boolean {
  const { others, own, infinitives } = formsOf(verb);
  if (ASKING_VERB.test(verb) && ASKS_TOO.test(plain(said))) return true;
  const isAsked = whole([verb, ...others, ...own, ...infinitives]).test(asked.toLowerCase());
  if (isAsked && MYSELF.test(said)) return true;
  const able = new RegExp(
    `(?<!(?<!\\p{L})no )(?<!\\p{L})(?:(?:puedo|voy a|tengo que|quiero|debo) (?:\\p{L}+ )?(?:${infinitives.join('|')})(?:(?:l[oae]s?)?)|(?:i|i'll|i can|i will|i could|i have to|i'm going to) (?:${[verb, ...infinitives].join('|')}))(?!\\p{L})`,
    'u',
  );
  return new RegExp(AFTER_ARTICLE + whole(own).source, 'iu').test(said) || able.test(plain(said));
}

/** Whether a verb stands right beside words that are its subject: "lo pone el ayuntamiento". */
function isSubjectOf(verb: string, text: string, { start, end }: TextRange): boolean {
  if (MYSELF.test(text.slice(start, end))) return false;
  const others = whole(formsOf(verb).others).source;
  return (
    new RegExp(`${others} (?:(?:el|la|los|las|una?|mi|su|the|my) )?$`, 'iu').test(text.slice(0, start)) ||
    new RegExp(`^ (?:(?:${PRONOUN}) )*${others}`, 'iu').test(text.slice(end))
  );
}

function whole(forms: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'iu');
}

/** What a verb's forms end with in both languages, without accents. */
const ENDING = /(?:[aei]ran?|aron|ieron|aban?|an|en|[aei]r|ing|ed|es|[aeos])$/u;

/** @param verb as a question's form has it, without accents. */
function formsOf(verb: string): VerbForms {
  const isForm = (form: string) => plain(form) === verb || `${plain(form)}n` === verb;
  const irregular = IRREGULAR_VERBS.find(({ others }) => others.some(isForm));
  if (irregular) {
    const { others, own } = irregular;
    return { others: others.map((form) => `${form}n?`), own, infinitives: others.slice(-1) };
  }
  const stem = verb.replace(ENDING, '');
  // "Rompió" and "rompía" have a vowel that "rompí" lacks, "limpió" and "limpia" one that "limpié" has.
  const stems = [stem, stem.replace(/i$/, ''), ...respelt(stem)].join('|');
  const withEndings = (endings: string) => `(?:${stems})(?:${endings})`;
  return {
    others: [withEndings('an?|en?|i?ó|aron|ieron|aban?|ían?|[aei]rán?|e?s|e?d')],
    own: [withEndings('o|é|í|[aei]ré')],
    infinitives: [withEndings('[aei]r|e?d?')],
  };
}

/** A stem as it is spelt before other vowels: "recoge" and "recojo", "pagó" and "pagué". */
function respelt(stem: string): string[] {
  const others = { c: ['qu', 'z', 'zc'], g: ['gu', 'j'], z: ['c'], i: ['y'] }[stem.at(-1) ?? ''] ?? [];
  return others.map((last) => stem.slice(0, -1) + last);
}

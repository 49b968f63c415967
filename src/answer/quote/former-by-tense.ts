import { diphthongVariants } from '../../text/diphthong.ts';
import { plain } from '../../text/plain.ts';
import type { TextRange } from '../../text/text-range.ts';
import { wordPattern as word } from '../../text/word-pattern.ts';
import { AND, SENTENCE_END, STATEMENT_BREAK } from './breaks.ts';

/** Verbs in a tense that tells what was so for a time; "was built" tells what happened. On plain text. */
const WAS =
  /(?<!\p{L})(?:era[ns]?|\p{L}{2,}aba[ns]?|(?:ten|hab|hac|val|sal|viv|abr|ced|dirig|recib|ped|pod|deb|ofrec|permit|reun)ia[ns]?|(?:was|were)(?! (?:not )?(?:\p{L}+ed|born|built|made|held|led|run|won|lost|bought|sold|given)(?!\p{L}))|had|used to \p{L}+|(?:abrio|empezo|comenzo|nacio|arranco|partio|started|began|opened) (?:solo |only )?(?:con|with))(?!\p{L})/u;
const NOW =
  '(?:ahora|hoy(?: (?:en )?dia)?|actualmente|en la actualidad|now|today|currently|(?:desde|a partir de|since|from|as of)(?: \\p{L}+){0,3} [12]\\d{3}),? ';
/**
 * What says again how it is, of the same thing: it names no other ("ahora está", "hoy la dirige Ana", "today it has", "it is
 * now"). On plain text; after a pronoun a name or an article tells the verb from a noun.
 */
const IS_NOW = new RegExp(
  `^\\s*(?:${NOW}(?:ya )?(?:(?:it|they) )?(?:es|son|esta|estan|tienen?|cuentan? con|cuestan?|valen?|se puede[ns]?|is|are|has|have|costs?|owns?|(?:lo|la|los|las) \\p{L}{2,}[ae]n? (?=<|el |la |los |las |un |una ))|(?:it|they) (?:is|are|has|have|costs?) (?:now|currently)(?!\\p{L}))`,
  'u',
);

/**
 * Of an office: "la presidenta fue Ana; la actual es Eva", "… Le sucedió Eva"; not "lo sustituye Eva", which somebody does
 * for a day.
 */
const HELD = /(?<!\p{L})(?:fue(?:ron)?|era[ns]?|was|were)(?!\p{L})/u;
const IS_CURRENT =
  /^\s*(?:(?:el|la|los|las|the) (?:actual(?:es)?|current)(?: ones?)? (?:es|son|is|are)|l[aeo] (?:suced(?:e|io)|sustituyo|reemplazo|relevo|ha (?:sucedido|sustituido|reemplazado|relevado))|(?:he|she|they) (?:was|were|has been|have been) (?:succeeded|replaced) by|(?:su sucesora?|(?:his|her|their) successor) (?:es|is))(?!\p{L})/u;

/** "…, que era gaviota, es ahora percebe", "…, que en 2015 tenía 22, cuenta hoy con 31". */
const RELATIVE =
  /, (?:que|which) (?:(?:en|in) [12]\d{3} )?(?:era[ns]?|estaba[ns]?|tenia[ns]?|contaba[ns]? con|was|were|had) (?<told>[^,.;()\n]{1,60}),(?<now>(?<mark> (?:(?:es|son|esta|estan|tienen?|is|are|has|have) (?:ahora|hoy|now|today|currently)|(?:ahora|hoy|now|today|currently) (?:tienen?|has|have)|cuentan? (?:ahora|hoy) con) )[^.;\n]*)/gu;

const YEAR = /(?<!\d)[12]\d{3}(?!\d)/u;
/** A verb that tells how something was and whose present is known. */
const VERB_BEFORE =
  /(?<!\p{L})(?:(?!est|hacia(?!\p{L}))(?<stem>\p{L}{2,})(?<ending>ab|i)a(?<plural>n?)|(?<past>cost|had)|(?:was|were) (?<participle>\p{L}+ed|run|led|known))(?!\p{L})/gu;

const ASKS_PRESENT =
  /(?<!\p{L})(?:es|son|esta|estan|hay|tienen?|tienes|teneis|cuestan?|valen?|cobran?|abren?|cierran?|duran?|quedan?|viven?|trabajan?|dirigen?|presiden?|llevan?|llevar|prestan?|pued[eo]n?|hacen?|dan|ofrecen?|necesitan?|pagan?|pago|imparten?|llaman?|cuentan?|miden?|pesan?|ocupan?|celebran?|reunen?|juegan?|entrenan?|is|are|has|have|does|do|can|costs|runs|leads|owns|lives|works)(?!\p{L})/u;

/** Whether a question asks how something is, as far as its verb tells. On its plain text. */
export function asksPresent(form: string): boolean {
  return ASKS_PRESENT.test(form);
}

/** Words that tell how something was, and the statement of how it is now. */
export interface Former extends TextRange {
  readonly now: TextRange;
}

/**
 * The parts of a text that tell how something was, by their verb alone, before a statement of how it is now: "estaba **en
 * la calle Mayor**; ahora está en el puerto". None for a question that does not ask how it is.
 *
 * @param isCurrent whether a statement on plain text says that it holds now
 */
export function formerByTense(
  text: string,
  question: string,
  isCurrent: (statement: string) => boolean,
): Former[] {
  const asked = plain(question);
  const sameVerb = bySameVerb(text, asked, isCurrent);
  const found = asksPresent(asked)
    ? [...bySuccession(text, isCurrent), ...sameVerb, ...byRelative(text)]
    : sameVerb;
  return found.filter(({ statement, now }) => {
    const names = namesIn(text.slice(statement.start, now.end));
    return !names.some((name) => asksWho(asked, name));
  });
}

interface Told extends Former {
  /** All of what tells it, with its subject. */
  readonly statement: TextRange;
}

/** A statement of how it was, and the next one of how it is: "era de piedra. Ahora es de ladrillo". */
function bySuccession(text: string, isCurrent: (statement: string) => boolean): Told[] {
  const form = plain(text);
  const statements = statementsOf(form);
  return statements.flatMap((statement, at) => {
    const before = form.slice(statement.start, statement.end);
    const now = statements[at + 1];
    if (!now || isCurrent(before)) return [];
    const isNow = IS_NOW.test(withNamesMarked(text.slice(now.start, now.end)));
    const isOffice = IS_CURRENT.test(form.slice(now.start, now.end));
    const verb = (isNow && WAS.exec(before)) || (isOffice && HELD.exec(before));
    if (!verb) return [];
    const start = statement.start + verb.index + verb[0].length;
    return [{ start, end: statement.end, now, statement }];
  });
}

function statementsOf(form: string): TextRange[] {
  const breaks = [...form.matchAll(STATEMENT_BREAK)];
  return [
    { start: 0, end: breaks[0]?.index ?? form.length },
    ...breaks.map(({ 0: mark, index }, at) => ({
      start: index + mark.length,
      end: breaks[at + 1]?.index ?? form.length,
    })),
  ].filter(({ start, end }) => form.slice(start, end).trim() !== '');
}

/**
 * The same verb in the past and then in the present, which begins its clause: "costaba 10 € en 2020 y cuesta 15 €", "se
 * llamaba Olimpia. Hoy se llama Norte". Either it says that it is now, or the other one in the same sentence of which year
 * it was: "vivía en Roma, y vive en Lima su hijo" tells of two.
 */
function bySameVerb(text: string, asked: string, isCurrent: (statement: string) => boolean): Told[] {
  const form = plain(text);
  return [...form.matchAll(VERB_BEFORE)].flatMap(({ 0: verb, index, groups }) => {
    const start = index + verb.length;
    const present = presentOf(groups!);
    if (!asksPresent(asked) && !word(present).test(asked)) return [];
    const clause = clauseWith(present).exec(form.slice(start));
    if (!clause || SENTENCE_END.test(form.slice(start, start + clause.index))) return [];
    const end = start + clause.index;
    const mark = clause.groups?.mark ?? '';
    const from = end + mark.length;
    const now = { start: from, end: sentenceEnd(form, from) };
    const told = form.slice(start, end);
    const isDated = !SENTENCE_END.test(mark) && YEAR.test(told);
    const isUntold = !isDated && !isCurrent(form.slice(now.start, now.end));
    // "Tenía dos poleas y tiene una manivela" tells how many pulleys only once.
    const isOnlyOf = (thing: string) =>
      told.includes(thing) && !form.slice(now.start, now.end).includes(thing);
    if (isUntold || thingsIn(asked).some(isOnlyOf)) return [];
    return [{ start, end, now, statement: { start: sentenceStart(form, index), end } }];
  });
}

/** The beginnings of words for things, on plain text; shorter ones tell nothing. */
function thingsIn(asked: string): string[] {
  return (asked.match(/\p{L}{4,}/gu) ?? []).map((one) => one.replace(/e?s$/u, ''));
}

/** The present of a verb that tells how something was; alternatives of a pattern, on plain text. */
function presentOf({
  stem,
  ending,
  plural,
  past,
  participle,
}: Readonly<Record<string, string | undefined>>): string {
  if (participle) return `(?:is|are) (?:now |currently |today )?${participle}`;
  if (past) return past === 'had' ? 'has' : `${past}s`;
  return `(?:${[stem, ...diphthongVariants(stem!)].join('|')})${ending === 'ab' ? 'a' : 'e'}${plural}`;
}

/** Finds the clause that begins with a verb. On plain text. */
function clauseWith(verb: string): RegExp {
  return new RegExp(
    `(?:(?<mark>[;,]|[.!?](?=\\s)|\\n)\\s*(?:${AND} )?| ${AND} )(?:${NOW})?(?:ya )?(?:(?:it|they) )?(?:(?:se|l[aeo]s?) )?${verb}(?!\\p{L})`,
    'u',
  );
}

function sentenceStart(form: string, at: number): number {
  const ends = [...form.slice(0, at).matchAll(new RegExp(SENTENCE_END, 'gu'))];
  const last = ends.at(-1);
  return last ? last.index + 1 : 0;
}

function sentenceEnd(form: string, at: number): number {
  const length = form.slice(at).search(SENTENCE_END);
  return length < 0 ? form.length : at + length;
}

/** How it was in a clause about it: "la clave, que era gaviota, es ahora percebe". */
function byRelative(text: string): Told[] {
  const form = plain(text);
  return [...form.matchAll(RELATIVE)].flatMap(({ 0: match, index, groups }) => {
    const end = index + match.length;
    const now = { start: end - groups!.now!.length, end };
    const start = now.start - 1 - groups!.told!.length;
    const isName = (at: number) => /^\p{Lu}/u.test(text.slice(at));
    // "El director, que era Luis Peña, es ahora senador."
    if (isName(start) !== isName(end - groups!.now!.length + groups!.mark!.length)) return [];
    const statement = { start: sentenceStart(form, index), end: now.start };
    return [{ start, end: now.start - 1, now, statement }];
  });
}

/** A text as `plain` makes it, with `<` before words that begin with a capital. */
function withNamesMarked(text: string): string {
  return plain(text.trimStart().replace(/(?<=\s)(?=\p{Lu})/gu, '<'));
}

/** Words with a capital, but for articles, which a sentence may begin with. */
function namesIn(text: string): string[] {
  return (text.match(/(?<!\p{L})(?!(?:El|La|Los|Las|The)(?!\p{L}))\p{Lu}\p{L}+/gu) ?? []).map(plain);
}

/** "Who is Luisa Prat" asks what she was. */
function asksWho(asked: string, name: string): boolean {
  return /(?<!\p{L})(?:quien|who)(?!\p{L})/u.test(asked) && asked.split(/[^\p{L}]+/u).includes(name);
}

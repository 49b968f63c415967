import { plain } from '../text/plain.ts';
import type { TextRange } from '../text/text-range.ts';
import { STATEMENT_BREAK } from './breaks.ts';

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

/** Asks how something is, not how it was. On a question's plain text. */
const ASKS_PRESENT =
  /(?<!\p{L})(?:es|son|esta|estan|hay|tienen?|tienes|teneis|cuestan?|valen?|cobran?|abren?|cierran?|duran?|quedan?|viven?|trabajan?|dirigen?|presiden?|llevan?|llevar|prestan?|pued[eo]n?|hacen?|dan|ofrecen?|necesitan?|pagan?|pago|imparten?|llaman?|cuentan?|miden?|pesan?|ocupan?|celebran?|reunen?|juegan?|entrenan?|is|are|has|have|does|do|can)(?!\p{L})/u;

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
  const form = plain(text);
  const asked = plain(question);
  if (!ASKS_PRESENT.test(asked)) return [];
  const breaks = [...form.matchAll(STATEMENT_BREAK)];
  const statements = [
    { start: 0, end: breaks[0]?.index ?? form.length },
    ...breaks.map(({ 0: mark, index }, at) => ({
      start: index + mark.length,
      end: breaks[at + 1]?.index ?? form.length,
    })),
  ].filter(({ start, end }) => form.slice(start, end).trim() !== '');
  return statements.flatMap(({ start, end }, at) => {
    const before = form.slice(start, end);
    const next = statements[at + 1];
    const verb = WAS.exec(before);
    if (!verb || !next || isCurrent(before)) return [];
    if (!IS_NOW.test(withNamesMarked(text.slice(next.start, next.end)))) return [];
    const told = { start: start + verb.index + verb[0].length, end, now: next };
    return namesIn(text.slice(start, next.end)).some((name) => asksWho(asked, name)) ? [] : [told];
  });
}

/** A text as `plain` makes it, with `<` before words that begin with a capital. */
function withNamesMarked(text: string): string {
  return plain(text.trimStart().replace(/(?<=\s)(?=\p{Lu})/gu, '<'));
}

function namesIn(text: string): string[] {
  return (text.match(/(?<!\p{L})\p{Lu}\p{L}+/gu) ?? []).map(plain);
}

/** "Who is Luisa Prat" asks what she was. */
function asksWho(asked: string, name: string): boolean {
  return /(?<!\p{L})(?:quien|who)(?!\p{L})/u.test(asked) && asked.split(/[^\p{L}]+/u).includes(name);
}

import { plain } from '../text/plain.ts';
import type { TextRange } from '../text/text-range.ts';

/** Verbs in a tense that tells what was so for a time; "was built" tells what happened. On plain text. */
const WAS =
  /(?<!\p{L})(?:era[ns]?|\p{L}{2,}aba[ns]?|(?:ten|hab|hac|val|sal|viv|abr|ced|dirig|recib|ped|pod|deb|ofrec|permit|reun)ia[ns]?|(?:was|were)(?! (?:not )?(?:\p{L}+ed|born|built|made|held|led|run|won|lost|bought|sold|given)(?!\p{L}))|had|used to \p{L}+|(?:abrio|empezo|comenzo|nacio|arranco|partio|started|began|opened) (?:solo |only )?(?:con|with))(?!\p{L})/u;
/** What says again what is so, of the same thing: "ahora está", "hoy la dirige", "today it has". */
const IS =
  /(?<!\p{L})(?:es|son|esta|estan|hay|tienen?|cuentan? con|cuestan?|valen?|se puede[ns]?|(?:lo|la|los|las) \p{L}{3,}[ae]n?|is|are|has|have|costs?|owns?)(?!\p{L})/u;
const STEM_CHARS = 4;

/** What parts statements, the comma and the conjunction before "now" among it. */
const BREAK =
  /[;\n]|[.!?](?=\s|$)|,? (?:y|and|pero|but|mientras que|while) (?=(?:ahora|hoy|actual|desde|now|current|since|today)(?!\p{L}))|, (?=(?:ahora|hoy|actual|now|today)(?!\p{L}))/gu;

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
  const breaks = [...form.matchAll(BREAK)];
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
    const after = form.slice(next.start, next.end);
    const isSaidAgain = IS.test(after) || after.includes(` ${verb[0].slice(0, STEM_CHARS)}`);
    if (!isCurrent(after) || !isSaidAgain) return [];
    const told = { start: start + verb.index + verb[0].length, end, now: next };
    return isAboutWho(asked, text.slice(told.start, end)) ? [] : [told];
  });
}

/** "Who is Luisa Prat" asks what she was. */
function isAboutWho(asked: string, told: string): boolean {
  const names = told.match(/(?<=\s)\p{Lu}\p{L}+/gu) ?? [];
  return (
    /(?<!\p{L})(?:quien|who)(?!\p{L})/u.test(asked) &&
    names.some((name) => asked.split(/[^\p{L}]+/u).includes(plain(name)))
  );
}

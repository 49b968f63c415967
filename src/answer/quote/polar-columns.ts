import { plain } from '../../text/plain.ts';
import { tokenise } from '../../text/tokenise.ts';

const POLARITY = /(?<!\p{L})(?:no|non|not|sin|without|con|with)(?!\p{L})[\s-]*/gu;
const NEGATION = "(?<!\\p{L})(?:no|non|not|sin|without|\\p{L}+n['’]t)";
const NEGATED = new RegExp(`${NEGATION}(?!\\p{L})`, 'u');
/** "Socio" of the column "Socios": what inflection may change, and what stays at least. Letters. */
const ENDING_CHARS = 2;
const STEM_CHARS = 4;

/** Whether two names say the same but for a negation: "Socios" and "No socios", "Con reserva" and "Sin reserva". */
export function areOpposite(one: string, other: string): boolean {
  return bare(one) === bare(other) && isNegated(one) !== isNegated(other);
}

/** Whether a question that has a column's words means this one and not its opposite: "si no soy socio" of "No socios". */
export function isMeant(column: string, question: string): boolean {
  const stems = tokenise(bare(column)).map(({ folded }) =>
    folded.slice(0, Math.max(STEM_CHARS, folded.length - ENDING_CHARS)),
  );
  const denied = new RegExp(`${NEGATION}[\\s-](?:\\p{L}+ ){0,2}(?:${stems.join('|')})`, 'u');
  return isNegated(column) === denied.test(plain(question));
}

function bare(name: string): string {
  return plain(name).replace(POLARITY, '').trim();
}

function isNegated(name: string): boolean {
  return NEGATED.test(plain(name));
}

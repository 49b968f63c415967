import { bodyRange, quotableRange, readableText } from '../article/passage-text.ts';
import { questionForm } from '../question/intent.ts';
import type { PassageRange } from '../search/candidates.ts';
import type { IndexedPassage, WordIndex } from '../search/word-index.ts';
import { fold } from '../text/fold.ts';
import { plain } from '../text/plain.ts';
import type { TextRange } from '../text/text-range.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Quote } from './answer.ts';
import { ASKS_FOR } from './labels.ts';
import { titleTerms } from './title-terms.ts';

/** A way to reach somebody, which is known by how it is written, whatever stands before it: a word, an emoji, nothing. */
interface Contact {
  /** What asks for it, on a question's form. */
  readonly asked: string;
  /** In a line of a passage. */
  readonly value: RegExp;
  /** Of several, those in such a line are meant. */
  readonly label: RegExp;
}

const CONTACTS: readonly Contact[] = [
  {
    asked: '(?:numero de )?(?:telefonos?|tlfn?o?|tfno|tel)|(?:tele)?phone(?: number)?|contact number',
    value: /(?<![\p{L}\d]|\d[ .,/-])\+?\(?\d(?:[ .()-]{0,2}\d){8,13}(?![\p{L}\d]|[ .,/-]\d)/gu,
    label: /^(?!.*(?:whatsapp|fax|urgenc|emergenc))\P{L}*(?:t(?:e)?l|tfno|phone|telephone)|[📞☎]/u,
  },
  {
    asked: '(?:direccion de )?correo(?: electronico)?|(?:e-?)?mail(?: address)?',
    value: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
    label: /^\P{L}*(?:correo|e-?mail|mail)|[📧✉]/u,
  },
  {
    asked: '(?:(?:pagina|sitio) )?web|website|url',
    value: /https?:\/\/[^\s<>()"»]*[^\s<>()"».,;:]|(?<![\p{L}\d@.])www\.[^\s<>()"»]*[^\s<>()"».,;:]/gu,
    label: /^\P{L}*(?:web|pagina|url)|🌐/u,
  },
  {
    asked: 'direccion|ubicacion|(?:postal )?address',
    value:
      /(?<=^[^\p{L}\d]*(?:(?:direcci[oó]n|domicilio|ubicaci[oó]n|address|location)\s*:\s*)?)(?:(?:c\/|calle|av(?:da|enida)?\.?|plaza|pza\.?|paseo|camino|carretera|ctra\.?|ronda|traves[ií]a)\s?\p{Lu}.*\d.*|(?<=(?:direcci[oó]n|domicilio|address|location)\s*:\s*|📍\s*)\S.*)$/giu,
    label: /^\P{L}*(?:direccion|domicilio|address)|📍/u,
  },
];

const OWNER = '(?: de contacto)?(?: (?:de|del|de la|de los|of|of the|for|for the) (?<owner>.+))?';
const ASKS = CONTACTS.map(({ asked }) => new RegExp(`^${ASKS_FOR}(?:${asked})${OWNER}$`, 'u'));

/**
 * Looks up the telephone number, mail or postal address, or page that a question asks for and nothing else, of what the
 * articles are about.
 *
 * @returns undefined for any other question, and where the passages have none or do not tell which of several is meant.
 */
export function findContact(
  question: string,
  { passages }: WordIndex,
  { from, to }: PassageRange,
): Quote | undefined {
  const form = questionForm(question);
  const at = ASKS.findIndex((pattern) => pattern.test(form));
  const contact = CONTACTS[at];
  if (!contact) return undefined;
  const owner = tokenise(ASKS[at]!.exec(form)?.groups?.owner ?? '');
  const inRange = passages.slice(from, to);
  const isOfArticle = ({ article }: IndexedPassage) => {
    const title = titleTerms(article);
    return owner.every(({ folded }) => title.has(folded));
  };
  const found = inRange.filter(isOfArticle).flatMap((each) => valuesIn(each, contact));
  const [only, ...others] = distinct(found);
  if (only && others.length === 0) return only.quote;
  const [labelled, ...more] = distinct(found.filter(({ isLabelled }) => isLabelled));
  return more.length === 0 ? labelled?.quote : undefined;
}

interface FoundContact {
  readonly value: string;
  readonly isLabelled: boolean;
  readonly quote: Quote;
}

function valuesIn({ article, passage }: IndexedPassage, { value, label }: Contact): FoundContact[] {
  const text = readableText(passage);
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const lineStart = offset;
    offset += line.length + 1;
    return [...line.matchAll(value)].flatMap(({ 0: match, index }) => {
      const start = lineStart + index;
      const span = quotedRange(passage, { start, end: start + match.length });
      const sentence = passage.sentences.find(
        (one) => span && one.start <= span.start && span.start < one.end,
      );
      if (!span || !sentence) return [];
      const quote = {
        article,
        passage,
        score: 1,
        sentence: { start: sentence.start, end: sentence.end },
        span,
      };
      return { value: fold(match).replace(/[^\p{L}\d]/gu, ''), isLabelled: label.test(plain(line)), quote };
    });
  });
}

function quotedRange(passage: IndexedPassage['passage'], range: TextRange): TextRange | undefined {
  const shown = quotableRange(passage, range);
  return shown && bodyRange(passage, shown);
}

function distinct(found: readonly FoundContact[]): FoundContact[] {
  return found.filter(({ value }, at) => found.findIndex((other) => other.value === value) === at);
}

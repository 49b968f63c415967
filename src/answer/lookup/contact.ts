import { bodyRange, quotableRange, readableText } from '../../article/passage-text.ts';
import { questionForm } from '../../question/intent.ts';
import { ASKS_FOR } from '../../question/words.ts';
import type { PassageRange } from '../../search/candidates.ts';
import type { IndexedPassage, WordIndex } from '../../search/word-index.ts';
import { fold } from '../../text/fold.ts';
import { plain } from '../../text/plain.ts';
import { TELEPHONE_NUMBER } from '../../text/telephone.ts';
import { beginsIn, type TextRange } from '../../text/text-range.ts';
import { tokenise } from '../../text/tokenise.ts';
import type { Quote } from '../answer.ts';
import { tellsFormer } from '../quote/validity.ts';
import { titleTerms } from '../title-terms.ts';

/** A way to reach somebody, which is known by how it is written, after a word or an emoji that says what it is or alone. */
interface Contact {
  /** What asks for it, on a question's form. */
  readonly asked: string;
  /** In a line of a passage. */
  readonly value: RegExp;
  /** At the beginning of its line, on plain text, unless the value is all of the line. */
  readonly label: RegExp;
  /** What leads to it in a sentence, on plain text; without one it is no contact there. */
  readonly cue?: RegExp;
}

const LINE_START = '(?<=^[^\\p{L}\\d]{0,10})';
const LABELLED_ADDRESS = `${LINE_START}(?:[Dd]irecci[oó]n|[Dd]omicilio|[Uu]bicaci[oó]n|[Aa]ddress): {0,5}(?<value>\\S.*)$`;
const STREET =
  '(?:[Cc]\\/|[Cc]alle|[Aa]vd?a?\\.|[Aa]venida|[Pp]laza|[Pp]za\\.?|[Pp]aseo|[Cc]amino|[Cc]arretera|[Cc]tra\\.?|[Rr]onda|[Tt]raves[ií]a)';
const PARTICLE = '(?:de|del|la|las|los|el|y)';
const STREET_NAME = `(?:${PARTICLE} ){0,3}\\p{Lu}[\\p{L}.]*(?: (?:${PARTICLE}|\\p{Lu}[\\p{L}.]*)){0,6}`;
/** "C/ Mayor, 7, bajo", and no sentence that begins so: "Calle Mayor 3 está cortada". */
const STREET_ADDRESS = `${LINE_START}${STREET} ?${STREET_NAME},? ?(?:(?:n\\.?º ?|km )?\\d{1,4}[a-zºª]?|s/n)(?:\\s?[,(·–-].{0,60})?\\.?$`;

const CONTACTS: readonly Contact[] = [
  {
    asked: '(?:numero de )?(?:telefonos?|tlfn?o?|tfno|tel)|(?:tele)?phone(?: number)?|contact number',
    value: TELEPHONE_NUMBER,
    label: /^[^\p{L}\d]*(?:(?:telefono|tele?f?|tfno|tlfn?o?|phone|telephone)(?!\p{L})|[📞☎])/u,
    // Accounts and other numbers have as many digits.
    cue: /(?<!\p{L})(?:tel(?:efonos?|e?f)?|tfno|tlfn?o?|movil|celular|whats?app|llam(?:a|e|ad|ar|ando) al?|phone|call(?:ing)?)(?!\p{L})/u,
  },
  {
    asked: '(?:direccion de )?correo(?: electronico)?|(?:e-?)?mail(?: address)?',
    value: /(?<![\p{L}\d._%+@-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,4}\p{L}{2,20}(?![\p{L}\d])/gu,
    label: /^[^\p{L}\d]*(?:(?:correo|e-?mail|mail)(?!\p{L})|[📧✉])/u,
    cue: /(?<!\p{L})(?:correos?|e-?mail|mail|escrib\p{L}*|contact\p{L}*|avis\p{L}*|envi\p{L}*|reserv\p{L}*|write|send)(?!\p{L})/u,
  },
  {
    asked: '(?:(?:pagina|sitio) )?web|website|url',
    value: /https?:\/\/[^\s<>()"»]*[^\s<>()"».,;:]|(?<![\p{L}\d@.])www\.[^\s<>()"»]*[^\s<>()"».,;:]/gu,
    label: /^[^\p{L}\d]*(?:(?:web|pagina|url)(?!\p{L})|🌐)/u,
  },
  {
    asked: 'direccion|ubicacion|(?:postal )?address',
    value: new RegExp(`${LABELLED_ADDRESS}|${STREET_ADDRESS}`, 'gu'),
    label: /^/u,
  },
];

const OWNER = '(?: de contacto)?(?: (?:del|de la|de los|de|of the|of|for the|for) (?<owner>.+))?';
const ASKS = CONTACTS.map(({ asked }) => new RegExp(`^${ASKS_FOR}(?:${asked})${OWNER}$`, 'u'));

/**
 * Looks up the telephone number, mail or postal address, or page that a question asks for and nothing else, of what the
 * articles are about: where a label says what it is or it stands alone on its line, or else where a sentence tells it.
 *
 * @returns undefined for any other question, and where the passages have none or several.
 */
export function findContact(
  question: string,
  words: WordIndex,
  range: PassageRange,
): FoundContact | undefined {
  const found = contactsFor(question, words, range);
  const labelled = found.filter(({ isLabelled }) => isLabelled);
  return onlyOne(labelled) ?? onlyOne(found);
}

function contactsFor(
  question: string,
  { passages }: WordIndex,
  { from, to }: PassageRange,
): readonly FoundContact[] {
  const form = questionForm(question);
  const at = ASKS.findIndex((pattern) => pattern.test(form));
  const contact = CONTACTS[at];
  if (!contact) return [];
  const owner = tokenise(ASKS[at]!.exec(form)?.groups?.owner ?? '');
  const isOfArticle = ({ article }: IndexedPassage) => {
    const title = titleTerms(article);
    return owner.every(({ folded }) => title.has(folded));
  };
  return passages
    .slice(from, to)
    .filter(isOfArticle)
    .flatMap((each) => valuesIn(each, contact));
}

/** The first, where all have the same value. */
function onlyOne([first, ...others]: readonly FoundContact[]): FoundContact | undefined {
  return others.every(({ value }) => value === first?.value) ? first : undefined;
}

export interface FoundContact {
  /** Without its punctuation. */
  readonly value: string;
  readonly quote: Quote;
  /** Not: a sentence tells it, and that it is of somebody else can only be read. */
  readonly isLabelled: boolean;
}

const STATEMENT_END = /(?<!(?<!\p{L})(?:tel|telf?|tlfn?o?|tfno|num|n))[.!?;]\s/u;
/** "Nunca llame al …" gives no number to call, and those for emergencies and complaints are others'. */
const OF_NOBODY_HERE =
  /(?<!\p{L})(?:no|ni|nunca|jamas|tampoco|not|never|don't|nor|policia|emergencias?|accidentes?|urgencias?|agencia|ministerio|denunci\p{L}*|police|emergency|agency)(?!\p{L})/u;

function valuesIn({ article, passage }: IndexedPassage, { value, label, cue }: Contact): FoundContact[] {
  const text = readableText(passage);
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const lineStart = offset;
    offset += line.length + 1;
    const form = plain(line);
    if (tellsFormer(line)) return [];
    return [...line.matchAll(value)].flatMap(({ 0: match, index, groups }) => {
      const words = groups?.value ?? match;
      const isAlone = !/[\p{L}\d]/u.test(line.slice(0, index) + line.slice(index + match.length));
      const start = lineStart + index + match.length - words.length;
      const span = quotedRange(passage, { start, end: start + words.length });
      const sentence = passage.sentences.find((one) => span && beginsIn(one, span));
      if (!span || !sentence) return [];
      const quote = {
        article,
        passage,
        score: 1,
        sentence: { start: sentence.start, end: sentence.end },
        span,
      };
      const isLabelled = isAlone || label.test(form);
      const before = plain(line.slice(0, index)).split(STATEMENT_END).at(-1)!;
      if (!isLabelled && (!cue?.test(before) || OF_NOBODY_HERE.test(before))) return [];
      return [{ value: fold(words).replace(/[^\p{L}\d]/gu, ''), quote, isLabelled }];
    });
  });
}

function quotedRange(passage: IndexedPassage['passage'], range: TextRange): TextRange | undefined {
  const shown = quotableRange(passage, range);
  return shown && bodyRange(passage, shown);
}

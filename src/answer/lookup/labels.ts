import { bodyRange, quotableRange, readableText } from '../../article/passage-text.ts';
import { questionForm } from '../../question/intent.ts';
import { ASKS_FOR } from '../../question/words.ts';
import type { PassageRange } from '../../search/candidates.ts';
import type { IndexedPassage, WordIndex } from '../../search/word-index.ts';
import { MIN_STEM_LETTERS } from '../../text/endings.ts';
import { plain } from '../../text/plain.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Quote } from '../answer.ts';
import { firstSentenceQuote, lookedUpQuote } from '../quote/quote.ts';
import { labelledLines } from '../quote/term-lines.ts';
import { tellsFormer } from '../quote/validity.ts';

/** A label says what it names in few words; longer ones are sentences. */
const MAX_LABEL_WORDS = 4;

const OPENING = new RegExp(`^${ASKS_FOR}`, 'u');
const PLURAL_ENDINGS = new RegExp(`(?<=\\p{L}{${MIN_STEM_LETTERS}})e?s(?!\\p{L})`, 'gu');

/**
 * What stands below or beside a label where a question says the label and nothing else ("horario", "what are the opening
 * hours"): the passages below a heading or a line that introduces them, or the rest of a line. None where several
 * places have the label.
 */
export function findLabelled(question: string, { passages }: WordIndex, { from, to }: PassageRange): Quote[] {
  const asked = labelOf(questionForm(question));
  if (asked === '' || asked.split(' ').length > MAX_LABEL_WORDS) return [];
  const inRange = passages.slice(from, to);
  const below = inRange.filter(({ passage: { kind, context } }) => {
    const isWhole = kind !== 'table-row' && kind !== 'dialogue' && kind !== 'code' && kind !== 'faq';
    return isWhole && context.length > 0 && labelOf(plain(context.at(-1)!)) === asked;
  });
  if (below.some(({ passage }) => tellsFormer(readableText(passage)))) return [];
  const sections = new Set(below.map(({ article, passage }) => [article.id, ...passage.context].join('\n')));
  if (sections.size > 0) return sections.size === 1 ? below.map(sectionQuote) : [];
  const mark = MARKS.find(({ labels }) => labels.has(asked));
  const values = inRange.flatMap((each) => valuesOf(each, asked, mark));
  return values.length === 1 ? values : [];
}

function labelOf(form: string): string {
  return form
    .replace(/[:.?¿!¡*]+/g, ' ')
    .trim()
    .replace(OPENING, '')
    .replace(PLURAL_ENDINGS, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function sectionQuote(section: IndexedPassage): Quote {
  return section.passage.kind === 'prose' ? firstSentenceQuote(section, 1) : lookedUpQuote(section);
}

function valuesOf({ article, passage }: IndexedPassage, asked: string, mark: Mark | undefined): Quote[] {
  if (passage.kind === 'table-row' || passage.kind === 'dialogue') return [];
  const text = readableText(passage);
  const marked = (mark ? markedLines(text, mark) : []).flatMap(
    (line) => quoteOf({ article, passage }, line) ?? [],
  );
  if (marked.length > 0) return marked;
  return labelledLines(passage).flatMap(({ label, start, valueStart, end }) => {
    if (labelOf(plain(label)) !== asked || tellsFormer(text.slice(valueStart, end))) return [];
    const rest = text.slice(valueStart, end);
    // "IP: play.example | Versión: 1.20"
    const length = /\s[|·•]\s/u.exec(rest)?.index ?? rest.length;
    const line = { start, valueStart, end, valueEnd: valueStart + length };
    return quoteOf({ article, passage }, line) ?? [];
  });
}

/** A line, and what its label or mark names. */
interface ValueLine extends TextRange {
  readonly valueStart: number;
  readonly valueEnd: number;
}

function quoteOf(
  { article, passage }: IndexedPassage,
  { start, end, valueStart, valueEnd }: ValueLine,
): Quote | undefined {
  const value = quotableRange(passage, { start: valueStart, end: valueEnd });
  const span = value && bodyRange(passage, value);
  const sentence = bodyRange(passage, { start, end });
  return span && sentence ? { article, passage, score: 1, sentence, span } : undefined;
}

/** A mark that people write for a word at the beginning of a line. */
interface Mark {
  readonly sign: RegExp;
  /** What has to stand behind it. */
  readonly value: RegExp;
  /** The words that it stands for, as `labelOf` gives them. */
  readonly labels: ReadonlySet<string>;
}

const MARKS: readonly Mark[] = [
  marks(/[☎📞📱]/u, /\d{2}/u, 'telefono|telefono de contacto|phone|telephone|phone number'),
  marks(/[🕐-🕧⏰]/u, /\d/u, 'horario|hora|horario de apertura|hours|opening hours|opening times|schedule'),
  marks(
    /📍/u,
    /\d|(?<!\p{L})\p{Lu}\p{L}+.*\p{Lu}\p{L}+/u,
    'direccion|ubicacion|lugar|address|location|place',
  ),
  marks(/[✉📧]/u, /@/u, 'correo|correo electronico|email|mail|e-mail'),
  marks(/[💶💰💵]/u, /\d|gratis|free/iu, 'precio|tarifa|price|cost'),
];

function marks(sign: RegExp, value: RegExp, words: string): Mark {
  return { sign, value, labels: new Set(words.split('|').map(labelOf)) };
}

/** The lines that begin with a mark, all behind it. */
function markedLines(text: string, { sign, value }: Mark): ValueLine[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const start = offset;
    const end = start + line.length;
    offset = end + 1;
    const [before] = /^[^\p{L}\p{N}(+]*/u.exec(line)!;
    const isMarked = sign.test(before) && value.test(line.slice(before.length)) && !tellsFormer(line);
    return isMarked ? [{ start, end, valueStart: start + before.length, valueEnd: end }] : [];
  });
}

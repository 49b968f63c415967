import { bodyRange, quotableRange, readableText } from '../article/passage-text.ts';
import { questionForm } from '../question/intent.ts';
import { ASKS_FOR } from '../question/words.ts';
import type { PassageRange } from '../search/candidates.ts';
import type { IndexedPassage, WordIndex } from '../search/word-index.ts';
import { MIN_STEM_LETTERS } from '../text/endings.ts';
import { plain } from '../text/plain.ts';
import type { Quote } from './answer.ts';
import { firstSentenceQuote, lookedUpQuote } from './quote.ts';
import { labelledLines } from './term-lines.ts';
import { tellsFormer } from './validity.ts';

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
  const values = inRange.flatMap((each) => valuesOf(each, asked));
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

function valuesOf({ article, passage }: IndexedPassage, asked: string): Quote[] {
  if (passage.kind === 'table-row' || passage.kind === 'dialogue') return [];
  const text = readableText(passage);
  return labelledLines(passage).flatMap(({ label, start, valueStart, end }) => {
    if (labelOf(plain(label)) !== asked || tellsFormer(text.slice(valueStart, end))) return [];
    const rest = text.slice(valueStart, end);
    // "IP: play.example | Versión: 1.20"
    const length = /\s[|·•]\s/u.exec(rest)?.index ?? rest.length;
    const value = quotableRange(passage, { start: valueStart, end: valueStart + length });
    const span = value && bodyRange(passage, value);
    const sentence = bodyRange(passage, { start, end });
    return span && sentence ? [{ article, passage, score: 1, sentence, span }] : [];
  });
}

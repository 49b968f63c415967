import type { Article, Passage } from '../../article/article.ts';
import { readableText } from '../../article/passage-text.ts';
import { questionForm } from '../../question/intent.ts';
import type { PassageRange } from '../../search/candidates.ts';
import type { IndexedPassage, WordIndex } from '../../search/word-index.ts';
import { MONTH_NAMES } from '../../text/calendar.ts';
import { tokenise } from '../../text/tokenise.ts';
import type { Quote } from '../answer.ts';
import { firstSentenceQuote } from '../quote/quote.ts';
import { titleTerms } from '../title-terms.ts';

/** Shorter than this it is a title or a date line, and no opening. Characters. */
const MIN_OPENING_CHARS = 60;
const DATED = new RegExp(`(?<!\\p{L})(?:${MONTH_NAMES})(?!\\p{L})|\\d[/.-]\\d{1,2}[/.-]\\d`, 'iu');
const MONTH = new RegExp(`^(?:${MONTH_NAMES})$`, 'iu');
/** A sentence with a date has more words than its place and what was done on it. */
const MIN_DATED_WORDS = 5;
const MIN_NUMBERED_WORDS = 2;

/** No date, signature or version, in which besides names and numbers hardly a word stands. */
function tells(text: string): boolean {
  if (!/\d/.test(text)) return true;
  const words = text.match(/(?<!\p{L})\p{Ll}{3,}/gu)?.filter((word) => !MONTH.test(word)) ?? [];
  const first = /^\P{L}*\p{Lu}\p{L}+/u.test(text) ? 1 : 0;
  if (DATED.test(text)) return words.length + first >= MIN_DATED_WORDS;
  return words.length > 0 && words.length + first >= MIN_NUMBERED_WORDS;
}

/**
 * The first passage of an article, though it is short: an answer where there are only answers, or a sentence before a
 * table or list.
 */
function isShortOpening({ article, passage }: IndexedPassage, next: IndexedPassage | undefined): boolean {
  const text = readableText(passage);
  const { index, kind, sentences } = passage;
  if (index > 0) return false;
  const isSentence = /[.!?]["»”)]*\s*$/.test(text) && (sentences.length > 1 || tells(text));
  if (kind === 'faq') return article.passages.every((other) => other.kind === 'faq');
  return kind === 'prose' && isSentence && next?.passage.kind !== 'prose';
}

const ABOUT = 'de que (?:va|trata|se trata|habla)';
/** "De qué va el taller de barro", "el taller de barro de qué va", "what's the pottery workshop about". */
const ABOUT_NAMED = new RegExp(
  `^(?:y )?(?:${ABOUT} (?<after>.+)|(?<before>.+?),? ${ABOUT}|what(?:'s| is) (?<named>.+) (?:all )?about)$`,
  'u',
);
const NO_NAME =
  /^(?:el|la|lo|los|las|un|una|de|del|y|en|para|con|eso|est[aeo]|the|an?|of|for|and|in|with|this|that)$/u;

/** The openings of the articles whose title a question has that asks what it is about; none for any other question. */
export function openingsNamed(question: string, words: WordIndex, range: PassageRange): Quote[] {
  const groups = ABOUT_NAMED.exec(questionForm(question))?.groups;
  const name = groups?.after ?? groups?.before ?? groups?.named;
  if (name === undefined) return [];
  const named = tokenise(name).filter(({ folded }) => !NO_NAME.test(folded));
  if (named.length === 0) return [];
  const names = named.map(({ folded }) => folded);
  const isMeant = new Map<Article, boolean>();
  return openingsOf(words, range).filter(({ article, passage }) => {
    const isKnown = isMeant.get(article) ?? isOnlyTitle(names, article, passage);
    isMeant.set(article, isKnown);
    return isKnown;
  });
}

/** Looking through more passages takes too long between other questions. */
const MAX_PASSAGES = 400;

/**
 * Whether words are all of a title, or words of it that stand together in no heading and no passage but the opening:
 * not "bank" of "Raids and bank".
 */
function isOnlyTitle(names: readonly string[], article: Article, opening: Passage): boolean {
  const title = titleTerms(article);
  if (!names.every((one) => title.has(one))) return false;
  const words = tokenise(article.title).filter(({ folded }) => !NO_NAME.test(folded));
  if (words.every(({ folded }) => names.includes(folded))) return true;
  if (article.passages.length > MAX_PASSAGES) return false;
  return article.passages.every((passage) => {
    if (passage.index === opening.index) return true;
    const told = tokenise([...passage.context, readableText(passage)].join('\n'));
    return !names.every((one) => told.some(({ folded }) => folded === one));
  });
}

/** The first passages that tell something, one of each article first: what a text is about stands at its beginning. */
export function openingsOf({ passages }: WordIndex, { from, to }: PassageRange): Quote[] {
  const inRange = passages.slice(from, to);
  const openings = inRange.filter(
    (each, at) =>
      readableText(each.passage).length >= MIN_OPENING_CHARS || isShortOpening(each, inRange[at + 1]),
  );
  const usable = openings.length > 0 ? openings : inRange;
  const isFirst = ({ article }: IndexedPassage, at: number) => usable[at - 1]?.article !== article;
  return [...usable.filter(isFirst), ...usable.filter((each, at) => !isFirst(each, at))].map((opening) =>
    firstSentenceQuote(opening, 1),
  );
}

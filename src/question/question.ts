import { identifierTerms } from '../text/identifiers.ts';
import type { Languages } from '../text/languages.ts';
import { plain } from '../text/plain.ts';
import { type Token, tokenise } from '../text/tokenise.ts';
import { type QuestionIntent, readIntent } from './intent.ts';
import { splitMessage, withoutSymbols } from './sentences.ts';
import { withoutSmallTalk } from './small-talk.ts';
import { spellOut } from './spelling.ts';
import { ONLY_ASKS, QUESTION_WORD } from './words.ts';

/** What a person typed, as it is searched and read. */
export interface AskedQuestion {
  /**
   * For search, encoder and reader: without greetings, thanks and emoji, short spellings written out, of several
   * sentences the first that asks. As typed where that would leave nothing.
   */
  readonly text: string;
  /** The other questions of the message, cleaned alike, in order. */
  readonly others: readonly string[];
  /** Whether there is nothing to search for: only a greeting, emoji or stop words. */
  readonly isEmpty: boolean;
  readonly intent: QuestionIntent;
}

/** What is known of words, both by folded form. */
export interface KnownWords {
  /** Whether it is too common to search for, in any language that people ask in. */
  readonly isStopWord: (folded: string, spelt?: string) => boolean;
  /** Whether it is a word of the language asked in. */
  readonly isWord: (folded: string) => boolean;
}

/** What the lists of all languages know: people ask in either. */
export function createKnownWords(languages: Pick<Languages, 'all'>): KnownWords {
  return {
    isStopWord: (folded, spelt) => languages.all.some((language) => language.isStopWord(folded, spelt)),
    isWord: (folded) => languages.all.some(({ frequencies }) => frequencies.has(folded)),
  };
}

interface Sentence {
  readonly text: string;
  /** The words that ask, without a statement set before them. */
  readonly question: string;
  readonly asks: boolean;
  readonly isWhether: boolean;
  readonly isVague: boolean;
}

/** A request for help rather than for a fact: what it is about stands in another sentence. */
const NO_SUBJECT =
  /^[¿¡]?(?:(?:me |nos )?(?:podeis|pueden|puedes|podes|puede alguien|alguien (?:me )?puede) (?:ayudar|echar una mano)(?:me|nos)?|alguien (?:me )?(?:ayuda|sabe(?: algo)?)|(?:can|could) (?:any(?:one|body)|some(?:one|body)|you) (?:please )?help(?: me)?|any(?:one|body) know(?:s)?|puedo (?:hacer una pregunta|preguntar(?: algo)?)|can i ask (?:something|a question))[\s?!.]*$/;
/** Of who asks, beside what is asked; a name is told by its capital. */
const INTRODUCTION =
  /^(?:(?:[Yy]o )?[Ss]oy|[Mm]e llamo|[Mm]i nombre es|[Ii][’']?m|[Ii] am|[Mm]y name is)(?: \p{Lu}\p{L}+){1,4}[.! ]*$/u;
/** Words that stand for something said before. */
const REFERS_BACK = /(?<!\p{L})(?:eso|esto|it|that|this|them|they|one|ahi|alli|there)(?!\p{L})/u;
/** A statement before a question is read with it up to so many characters. */
const MAX_STATEMENT_CHARS = 200;

/** Reads a typed message: cleans it, picks the question and says what kind of answer it wants. Any text will do. */
export function readQuestion(message: string, words: KnownWords): AskedQuestion {
  const typed = message.normalize('NFC').trim().replace(/\s+/g, ' ');
  const said = splitMessage(withoutSymbols(message.normalize('NFC')))
    .map((sentence) => readSentence(sentence, words))
    .filter(({ text }) => text !== '');
  const sentences = said.some(({ asks }) => asks)
    ? said.filter(({ text }) => !INTRODUCTION.test(text))
    : said;
  if (sentences.length === 0) {
    const isPlea = /(?<!\p{L})(?:ayuda|help|sos)(?!\p{L})/u.test(plain(typed));
    return { text: typed, others: [], isEmpty: !isPlea, intent: { kind: 'open' } };
  }
  const [chosen, ...others] = pickQuestions(sentences, words);
  const text = chosen!.text;
  const intent = readIntent(chosen!.question, chosen!.isWhether);
  const isLookup = intent.kind === 'overview' || intent.kind === 'rule';
  const isEmpty = !isLookup && !hasTerms(text, words) && !ASKS_ABOUT_ALL.test(plain(text));
  if (isEmpty) return { text: typed, others: [], isEmpty, intent };
  return { text, others: others.map((other) => other.text), isEmpty, intent };
}

function readSentence(sentence: string, words: KnownWords): Sentence {
  const said = withoutSmallTalk(spellOut(sentence, words.isWord));
  const { text: asked, told, isAnnounced, isWhether, isVague } = said;
  // "La cuota, no sé qué" asks nothing after all.
  const text = !hasTerms(asked, words) && hasTerms(told, words) ? told : asked;
  const isPlea = NO_SUBJECT.test(plain(text));
  return { text: isPlea ? '' : text, question: text, asks: isAnnounced || asks(text), isWhether, isVague };
}

const OPENS_WITH_QUESTION_WORD = new RegExp(`^[¿¡]?(?:(?:y|and|pero|but)\\s+)?${QUESTION_WORD}`, 'u');

/** Verbs that ask without a question mark; others tell as often. */
const SURELY_ASKS =
  /^(?:hay|se puede[ns]?|puedo|podemos|es posible|hace falta|abren|is there|are there|can (?:i|you|we)|do (?:i|you|we)|does|did)(?!\p{L})/u;

function asks(sentence: string): boolean {
  if (/[?¿]/.test(sentence) || ONLY_ASKS.test(sentence)) return true;
  const form = plain(sentence);
  return OPENS_WITH_QUESTION_WORD.test(form) || SURELY_ASKS.test(form);
}

/** The sentences that ask, or all as one when none does: statements tell what a person wants, too. */
function pickQuestions(sentences: readonly Sentence[], words: KnownWords): Sentence[] {
  if (sentences.length === 1) return [...sentences];
  const text = sentences.map((sentence) => sentence.text).reduce(joinSentences);
  const whole = { text, question: text, asks: false, isWhether: false, isVague: false };
  const asking = sentences.filter((sentence) => sentence.asks);
  if (asking.length === 0) return [whole];
  const withSubject = asking.map((question) => {
    const asked = question.text.replace(/^(¿?)(?:[Yy]|[Pp]ero|[Aa]nd|[Bb]ut) +(?=\p{L})/u, '$1');
    const before = sentences[sentences.indexOf(question) - 1];
    const isNear = before && !before.asks && before.text.length <= MAX_STATEMENT_CHARS;
    const belongs = isNear && (isIncomplete(asked, words) || sharesWord(asked, before.text, words));
    return { ...question, question: asked, text: belongs ? joinSentences(before.text, asked) : asked };
  });
  const clear = withSubject.filter((question) => hasTerms(question.text, words));
  if (clear.length === 0) return [whole];
  return [...clear.filter(({ isVague }) => !isVague), ...clear.filter(({ isVague }) => isVague)];
}

function joinSentences(first: string, second: string): string {
  return /[\p{P}]$/u.test(first) ? `${first} ${second}` : `${first}. ${second}`;
}

function isIncomplete(text: string, words: KnownWords): boolean {
  const content = contentOf(text, words).length;
  return content <= 1 || (content <= 3 && REFERS_BACK.test(plain(text)));
}

function sharesWord(text: string, other: string, words: KnownWords): boolean {
  const stems = new Set(contentOf(other, words).map(({ folded }) => folded.slice(0, STEM_CHARS)));
  return contentOf(text, words).some(
    ({ folded }) => folded.length > 3 && stems.has(folded.slice(0, STEM_CHARS)),
  );
}

/** Verbs that say nothing without an object, beside those that are stop words. */
const LIGHT_VERB = /^(?:puedo|puedes|podemos|podria|debo|hago|hacemos|haria|quiero|queria|do|get|go|want)$/;
/** Words are taken for the same by their first letters. */
const STEM_CHARS = 6;

/**
 * Of stop words only, but a question about the thing that an article is about: "where is it", "cuándo es", "para cuántos
 * es", "quién lo hizo". Who answers is not it.
 */
const ASKS_ABOUT_ALL =
  /^¿?(?:y )?(?:(?:a|en|de|por|para|con|for|from|by) )?(?:donde|cuando|quien(?:es)?|cuant[oa]s?|where|when|who|how (?:many|much|long))(?! (?:eres|sois|are you)(?!\p{L}))(?: \p{L}+){1,3}[?.! ]*$/u;

/** Whether there is something to search for. */
function hasTerms(text: string, { isStopWord }: KnownWords): boolean {
  return (
    tokenise(text).some((token) => !isStopWord(token.folded, token.text)) || identifierTerms(text).length > 0
  );
}

/** The words of a question that say what it is about. */
export function contentOf(text: string, { isStopWord }: KnownWords): Token[] {
  return tokenise(text).filter(
    (token) => !isStopWord(token.folded, token.text) && !LIGHT_VERB.test(token.folded),
  );
}

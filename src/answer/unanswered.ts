import { setImmediate } from 'node:timers/promises';
import { contentOf, createKnownWords, readQuestion } from '../question/question.ts';
import type { UnansweredQuestion } from '../store/store.ts';
import { fold } from '../text/fold.ts';
import type { Languages } from '../text/languages.ts';
import { askOpposites } from './doubts/opposites.ts';

/** Questions of the same words, however they were written. */
export interface Wording {
  /** As it was written last. */
  readonly question: string;
  /** How often it was declined, and answered with low confidence. */
  readonly declined: number;
  readonly maybe: number;
  readonly lastAtMs: number;
}

/** Questions that ask the same: under the wording that is most frequent, with the others. */
export interface QuestionGroup extends Wording {
  /** The other wordings, most frequent first. */
  readonly others: readonly string[];
}

/** How long questions asked in vain are kept. */
export const UNANSWERED_LIFE_MS = 30 * 86_400_000;

/**
 * Cosines from which two questions ask the same, if they agree in what they ask for, in names and in numbers: whatever
 * their words; where the words of one are all in the other; and where their words are the same. Measured with the encoder
 * of data/model: of 50 pairs of everyday paraphrases 22 are found, of 57 pairs made to mislead one is taken for the same
 * (“prohíbe”, “permite”), and of 6,242 pairs of questions on one article none. To list two questions apart does less harm
 * than to hide one.
 */
const SAME_QUESTION = { anyWords: 0.84, moreWords: 0.76, sameWords: 0.6 };

/** Comparing all pairs of so many takes about 20 ms; those that were asked less often are compared by their words. */
export const MAX_COMPARED = 300;

/** After so many questions, or so many of the pairs that are compared, other work has its turn: a few milliseconds. */
const QUESTIONS_AT_ONCE = 200;
const PAIRS_AT_ONCE = 4_000;

/**
 * Merges questions of the same words. Most frequent first; among equals the one asked last. It gives the event loop back
 * after every few.
 */
export async function mergeWordings(questions: readonly UnansweredQuestion[]): Promise<Wording[]> {
  const merged = new Map<string, Wording>();
  for (const [index, { question, outcome, askedAtMs }] of questions.entries()) {
    if (index % QUESTIONS_AT_ONCE === QUESTIONS_AT_ONCE - 1) await setImmediate();
    const key = foldedWords(question).join(' ') || question;
    const before = merged.get(key);
    const isLast = before === undefined || askedAtMs >= before.lastAtMs;
    merged.set(key, {
      question: isLast ? question : before.question,
      declined: (before?.declined ?? 0) + (outcome === 'declined' ? 1 : 0),
      maybe: (before?.maybe ?? 0) + (outcome === 'maybe' ? 1 : 0),
      lastAtMs: isLast ? askedAtMs : before.lastAtMs,
    });
  }
  return [...merged.values()].sort(byFrequency);
}

/** What is told of a question by its words. */
export interface QuestionWords {
  /** What of a message asks, without greetings and what is told before. */
  readonly asked: (message: string) => string;
  /** The stems of the words that say what it is about. */
  readonly stems: (question: string) => ReadonlySet<string>;
}

export function createQuestionWords(languages: Languages): QuestionWords {
  const words = createKnownWords(languages);
  const asked = (message: string) => readQuestion(message, words).text;
  const stems = (question: string) => {
    const text = asked(question);
    const detected = languages.detect(text);
    const { stem } = languages.of(detected === 'und' ? DEFAULT_LANGUAGE : detected);
    return new Set(contentOf(text, words).map((word) => stem(word.text)));
  };
  return { asked, stems };
}

/** Of questions too short to tell. */
const DEFAULT_LANGUAGE = 'es';

/**
 * Groups wordings that ask the same, and gives the event loop back after every few. Each joins the group of the wording
 * nearest to it among those more frequent than itself, so that no chain of small differences leads from one question to
 * another.
 *
 * @param wordings as `mergeWordings` gives them.
 * @param vectors of length 1, of the first of the wordings, in their order; the others stand alone.
 * @returns most frequent first; among equals the one asked last.
 */
export async function groupQuestions(
  wordings: readonly Wording[],
  vectors: readonly Float32Array[],
  stemsOf: QuestionWords['stems'],
): Promise<QuestionGroup[]> {
  const groups: Led[] = [];
  let pairs = 0;
  for (const [index, vector] of vectors.entries()) {
    const wording = wordings[index]!;
    const { question } = wording;
    const leader = { question, vector, stems: stemsOf(question), marks: marksOf(question) };
    pairs += groups.length;
    if (pairs > PAIRS_AT_ONCE) {
      pairs = 0;
      await setImmediate();
    }
    const nearest = nearestTo(leader, groups);
    if (nearest) nearest.members.push(wording);
    else groups.push({ leader, members: [wording] });
  }
  const alone = wordings.slice(vectors.length).map((wording) => [wording]);
  return [...groups.map(({ members }) => members), ...alone].map(groupOf).sort(byFrequency);
}

/** Wordings under the one that is most frequent. */
interface Led {
  readonly leader: Leader;
  readonly members: Wording[];
}

function nearestTo(wording: Leader, groups: readonly Led[]): Led | undefined {
  let nearest: Led | undefined;
  let nearestCosine = -1;
  for (const group of groups) {
    const cosine = cosineOf(wording.vector, group.leader.vector);
    if (cosine <= nearestCosine || cosine < SAME_QUESTION.sameWords) continue;
    if (!askTheSame(wording, group.leader, cosine)) continue;
    nearest = group;
    nearestCosine = cosine;
  }
  return nearest;
}

interface Leader {
  readonly question: string;
  readonly vector: Float32Array;
  readonly stems: ReadonlySet<string>;
  readonly marks: Marks;
}

function askTheSame(one: Leader, other: Leader, cosine: number): boolean {
  if (cosine < neededCosine(one, other) || !agree(one.marks, other.marks)) return false;
  return !askOpposites(one.question, other.question);
}

/** The words tell something only where both questions ask for the same kind of thing. */
function neededCosine(one: Leader, other: Leader): number {
  const isSameKind = areSame(one.marks.asksFor, other.marks.asksFor);
  const saysNothing = one.stems.size === 0 || other.stems.size === 0;
  if (saysNothing || !isSameKind || areApart(one.stems, other.stems)) return SAME_QUESTION.anyWords;
  return areSame(one.stems, other.stems) ? SAME_QUESTION.sameWords : SAME_QUESTION.moreWords;
}

/** What makes two questions different however alike they are. */
interface Marks {
  readonly numbers: string;
  /** What is asked for, where a word says it: a time, a place, a person, an amount, a reason, a way. */
  readonly asksFor: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** “No se puede fumar” and “se puede fumar” are near to the encoder. */
  readonly negates: boolean;
  /** Small words that make another question of the same one: “desde qué hora”, “hasta qué hora”. */
  readonly turns: string;
}

const TIMES = ['cuando', 'fecha', 'dia', 'hora', 'horario', 'when', 'date', 'day', 'time', 'hours'];

/** Asks for a way to do something; “how much” and “cómo se llama” do not. */
const ASKS_HOW = /\bcomo\b(?! se llama)|\bhow\b(?! (?:much|many|long|old|far)\b)/;

/** Folded words that ask, in Spanish and English; `cuesta`, `precio` and the like ask for an amount of money. */
const ASKS_FOR: Readonly<Record<string, string>> = {
  ...Object.fromEntries(TIMES.map((word) => [word, 'time'])),
  ...Object.fromEntries(['donde', 'adonde', 'direccion', 'where', 'address'].map((word) => [word, 'place'])),
  ...Object.fromEntries(['quien', 'quienes', 'who', 'whose'].map((word) => [word, 'person'])),
  ...Object.fromEntries(
    ['cuanto', 'cuanta', 'cuantos', 'cuantas', 'many', 'much'].map((word) => [word, 'amount']),
  ),
  ...Object.fromEntries(
    ['precio', 'cuesta', 'cuestan', 'vale', 'price', 'cost'].map((word) => [word, 'amount']),
  ),
  ...Object.fromEntries(['porque', 'why'].map((word) => [word, 'reason'])),
};

/** Folded words that deny, in Spanish and English; of “don’t” and “can’t” the `t` stands alone. */
const NEGATIONS = new Set([
  ...['no', 'nunca', 'jamas', 'tampoco', 'ni', 'sin', 'nada', 'nadie'],
  ...['ningun', 'ninguno', 'ninguna', 'ningunos', 'ningunas'],
  ...['not', 'never', 'cannot', 'without', 'nothing', 'nobody', 'none', 'neither', 'nor', 't'],
]);

/** Folded; of “in” and “out” the first is too common to tell anything. */
const TURNS = new Set([
  ...[
    'desde',
    'hasta',
    'antes',
    'despues',
    'mas',
    'menos',
    'dentro',
    'fuera',
    'encima',
    'debajo',
    'favor',
    'contra',
  ],
  ...[
    'manana',
    'tarde',
    'noche',
    'from',
    'until',
    'before',
    'after',
    'more',
    'less',
    'out',
    'off',
    'up',
    'down',
  ],
  ...['inside', 'outside', 'above', 'below', 'morning', 'afternoon', 'evening', 'night'],
]);

/** Folded, without those that are articles as well. */
const NUMBER_WORDS = new Set(
  'dos tres cuatro cinco seis siete ocho nueve diez once doce two three four five six seven eight nine ten eleven twelve'.split(
    ' ',
  ),
);

function marksOf(question: string): Marks {
  const words = foldedWords(question);
  const folded = words.join(' ');
  const written = question.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isShouted = question === question.toUpperCase();
  const names = isShouted ? [] : written.slice(1).filter((word) => /^\p{Lu}/u.test(word));
  return {
    numbers: words
      .filter((word) => NUMBER_WORDS.has(word) || /\p{Nd}/u.test(word))
      .sort()
      .join(' '),
    turns: [...new Set(words.filter((word) => TURNS.has(word)))].sort().join(' '),
    asksFor: new Set([
      ...words.flatMap((word) => ASKS_FOR[word] ?? []),
      ...(/\bpor que\b/.test(folded) ? ['reason'] : []),
      ...(ASKS_HOW.test(folded) ? ['way'] : []),
    ]),
    names: new Set(names.map(fold)),
    negates: words.some((word) => NEGATIONS.has(word)),
  };
}

function agree(one: Marks, other: Marks): boolean {
  if (one.numbers !== other.numbers || one.negates !== other.negates || one.turns !== other.turns)
    return false;
  return !areApart(one.asksFor, other.asksFor) && !areApart(one.names, other.names);
}

/** Whether each has something that the other lacks. */
function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return lacksSome(one, other) && lacksSome(other, one);
}

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return !lacksSome(one, other) && !lacksSome(other, one);
}

function lacksSome(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...other].some((item) => !one.has(item));
}

function groupOf(members: readonly Wording[]): QuestionGroup {
  const [first, ...others] = members;
  const sum = (countIn: (wording: Wording) => number) =>
    members.reduce((total, wording) => total + countIn(wording), 0);
  return {
    question: first!.question,
    declined: sum(({ declined }) => declined),
    maybe: sum(({ maybe }) => maybe),
    lastAtMs: Math.max(...members.map(({ lastAtMs }) => lastAtMs)),
    others: others.map(({ question }) => question),
  };
}

function byFrequency(one: Wording, other: Wording): number {
  const [oneTimes, otherTimes] = [one, other].map(({ declined, maybe }) => declined + maybe);
  return otherTimes! - oneTimes! || other.lastAtMs - one.lastAtMs;
}

function foldedWords(question: string): string[] {
  return fold(question).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function cosineOf(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += one[index]! * other[index]!;
  return sum;
}

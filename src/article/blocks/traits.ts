import type { Block } from './block.ts';
import { isTitleLine } from './introduction.ts';
import { itemMark } from './item-mark.ts';
import {
  ARTICLE_RANK,
  asks,
  decimalLabel,
  headingLabel,
  isRefrainLabel,
  type LabelFamily,
  romanLabel,
  termLength,
  turnHeader,
  turnLabel,
  turnOfQuestions,
} from './labels.ts';

/** What only a look at the whole text can tell about its lines. */
export interface Traits {
  /** Who speaks, when it is a conversation. */
  readonly speakers: ReadonlySet<string>;
  readonly hasTimedTurns: boolean;
  /** Languages of question and answer labels that stand in pairs. */
  readonly questionFamilies: ReadonlySet<LabelFamily>;
  /** Questions alone on a line, each with an answer after it. */
  readonly hasQuestionLines: boolean;
  /** Lines that begin with a question and go on with its answer. */
  readonly hasAnsweredLines: boolean;
  /** Paragraphs that each say what a term is. */
  readonly hasTerms: boolean;
  /** Lines numbered "1.1", "1.2", "2.1" in order. */
  readonly hasDecimals: boolean;
  /** Paragraphs numbered I, II, III, … in order. */
  readonly hasRomans: boolean;
  /** A refrain that stands below its name: where the name stands alone, it is sung again. */
  readonly hasRefrain: boolean;
  /** Items numbered 1 to the last one, on from one chapter to the next: rules, and no steps. */
  readonly hasRunningNumbers: boolean;
  /** Whether a word with a hyphen, divided at a line end, has its hyphen elsewhere too. */
  readonly isCompound: (word: string) => boolean;
}

export function traitsOf(body: string, blocks: readonly Block[]): Traits {
  const paragraphs = blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block.lines.map(({ text }) => text)] : [],
  );
  const lines = paragraphs.flat();
  return {
    ...turnTraits(lines),
    questionFamilies: questionFamilies(lines),
    hasQuestionLines: hasQuestionLines(paragraphs),
    hasAnsweredLines: hasAnsweredLines(lines),
    hasTerms: paragraphs.filter(([first]) => termLength(first!) !== undefined).length >= MIN_TERMS,
    hasDecimals: hasDecimals(lines),
    hasRomans: hasRomans(paragraphs),
    hasRefrain: hasRefrain(blocks),
    hasRunningNumbers: hasRunningNumbers(body),
    isCompound: compoundReader(body),
  };
}

function hasRefrain(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.type === 'heading') return !block.isPlain && isRefrainLabel(block.line.text);
    return block.type === 'paragraph' && block.lines.length > 1 && isRefrainLabel(block.lines[0]!.text);
  });
}

function hasRunningNumbers(body: string): boolean {
  let last = 0;
  let lastBeforeChapter = 0;
  for (const line of body.split('\n')) {
    const text = line.replace(/^[\s#*]+/, '');
    const number = /^\s{0,3}\S/.test(line) ? itemMark(text)?.number : undefined;
    if (number !== undefined && /^\d+$/.test(number)) {
      if (Number(number) !== last + 1) return false;
      last++;
    } else if (last > 0 && (headingLabel(text)?.rank ?? ARTICLE_RANK) < ARTICLE_RANK)
      lastBeforeChapter = last;
  }
  return lastBeforeChapter > 0 && last > lastBeforeChapter;
}

const MIN_TERMS = 3;
/** How near the same speaker speaks again in a conversation; opening hours come again only a week later. */
const TURNS_APART = 4;
const MIN_TURNS = 3;

function turnTraits(lines: readonly string[]): Pick<Traits, 'speakers' | 'hasTimedTurns'> {
  const headed = headedSpeakers(lines);
  if (new Set(headed).size < headed.length) return { speakers: new Set(headed), hasTimedTurns: true };
  const families = questionFamilies(lines);
  const isOfQuestions = (line: string) => {
    const family = families.size > 0 ? turnOfQuestions(line)?.family : undefined;
    return family !== undefined && families.has(family);
  };
  const turns = lines.flatMap((line) => (isOfQuestions(line) ? [] : (turnLabel(line) ?? [])));
  const timed = turns.filter(({ time }) => time !== '');
  if (timed.length >= 2) return { speakers: speakersOf(timed), hasTimedTurns: true };
  const names = turns.map(({ speaker }) => speaker);
  const again = names.filter((name, at) => names.slice(Math.max(0, at - TURNS_APART), at).includes(name));
  const areAgain = again.length * 2 >= names.length - 1 || asksAndSpeaksAgain(lines, again);
  const isConversation = names.length >= MIN_TURNS && new Set(names).size >= 2 && areAgain;
  return { speakers: new Set(isConversation ? names : thirdSpeakers(lines)), hasTimedTurns: false };
}

/** Who speaks in each stretch of lines below a line with a name and a time. */
function headedSpeakers(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return next === undefined || turnHeader(next) !== undefined ? [] : (turnHeader(line) ?? []);
  });
}

/** Whether one of those who speak again asks something and somebody else has the next line: opening hours ask nothing. */
function asksAndSpeaksAgain(lines: readonly string[], again: readonly string[]): boolean {
  return lines.some((line, at) => {
    const speaker = asks(line) ? turnLabel(line)?.speaker : undefined;
    const next = turnLabel(lines[at + 1] ?? '')?.speaker;
    return speaker !== undefined && again.includes(speaker) && next !== undefined && next !== speaker;
  });
}

/** Who else speaks, more than once, in an interview whose turns only letters tell: "P.", "R." */
function thirdSpeakers(lines: readonly string[]): string[] {
  if (questionFamilies(lines).size === 0) return [];
  const names = lines.flatMap((line) => (turnOfQuestions(line) ? [] : (turnLabel(line)?.speaker ?? [])));
  return names.filter((name, at) => names.indexOf(name) !== at);
}

function speakersOf(turns: readonly { speaker: string }[]): Set<string> {
  return new Set(turns.map(({ speaker }) => speaker));
}

const FAMILIES: readonly LabelFamily[] = ['es', 'en', 'es.', 'en.'];

/** Labels with both parts; where only a full stop ends them, most of the first part ask. */
function questionFamilies(lines: readonly string[]): Set<LabelFamily> {
  const labels = lines.flatMap((line) => {
    const label = turnOfQuestions(line);
    return label ? [{ ...label, doesAsk: /[?¿]/.test(line) }] : [];
  });
  return new Set(
    FAMILIES.filter((family) => {
      const ofFamily = labels.filter((label) => label.family === family);
      const questions = ofFamily.filter(({ part }) => part === 'question');
      const asked = questions.filter(({ doesAsk }) => doesAsk).length;
      const isSure = !family.endsWith('.') || asked * 2 > questions.length;
      return questions.length > 0 && questions.length < ofFamily.length && isSure;
    }),
  );
}

/** Below that share of the paragraphs, questions are the writer's own. */
const MIN_QUESTION_SHARE = 0.2;
const MAX_QUESTION_CHARS = 200;

function hasQuestionLines(paragraphs: readonly (readonly string[])[]): boolean {
  const lines = paragraphs.flat();
  const questions = lines.filter(
    (line, at) => isQuestionLine(line) && !isQuestionLine(lines[at + 1] ?? '¿?'),
  );
  return questions.length >= 2 && questions.length >= MIN_QUESTION_SHARE * paragraphs.length;
}

function hasAnsweredLines(lines: readonly string[]): boolean {
  const answered = lines.filter((line) => answeredQuestion(line) !== undefined);
  return answered.length >= 2 && answered.length >= MIN_QUESTION_SHARE * lines.length;
}

/** How long the question is that a line begins with, when an answer follows it on the same line; or undefined. */
export function answeredQuestion(text: string): number | undefined {
  const question =
    /^(?:[-*•]\s+|\d{1,3}[.)]\s+)?(?:¿[^?¿]{1,200}\?|\p{Lu}[^.!?¿]{1,200}\?)\s+(?=[^\s¿?-])/u.exec(text)?.[0];
  return question === undefined || asks(text) ? undefined : question.length;
}

/** One question and nothing else. */
export function isQuestionLine(text: string): boolean {
  return (
    text.length <= MAX_QUESTION_CHARS &&
    asks(text) &&
    !/[.!?…]["»”’)]?\s/.test(text.replace(/^\S+[.)]\s/, ''))
  );
}

function hasDecimals(lines: readonly string[]): boolean {
  const numbers = lines.flatMap((line) => decimalLabel(line)?.number ?? []);
  const inOrder = numbers.filter((number, at) => at > 0 && follows(numbers[at - 1]!, number));
  return numbers.length >= 2 && inOrder.length * 2 > numbers.length - 1;
}

const MIN_ROMANS = 3;

/** Titles may be numbered so as well. */
function hasRomans(paragraphs: readonly (readonly string[])[]): boolean {
  const labelled = paragraphs.flatMap(([first]) => (romanLabel(first!) ? [first!] : []));
  const areInOrder = labelled.every((line, at) => romanLabel(line)!.number === String(at + 1));
  return labelled.length >= MIN_ROMANS && areInOrder && !labelled.some(isTitleLine);
}

/** "1.2" after "1.1", "2.1" after "1.2", "1.2.1" after "1.2". */
function follows(before: string, number: string): boolean {
  const a = before.split('.').map(Number);
  const b = number.split('.').map(Number);
  const at = b.findIndex((figure, index) => figure !== a[index]);
  if (at === -1) return false;
  return (a[at] === undefined || b[at] === a[at]! + 1) && b.slice(at + 1).every((figure) => figure === 1);
}

/** See `Traits.isCompound`. */
export function compoundReader(body: string): Traits['isCompound'] {
  let words: Set<string> | undefined;
  return (word) => {
    words ??= new Set(
      Array.from(body.toLowerCase().matchAll(/\p{L}+[-‐]\p{L}+/gu), ([compound]) => compound),
    );
    return words.has(word.toLowerCase());
  };
}

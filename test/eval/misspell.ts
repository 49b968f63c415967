import { mulberry32, pick, type Random, sample, seedOf } from './random.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Words shorter than this are left alone: a wrong letter in "qué" makes another word, not a misspelling. */
const MIN_WORD_LETTERS = 4;

type Letters = readonly string[];

const EDITS: readonly ((word: Letters, random: Random) => Letters)[] = [
  insert,
  remove,
  substitute,
  transpose,
];

/**
 * The question as a hurried person types it: accents and ¿? dropped, then two random edits (a letter inserted,
 * deleted, substituted or swapped with the next) in words of four letters or more, two different ones where there
 * are two. A question without such a word loses only its accents and marks.
 */
function misspell(question: string, random: Random): string {
  return editTwoWords(dropAccentsAndMarks(question), random);
}

/** Two random edits in words of four letters or more; a text without such a word stays as it is. */
export function editTwoWords(text: string, random: Random): string {
  // With the capture group, every second piece is a word.
  const pieces = text.split(/(\p{L}+)/u);
  const words = pieces.flatMap((piece, at) =>
    at % 2 === 1 && [...piece].length >= MIN_WORD_LETTERS ? [at] : [],
  );
  const [first, second = first] = sample(words, 2, random);
  if (first === undefined || second === undefined) return text;
  const once = pieces.with(first, editWord(pieces[first] ?? '', pieces[first], random));
  return once.with(second, editWord(once[second] ?? '', pieces[second], random)).join('');
}

/** One edit that has an effect and does not undo the edit before it. */
function editWord(word: string, plain: string | undefined, random: Random): string {
  for (;;) {
    const edited = pick(EDITS, random)([...word], random).join('');
    if (edited !== word && edited !== plain) return edited;
  }
}

/** The same misspelling of a question in every run and for every system. */
export function misspellAsAlways(question: string): string {
  return misspell(question, mulberry32(seedOf(question)));
}

/** The question without diacritics (ñ becomes n) and question marks, composed (NFC) and trimmed. */
export function dropAccentsAndMarks(question: string): string {
  const plain = question.normalize('NFD').replace(/\p{Mn}|[¿?]/gu, '');
  return plain.normalize('NFC').trim();
}

function insert(word: Letters, random: Random): Letters {
  return word.toSpliced(position(word.length + 1, random), 0, pick(ALPHABET, random));
}

function remove(word: Letters, random: Random): Letters {
  return word.toSpliced(position(word.length, random), 1);
}

function substitute(word: Letters, random: Random): Letters {
  return word.with(position(word.length, random), pick(ALPHABET, random));
}

function transpose(word: Letters, random: Random): Letters {
  const at = position(word.length - 1, random);
  return word.toSpliced(at, 2, word[at + 1] ?? '', word[at] ?? '');
}

function position(count: number, random: Random): number {
  return Math.floor(random() * count);
}

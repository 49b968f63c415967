import { below, type Random, randomOf, sample } from './random.ts';

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];
/** A wrong letter in a shorter word, such as "qué", makes another word. */
const MIN_WORD_LETTERS = 4;

const letter = (random: Random) => ALPHABET[below(ALPHABET.length, random)]!;

const EDITS: readonly ((word: readonly string[], random: Random) => readonly string[])[] = [
  (word, random) => word.toSpliced(below(word.length + 1, random), 0, letter(random)),
  (word, random) => word.toSpliced(below(word.length, random), 1),
  (word, random) => word.with(below(word.length, random), letter(random)),
  (word, random) => {
    const at = below(word.length - 1, random);
    return word.toSpliced(at, 2, word[at + 1] ?? '', word[at] ?? '');
  },
];

/**
 * The question as a hurried person types it: without accents and ¿?, with two edits (a letter inserted, deleted,
 * replaced or swapped with the next). The same in every run and for every system.
 */
export function misspell(question: string): string {
  return editTwoWords(dropAccentsAndMarks(question), randomOf(question));
}

/** Edits two words of four letters or more, or one twice; a text without such a word stays as it is. */
export function editTwoWords(text: string, random: Random): string {
  // With the capture group, every second piece is a word.
  const pieces = text.split(/(\p{L}+)/u);
  const isLong = (piece: string, at: number) => at % 2 === 1 && [...piece].length >= MIN_WORD_LETTERS;
  const words = pieces.flatMap((piece, at) => (isLong(piece, at) ? [at] : []));
  const [first, second = first] = sample(words, 2, random);
  if (first === undefined || second === undefined) return text;
  const once = pieces.with(first, editWord(pieces[first]!, pieces[first]!, random));
  return once.with(second, editWord(once[second]!, pieces[first]!, random)).join('');
}

/** An edit that has an effect and does not undo the one before. */
function editWord(word: string, before: string, random: Random): string {
  for (;;) {
    const edited = EDITS[below(EDITS.length, random)]!([...word], random).join('');
    if (edited !== word && edited !== before) return edited;
  }
}

/** Without diacritics (ñ becomes n) and question marks, composed (NFC) and trimmed. */
export function dropAccentsAndMarks(question: string): string {
  const plain = question.normalize('NFD').replace(/\p{Mn}|[¿?]/gu, '');
  return plain.normalize('NFC').trim();
}

import type { Article } from '../../article/article.ts';
import { misspellAsAlways } from '../misspell.ts';
import type { QuestionSet } from '../questions/question-set.ts';
import { mulberry32, pick, type Random, sample } from '../random.ts';

const SEED = 3;

/** Without it a question is no question; the words after it decide how long the search takes. */
const QUESTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  es: ['Cuándo', 'Quién', 'Dónde', 'Qué', 'Cuántos'],
  en: ['When', 'Who', 'Where', 'What', 'How many'],
};

const MIN_WORDS = 4;
const MAX_WORDS = 9;

export interface SpeedQuestions {
  /** Of both kinds, none of them among the others. */
  readonly warmUp: readonly string[];
  readonly wellSpelt: readonly string[];
  /** The same, each with two wrong letters and without accents. */
  readonly misspelt: readonly string[];
}

/**
 * `count` questions of each kind on an article grown from these sets: those labelled on the sets it begins with,
 * fewer if there are not so many; without at least two, runs of its words.
 */
export function chooseQuestions(
  sets: readonly QuestionSet[],
  article: Article,
  count: number,
): SpeedQuestions {
  const random = mulberry32(SEED);
  const labelled = setsWithin(sets, article.passages.length).flatMap(({ questions }) =>
    questions.filter(({ kind }) => kind === 'answerable'),
  );
  const chosen =
    labelled.length >= 2
      ? sample(labelled, 2 * count, random).map(({ text }) => text)
      : Array.from({ length: 2 * count }, () => askAbout(article, random));
  const middle = Math.floor(chosen.length / 2);
  const wellSpelt = chosen.slice(0, middle);
  return {
    warmUp: chosen.slice(middle).flatMap((text) => [text, misspellAsAlways(text)]),
    wellSpelt,
    misspelt: wellSpelt.map(misspellAsAlways),
  };
}

function setsWithin(sets: readonly QuestionSet[], passageCount: number): QuestionSet[] {
  let passages = 0;
  return sets.filter(({ article }) => {
    const isWithin = passages < passageCount;
    passages += article.passages.length;
    return isWithin;
  });
}

/** A question word and a few consecutive words of a random passage. */
function askAbout({ body, language, passages }: Article, random: Random): string {
  const { start, end } = pick(passages, random);
  const words = body.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? [];
  const length = MIN_WORDS + Math.floor(random() * (MAX_WORDS - MIN_WORDS + 1));
  const from = Math.floor(random() * Math.max(1, words.length - length + 1));
  const asked = [pick(QUESTION_WORDS[language] ?? [''], random), ...words.slice(from, from + length)];
  return `${asked.join(' ').trim()}?`;
}

import * as v from 'valibot';
import type { Article } from '../../article/article.ts';
import type { TextRange } from '../../language/text-range.ts';
import type { LabelledQuestion } from './question-set.ts';
import { QuestionsError } from './questions-error.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const texts = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1));
const range = v.object({ start: v.number(), end: v.number() });

/** Labelled by words of the article: what a person writes by hand. */
const byFragments = v.union([
  v.object({ question: text, passage: v.null() }),
  v.object({ question: text, passage: texts, answer: texts }),
]);

/** Labelled by offsets into the article's body: what annotation tools give. */
const byOffsets = v.union([
  v.object({ question: text, answerable: v.literal(false) }),
  v.object({ question: text, answerable: v.literal(true), answers: v.pipe(v.array(range), v.minLength(1)) }),
]);

const anyFormat = v.union([byFragments, byOffsets]);

/**
 * Reads labelled questions, one JSON object a line, in either format; blank lines are skipped.
 *
 * @param file What errors name.
 * @throws {QuestionsError} `malformed`, `not-in-article` or `empty`.
 */
export function parseQuestions(jsonLines: string, article: Article, file: string): LabelledQuestion[] {
  const questions = jsonLines.split('\n').flatMap((json, at) => {
    return json.trim() === '' ? [] : [parseQuestion(json, article, { file, line: at + 1 })];
  });
  if (questions.length === 0) throw new QuestionsError('empty', { file });
  return questions;
}

function parseQuestion(
  json: string,
  { body }: Article,
  place: { file: string; line: number },
): LabelledQuestion {
  const parsed = v.safeParse(anyFormat, parseJson(json));
  if (!parsed.success) throw new QuestionsError('malformed', place);
  const label = parsed.output;
  if ('answerable' in label) {
    if (!label.answerable) return { kind: 'adversarial', text: label.question };
    for (const answer of label.answers) checkRange(answer, body, place);
    // A long paragraph may be divided, so the right passage is the one in which the answer begins.
    const passageMarks = label.answers.map(({ start }) => ({ start, end: start + 1 }));
    return { kind: 'answerable', text: label.question, passageMarks, answers: label.answers };
  }
  if (label.passage === null) return { kind: 'off-topic', text: label.question };
  return {
    kind: 'answerable',
    text: label.question,
    passageMarks: label.passage.flatMap((fragment) => occurrences(fragment, body, place)),
    answers: label.answer.flatMap((fragment) => occurrences(fragment, body, place)),
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function checkRange({ start, end }: TextRange, body: string, place: { file: string; line: number }): void {
  const isRange = Number.isInteger(start) && Number.isInteger(end) && start < end;
  if (!isRange || start < 0 || end > body.length)
    throw new QuestionsError('not-in-article', place, `${start}–${end}`);
}

/** Every place where the body has these words, verbatim. */
function occurrences(fragment: string, body: string, place: { file: string; line: number }): TextRange[] {
  const words = fragment.normalize('NFC');
  const found: TextRange[] = [];
  for (let start = body.indexOf(words); start !== -1; start = body.indexOf(words, start + 1))
    found.push({ start, end: start + words.length });
  if (found.length === 0) throw new QuestionsError('not-in-article', place, `«${fragment}»`);
  return found;
}

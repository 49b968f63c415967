import { closeSync, openSync, writeSync } from 'node:fs';
import type { MeasuredLibrary } from '../../src/answer/library.ts';
import type { Engine } from './engine.ts';
import { type AskedQuestion, inVariants, type Variant } from './judge.ts';
import { cutArticles, joinArticles, LONG_LENGTH, SHORT_LENGTHS } from './lengths.ts';
import { OFF_TOPIC_QUESTIONS, type QuestionSet, withOffTopic } from './questions.ts';
import { below, randomOf } from './random.ts';
import { progress } from './report.ts';

export interface DumpInput {
  readonly heldOut: readonly QuestionSet[];
  /** Where off-topic questions and the other passages of long articles come from. */
  readonly all: readonly QuestionSet[];
  /** Small sets, asked as they are, by a name for them. */
  readonly small: Readonly<Record<string, readonly QuestionSet[]>>;
}

/**
 * Writes what data/model/recipe/decide.py fits on, a JSON object a line and question: its group, and its candidates with
 * what speaks for each.
 * @returns the number of lines
 */
export async function dump(
  file: string,
  { heldOut, all, small }: DumpInput,
  { open }: Engine,
): Promise<number> {
  const spelt: readonly Variant[] = ['as asked', 'misspelt', 'lower case'];
  // Cut to a random length for each passage, always the same.
  const [shortest, longest] = SHORT_LENGTHS;
  const cut = (set: QuestionSet) => {
    const randomAt = (passage: number) => randomOf(`${set.article.id} ${passage}`);
    return cutArticles(set, all, (at) => shortest + below(longest - shortest + 1, randomAt(at)));
  };
  const parts: (readonly [name: string, sets: readonly QuestionSet[], variants: readonly Variant[]])[] = [
    ...Object.entries(small).map(([name, sets]) => [name, sets, spelt] as const),
    ['as-is', heldOut.map((set) => withOffTopic(set, all, OFF_TOPIC_QUESTIONS)), spelt],
    ['cut', heldOut.flatMap(cut), ['as asked']],
    ['joined', [joinArticles(heldOut, all, LONG_LENGTH)], ['as asked', 'misspelt']],
  ];
  const output = openSync(file, 'w');
  let lines = 0;
  for (const [name, sets, variants] of parts)
    for (const [done, set] of sets.entries()) {
      const { id, passages } = set.article;
      progress(`${name} ${done + 1}/${sets.length} ${id} · ${lines} lines`);
      const library = await open(set.article);
      for (const question of inVariants(set, variants)) {
        const candidates = await candidatesOf(library, question);
        const { asked } = question;
        const line = { set: name, article: id, passages: passages.length, group: groupOf(question) };
        writeSync(output, `${JSON.stringify({ ...line, question: asked, candidates })}\n`);
        lines += 1;
      }
    }
  closeSync(output);
  return lines;
}

async function candidatesOf(library: MeasuredLibrary, { asked, rightPassages }: AskedQuestion) {
  const { ranked } = await library.explain(asked, { readsAll: true });
  return ranked.map(({ passageId, features }) => ({
    passage: passageId,
    right: rightPassages.includes(passageId),
    features,
  }));
}

function groupOf({ kind, variant }: AskedQuestion): string {
  if (kind === 'answerable') return variant === 'as asked' ? 'answerable' : variant;
  return kind === 'on-topic' ? 'unanswerable' : 'off-topic';
}

import { closeSync, openSync, writeSync } from 'node:fs';
import type { MeasuredLibrary } from '../../src/answer/library.ts';
import type { Engine } from './engine.ts';
import { inVariants, judge, type Variant } from './judge.ts';
import { cutArticles, joinArticles } from './lengths.ts';
import { OFF_TOPIC_QUESTIONS, type Question, type QuestionSet, withOffTopic } from './questions.ts';
import { below, randomOf } from './random.ts';
import { progress } from './report.ts';
import { spanF1 } from './span-match.ts';

const [SHORTEST, LONGEST, LONG] = [3, 10, 240];

export interface DumpInput {
  readonly heldOut: readonly QuestionSet[];
  /** Where off-topic questions and the other passages of long articles come from. */
  readonly all: readonly QuestionSet[];
  /** Small sets, asked as they are, by a name for them. */
  readonly small: Readonly<Record<string, readonly QuestionSet[]>>;
}

/**
 * Writes what data/model/recipe/decide.py fits on, a JSON object a line and question: see `dumpLine`.
 * @returns the number of lines
 */
export async function dump(
  file: string,
  { heldOut, all, small }: DumpInput,
  { open }: Engine,
): Promise<number> {
  const spelt: readonly Variant[] = ['as asked', 'misspelt', 'lower case'];
  // Cut to a random length for each passage, always the same.
  const cut = (set: QuestionSet) => {
    const randomAt = (passage: number) => randomOf(`${set.article.id} ${passage}`);
    return cutArticles(set, all, (at) => SHORTEST + below(LONGEST - SHORTEST + 1, randomAt(at)));
  };
  const parts: (readonly [name: string, sets: readonly QuestionSet[], variants: readonly Variant[]])[] = [
    ...Object.entries(small).map(([name, sets]) => [name, sets, spelt] as const),
    ['as-is', heldOut.map((set) => withOffTopic(set, all, OFF_TOPIC_QUESTIONS)), spelt],
    ['cut', heldOut.flatMap(cut), ['as asked']],
    ['joined', [joinArticles(heldOut, all, LONG)], ['as asked', 'misspelt']],
  ];
  const output = openSync(file, 'w');
  let lines = 0;
  for (const [name, sets, variants] of parts)
    for (const [done, set] of sets.entries()) {
      progress(`${name} ${done + 1}/${sets.length} ${set.article.id} · ${lines} lines`);
      const library = await open(set.article);
      for (const [question, variant] of inVariants(set, variants)) {
        const line = { set: name, ...(await dumpLine(library, set, question, variant)) };
        writeSync(output, `${JSON.stringify(line)}\n`);
        lines += 1;
      }
    }
  closeSync(output);
  return lines;
}

/** A question's group, and its candidates with what speaks for each. */
async function dumpLine(library: MeasuredLibrary, set: QuestionSet, question: Question, variant: Variant) {
  const { article, source } = set;
  const { asked, outcome, confidence, firstRight } = await judge(library, set, question, variant);
  const { ranked } = await library.explain(asked);
  return {
    source,
    article: article.id,
    passages: article.passages.length,
    group: groupOf(question, variant),
    question: asked,
    outcome,
    confidence,
    firstRight,
    candidates: ranked.map(({ passageId, score, features, reading }) => ({
      passage: passageId,
      right: question.rightPassages.includes(passageId),
      score,
      features,
      spans: (reading?.spans ?? []).map(({ start, end, score }) => {
        const text = article.passages[passageId]!.text.slice(start, end);
        return { start, end, score, f1: spanF1(text, question.answerTexts, article.language) };
      }),
    })),
  };
}

function groupOf({ kind }: Question, variant: Variant): string {
  if (kind === 'answerable') return variant === 'as asked' ? 'answerable' : variant;
  return kind === 'on-topic' ? 'unanswerable' : 'off-topic';
}

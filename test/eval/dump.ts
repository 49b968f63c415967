import { closeSync, openSync, writeSync } from 'node:fs';
import type { MeasuredLibrary } from '../../src/answer/library.ts';
import type { Engine } from './engine.ts';
import { ask, type Variant } from './judge.ts';
import { cutArticles, joinArticles } from './lengths.ts';
import { type Question, type QuestionSet, withBorrowed } from './questions.ts';
import { mulberry32, seedOf } from './random.ts';
import { matchSpan } from './span-match.ts';

const SHORTEST = 3;
const LONGEST = 10;
const LONG = 240;

export interface DumpInput {
  readonly heldOut: readonly QuestionSet[];
  /** Where off-topic questions and the other passages of long articles come from. */
  readonly all: readonly QuestionSet[];
  /** Small sets, asked as they are: test/golden, shared/real. */
  readonly small: ReadonlyMap<string, readonly QuestionSet[]>;
}

/**
 * Writes what the decision on each question saw, a JSON object a line: see `dumpLine`.
 * @returns the number of lines
 */
export async function dump(
  file: string,
  { heldOut, all, small }: DumpInput,
  { resources, open }: Engine,
  onProgress: (text: string) => void,
): Promise<number> {
  const loading = { detectLanguage: resources.languages.detect, all };
  const spelt: readonly Variant[] = ['as asked', 'misspelt', 'lower case'];
  const parts: [name: string, sets: readonly QuestionSet[], variants: readonly Variant[]][] = [
    ...[...small].map(([name, sets]) => [name, sets, spelt] as [string, typeof sets, typeof spelt]),
    ['as-is', heldOut.map((set) => withBorrowed(set, all)), spelt],
    ['cut', heldOut.flatMap((set) => cutArticles(set, (at) => sizeOf(set, at), loading)), ['as asked']],
    ['joined', joinArticles(heldOut, LONG, loading), ['as asked', 'misspelt']],
  ];
  const output = openSync(file, 'w');
  let lines = 0;
  try {
    for (const [name, sets, variants] of parts)
      for (const [done, set] of sets.entries()) {
        onProgress(`${name} ${done + 1}/${sets.length} ${set.article.id} · ${lines} lines`);
        const library = await open(set.article);
        for (const question of set.questions)
          for (const variant of question.kind === 'answerable' ? variants : variants.slice(0, 1)) {
            const line = await dumpLine(library, set, question, variant);
            writeSync(output, `${JSON.stringify({ set: name, ...line })}\n`);
            lines += 1;
          }
      }
  } finally {
    closeSync(output);
  }
  return lines;
}

/** A random size for each passage, always the same. */
function sizeOf({ article }: QuestionSet, passage: number): number {
  const random = mulberry32(seedOf(`${article.id} ${passage}`));
  return SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1));
}

/** What data/model/recipe/decide.py fits on: a question's group, and its candidates with what speaks for each. */
async function dumpLine(library: MeasuredLibrary, set: QuestionSet, question: Question, variant: Variant) {
  const { article, source } = set;
  const { asked, outcome, confidence, firstRight } = await ask(library, set, question, variant);
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
        return { start, end, score, f1: matchSpan(text, question.answerTexts, article.language).f1 };
      }),
    })),
  };
}

function groupOf({ kind }: Question, variant: Variant): string {
  if (kind === 'answerable') return variant === 'as asked' ? 'answerable' : variant;
  return kind === 'on-topic' ? 'unanswerable' : 'off-topic';
}

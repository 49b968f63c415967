import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadArticle } from '../../src/article/load.ts';
import { libraryOf, resources } from '../resources.ts';

/** How many of the questions must be answered, or declined, as they should. */
const MIN_RIGHT = 23;

interface GoldenQuestion {
  readonly question: string;
  /** The first passage must have one of these; `null` when the article has no answer. */
  readonly passage: readonly string[] | null;
  /** One of these must lie within the answer sentence. */
  readonly answer?: readonly string[];
}

const golden: GoldenQuestion[] = readFileSync('test/golden/preguntas.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

const article = await loadArticle('data/articles/ant-financial.md', {
  detectLanguage: resources.languages.detect,
});
const { ask } = await libraryOf(article);

/** What is wrong with the answer to a question; nothing when it is right. */
async function missOf({ question, passage, answer = [] }: GoldenQuestion): Promise<string | undefined> {
  const given = await ask(question);
  const said = `${question} (${given.kind}, confidence ${given.confidence.toFixed(2)})`;
  if (passage === null) return given.kind === 'answer' ? `${said}: should be declined` : undefined;
  if (given.kind !== 'answer') return `${said}: should be answered`;
  const { passage: first, sentence } = given.quotes[0];
  const has = (range: { start: number; end: number }, fragments: readonly string[]) =>
    fragments.some((fragment) => article.body.slice(range.start, range.end).includes(fragment));
  if (!has(first, passage)) return `${said}: wrong passage, ${first.index}`;
  return has(sentence, answer) ? undefined : `${said}: wrong sentence`;
}

it(`answers at least ${MIN_RIGHT} of the ${golden.length} golden questions right`, async () => {
  const replies = await Promise.all(golden.map(missOf));
  const misses = replies.filter((miss) => miss !== undefined);
  if (misses.length > 0) console.log(['Golden questions that went wrong:', ...misses].join('\n  '));
  expect(golden.length - misses.length).toBeGreaterThanOrEqual(MIN_RIGHT);
});

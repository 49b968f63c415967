import { afterAll } from 'vitest';
import { createParser, type Parser, type ParserOptions } from '../../src/article/submission/parser.ts';

/** A parser as the bot has it, closed after the file's tests. */
export function parserFor(options: Partial<ParserOptions> = {}): Parser {
  const parser = createParser({ languageDirectory: 'data/language', ...options });
  afterAll(() => parser.close());
  return parser;
}

/** What became of a submission, in a word. */
export async function outcomeOf(taking: Promise<unknown>): Promise<string> {
  return taking.then(
    () => 'taken',
    ({ code, detail }) => (detail === undefined ? code : `${code} ${detail}`),
  );
}

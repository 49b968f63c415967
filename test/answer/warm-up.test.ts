import { expect, it } from 'vitest';
import { warmUp } from '../../src/answer/warm-up.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { resources } from '../resources.ts';

it('takes the way of a question in a server, and computes no vectors', async () => {
  const asked: string[] = [];
  const { encode, read } = resources.models;
  const models = {
    ...resources.models,
    encode: (...given: Parameters<typeof encode>) => {
      asked.push(given[2]);
      return encode(...given);
    },
    read: (...given: Parameters<typeof read>) => {
      asked.push('read');
      return read(...given);
    },
  };
  const parsed: string[] = [];
  await warmUp({ ...resources, models }, async ({ id, text }) => {
    parsed.push(id);
    return parseArticle(id, text, { detectLanguage: resources.languages.detect });
  });
  expect(parsed).toEqual(['warm-up']);
  expect(asked.filter((kind) => kind === 'read').length).toBeGreaterThan(1);
  expect(asked).toContain('question');
  expect(asked).not.toContain('indexing');
});

it('does without the thread for servers’ articles when that fails', async () => {
  const failing = () => Promise.reject(new Error('out of memory'));
  await expect(warmUp(resources, failing)).resolves.toBeUndefined();
});

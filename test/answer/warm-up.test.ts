import { expect, it } from 'vitest';
import { warmUp } from '../../src/answer/warm-up.ts';
import { resources } from '../resources.ts';

it('runs both networks, as for a question, and indexes nothing', async () => {
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
  await warmUp({ ...resources, models });
  expect(asked.filter((kind) => kind === 'read').length).toBeGreaterThan(1);
  expect(asked).toContain('question');
  expect(asked).not.toContain('indexing');
});

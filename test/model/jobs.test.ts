import { expect, it } from 'vitest';
import { Jobs } from '../../src/model/jobs.ts';
import { ModelError } from '../../src/model/model-error.ts';

const encode = (id: number) => ({ network: 'encoder', ids: [id] }) as const;
const read = (id: number) => ({ network: 'reader', ids: [id] }) as const;
const ALL = ['question', 'indexing'] as const;

it('come with questions first, in the order in which they were asked', () => {
  const jobs = new Jobs();
  for (const id of [1, 2]) void jobs.add(encode(id), 'indexing');
  for (const id of [3, 4]) void jobs.add(read(id), 'question');
  const taken = Array.from({ length: 5 }, () => jobs.take(ALL)?.request.ids[0]);
  expect(taken).toEqual([3, 4, 1, 2, undefined]);
});

it('leave questions to who takes them', () => {
  const jobs = new Jobs();
  void jobs.add(read(1), 'question');
  expect(jobs.isWaiting('indexing')).toBe(false);
  void jobs.add(encode(2), 'indexing');
  expect(jobs.isWaiting('indexing')).toBe(true);
  expect(jobs.take(['indexing'])?.request.ids).toEqual([2]);
  expect(jobs.take(['indexing'])).toBeUndefined();
  expect(jobs.take(ALL)?.request.ids).toEqual([1]);
});

it('are settled by what the thread replies', async () => {
  const jobs = new Jobs();
  const [right, wrong] = [jobs.add(read(1), 'question'), jobs.add(read(2), 'question')];
  jobs.settle(jobs.take(ALL)!, { output: new Float32Array([7]) });
  jobs.settle(jobs.take(ALL)!, { error: new Error('too long') });
  expect(await right).toEqual(new Float32Array([7]));
  await expect(wrong).rejects.toThrow('too long');
});

it('are all rejected with the first failure: under way, waiting and to come', async () => {
  const jobs = new Jobs();
  const added = [jobs.add(read(1), 'question'), jobs.add(encode(2), 'indexing')];
  jobs.take(ALL);
  const failure = new ModelError('broken', 'first');
  expect(jobs.fail(failure)).toBe(failure);
  expect(jobs.fail(new ModelError('broken', 'second'))).toBe(failure);
  for (const job of [...added, jobs.add(read(3), 'question')]) await expect(job).rejects.toBe(failure);
  expect(jobs.take(ALL)).toBeUndefined();
});

import type { Message } from 'discord.js';
import { expect, test } from 'vitest';
import { createRateLimiter } from '../../src/discord/rate-limit.ts';
import { createRouter } from '../../src/discord/router.ts';
import { createLogger } from '../../src/log.ts';

import { cannedLibrary } from './e2e/canned-library.ts';
import { beesArticle } from './render/fixtures.ts';
import { unusedIntake } from './unused-intake.ts';

test('what cannot even be looked at is logged, and the router is idle again', async () => {
  const lines: string[] = [];
  const router = createRouter({
    ...unusedIntake,
    libraryOf: async () => expect.unreachable(),
    host: cannedLibrary([beesArticle], {}),
    limiter: createRateLimiter({ questions: 1, windowMs: 1 }),
    log: createLogger('info', { write: (line) => lines.push(line) }),
    nowMs: () => 0,
    detectLanguage: () => 'es',
    codeUrl: undefined,
  });
  const message = {
    get author(): never {
      throw new Error('nadie');
    },
  };
  await router.onMessage(message as unknown as Message);
  await router.idle();
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 'error', err: expect.objectContaining({ message: 'nadie' }) }),
  ]);
});

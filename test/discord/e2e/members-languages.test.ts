import { expect, test } from 'vitest';
import { beesArticle } from '../render/fixtures.ts';
import { startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';

const question = 'When did the hives arrive?';
const library = cannedLibrary([beesArticle], { [question]: { words: ['marzo de 1998'], confidence: 0.6 } });

test.each(['en-US', 'en-GB'] as const)('in %s everything but the quote is in English', async (locale) => {
  const { discord } = await startBot({ library });
  const sue = discord.person({ name: 'Sue', locale });
  const answer = await sue.runs('/ask', { question });
  expect(answer.text).toContain('> Las colmenas llegaron a Aral en **marzo de 1998**.');
  expect(answer.text).toContain('-# Passage 1 of 3 · fair match');
  expect(answer.buttons.map(({ label }) => label)).toEqual(['◀ Previous', 'Next ▶', '🗑 Delete', 'Source']);
  expect((await sue.runs('/ask', { question: 'x', private: true })).text).toContain(
    'The article does not say.',
  );
  expect((await sue.runs('/article')).text).toContain('3 passages');
  expect((await sue.runs('/help')).text).toContain('Ask with /ask');
});

test.each(['es-ES', 'es-419', 'fr', 'ja'] as const)('in %s it is in Spanish', async (locale) => {
  const { discord } = await startBot({ library });
  const ana = discord.person({ locale });
  const answer = await ana.runs('/preguntar', { pregunta: question });
  expect(answer.text).toContain('-# Pasaje 1 de 3 · coincidencia media');
});

test('each person is answered in their own, on the same message', async () => {
  const { discord } = await startBot({ library });
  const answer = await discord.person({ locale: 'es-419' }).runs('/preguntar', { pregunta: question });
  const copy = await discord.person({ name: 'Sue', locale: 'en-US' }).presses(answer.button('Siguiente ▶'));
  expect(copy.text).toContain('Passage 2 of 3');
});

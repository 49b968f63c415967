import { expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { libraryOf, resources } from '../resources.ts';

const { ask } = await libraryOf(
  parseArticle('taller', '# Taller 73\n\nLa llave del almacén la tiene Rosa Vidal.\n\nSe barre los lunes.', {
    detectLanguage: resources.languages.detect,
    format: 'markdown',
  }),
);

it('knows the words of the title, which no passage has', async () => {
  expect(await ask('¿quién tiene la llave del almacén del taller 73?')).toMatchObject({ certainty: 'sure' });
  const declined = await ask('¿cuánto mide la torre del taller 73?');
  expect(declined).toMatchObject({ kind: 'no-answer', unknownWords: [] });
});

it('is less certain of the number of another title', async () => {
  const [own, other] = await Promise.all(
    [73, 74].map((number) => ask(`¿quién tiene la llave del almacén del taller ${number}?`)),
  );
  expect(1 - other!.confidence).toBeGreaterThan(2 * (1 - own!.confidence));
});

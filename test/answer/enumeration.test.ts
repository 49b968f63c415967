import { expect, it } from 'vitest';
import { libraryOf } from '../resources.ts';
import { articleOf } from './articles.ts';
import { firstSpan } from './checks.ts';

const RECIPE = `# Bizcocho de limón

**Ingredientes:** 4 huevos, 200 g de azúcar, 2 limones, 250 g de harina y un sobre de levadura.

**Horno:** 40 minutos a 180 grados. Se desmolda en frío.`;

it.each([
  [
    'ingredientes del bizcocho',
    '4 huevos, 200 g de azúcar, 2 limones, 250 g de harina y un sobre de levadura.',
  ],
  ['cuánta harina lleva', '250 g'],
])('a list is asked for, and all that its line enumerates is marked: %s', async (question, wanted) => {
  const library = await libraryOf(articleOf('made-up', RECIPE, 'markdown'));
  expect(firstSpan(await library.ask(question))).toContain(wanted);
});

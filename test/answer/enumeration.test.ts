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

const RULES = `Normas del refugio

1. El refugio abre de mayo a octubre.

2. No se admite:
   - acampar en el prado
   - encender fuego junto al río
   - dejar basura

3. Sanciones:
   3.1. Leve: aviso.
   3.2. Grave: 60 euros.`;

it.each([
  ['que cosas no se admiten', /acampar en el prado[\s\S]*dejar basura$/],
  ['que sanciones hay', /^Leve: aviso\.[\s\S]*60 euros\.$/],
  ['se puede encender fuego', /^encender fuego junto al río$/],
])('of a rule that is a list its items: %s', async (question, wanted) => {
  const library = await libraryOf(articleOf('made-up', RULES));
  expect(firstSpan(await library.ask(question))).toMatch(wanted);
});

it('a rule with its parts on lines among other rules is found with them', async () => {
  const rules = [
    'Normas',
    '',
    '1. Se abre a las 8.',
    '2. Faltas:',
    '2.1. Leve: aviso.',
    '2.2. Grave: 60 euros.',
  ];
  const library = await libraryOf(articleOf('made-up', [...rules, '3. La llave está en el bar.'].join('\n')));
  expect(firstSpan(await library.ask('norma 2'))).toMatch(/^Faltas:\n.*aviso\.\n.*60 euros\.$/);
  expect(firstSpan(await library.ask('norma 3'))).toBe('La llave está en el bar.');
});

const TRIP =
  '# Viaje\n\n## Qué incluye\n\n- dos noches\n- desayuno\n\n## Qué no incluye\n\n- las cenas\n- el seguro';

it.each([
  ['what is included?', 'dos noches', 'desayuno'],
  ['que incluye', 'dos noches', 'desayuno'],
  ['que no incluye', 'las cenas', 'el seguro'],
])('of two lists the one that holds, or does not: %s', async (question, first, last) => {
  const reply = await (await libraryOf(articleOf('trip', TRIP, 'markdown'))).ask(question);
  expect(reply).toMatchObject({ certainty: 'sure' });
  expect(firstSpan(reply)).toMatch(new RegExp(`^${first}[\\s\\S]*${last}$`));
});

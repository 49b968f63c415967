import { expect, it } from 'vitest';
import { createLibrary } from '../../src/answer/library.ts';
import { resources } from '../resources.ts';
import { articleOf } from './articles.ts';

const passages = [
  'El faro se encendió el 4 de mayo de 1893.',
  'El faro lo proyectó la ingeniera Remedios Luque.',
  'La linterna del faro se ve desde 20 millas.',
  'Junto al faro vivieron tres fareros con sus familias.',
];

/** That could each answer as well as another. */
const alike = ['norte', 'sur', 'este', 'oeste'].map((side) => `El faro del ${side} se encendió en 1893.`);

/** How many passages were read for a question. */
async function readFor(question: string, texts = passages): Promise<number> {
  let reads = 0;
  const read: typeof resources.models.read = (...given) => {
    reads += 1;
    return resources.models.read(...given);
  };
  const models = { ...resources.models, read };
  const library = await createLibrary([articleOf('faro', texts.join('\n\n'))], { ...resources, models });
  await library.ask(question);
  return reads;
}

it('reads the first only where no other one can come first', async () => {
  expect(await readFor('¿cuándo se encendió el faro?')).toBe(1);
});

it('reads another one where the first does not say what is asked', async () => {
  const visits = [
    'Las visitas al faro duran media hora y empiezan en la taquilla.',
    'Por una visita se pagan 6 €, en la taquilla.',
  ];
  expect(await readFor('¿cuánto dura la visita al faro?', visits)).toBe(1);
  expect(await readFor('¿cuánto cuesta la visita al faro?', visits)).toBe(2);
});

it('reads more where another one can', async () => {
  expect(await readFor('¿de qué color son los faros?', alike)).toBe(4);
});

it('reads less where passages are long', async () => {
  const filler = ' En el puerto había barcos, redes y gente que hablaba del tiempo y de la pesca.'.repeat(12);
  const long = alike.map((passage) => passage + filler);
  expect(await readFor('¿de qué color son los faros?', long)).toBe(3);
});

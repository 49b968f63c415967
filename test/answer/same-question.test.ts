import { describe, expect, it } from 'vitest';
import { LOOKED_UP } from '../../src/answer/reply.ts';
import { libraryOf } from '../resources.ts';
import { articleOf } from './articles.ts';
import { expectSound } from './checks.ts';

const CENTRE = articleOf(
  'centre',
  `# Centro cívico Alameda: preguntas

El gimnasio abrió en 2011 y está en la calle Sur, 4.

## ¿Dónde estamos?

En la plaza Mayor, 2.

## ¿Cuándo abre la biblioteca?

De lunes a viernes, de 9:00 a 20:30.

`,
  'markdown',
);
const POOL = articleOf('pool', '# Piscina\n\n## ¿Cuánto cuesta?\n\nLa entrada cuesta 4 €.\n', 'markdown');
const GYM = articleOf('gym', '# Gimnasio\n\nEl gimnasio se fundó en 1998 y cuesta 25 €.\n', 'markdown');

const centre = await libraryOf(CENTRE);
const both = await libraryOf(POOL, GYM);

describe('the very question is', () => {
  it.each([
    ['dónde está el centro cívico?', 'En la plaza Mayor, 2.'],
    ['donde estais', 'En la plaza Mayor, 2.'],
    ['¿Dónde está el club?', 'En la plaza Mayor, 2.'],
    ['cuando abre la biblioteca', 'De lunes a viernes, de 9:00 a 20:30.'],
  ])('that in another person, and that names what the text is about: %s', async (question, text) => {
    const reply = await centre.ask(question);
    expectSound(reply);
    expect(reply).toMatchObject({ kind: 'answer', confidence: LOOKED_UP });
    expect(reply.quotes[0]!.passage.text).toBe(text);
  });

  it.each([
    // Something else that the text tells of.
    '¿Dónde está el gimnasio?',
    '¿Cuándo abre el gimnasio?',
    // Another time.
    '¿Cuándo abrió la biblioteca?',
    'donde',
    'estamos',
  ])('not %s', async (question) => {
    expect((await centre.ask(question)).confidence).not.toBe(LOOKED_UP);
  });

  it('not that of another article', async () => {
    const reply = await both.ask('¿Cuánto cuesta el gimnasio?');
    expect(reply.quotes[0]!.article).toBe(GYM);
    expect((await both.ask('¿Cuánto cuesta la piscina?')).quotes[0]!.article).toBe(POOL);
  });
});

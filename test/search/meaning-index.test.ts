import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { buildMeaningIndex, passageCosines, sentenceCosines } from '../../src/search/meaning-index.ts';
import { resources } from '../resources.ts';
import { embedLetters, lettersVector } from './vectors.ts';

const detectLanguage = () => 'es';
const TITLED = parseArticle(
  'pool',
  '# Piscina\n\n## Horario\n\nAbre a las nueve. Cierra a las diez.\n\n## Precio\n\nCuesta cuatro euros.',
  { detectLanguage, format: 'markdown' },
);
const UNTITLED = parseArticle('nameless', 'El faro es alto. La torre es baja.\n\nNadie vive allí.', {
  detectLanguage,
});

/** The texts that were embedded for some articles, by article. */
async function embeddedOf(...articles: readonly Article[]): Promise<Record<string, readonly string[]>> {
  const embedded: Record<string, readonly string[]> = {};
  await buildMeaningIndex(articles, (texts, options) => {
    embedded[options.name] = texts;
    return embedLetters(texts, options);
  });
  return embedded;
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('what is embedded', () => {
  it('is each passage below title and headings, and each sentence of several below the nearest heading', async () => {
    expect(await embeddedOf(TITLED, UNTITLED)).toEqual({
      pool: [
        'Piscina › Horario: Abre a las nueve. Cierra a las diez.',
        'Piscina › Precio: Cuesta cuatro euros.',
        'Horario: Abre a las nueve.',
        'Horario: Cierra a las diez.',
      ],
      nameless: [
        'El faro es alto. La torre es baja.',
        'Nadie vive allí.',
        'El faro es alto.',
        'La torre es baja.',
      ],
    });
  });
});

describe('cosines', async () => {
  const ALL = { from: 0, to: 4 };
  const index = await buildMeaningIndex([TITLED, UNTITLED], embedLetters);
  const question = lettersVector('La torre es baja.');

  it('are those of the passages of all articles, in order', async () => {
    const { pool, nameless } = await embeddedOf(TITLED, UNTITLED);
    const texts = [...pool!.slice(0, 2), ...nameless!.slice(0, 2)];
    passageCosines(index, question, ALL).forEach((cosine, i) => {
      expect(cosine).toBeCloseTo(dot(question, lettersVector(texts[i]!)), 2);
    });
  });

  it.each([
    [1, 3],
    [2, 4],
    [3, 3],
    [0, 1],
  ])('are those of a range of the passages, %i to %i', (from, to) => {
    const whole = passageCosines(index, question, ALL);
    expect(passageCosines(index, question, { from, to })).toEqual(whole.slice(from, to));
  });

  it('are those of a passage’s sentences', () => {
    const [faro, torre, ...others] = sentenceCosines(index, question, 2);
    expect(others).toEqual([]);
    expect(torre).toBeCloseTo(1, 2);
    expect(faro).toBeCloseTo(dot(question, lettersVector('El faro es alto.')), 2);
  });

  it('are the passage’s own where it is one sentence', () => {
    const own = passageCosines(index, question, ALL);
    expect(sentenceCosines(index, question, 1)).toEqual([own[1]]);
    expect(sentenceCosines(index, question, 3)).toEqual([own[3]]);
  });

  it('find by meaning with the real encoder', async () => {
    const real = await buildMeaningIndex([TITLED, UNTITLED], resources.embed);
    const asked = await resources.models.encode('¿cuánto vale bañarse?', 'query', 'question');
    const cosines = passageCosines(real, asked, ALL);
    expect(cosines.indexOf(Math.max(...cosines))).toBe(1);
  });
});

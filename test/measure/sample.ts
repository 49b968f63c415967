import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';

const TEXT = `El faro de Mesa Roldán se construyó en 1863. Su luz alcanza 23 millas náuticas.

La torre del faro mide 18 metros de altura. La proyectó el ingeniero Antonio Molina.

El museo abre los sábados. La entrada cuesta 3 euros y la visita dura una hora.`;

/** Three passages of two sentences each. */
export const lighthouse: Article = parseArticle('faro', TEXT, { detectLanguage: () => 'es' });

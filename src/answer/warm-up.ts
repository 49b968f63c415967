import { parseArticle } from '../article/parse.ts';
import { createLibrary, type LibraryResources } from './library.ts';

const TEXT = `El faro se encendió el 4 de mayo de 1893, y lo proyectó la ingeniera Remedios Luque.

La visita cuesta 7 €, y 4 € para menores de 12 años. Se sube por una escalera de 189 peldaños.

Abre de martes a domingo, de 10:00 a 14:00. En invierno cierra los días de temporal.`;
const QUESTION = '¿cuánto cuesta subir al faro?';

/**
 * Asks a small text, so that the first person who asks does not wait for what is compiled and laid out when it first
 * runs, a quarter of a second. Rejects with ModelError.
 */
export async function warmUp(resources: LibraryResources): Promise<void> {
  const { languages, models } = resources;
  const article = parseArticle('warm-up', TEXT, { detectLanguage: languages.detect });
  // Vectors would be computed on every thread, which would load more than there is use for.
  const parts = { words: true, encoder: false, reader: true };
  const library = await createLibrary([article], { ...resources, inTurn: (work) => work() }, { parts });
  await Promise.all([library.ask(QUESTION), models.encode(QUESTION, 'query', 'question')]);
}

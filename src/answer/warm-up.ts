import { parseArticle } from '../article/parse.ts';
import type { ParseStored } from '../article/submission/intake.ts';
import { createLibrary, type LibraryResources } from './library.ts';

const SECTION = `El faro se encendió el 4 de mayo de 1893, y lo proyectó la ingeniera Remedios Luque.

La visita cuesta 7 €, y 4 € para menores de 12 años. Se sube por una escalera de 189 peldaños.

Abre de martes a domingo, de 10:00 a 14:00. En invierno cierra los días de temporal.`;
/** What runs often enough is compiled; more than these gain nothing. */
const SECTIONS = 4;
const QUESTIONS = ['¿cuánto cuesta subir al faro?', '¿cuándo se encendió el faro?'];

/**
 * Parses, indexes and asks a small text, so that the first person who asks does not wait for what is read and compiled
 * when it first runs, a quarter of a second. Rejects with ModelError.
 *
 * @param parseStored what the articles of servers go through, if there are any.
 */
export async function warmUp(resources: LibraryResources, parseStored?: ParseStored): Promise<void> {
  const { languages, models } = resources;
  const text = Array.from({ length: SECTIONS }, (_, at) => `## Faro ${at}\n\n${SECTION}`).join('\n\n');
  const stored = { id: 'warm-up', title: 'Faro', text, format: 'markdown' } as const;
  const parseHere = () => parseArticle(stored.id, text, { detectLanguage: languages.detect });
  // A thread that fails now may do later, and articles of servers are no reason not to start.
  const article = await (parseStored?.(stored, stored.id).catch(parseHere) ?? parseHere());
  // Vectors would be computed on every thread, which would load more than there is use for.
  const parts = { words: true, encoder: false, reader: true };
  const library = await createLibrary([article], { ...resources, inTurn: (work) => work() }, { parts });
  await models.encode(QUESTIONS[0]!, 'query', 'question');
  for (const question of QUESTIONS) await library.ask(question);
}

import type { PassageRange } from '../../search/candidates.ts';
import type { WordIndex } from '../../search/word-index.ts';
import { plain } from '../../text/plain.ts';
import type { Quote } from '../answer.ts';
import { hasDate } from '../quote/context-tells.ts';
import { lookedUpQuote } from '../quote/quote.ts';

const NAME = '(?:(?:version|release|actualizacion|parche|update|patch)\\s*)?v?\\.?\\s?';
const CITED = new RegExp(
  `(?<![\\p{L}\\d.,:])${NAME}(?<number>\\d+(?:\\.\\d+)+)(?![\\p{L}\\d]|[.,:]\\d)`,
  'u',
);
const HEADING = new RegExp(`^[^\\p{L}\\d]*${NAME}(?<number>\\d+(?:\\.\\d+)+)`, 'u');

const CHANGES = '(?:novedades|cambios|mejoras|notas|changelog|changes|(?:release )?notes|news)';
/** What asks for a version as a whole, without its number. */
const ASKS_WHAT = new RegExp(
  `^(?:y )?(?:(?:cuales (?:son|fueron) |what (?:are|were) )?(?:las |los |the )?${CHANGES}|que (?:${CHANGES} )?(?:hay|tiene|trae|traia|trajo|cambia|cambio|incluye|incluia)(?: de nuevo| nuevo)?|what(?:'s| is| was|s)? (?:new|changed|in)|what (?:did|does))? ?(?:de|en|con|in|of|with)? ?(?:la|el|the)?(?: (?:bring|add|change|include))?$`,
  'u',
);
const ASKS_WHEN =
  /^(?:y )?(?:cuando|(?:en )?que (?:dia|fecha)|fecha de|when|what (?:day|date)|release date of) ?(?:(?:salio|sale|ha salido|se (?:publico|lanzo|libero)|(?:fue )?(?:publicada|lanzada)|publicaron|lanzaron|publicacion(?: de)?|lanzamiento(?: de)?|was|is|did|were) ?)?(?:la|el|the)? ?(?:released|published|out|come out)?$/u;

/**
 * The section of a version that a question names ("qué trae la 3.1", "when was v2.0.0 released"), where headings have
 * versions; "3.1" is 3.1.0 and 3.1.2 where no heading has it as it is. When it came out is told by the heading alone, so
 * that is asked for only where the heading has a date.
 */
export function findVersion(question: string, { passages }: WordIndex, { from, to }: PassageRange): Quote[] {
  const form = plain(question).replace(/\s+/g, ' ');
  const cited = CITED.exec(form);
  if (!cited) return [];
  const rest = `${form.slice(0, cited.index)} ${form.slice(cited.index + cited[0].length)}`;
  const asked = rest
    .replace(/[¿?¡!.,;:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const isWhen = ASKS_WHEN.test(asked);
  if (!isWhen && !ASKS_WHAT.test(asked)) return [];
  const sections = passages.slice(from, to).flatMap((indexed) => {
    const versions = indexed.passage.context.flatMap((heading) => {
      const number = HEADING.exec(plain(heading))?.groups?.number;
      return number === undefined ? [] : [{ indexed, heading, number }];
    });
    return versions.slice(-1);
  });
  const wanted = cited.groups!.number!;
  const exact = sections.filter(({ number }) => number === wanted);
  const found = exact.length > 0 ? exact : sections.filter(({ number }) => number.startsWith(`${wanted}.`));
  const shown = isWhen ? found.filter(({ heading }) => hasDate(heading)).slice(0, 1) : found;
  return shown.map(({ indexed }) => lookedUpQuote(indexed));
}

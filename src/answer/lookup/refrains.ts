import { isRefrainLabel } from '../../article/blocks/labels.ts';
import { readableText } from '../../article/passage-text.ts';
import { questionForm } from '../../question/intent.ts';
import type { PassageRange } from '../../search/candidates.ts';
import type { WordIndex } from '../../search/word-index.ts';
import { plain } from '../../text/plain.ts';
import type { Quote } from '../answer.ts';
import { wholeQuote } from '../quote/quote.ts';

const REFRAIN = /(?<!\p{L})(?:estribillo|refrain|chorus)(?!\p{L})/u;
const REFRAIN_ALONE =
  /^(?:y )?(?:(?:cual es|que dice|como (?:es|va|dice)|dime|letra de|letra|what(?:'s| is| are| does)?|how does|lyrics|words|of|to|the|la|el|del?) )*(?:estribillo|refrain|chorus)(?: (?:say|go|de la cancion|del himno|of the song))*$/u;

/**
 * The passages that a text repeats, each once, where a question asks for the refrain; where it asks for nothing else and
 * none is repeated, those below its name.
 */
export function findRefrains(question: string, { passages }: WordIndex, { from, to }: PassageRange): Quote[] {
  if (!REFRAIN.test(plain(question))) return [];
  const inRange = passages.slice(from, to);
  const texts = inRange.map(({ passage }) => plain(readableText(passage)));
  const repeated = inRange.filter(
    (_, at) => texts.indexOf(texts[at]!) === at && texts.lastIndexOf(texts[at]!) > at,
  );
  const isAlone = repeated.length === 0 && REFRAIN_ALONE.test(questionForm(question));
  const named = isAlone
    ? inRange.filter(({ passage: { context } }) => isRefrainLabel(context.at(-1) ?? ''))
    : [];
  return [...repeated, ...named].map((refrain) => wholeQuote(refrain, 1));
}

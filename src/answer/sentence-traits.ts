import type { Mention } from './mentions.ts';
import type { QuestionKind } from './question-kind.ts';

/** Words after which a cause is told, or a purpose. */
export const CAUSE =
  /(?<!\p{L})(?:porque|debido a|ya que|puesto que|a causa de|gracias a|because of|because|due to|owing to|since)(?!\p{L})/giu;
export const PURPOSE =
  /(?<!\p{L})(?:con el (?:fin|objetivo|propósito) de|a fin de|para que|para|in order to|so that|so as to)(?!\p{L})/giu;
const PERCENT = /%|ciento|per ?cent/i;
const SPEECH = /["“«:]|(?<!\p{L})(?:dijo|dice|afirm|declar|conclu|cree|opin|said|says|stated|believes)/iu;
const PLACE_BEFORE =
  /(?<!\p{L})(?:en|a|al|desde|hacia|hasta|cerca de|in|at|to|from|near|into) (?:el |la |los |las |the )?$/iu;

/**
 * Whether a sentence has words of the kind that a question asks for.
 *
 * @param mentions of the sentence, less those that the question itself has; offsets into `sentence`.
 * @returns 0 for none, up to 1 for the best kind (a date for *when*; a vague or relative one counts less); 0 for
 *   questions of a kind that no form of words tells (`which`, `what`, `how`).
 */
export function answersKind(kind: QuestionKind, sentence: string, mentions: readonly Mention[]): number {
  const has = (wanted: Mention['kind']) => mentions.some((mention) => mention.kind === wanted);
  switch (kind) {
    case 'when':
      return has('date') ? 1 : has('vague-date') ? 0.7 : has('relative-date') ? 0.3 : 0;
    case 'percent':
      return mentions.some(
        ({ kind, start, end }) => kind === 'number' && PERCENT.test(sentence.slice(start, end)),
      )
        ? 1
        : has('number')
          ? 0.3
          : 0;
    case 'how-many':
      return has('number') ? 1 : 0;
    case 'who':
      return has('name') ? 1 : 0;
    case 'where':
      return mentions.some((mention) => mention.kind === 'name' && isAfterPlaceWord(sentence, mention))
        ? 1
        : has('name')
          ? 0.1
          : 0;
    case 'why':
      return sentence.search(CAUSE) >= 0 ? 1 : sentence.search(PURPOSE) >= 0 ? 0.5 : 0;
    case 'purpose':
      return sentence.search(PURPOSE) >= 0 ? 1 : 0;
    case 'say':
      return SPEECH.test(sentence) ? 1 : 0;
    default:
      return 0;
  }
}

/** Whether the words before a mention make it a place (`en Malasia`). */
export function isAfterPlaceWord(sentence: string, mention: Mention): boolean {
  return PLACE_BEFORE.test(sentence.slice(Math.max(0, mention.start - 20), mention.start));
}

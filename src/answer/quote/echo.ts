import type { Passage } from '../../article/article.ts';
import { readableText } from '../../article/passage-text.ts';
import { type QuestionIntent, questionForm } from '../../question/intent.ts';
import { CHOICE, HOW_MANY } from '../../question/words.ts';
import type { Query } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { termsIn } from '../../search/words-in.ts';
import { beginsIn, lineAround, type TextRange } from '../../text/text-range.ts';
import { tokenise } from '../../text/tokenise.ts';
import { CONNECTOR, namesOf, type ScoredSpan } from './span.ts';

/** A span that says something new may be so much worse than one that says the question's words again. Raw logits. */
const MAX_LOSS = 9;
/** "Se causa baja" says no more than "baja"; "sin" does. */
const EMPTY = /^(?:se|me|te|nos|os|lo|les?)$/;

/** What tells whether words say something that the question does not. */
export interface Asked {
  readonly intent: QuestionIntent;
  readonly query: Query;
  readonly vocabulary: Vocabulary;
  /** Words of the article's title, folded: they are said as well. */
  readonly title: ReadonlySet<string>;
}

/** Kinds of questions that their own words do not answer. */
const ANSWERED_ANEW: ReadonlySet<QuestionIntent['kind']> = new Set([
  'open',
  'when',
  'time',
  'duration',
  'price',
]);

/**
 * Whether words say nothing but the question's again, as a label or heading does; of a choice ("A or B?"), yes or no, or a
 * name either may be the answer all the same.
 */
function isEcho(text: string, span: TextRange, { intent, query, vocabulary, title }: Asked): boolean {
  const words = text.slice(span.start, span.end);
  const form = questionForm(query.corrected);
  if (!ANSWERED_ANEW.has(intent.kind) || CHOICE.test(form)) return false;
  const inQuestion = new Set(tokenise(query.corrected).map(({ folded }) => folded));
  const isSaid = (one: string, folded: string) =>
    inQuestion.has(folded) || termsIn(query, one, vocabulary).length > 0;
  const tokens = tokenise(words);
  if (!tokens.some((token) => termsIn(query, token.text, vocabulary).length > 0)) return false;
  if (namesOf(text).some(({ start, end }) => start <= span.start && span.end <= end)) return false;
  const isCount = HOW_MANY.test(form) && tokens.some(({ folded }) => /^(?:un[oa]?|an?)$/.test(folded));
  return (
    !isCount &&
    tokens.every(({ text: one, folded }) => {
      if (isSaid(one, folded) || title.has(folded) || EMPTY.test(folded)) return true;
      return CONNECTOR.test(folded) && folded !== 'sin';
    })
  );
}

/**
 * Where the best span is in a line or sentence that only says the question's words again, such as a label, spans without
 * those that do, where others are not much worse; where none is, what its sentence has besides, or the sentence after it.
 * In other sentences such words answer as often: 0.1 points of span F1.
 *
 * @param spans of the passage's text, best first.
 * @param sentences of the passage's text, in order.
 */
export function withoutEchoes<S extends ScoredSpan>(
  spans: readonly S[],
  passage: Passage,
  sentences: readonly TextRange[],
  asked: Asked,
): readonly (S | ScoredSpan)[] {
  const [first] = spans;
  const text = readableText(passage);
  const isSaidAgain = ({ start, end }: TextRange) => isEcho(text, { start, end }, asked);
  if (!first || !isSaidAgain(first)) return spans;
  const at = sentences.findIndex((sentence) => beginsIn(sentence, first));
  const own = sentences[at];
  const isLabel = (own && isSaidAgain(own)) || isSaidAgain(lineAround(text, first));
  if (!isLabel) return spans;
  const fresh = spans.filter((span) => !isSaidAgain(span));
  if (fresh[0] && fresh[0].score >= first.score - MAX_LOSS) return fresh;
  if (passage.kind === 'table-row' || passage.kind === 'dialogue') return spans;
  const instead = own && isSaidAgain(own) ? sentences[at + 1] : own;
  return instead ? [{ ...instead, score: first.score }, ...fresh] : spans;
}

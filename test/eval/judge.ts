import type { Answer, Library, NoAnswer } from '../../src/answer/answer.ts';
import { dropAccentsAndMarks, misspellAsAlways } from './misspell.ts';
import type { Peer } from './peers.ts';
import type { Question, QuestionKind, QuestionSet } from './questions.ts';
import { matchSpan, type SpanMatch } from './span-match.ts';

export const VARIANTS = {
  'as asked': (text: string) => text,
  misspelt: misspellAsAlways,
  'lower case': (text: string) => dropAccentsAndMarks(text).toLowerCase(),
} as const;

export type Variant = keyof typeof VARIANTS;
export type Outcome = 'sure' | 'maybe' | 'declined';

/** A question, the reply to it, and what the reply is worth. */
export interface Verdict {
  readonly kind: QuestionKind;
  readonly variant: Variant;
  readonly asked: string;
  readonly article: string;
  readonly outcome: Outcome;
  readonly confidence: number;
  /** The first passage answers, whether or not it would be shown. */
  readonly firstRight: boolean;
  /** The quoted sentence has the answer, whether or not it would be shown. */
  readonly sentenceRight: boolean;
  /** The bold words against the labelled ones, whether or not they would be shown. */
  readonly span: SpanMatch;
  /** The bold words. */
  readonly bold: string;
}

export async function ask(
  { ask }: Pick<Library, 'ask'>,
  { article }: QuestionSet,
  question: Question,
  variant: Variant = 'as asked',
): Promise<Verdict> {
  const asked = VARIANTS[variant](question.text);
  const reply = await ask(asked);
  const quote = reply.quotes[0];
  const bold = quote ? article.body.slice(quote.span.start, quote.span.end) : '';
  return {
    kind: question.kind,
    variant,
    asked,
    article: article.id,
    outcome: outcomeOf(reply),
    confidence: reply.confidence,
    firstRight: quote !== undefined && question.rightPassages.includes(quote.passage.index),
    sentenceRight: question.answers.some(
      ({ start, end }) => quote && quote.sentence.start <= start && end <= quote.sentence.end,
    ),
    span: matchSpan(bold, question.answerTexts, article.language),
    bold,
  };
}

function outcomeOf(reply: Answer | NoAnswer): Outcome {
  return reply.kind === 'answer' ? reply.certainty : 'declined';
}

/** Answerable questions in each of the variants, the others as they are. */
export async function askAll(
  library: Pick<Library, 'ask'>,
  set: QuestionSet,
  variants: readonly Variant[] = ['as asked'],
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const question of set.questions)
    for (const variant of question.kind === 'answerable' ? variants : (['as asked'] as const))
      verdicts.push(await ask(library, set, question, variant));
  return verdicts;
}

export interface PeerVerdict {
  readonly variant: Variant;
  readonly firstRight: boolean;
}

/** Asks a peer the answerable questions, over the same passages. */
export function askPeer(peer: Peer, { article, questions }: QuestionSet): PeerVerdict[] {
  const texts = article.passages.map(({ context, text }) => [...context, text].join('\n'));
  const search = peer.index(texts, article.language);
  const answerable = questions.filter(({ kind }) => kind === 'answerable');
  return answerable.flatMap(({ text, rightPassages }) =>
    (['as asked', 'misspelt'] as const).map((variant) => {
      const [first = -1] = search(VARIANTS[variant](text), 1);
      return { variant, firstRight: rightPassages.includes(first) };
    }),
  );
}

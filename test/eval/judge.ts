import type { Library } from '../../src/answer/answer.ts';
import { shownMarkdown } from '../../src/article/passage-text.ts';
import { dropAccentsAndMarks, misspell } from './misspell.ts';
import type { Peer } from './peers.ts';
import { ofKind, type Question, type QuestionSet, withoutMarks } from './questions.ts';
import { spanF1, wordF1 } from './span-match.ts';

const VARIANTS = {
  'as asked': (text: string) => text,
  misspelt: misspell,
  'lower case': (text: string) => dropAccentsAndMarks(text).toLowerCase(),
} as const;

export type Variant = keyof typeof VARIANTS;

/** What the bot would show is worth so much. */
export const RATINGS = [
  'right',
  'right sentence only',
  'right passage only',
  'wrong passage',
  'declined',
  'unanswerable declined',
  'unanswerable answered',
] as const;

export type Rating = (typeof RATINGS)[number];

export interface AskedQuestion extends Question {
  readonly variant: Variant;
  readonly asked: string;
}

/** A question, the reply to it, and what the reply is worth. */
export interface Verdict extends AskedQuestion {
  readonly outcome: 'sure' | 'maybe' | 'declined';
  readonly confidence: number;
  /** The first passage answers, whether or not it would be shown. */
  readonly firstRight: boolean;
  /** Of the bold words against the labelled ones, whether or not they would be shown. */
  readonly f1: number;
  readonly rating: Rating;
  readonly bold: string;
}

/** Answerable questions in each of the variants, the others as they are. */
export function inVariants({ questions }: QuestionSet, variants: readonly Variant[]): AskedQuestion[] {
  return questions.flatMap((question) => {
    const some = question.kind === 'answerable' ? variants : (['as asked'] as const);
    return some.map((variant) => ({ ...question, variant, asked: VARIANTS[variant](question.text) }));
  });
}

export async function judge({ ask }: Pick<Library, 'ask'>, question: AskedQuestion): Promise<Verdict> {
  const reply = await ask(question.asked);
  const [quote] = reply.quotes;
  const bold = quote ? shownMarkdown(quote.article, quote.passage, quote.span) : '';
  const sentence = quote ? shownMarkdown(quote.article, quote.passage, quote.sentence) : '';
  const outcome = reply.kind === 'answer' ? reply.certainty : 'declined';
  const firstRight = quote !== undefined && question.rightPassages.includes(quote.passage.index);
  return {
    ...question,
    outcome,
    confidence: reply.confidence,
    firstRight,
    f1: quote ? spanF1(bold, question.answerTexts, quote.article.language) : 0,
    rating: ratingOf(question, { outcome, firstRight, bold, sentence }),
    bold,
  };
}

/** Right: half of the bold words agree with an answer, or the whole sentence is bold and has it. */
export function ratingOf(
  question: Question,
  reply: Pick<Verdict, 'outcome' | 'firstRight' | 'bold'> & { readonly sentence: string },
): Rating {
  const { outcome, firstRight, bold, sentence } = reply;
  const isDeclined = outcome === 'declined';
  if (question.kind !== 'answerable') return isDeclined ? 'unanswerable declined' : 'unanswerable answered';
  if (isDeclined) return 'declined';
  if (!firstRight) return 'wrong passage';
  const isWhole = wordF1(plainWords(bold), plainWords(sentence)) > 0.9;
  const isRight = (answer: string) =>
    wordF1(plainWords(bold), plainWords(answer)) >= 0.5 ||
    (isWhole && withoutMarks(sentence).includes(withoutMarks(answer)));
  if (question.answerTexts.some(isRight)) return 'right';
  const has = (answer: string) => plainWords(sentence).join(' ').includes(plainWords(answer).join(' '));
  return question.answerTexts.some(has) ? 'right sentence only' : 'right passage only';
}

/** Without case, accents and punctuation. */
function plainWords(text: string): string[] {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

export type Ranked = Pick<Verdict, 'kind' | 'variant' | 'firstRight'>;

/** Asks a peer the answerable questions, over the same passages. */
export function judgePeer(peer: Peer, set: QuestionSet): Ranked[] {
  const { passages, language } = set.article;
  const texts = passages.map(({ context, text }) => [...context, text].join('\n'));
  const search = peer.index(texts, language);
  const questions = ofKind(inVariants(set, ['as asked', 'misspelt']), 'answerable');
  return questions.map(({ kind, variant, asked, rightPassages }) => {
    const [first = -1] = search(asked, 1);
    return { kind, variant, firstRight: rightPassages.includes(first) };
  });
}

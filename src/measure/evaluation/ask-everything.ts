import { createLibrary } from '../../answer/library.ts';
import type { Resources } from '../../resources.ts';
import { misspellAsAlways } from '../misspell.ts';
import type { Peer } from '../peers/peer.ts';
import { borrowQuestions } from '../questions/borrow-questions.ts';
import type { AnswerableQuestion, LabelledQuestion, QuestionSet } from '../questions/question-set.ts';
import { type BotVerdict, judgeReply } from './bot-verdict.ts';
import { type AnswerableKind, judgeRanking, RANKING_DEPTH, type RankingVerdict } from './ranking-scores.ts';

/** How many questions each article borrows from the others. */
export const BORROWED_QUESTIONS = 30;

/** Asks the bot everything about one article: as typed, misspelt, off topic. */
export function askBot(set: QuestionSet, sets: readonly QuestionSet[], resources: Resources): BotVerdict[] {
  const { article, questions } = set;
  const { ask } = createLibrary([article], resources);
  const reply = (asked: string) => ask(asked, { limit: RANKING_DEPTH });
  const answerable = askTyped(questions, (kind, question, asked) => {
    const { result, elapsedMs } = withElapsed(() => reply(asked));
    return judgeReply(kind, question, { article, asked, reply: result }, elapsedMs);
  });
  const unanswerable = [
    ...questions.filter((question) => question.kind !== 'answerable'),
    ...borrowQuestions(sets, set, BORROWED_QUESTIONS),
  ].map(({ kind, text }): BotVerdict => ({ kind, article, asked: text, reply: reply(text) }));
  return [...answerable, ...unanswerable];
}

/** Asks a peer the answerable questions about one article, over the same passages. */
export function askPeer(peer: Peer, { article, questions }: QuestionSet): RankingVerdict[] {
  const texts = article.passages.map(({ start, end }) => article.body.slice(start, end));
  const search = peer.index(texts, article.language);
  return askTyped(questions, (kind, question, asked) => {
    const { result: ranking, elapsedMs } = withElapsed(() => search(asked, RANKING_DEPTH));
    return judgeRanking(kind, ranking, question, article, elapsedMs);
  });
}

/** Each answerable question as it stands and misspelt. */
function askTyped<T>(
  questions: readonly LabelledQuestion[],
  ask: (kind: AnswerableKind, question: AnswerableQuestion, asked: string) => T,
): T[] {
  return questions.flatMap((question) => {
    if (question.kind !== 'answerable') return [];
    return [
      ask('answerable', question, question.text),
      ask('misspelt', question, misspellAsAlways(question.text)),
    ];
  });
}

function withElapsed<T>(run: () => T): { result: T; elapsedMs: number } {
  const startMs = performance.now();
  const result = run();
  return { result, elapsedMs: performance.now() - startMs };
}

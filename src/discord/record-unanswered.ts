import { createHash } from 'node:crypto';
import type { Answer, NoAnswer } from '../answer/answer.ts';
import { withoutPersonalMarks } from '../question/personal-marks.ts';
import { StoreError, type UnansweredQuestion } from '../store/store.ts';
import { fold } from '../text/fold.ts';
import type { Context } from './context.ts';
import { cut } from './render/cut.ts';

const MAX_QUESTION_CHARS = 200;

/**
 * Keeps a question that was declined or answered with low confidence, where the server wants that: what of it asks, shortened,
 * without personal marks, without who asked. Nobody waits for it.
 */
export function recordUnanswered(
  text: string,
  answer: Answer | NoAnswer,
  context: Pick<
    Context,
    | 'guildId'
    | 'settings'
    | 'store'
    | 'keptQuestions'
    | 'questionWords'
    | 'afterwards'
    | 'log'
    | 'asker'
    | 'locale'
  >,
): void {
  const { guildId, settings, store, keptQuestions, questionWords, afterwards, log, asker, locale } = context;
  const outcome = unansweredOutcome(answer);
  if (guildId === undefined || !settings.recordsUnanswered || outcome === undefined) return;
  const question = cut(withoutPersonalMarks(questionWords.asked(text)), MAX_QUESTION_CHARS);
  if (!/[\p{L}\p{N}]/u.test(question)) return;
  const key = createHash('sha256')
    .update(`${guildId} ${asker} ${fold(question)}`)
    .digest('base64');
  if (keptQuestions.get(key)) return;
  keptQuestions.set(key, true);
  afterwards(() =>
    store
      .recordUnanswered(guildId, { question, locale, outcome, askedAtMs: Date.now() })
      .catch((err: unknown) => {
        // A database may quote what it was given.
        const code = err instanceof StoreError ? err.code : 'unknown';
        log.error({ event: 'not-recorded', code }, 'a question asked in vain could not be kept');
      }),
  );
}

function unansweredOutcome(answer: Answer | NoAnswer): UnansweredQuestion['outcome'] | undefined {
  if (answer.kind === 'answer') return answer.certainty === 'maybe' ? 'maybe' : undefined;
  // That there is no rule 99 is an exact answer: the articles lack nothing.
  return answer.reason === 'not-in-article' ? 'declined' : undefined;
}

import type { Answer, Ask, NoAnswer } from './answer.ts';

/** The same, but for a question that is under way already: it gets that answer. */
export function askOnce(ask: Ask): Ask {
  const underWay = new Map<string, Promise<Answer | NoAnswer>>();
  return (question, options = {}) => {
    const key = JSON.stringify([question, options.articleId, options.limit]);
    const same = underWay.get(key);
    if (same) return same;
    const answer = ask(question, options).finally(() => underWay.delete(key));
    underWay.set(key, answer);
    return answer;
  };
}

import { readableText } from '../article/passage-text.ts';
import type { AskedQuestion } from '../question/question.ts';
import type { Query } from '../search/query.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import type { Quote } from './answer.ts';
import { isDoneBySomebodyElse } from './backdrop.ts';
import { isOfOtherOffice, tellsOfOthers } from './conflicts.ts';
import { tellsOtherEnd } from './life-dates.ts';
import { namesRule } from './lookup.ts';
import { isOfOtherKind } from './mismatch.ts';
import { tellsOpposite } from './opposites.ts';
import { asksTime } from './search.ts';
import { toldIn } from './wanted.ts';

/**
 * What question and quote say against each other, whatever the networks make of them: that it does not answer
 * (`refuted`), or that it may be about something else (`doubtful`).
 */
export type Doubt = 'refuted' | 'doubtful' | 'none';

export function doubtOf(
  { intent }: AskedQuestion,
  query: Query,
  quote: Quote,
  vocabulary: Vocabulary,
): Doubt {
  const { corrected } = query;
  const isUncited =
    intent.kind === 'rule' && intent.isCited && intent.rest === '' && !namesRule(intent, quote.passage);
  const told = toldIn(quote, corrected, intent);
  if (
    isUncited ||
    told === 'elsewhere' ||
    told === 'nowhere' ||
    tellsOtherEnd(corrected, readableText(quote.passage)) ||
    isOfOtherOffice(corrected, quote)
  )
    return 'refuted';
  const isDoubtful =
    told === 'beside' ||
    (asksTime(intent) && tellsOpposite(corrected, quote)) ||
    isOfOtherKind(corrected, quote) ||
    tellsOfOthers(corrected, quote) ||
    isDoneBySomebodyElse(query, quote, vocabulary);
  return isDoubtful ? 'doubtful' : 'none';
}

import type { AskedQuestion } from '../../question/question.ts';
import type { PassageRange } from '../../search/candidates.ts';
import type { WordIndex } from '../../search/word-index.ts';
import type { Answer, NoAnswer, Quote } from '../answer.ts';
import { answer, found, noAnswer } from '../reply.ts';
import { findContact } from './contact.ts';
import { findAge, findLife } from './find-life.ts';
import { findLabelled } from './labels.ts';
import { openingsNamed, openingsOf } from './openings.ts';
import { findRefrains } from './refrains.ts';
import { buildRuleIndex, findItems, findParts, findRules, listRules, type RuleIndex } from './rules.ts';
import { findVersion } from './versions.ts';

/** More passages take too long to be looked through between other questions: 20 ms. */
const MAX_LABELLED = 400;

/** Answers what is asked for by its number, its label, or by being what the text is about; else undefined: to be searched. */
export type LookUp = (
  asked: AskedQuestion,
  range: PassageRange,
  limit: number,
) => Answer | NoAnswer | undefined;

/** `unsure`: confidence in what is shown with a word of caution. */
export function createLookUp(words: WordIndex, unsure: number): LookUp {
  let rules: RuleIndex | undefined;
  const ruleIndex = () => {
    rules ??= buildRuleIndex(words);
    return rules;
  };
  return ({ intent, text }, range, limit) => {
    if (intent.kind === 'overview') return foundFirst(openingsOf(words, range), limit, { isOverview: true });
    const named = foundFirst(openingsNamed(text, words, range), limit, { isOverview: true });
    if (named) return named;
    const section = foundFirst(
      [...findRefrains(text, words, range), ...findVersion(text, words, range)],
      limit,
    );
    if (section) return section;
    const stated =
      range.to - range.from <= MAX_LABELLED && lookUpStated({ intent, text }, words, range, limit, unsure);
    if (stated) return stated;
    if (intent.kind !== 'rule' || intent.rest !== '') return undefined;
    return lookUpRule(intent, words, ruleIndex(), range, limit);
  };
}

/** Undefined when nothing is found. */
function foundFirst(
  quotes: readonly Quote[],
  limit: number,
  kind: Pick<Answer, 'isOverview'> = { isOverview: false },
): Answer | undefined {
  const [first, ...others] = quotes.slice(0, limit);
  return first && found([first, ...others], kind);
}

/** What stands below or beside a label, a telephone number or an address, the years of a life. */
function lookUpStated(
  { intent, text }: Pick<AskedQuestion, 'intent' | 'text'>,
  words: WordIndex,
  range: PassageRange,
  limit: number,
  unsure: number,
): Answer | undefined {
  const contact = findContact(text, words, range);
  if (contact?.isLabelled) return found([contact.quote], { isOverview: false });
  const isLabel = intent.kind !== 'list' && intent.kind !== 'yes-no';
  const labelled = isLabel ? foundFirst(findLabelled(text, words, range), limit) : undefined;
  if (labelled) return labelled;
  if (contact) return answer('maybe', unsure, [contact.quote]);
  const life = findLife(text, words, range) ?? findAge(text, words, range);
  return life && found([life], { isOverview: false });
}

function lookUpRule(
  intent: Extract<AskedQuestion['intent'], { kind: 'rule' }>,
  words: WordIndex,
  rules: RuleIndex,
  range: PassageRange,
  limit: number,
): Answer | NoAnswer | undefined {
  const whole = findRules(intent, words, rules, range);
  const parts = whole.length > 0 ? whole : findParts(intent, words, rules, range);
  const numbered = parts.length > 0 ? parts : findItems(intent, words, range);
  const reply = foundFirst(numbered, limit);
  if (reply) return reply;
  const knownNumbers = listRules(intent, rules, range);
  if (!intent.isCited || knownNumbers.length === 0) return undefined;
  return { ...noAnswer('no-such-number', { confidence: 0 }), knownNumbers };
}

import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { Library } from '../../answer/answer.ts';
import type { Article } from '../../article/article.ts';
import type { Locale } from '../../messages/locale.ts';
import { fold } from '../../text/fold.ts';
import { cut } from '../render/cut.ts';
import { referenceNames } from '../render/references.ts';
import { wordsIn } from '../render/visible-text.ts';
import type { Catalogue } from '../state/catalogue.ts';
import { encodeAction } from '../state/custom-id.ts';
import { starterAction } from '../state/starter.ts';

type Choice = APIApplicationCommandOptionChoice<string>;

const MAX_CHOICES = 25;
const MAX_CHOICE_CHARS = 100;
const MAX_TITLE_CHARS = 30;

export interface ChoiceOptions {
  /** Those to search: one of them, or all. */
  readonly articles: readonly Article[];
  readonly library: Library;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  /** The value that stands for the text as it was typed, however long. */
  readonly valueFor: (typed: string) => string;
}

/**
 * What to offer under a question that is being typed: nothing typed, the starter questions; otherwise the text as it
 * is, then starter questions and passages that match, best first.
 */
export function questionChoices(typed: string, options: ChoiceOptions): Choice[] {
  const { articles, catalogue, valueFor } = options;
  const line = cut(typed, MAX_CHOICE_CHARS);
  const starters = articles.flatMap((article) => starterChoices(article, typed, catalogue));
  const choices =
    line === ''
      ? starters
      : [{ name: line, value: valueFor(typed) }, ...starters, ...passageChoices(typed, options)];
  return choices
    .filter(({ value }, index) => choices.findIndex((choice) => choice.value === value) === index)
    .slice(0, MAX_CHOICES);
}

function starterChoices(article: Article, typed: string, catalogue: Catalogue): Choice[] {
  const words = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  return article.starterQuestions
    .filter((question) => words.every((word) => fold(question).includes(word)))
    .map((question) => ({
      name: cut(question, MAX_CHOICE_CHARS),
      value:
        question.length <= MAX_CHOICE_CHARS
          ? question
          : encodeAction(starterAction(article, question, catalogue)),
    }));
}

function passageChoices(typed: string, { articles, library, catalogue, locale }: ChoiceOptions): Choice[] {
  const names = referenceNames(locale);
  const [only, ...others] = articles;
  const articleId = only && others.length === 0 ? only.id : undefined;
  const found = library.find(typed, {
    limit: MAX_CHOICES,
    ...(articleId !== undefined && { articleId }),
  });
  return found.map(({ article, passage, sentence }) => {
    const place = [...(others.length > 0 ? [cut(article.title, MAX_TITLE_CHARS)] : []), passage.index + 1];
    const words = wordsIn(passage, sentence, names);
    return {
      name: cut(`📄 ${[...place, words].join(' · ')}`, MAX_CHOICE_CHARS),
      value: encodeAction({ kind: 'choose', article: catalogue.keyOf(article), passage: passage.index }),
    };
  });
}

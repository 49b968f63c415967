import type { Article } from '../../article/article.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { Action } from '../state/custom-id.ts';
import { readingPage } from '../state/page.ts';
import { cut } from './cut.ts';
import { escapeLine } from './escape.ts';
import {
  button,
  card,
  type Frame,
  linkButton,
  type MessageBody,
  quietText,
  rows,
  starterButtons,
  text,
} from './message.ts';

const MAX_TITLE_CHARS = 200;
const MAX_STARTERS = 10;
/** Five rows of five: with the rows themselves, the most a message has room for. */
const MAX_ARTICLES = 25;
/** A usual figure for silent reading of plain text. */
const WORDS_PER_MINUTE = 200;

/** What an article is: title, source, length, questions to start with. */
export function renderArticle(article: Article, { locale, catalogue, asker }: Frame): MessageBody {
  const { article: texts, buttons } = messagesFor(locale).members;
  const { source, passages, body } = article;
  const words = body.match(/\S+/g)?.length ?? 0;
  const facts = [
    ...(source?.name ? [texts.source(escapeLine(cut(source.name, MAX_TITLE_CHARS)))] : []),
    texts.length(passages.length, words, Math.ceil(words / WORDS_PER_MINUTE)),
  ];
  const starters = starterButtons(article, catalogue, MAX_STARTERS);
  return card([
    text(`### ${escapeLine(cut(article.title, MAX_TITLE_CHARS))}`),
    quietText(facts.join('\n-# ')),
    ...(starters.length > 0 ? [text(texts.starterQuestions)] : []),
    ...rows(starters),
    ...rows([
      button(buttons.read, { kind: 'open', page: readingPage(asker, catalogue.keyOf(article)) }),
      ...linkButton(buttons.source, source?.url),
    ]),
  ]);
}

/**
 * Which articles there are, each a button that shows what it is.
 *
 * @param passage from 1: the buttons open this passage instead, of the articles that have it; all of them if none has.
 */
export function renderArticles({ locale, catalogue, asker }: Frame, passage?: number): MessageBody {
  const { article: texts, hints } = messagesFor(locale).members;
  const long = catalogue.articles.filter(
    ({ passages }) => passage !== undefined && passages.length >= passage,
  );
  const asksWhich = passage !== undefined && long.length > 0;
  const articles = asksWhich ? long : catalogue.articles;
  const more = articles.length - MAX_ARTICLES;
  const actionOf = (article: Article): Action => {
    const key = catalogue.keyOf(article);
    if (!asksWhich) return { kind: 'about', article: key };
    return { kind: 'open', page: readingPage(asker, key, passage - 1) };
  };
  return card([
    text(`### ${asksWhich ? hints.whichArticle(passage) : texts.several(articles.length)}`),
    ...rows(articles.slice(0, MAX_ARTICLES).map((article) => button(article.title, actionOf(article)))),
    ...(more > 0 ? [quietText(texts.more(more))] : []),
  ]);
}

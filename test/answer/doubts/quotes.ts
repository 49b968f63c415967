import type { Quote } from '../../../src/answer/answer.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { bodyRange, readableText } from '../../../src/article/passage-text.ts';
import { languages } from '../../search/indexed.ts';

/** A quote from the first passage of a text, with those words in bold; the sentence is the one that they stand in. */
export function quoteFrom(text: string, bold: string): Quote {
  const article = parseArticle('made-up', text, { detectLanguage: languages.detect, format: 'markdown' });
  const passage = article.passages.find((one) => readableText(one).includes(bold))!;
  const start = readableText(passage).indexOf(bold);
  const span = bodyRange(passage, { start, end: start + bold.length })!;
  const sentence = passage.sentences.find((one) => one.start <= span.start && span.start < one.end)!;
  return { article, passage, score: 1, sentence, span };
}

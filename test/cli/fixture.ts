import type { Answer, Library, NoAnswer, Quote } from '../../src/answer/answer.ts';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import type { Page } from '../../src/cli/render.ts';
import { createStyle } from '../../src/cli/style.ts';
import { messagesFor } from '../../src/messages/messages.ts';
import type { TextRange } from '../../src/text/text-range.ts';

const TEXT = `---
title: La casa azul
language: es
source: { url: https://example.org/casa }
starterQuestions: [¿Cuándo se pintó la casa?, ¿Cuánto costó?, ¿Quién la pintó?]
notes:
  - text: en 1899
    note: { es: el cartel dice 1898, en: the sign says 1898 }
---
# La casa azul

## Historia

La casa se pintó de azul en 1899. Antes era blanca, y nadie la miraba al pasar por delante camino del puerto.

Costó 300 pesetas.
`;

export const article: Article = parseArticle('casa', TEXT, {
  detectLanguage: () => 'es',
  format: 'markdown',
});

/** The quote of a passage with some of its words as the answer, in the sentence they are in. */
export function quoteOf(passageIndex: number, words: string, score = 1): Quote {
  const passage = article.passages[passageIndex]!;
  const start = article.body.indexOf(words, passage.start);
  const span: TextRange = { start, end: start + words.length };
  const sentence = passage.sentences.find((range) => range.start <= span.start && span.end <= range.end)!;
  return { article, passage, score, sentence, span };
}

export const answer: Answer = {
  kind: 'answer',
  certainty: 'sure',
  confidence: 0.934,
  isOverview: false,
  quotes: [quoteOf(0, '1899', 7.5), quoteOf(1, '300 pesetas', 2)],
};

export const notInArticle: NoAnswer = {
  kind: 'no-answer',
  reason: 'not-in-article',
  confidence: 0.1,
  unknownWords: ['Tencent', 'nave'],
  knownNumbers: [],
  quotes: [quoteOf(1, 'Costó')],
};

export const emptyQuestion: NoAnswer = {
  kind: 'no-answer',
  reason: 'empty-question',
  confidence: 0,
  unknownWords: [],
  knownNumbers: [],
  quotes: [],
};

/** Answers what has "pintó" in it. */
export const library: Library = {
  articles: [article],
  ask: async (question) => (question.includes('pintó') ? answer : notInArticle),
  find: () => [],
};

/** A pipe without colour unless told otherwise. */
export function pageWith(changes: Partial<Page> & { hasColour?: boolean } = {}): Page {
  const { hasColour = false, ...page } = changes;
  return {
    locale: 'es',
    texts: messagesFor(page.locale ?? 'es').terminal,
    style: createStyle(hasColour),
    columns: Number.POSITIVE_INFINITY,
    namesArticle: false,
    starterQuestions: article.starterQuestions,
    ...page,
  };
}

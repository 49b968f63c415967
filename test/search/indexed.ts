import { parseArticle } from '../../src/article/parse.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { loadLanguages } from '../../src/resources.ts';
import { findCandidates } from '../../src/search/candidates.ts';
import { gatherEvidence, type PassageEvidence } from '../../src/search/evidence.ts';
import { buildPassageIndex, type PassageIndex } from '../../src/search/passage-index.ts';
import { type Query, type QuestionForm, readQuery } from '../../src/search/query.ts';

export const languages = loadLanguages('data');

/** An index of articles made up for a test, one a text; their language is detected unless it is given. */
export function indexed(texts: readonly string[], language?: string): PassageIndex {
  const detectLanguage = language === undefined ? languages.detect : () => language;
  const articles = texts.map((text, i) => parseArticle(`article-${i}`, text, { detectLanguage }));
  return buildPassageIndex(articles, languages);
}

const PLAIN_FORM: QuestionForm = { asksWhen: false, isFormal: () => false };

export function queryOf(text: string, index: PassageIndex, form: Partial<QuestionForm> = {}): Query {
  return readQuery(text, tokenise(text), { ...PLAIN_FORM, ...form }, index, languages);
}

/** What each passage that shares a word with the question shares with it, in order of the passages. */
export function evidenceOf(query: Query, index: PassageIndex): PassageEvidence[] {
  const count = index.passages.length;
  const candidates = findCandidates(query, index, { from: 0, to: count }, count);
  return gatherEvidence(query, index, candidates).sort((a, b) => a.passageId - b.passageId);
}

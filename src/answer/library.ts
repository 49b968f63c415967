import type { Article } from '../article/article.ts';
import type { Embed } from '../model/embedder.ts';
import { type AskedQuestion, createKnownWords, readQuestion } from '../question/question.ts';
import { findCandidates, type PassageRange } from '../search/candidates.ts';
import { buildMeaningIndex } from '../search/meaning-index.ts';
import { type Query, readQuery } from '../search/query.ts';
import { buildWordIndex, type WordIndex } from '../search/word-index.ts';
import type { AskOptions, Found, Library } from './answer.ts';
import { askOnce } from './ask-once.ts';
import { createDecide, MAX_QUESTION_CHARS } from './decide.ts';
import type { AnswerFeatures } from './decision.ts';
import { answerFeatures } from './features.ts';
import { sentenceWith } from './quote/sentence-with.ts';
import type { RankedPassage } from './ranking.ts';
import { createSearch, type Parts, type SearchOptions, type SearchResources } from './search.ts';
import type { InTurn } from './turns.ts';

export interface LibraryResources extends SearchResources {
  readonly embed: Embed;
  readonly inTurn: InTurn;
}

export interface LibraryOptions {
  /** Default: all. */
  readonly parts?: Parts;
  /** Called while passages are embedded for the first time. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Be there as soon as words can be searched; what is asked before the vectors are there waits for them. */
  readonly isEager?: boolean;
}

/** What the decision on a question was made from, for measuring and for fitting `Decision`. */
export interface Explanation {
  readonly asked: AskedQuestion;
  readonly query: Query;
  /** Best first, each with what would decide if it were the first. */
  readonly ranked: readonly (RankedPassage & { readonly features: AnswerFeatures })[];
}

export interface MeasuredLibrary extends Library {
  readonly explain: (
    question: string,
    options?: Pick<AskOptions, 'articleId'> & Pick<SearchOptions, 'readsAll'>,
  ) => Promise<Explanation>;
}

const ALL_PARTS: Parts = { words: true, encoder: true, reader: true };
const DEFAULT_LIMIT = 3;

/** Indexes the articles; the index holds for as long as the library does. Rejects with ModelError. */
export async function createLibrary(
  articles: readonly Article[],
  resources: LibraryResources,
  { parts = ALL_PARTS, onProgress, isEager = false }: LibraryOptions = {},
): Promise<MeasuredLibrary> {
  const { languages, embed, inTurn } = resources;
  const words = await buildWordIndex(articles, languages);
  const embedded = parts.encoder ? buildMeaningIndex(articles, embed, { onProgress }) : undefined;
  // Who asks hears of the failure.
  if (isEager) embedded?.catch(() => {});
  else await embedded;
  const rangeOf = createRanges(articles);
  const known = createKnownWords(languages);
  const search = createSearch(words, embedded, resources, parts);
  const decide = createDecide(words, search, known, resources, parts);

  const ask = askOnce(async (question, { articleId, limit = DEFAULT_LIMIT } = {}) => {
    // Others do not wait in turn for these articles' vectors.
    await embedded;
    return inTurn(async () => decide(question, rangeOf(articleId), limit));
  });

  const find = (text: string, { articleId, limit = DEFAULT_LIMIT }: AskOptions = {}): readonly Found[] => {
    const query = readQuery(text.slice(0, MAX_QUESTION_CHARS), words, languages);
    return findByWords(query, words, rangeOf(articleId), limit);
  };

  const explain: MeasuredLibrary['explain'] = async (question, { articleId, readsAll = false } = {}) => {
    const asked = readQuestion(question, known);
    const range = rangeOf(articleId);
    const { query, ranked } = await search(asked, range, { readsAll });
    const explained = ranked.passages.map((passage) => ({
      ...passage,
      features: answerFeatures(asked.text, query, passage, words, range),
    }));
    return { asked, query, ranked: explained };
  };

  return { articles, ask, find, explain };
}

function findByWords(query: Query, words: WordIndex, range: PassageRange, limit: number): Found[] {
  const found = findCandidates(query, words, undefined, range, limit);
  return found.map(({ passageId, fused }) => {
    const { article, passage } = words.passages[passageId]!;
    return { article, passage, score: fused, sentence: sentenceWith(query, passage, words) };
  });
}

/** Gives the passages of one article, or of all. */
function createRanges(articles: readonly Article[]): (articleId: string | undefined) => PassageRange {
  const ranges = new Map<string, PassageRange>();
  let from = 0;
  for (const { id, passages } of articles) {
    ranges.set(id, { from, to: from + passages.length });
    from += passages.length;
  }
  const everywhere = { from: 0, to: from };
  return (articleId) => {
    const range = articleId === undefined ? everywhere : ranges.get(articleId);
    if (!range) throw new RangeError(`no article has the id ${articleId}`);
    return range;
  };
}

import type { Article } from '../article/article.ts';
import type { Resources } from '../resources.ts';
import type { PassageRange } from '../search/candidates.ts';
import { buildPassageIndex } from '../search/passage-index.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Answer, AskOptions, Found, Library, NoAnswer, Quote } from './answer.ts';
import { confidenceOf, type RankedPassage, rankPassages } from './rank.ts';
import { type Reading, readAgainst } from './reading.ts';
import { createSentenceReader } from './sentence.ts';
import { chooseSpan } from './span.ts';

const DEFAULT_LIMIT = 3;

/** Indexes the articles; the index holds for as long as the library does. */
export function createLibrary(articles: readonly Article[], { languages, model }: Resources): Library {
  const index = buildPassageIndex(articles, languages);
  const read = createSentenceReader(index, languages);
  const ranges = rangesOf(articles);
  const everywhere = { from: 0, to: index.passages.length };

  const ask = async (question: string, options: AskOptions = {}): Promise<Answer | NoAnswer> => {
    const range = options.articleId === undefined ? everywhere : ranges.get(options.articleId);
    if (!range) throw new RangeError(`no article has the id ${options.articleId}`);
    const reading = readAgainst(question, index, languages, read);
    const limit = options.limit ?? DEFAULT_LIMIT;
    const ranked = rankPassages(reading, range, limit, model);
    const confidence = confidenceOf(ranked, reading, model);
    const [first, ...others] = ranked
      .slice(0, limit)
      .map((passage, i) => quote(passage, scoreOf(ranked, i), reading));
    if (first && confidence >= model.threshold)
      return {
        kind: 'answer',
        certainty: 'sure',
        confidence,
        isOverview: false,
        quotes: [first, ...others],
      };
    return {
      kind: 'no-answer',
      reason: reading.query.terms.length === 0 ? 'empty-question' : 'not-in-article',
      confidence,
      unknownWords: reading.query.terms
        .filter(({ match }) => match === 'none')
        .map(({ token }) => token.text),
      knownNumbers: [],
      quotes: first ? [first, ...others] : [],
    };
  };

  const quote = (ranked: RankedPassage, score: number, reading: Reading): Quote => {
    const { evidence, best } = ranked;
    const { article, passage } = index.passages[evidence.passageId]!;
    const sentence = plain(passage.sentences[best.place]!);
    const span = chooseSpan(evidence, best.place, reading, model) ?? sentence;
    return { article, passage, score, sentence, span };
  };

  const find = (text: string, options: AskOptions = {}): readonly Found[] => {
    const range = options.articleId === undefined ? everywhere : ranges.get(options.articleId);
    if (!range) throw new RangeError(`no article has the id ${options.articleId}`);
    const reading = readAgainst(text, index, languages, read);
    const limit = options.limit ?? DEFAULT_LIMIT;
    const ranked = rankPassages(reading, range, limit, model);
    return ranked.slice(0, limit).map((passage, i) => quote(passage, scoreOf(ranked, i), reading));
  };

  return { articles, ask, find };
}

/** Above 0 and comparable within one question: the exponential of the passage model's score, 1 for the last ranked. */
function scoreOf(ranked: readonly RankedPassage[], place: number): number {
  return Math.exp(Math.min(ranked[place]!.score, MAX_EXPONENT));
}

const MAX_EXPONENT = 700;

function plain({ start, end }: TextRange): TextRange {
  return { start, end };
}

function rangesOf(articles: readonly Article[]): ReadonlyMap<string, PassageRange> {
  const ranges = new Map<string, PassageRange>();
  let from = 0;
  for (const { id, passages } of articles) {
    ranges.set(id, { from, to: from + passages.length });
    from += passages.length;
  }
  return ranges;
}

import type { SentenceEvidence } from '../search/evidence.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { Language } from '../text/language.ts';
import type { Languages } from '../text/languages.ts';
import { findMentions, type Mention } from './mentions.ts';

/** A sentence of an indexed passage, read for what could answer a question. */
export interface Sentence {
  readonly text: string;
  /** Start of the sentence in the article's body. */
  readonly start: number;
  /** Offsets into `text`. */
  readonly mentions: readonly Mention[];
}

/** Reads the sentences of an index; those read lately are kept, at most `MAX_KEPT`. */
export type SentenceReader = (passageId: number, sentenceId: number) => Sentence;

const MAX_KEPT = 4_000;

export function createSentenceReader(index: PassageIndex, languages: Languages): SentenceReader {
  const kept = new Map<number, Sentence>();
  return (passageId, sentenceId) => {
    const known = kept.get(sentenceId);
    if (known) return known;
    const { article, passage } = index.passages[passageId]!;
    const { start, end } = passage.sentences[sentenceId - index.passageSentences[passageId]!]!;
    const text = article.body.slice(start, end);
    const sentence = createSentence(text, start, languages.of(article.language));
    if (kept.size >= MAX_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(sentenceId, sentence);
    return sentence;
  };
}

/** Its mentions are found when first asked for: most questions need those of one sentence only. */
function createSentence(text: string, start: number, language: Language): Sentence {
  let mentions: readonly Mention[] | undefined;
  return {
    text,
    start,
    get mentions() {
      mentions ??= findMentions(text, language);
      return mentions;
    },
  };
}

/** A hit below this weight does not make a word of the text one of the question. */
const MIN_ASKED_WEIGHT = 0.5;

/** The mentions of a sentence that say more than the question does: some word of theirs is not in the question. */
export function unaskedMentions(
  sentence: Sentence,
  evidence: SentenceEvidence,
  index: PassageIndex,
): Mention[] {
  const hits = new Set(
    evidence.hits.filter(({ weight }) => weight > MIN_ASKED_WEIGHT).map(({ token }) => token),
  );
  const first = index.sentenceTokens[evidence.sentenceId]!;
  const end = index.sentenceTokens[evidence.sentenceId + 1]!;
  return sentence.mentions.filter((mention) => {
    for (let token = first; token < end; token++) {
      const start = index.tokenStarts[token]! - sentence.start;
      if (start < mention.start || start >= mention.end || index.tokenStops[token] === 1) continue;
      if (!hits.has(token)) return true;
    }
    return false;
  });
}

import { type Reading, readAgainst } from '../answer/reading.ts';
import { createSentenceReader } from '../answer/sentence.ts';
import { sentenceFeatures } from '../answer/sentence-features.ts';
import type { Article, Passage } from '../article/article.ts';
import type { Languages } from '../language/languages.ts';
import type { TextRange } from '../language/text-range.ts';
import { misspell } from '../measure/misspell.ts';
import { borrowQuestions } from '../measure/questions/borrow-questions.ts';
import { type AnswerableQuestion, contains, type QuestionSet } from '../measure/questions/question-set.ts';
import { mulberry32, type Random, sample, seedOf } from '../measure/random.ts';
import { findCandidates } from '../retrieval/candidates.ts';
import { gatherEvidence, type PassageEvidence } from '../retrieval/evidence.ts';
import { buildPassageIndex, type PassageIndex } from '../retrieval/passage-index.ts';

export interface CandidatePassage {
  readonly evidence: PassageEvidence;
  /** Features of each sentence. */
  readonly sentences: readonly Float64Array[];
}

/** A question against an article, or against an excerpt of one, with what is right. */
export interface Example {
  /** Number of the article: examples of one article are trained on together or held out together. */
  readonly article: number;
  readonly size: 'whole' | 'excerpt';
  readonly typing: 'well-spelt' | 'misspelt';
  /** `near-topic`: on another part of the article than the excerpt has. */
  readonly kind: 'answerable' | 'off-topic' | 'near-topic' | 'adversarial';
  readonly reading: Reading;
  readonly passages: readonly CandidatePassage[];
  /** Place of the right passage among `passages`; -1 when it is not there. */
  readonly right: number;
  /** Labelled answers, offsets into the body; empty when not answerable. */
  readonly answers: readonly TextRange[];
}

/** A small article: what hosts of a club's rules have. The bundled article has eight passages. */
const EXCERPT_PASSAGES = 9;
const MAX_SENTENCES_DIVIDED = 7;
const OFF_TOPIC_PER_ARTICLE = 60;
const OUTSIDE_PER_EXCERPT = 15;
const CANDIDATES = 15;
/** Not the seeds that `npm run eval` misspells with. */
const SEED = 1_000_003;

/** Makes the examples of all question sets, whole and in excerpts, well-spelt and misspelt. */
export function makeExamples(sets: readonly QuestionSet[], languages: Languages): Example[] {
  return sets.flatMap((set, article) => {
    const random = mulberry32(SEED + article);
    const answerable = set.questions.filter((question) => question.kind === 'answerable');
    const offTopic = borrowQuestions(sets, set, OFF_TOPIC_PER_ARTICLE, 'training').map(({ text }) => text);
    const adversarial = set.questions.filter(({ kind }) => kind === 'adversarial').map(({ text }) => text);
    const texts = answerable.map(({ text }) => text);
    const whole = createMaker({ article, size: 'whole' }, set.article, languages);
    return [
      ...answerable.flatMap((question) => whole.answerable(question)),
      ...whole.unanswerable(offTopic, 'off-topic', 'well-spelt'),
      ...whole.unanswerable(offTopic.slice(0, OFF_TOPIC_PER_ARTICLE / 3), 'off-topic', 'misspelt'),
      ...whole.unanswerable(adversarial, 'adversarial', 'well-spelt'),
      ...excerptsOf(set.article, random).flatMap((excerpt) => {
        const maker = createMaker({ article, size: 'excerpt' }, excerpt, languages);
        const inside = answerable.filter((question) => hasAnswer(excerpt, question));
        const outside = texts.filter((text) => !inside.some((question) => question.text === text));
        return [
          ...inside.flatMap((question) => maker.answerable(question)),
          ...maker.unanswerable(sampleOf(outside, random), 'near-topic', 'well-spelt'),
          ...maker.unanswerable(sampleOf(offTopic, random), 'off-topic', 'well-spelt'),
        ];
      }),
    ];
  });
}

function sampleOf(texts: readonly string[], random: Random): string[] {
  return sample(texts, OUTSIDE_PER_EXCERPT, random);
}

/** Excerpts in passages as the article has them, and divided anew: other texts have shorter and longer paragraphs. */
function excerptsOf(article: Article, random: Random): Article[] {
  const excerpts: Article[] = [];
  for (let from = 0; from + EXCERPT_PASSAGES <= article.passages.length; from += EXCERPT_PASSAGES) {
    const passages = article.passages.slice(from, from + EXCERPT_PASSAGES);
    excerpts.push(withPassages(article, passages), withPassages(article, divideAnew(passages, random)));
  }
  return excerpts;
}

function withPassages(article: Article, passages: readonly Passage[]): Article {
  return { ...article, passages: passages.map((passage, index) => ({ ...passage, index })) };
}

/** Passages of one to seven sentences of the same text. */
function divideAnew(passages: readonly Passage[], random: Random): Passage[] {
  const sentences = passages.flatMap((passage) => passage.sentences);
  const divided: Passage[] = [];
  for (let first = 0; first < sentences.length; ) {
    const count = 1 + Math.floor(random() * MAX_SENTENCES_DIVIDED);
    const own = sentences.slice(first, first + count);
    divided.push({ index: 0, start: own[0]!.start, end: own.at(-1)!.end, headings: [], sentences: own });
    first += count;
  }
  return divided;
}

function hasAnswer({ passages }: Article, { passageMarks }: AnswerableQuestion): boolean {
  return passages.some((passage) => passageMarks.some((mark) => contains(passage, mark)));
}

function createMaker(place: Pick<Example, 'article' | 'size'>, article: Article, languages: Languages) {
  const index = buildPassageIndex([article], languages);
  const read = createSentenceReader(index, languages);
  const make = (
    text: string,
    kind: Example['kind'],
    typing: Example['typing'],
    question?: AnswerableQuestion,
  ): Example[] => {
    const typed = typing === 'misspelt' ? misspell(text, mulberry32(seedOf(text) + SEED)) : text;
    const reading = readAgainst(typed, index, languages, read);
    if (reading.query.terms.length === 0) return [];
    const passages = candidatesFor(reading, index);
    const right = passages.findIndex(({ evidence }) => isRight(evidence.passageId, index, question));
    return [{ ...place, kind, typing, reading, passages, right, answers: question?.answers ?? [] }];
  };
  return {
    answerable: (question: AnswerableQuestion) => [
      ...make(question.text, 'answerable', 'well-spelt', question),
      ...make(question.text, 'answerable', 'misspelt', question),
    ],
    unanswerable: (texts: readonly string[], kind: Example['kind'], typing: Example['typing']) =>
      texts.flatMap((text) => make(text, kind, typing)),
  };
}

function candidatesFor(reading: Reading, index: PassageIndex): CandidatePassage[] {
  const candidates = findCandidates(reading.query, index, { from: 0, to: index.passages.length }, CANDIDATES);
  return gatherEvidence(reading.query, index, candidates).map((evidence) => ({
    evidence,
    sentences: sentenceFeatures(evidence, reading),
  }));
}

function isRight(passageId: number, index: PassageIndex, question: AnswerableQuestion | undefined): boolean {
  const { passage } = index.passages[passageId]!;
  return question?.passageMarks.some((mark) => contains(passage, mark)) ?? false;
}

/** For each sentence of the right passage whether it holds a labelled answer: 1 or 0. */
export function rightSentences({ reading, passages, right, answers }: Example): number[] {
  const { evidence } = passages[right]!;
  const { passage } = reading.index.passages[evidence.passageId]!;
  return passage.sentences.map((sentence) => (answers.some((answer) => contains(sentence, answer)) ? 1 : 0));
}

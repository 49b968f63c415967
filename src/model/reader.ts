import type { Run } from './session.ts';
import { BOS, EOS, type Tokenize, type Tokens } from './tokenizer.ts';

/** Words of a passage that may answer. */
export interface ReadSpan {
  /** UTF-16 code units into the passage as it was given, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Sum of the raw logits of its first and last piece; comparable between passages of one question. */
  readonly score: number;
}

/** What the reader makes of a passage. */
export interface Reading {
  /** Best first, at most `SPANS`; empty for a passage without text. */
  readonly spans: readonly ReadSpan[];
  /** Best span's score less that of "not here": above 0, the reader thinks that the passage answers. */
  readonly margin: number;
}

export type Read = (question: string, passage: string, quotableFrom: number) => Promise<Reading>;

const MAX_QUESTION_TOKENS = 64;
/** As in training; longer passages are read in windows that overlap. */
const MAX_TOKENS = 224;
const WINDOW_OVERLAP = 72;
/** Training has few longer answers, and nobody reads a bold page. */
const MAX_SPAN_TOKENS = 64;
const SPANS = 3;

/**
 * An extractive reader: marks the words of a passage that answer a question, or says that they are not there. One
 * passage a run, so that a passage's score depends on nothing but question and passage.
 * `quotableFrom` is where the passage's own text begins; no span starts before it.
 */
export function createReader(run: Run, tokenize: Tokenize): Read {
  return async (question, passage, quotableFrom) => {
    const asked = tokenize(question).ids.slice(0, MAX_QUESTION_TOKENS);
    const tokens = tokenize(passage);
    const room = MAX_TOKENS - asked.length - 4;
    const readings: Reading[] = [];
    for (let first = 0; first < tokens.ids.length; first += room - WINDOW_OVERLAP) {
      const window = tokens.ids.slice(first, first + room);
      const logits = await run([BOS, ...asked, EOS, EOS, ...window, EOS]);
      readings.push(readWindow(logits, tokens, first, window.length, asked.length + 3, quotableFrom));
      if (first + room >= tokens.ids.length) break;
    }
    return joinWindows(readings);
  };
}

/** Logits are start and end of each position in turn; position 0 stands for "not here". */
function readWindow(
  logits: Float32Array,
  { starts, ends }: Tokens,
  first: number,
  length: number,
  offset: number,
  quotableFrom: number,
): Reading {
  const nowhere = logits[0]! + logits[1]!;
  const startOf = (i: number) => logits[2 * (offset + i)]!;
  const endOf = (i: number) => logits[2 * (offset + i) + 1]!;
  const spans: ReadSpan[] = [];
  const bestStarts = largest(length, 12, (i) => (starts[first + i]! < quotableFrom ? -Infinity : startOf(i)));
  for (const from of bestStarts) {
    let to = from;
    for (let i = from; i < Math.min(length, from + MAX_SPAN_TOKENS); i++) if (endOf(i) > endOf(to)) to = i;
    spans.push({ start: starts[first + from]!, end: ends[first + to]!, score: startOf(from) + endOf(to) });
  }
  return joinWindows([{ spans, margin: Math.max(...spans.map(({ score }) => score)) - nowhere }]);
}

/** A word that is cut in two by windows is read whole in one of them; "not here" holds only if it does in all. */
function joinWindows(readings: readonly Reading[]): Reading {
  const spans = readings
    .flatMap((reading) => reading.spans)
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .filter((span, i, all) => all.findIndex(({ start, end }) => start < span.end && span.start < end) === i);
  return {
    spans: spans.slice(0, SPANS),
    margin: readings.reduce((best, { margin }) => Math.max(best, margin), Number.NEGATIVE_INFINITY),
  };
}

function largest(length: number, count: number, value: (i: number) => number): number[] {
  return Array.from({ length }, (_, i) => i)
    .filter((i) => value(i) > -Infinity)
    .sort((a, b) => value(b) - value(a))
    .slice(0, count);
}

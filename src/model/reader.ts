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
  /** Best first, without overlap, at most `SPANS`; empty for a passage without text. */
  readonly spans: readonly ReadSpan[];
  /** Best span's score less that of "not here": above 0, the reader thinks that the passage answers. */
  readonly margin: number;
}

export type Read = (question: string, passage: string, quotableFrom: number) => Promise<Reading>;

const MAX_QUESTION_TOKENS = 64;
/** The innermost of what stands above a passage; read again with each window. */
const MAX_CONTEXT_TOKENS = 40;
/**
 * Longer passages are read in windows that overlap, each of which is computed by itself. In training there were 224; read
 * whole, longer ones gave more words rightly marked (0.8 points of span F1 on SQuAD-es) in less time.
 */
const MAX_TOKENS = 320;
const WINDOW_OVERLAP = 72;
/** Longer answers are rare in training, and too much bold text to read. */
const MAX_SPAN_TOKENS = 64;
const MAX_STARTS = 12;
const SPANS = 5;

/**
 * An extractive reader: marks the words of a passage that answer a question, or says that they are not there. One
 * passage a run, so that a passage's score depends on nothing but question and passage.
 * `quotableFrom` is where the passage's own text begins, after its context; no span starts before it.
 */
export function createReader(run: Run, tokenize: Tokenize): Read {
  return async (question, passage, quotableFrom) => {
    // What is asked stands at the end of a long message.
    const asked = tokenize(question).ids.slice(-MAX_QUESTION_TOKENS);
    const { context, own } = divide(tokenize(passage), quotableFrom);
    const head = [BOS, ...asked, EOS, EOS, ...context];
    const room = MAX_TOKENS - head.length - 1;
    const readings = windowsOf(own.ids.length, room).map(async ({ first, length }) => {
      const logits = await run([...head, ...own.ids.slice(first, first + length), EOS]);
      return readWindow(logits, own, { first, length, offset: head.length });
    });
    return joinWindows(await Promise.all(readings));
  };
}

function divide({ ids, starts, ends }: Tokens, quotableFrom: number): { context: number[]; own: Tokens } {
  const begin = starts.findIndex((start) => start >= quotableFrom);
  const at = begin < 0 ? ids.length : begin;
  return {
    context: ids.slice(Math.max(0, at - MAX_CONTEXT_TOKENS), at),
    own: { ids: ids.slice(at), starts: starts.slice(at), ends: ends.slice(at) },
  };
}

/** Equally long windows of at most `room` pieces, as few as cover all with an overlap. */
function windowsOf(length: number, room: number): Pick<Window, 'first' | 'length'>[] {
  const count = Math.max(1, Math.ceil((length - WINDOW_OVERLAP) / (room - WINDOW_OVERLAP)));
  const size = Math.ceil((length + (count - 1) * WINDOW_OVERLAP) / count);
  return Array.from({ length: length === 0 ? 0 : count }, (_, i) => {
    const first = Math.min(i * (size - WINDOW_OVERLAP), length - size);
    return { first, length: size };
  });
}

interface Window {
  /** Place of its first piece in the passage, and how many it has. */
  readonly first: number;
  readonly length: number;
  /** Where its first piece stands among the logits. */
  readonly offset: number;
}

/** Logits are start and end of each position in turn; position 0 stands for "not here". */
function readWindow(
  logits: Float32Array,
  { starts, ends }: Tokens,
  { first, length, offset }: Window,
): Reading {
  const nowhere = logits[0]! + logits[1]!;
  const startOf = (i: number) => logits[2 * (offset + i)]!;
  const endOf = (i: number) => logits[2 * (offset + i) + 1]!;
  const spans = largest(length, MAX_STARTS, startOf).map((from) => {
    let to = from;
    for (let i = from; i < Math.min(length, from + MAX_SPAN_TOKENS); i++) if (endOf(i) > endOf(to)) to = i;
    return { start: starts[first + from]!, end: ends[first + to]!, score: startOf(from) + endOf(to) };
  });
  return { spans, margin: Math.max(...spans.map(({ score }) => score)) - nowhere };
}

/** A word that is cut in two by windows is read whole in one of them; "not here" holds only if it does in all. */
function joinWindows(readings: readonly Reading[]): Reading {
  const spans: ReadSpan[] = [];
  const best = readings
    .flatMap((reading) => reading.spans)
    .sort((a, b) => b.score - a.score || a.start - b.start);
  for (const span of best) {
    const overlaps = spans.some(({ start, end }) => start < span.end && span.start < end);
    if (!overlaps && spans.length < SPANS) spans.push(span);
  }
  return {
    spans,
    margin: readings.reduce((most, { margin }) => Math.max(most, margin), Number.NEGATIVE_INFINITY),
  };
}

/** The places of the largest values, largest first. */
function largest(length: number, count: number, value: (i: number) => number): number[] {
  return Array.from({ length }, (_, i) => i)
    .sort((a, b) => value(b) - value(a))
    .slice(0, count);
}

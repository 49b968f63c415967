import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createLibrary } from '../../answer/library.ts';
import type { Article } from '../../article/article.ts';
import { loadResources } from '../../resources.ts';
import { PEERS } from '../peers/all.ts';
import { BOT_NAME } from '../peers/peer.ts';
import type { SpeedQuestions } from './questions.ts';
import { type Latency, timeQuestions, warmUp } from './time-questions.ts';

/** One system on one article, measured in a process of its own so that its memory is its own. */
export interface Job {
  readonly system: string;
  /** A JSON file with a `JobInput`. */
  readonly inputFile: string;
  /** The project's `data/`, where the bot finds its word lists. */
  readonly dataDirectory: string;
}

export interface JobInput {
  readonly article: Article;
  readonly questions: SpeedQuestions;
}

export interface Measurement {
  /** Building the index; the bot's reads its word lists besides. */
  readonly indexMs: number;
  readonly wellSpelt: Latency;
  readonly misspelt: Latency;
  /** The process as it stands, the article included. */
  readonly residentMb: number;
  /** What indexing and asking added to it. */
  readonly addedMb: number;
}

/** How many passages are asked for: as many as a reply and its buttons need. */
const LIMIT = 3;

/** Runs where `--expose-gc` is set. */
export function measureSystem({ system, inputFile, dataDirectory }: Job): Measurement {
  const { article, questions } = JSON.parse(readFileSync(inputFile, 'utf8')) as JobInput;
  const index = system === BOT_NAME ? indexBot(article, dataDirectory) : indexPeer(system, article);
  const beforeMb = residentMb();
  const startMs = performance.now();
  const ask = index();
  const indexMs = performance.now() - startMs;
  warmUp(ask, questions.warmUp);
  const wellSpelt = timeQuestions(ask, questions.wellSpelt);
  const misspelt = timeQuestions(ask, questions.misspelt);
  const afterMb = residentMb();
  return { indexMs, wellSpelt, misspelt, residentMb: afterMb, addedMb: afterMb - beforeMb };
}

type Indexing = () => (question: string) => unknown;

function indexBot(article: Article, dataDirectory: string): Indexing {
  return () => {
    const { ask } = createLibrary([article], loadResources(dataDirectory));
    return (question) => ask(question, { limit: LIMIT });
  };
}

function indexPeer(name: string, { body, language, passages }: Article): Indexing {
  const peer = PEERS.find((candidate) => candidate.name === name);
  if (peer === undefined) throw new RangeError(`no peer ${name}`);
  const texts = passages.map(({ start, end }) => body.slice(start, end));
  return () => {
    const search = peer.index(texts, language);
    return (question) => search(question, LIMIT);
  };
}

function residentMb(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1024 ** 2;
}

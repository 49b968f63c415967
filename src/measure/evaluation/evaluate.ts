import type { Resources } from '../../resources.ts';
import { BOT_NAME, type Systems } from '../peers/peer.ts';
import type { QuestionSet } from '../questions/question-set.ts';
import { type AnswerScores, scoreAnswers } from './answer-scores.ts';
import { askBot, askPeer } from './ask-everything.ts';
import { type BotVerdict, isAnswerable } from './bot-verdict.ts';
import type { HeldOutModels } from './held-out.ts';
import {
  type AnswerableKind,
  type RankingScores,
  type RankingVerdict,
  scoreRankings,
} from './ranking-scores.ts';

export interface EvaluateOptions {
  readonly resources: Resources;
  /** The bot's models in place of that of the resources. */
  readonly heldOut?: HeldOutModels | undefined;
  readonly systems: Systems;
  /** Called before each article that a system is asked about. */
  readonly onProgress: (system: string, done: number, total: number) => void;
}

/** What one run found out over one or several articles. */
export interface Evaluation {
  readonly articles: number;
  readonly passages: number;
  /** How many answerable questions there are. */
  readonly questions: number;
  readonly systems: readonly SystemScores[];
  /** Null when the bot was left out. */
  readonly answers: AnswerScores | null;
  /** The threshold of each model trained on other articles than it was asked about; null when none was. */
  readonly heldOutThresholds: readonly number[] | null;
  readonly verdicts: readonly BotVerdict[];
}

export interface SystemScores {
  readonly name: string;
  readonly answerable: RankingScores | null;
  readonly misspelt: RankingScores | null;
}

/** Asks the bot and its peers every question, each of the article it is about. */
export function evaluate(sets: readonly QuestionSet[], options: EvaluateOptions): Evaluation {
  const overSets = <T>(system: string, ask: (set: QuestionSet) => readonly T[]): T[] =>
    sets.flatMap((set, done) => {
      options.onProgress(system, done, sets.length);
      return ask(set);
    });
  const { resources, heldOut, systems } = options;
  const { includeBot, peers } = systems;
  const resourcesFor = (set: QuestionSet) =>
    heldOut ? { ...resources, model: heldOut.modelFor(set) } : resources;
  const verdicts = includeBot ? overSets(BOT_NAME, (set) => askBot(set, sets, resourcesFor(set))) : [];
  const bot = includeBot ? [scoreSystem(BOT_NAME, verdicts.filter(isAnswerable))] : [];
  const others = peers.map((peer) =>
    scoreSystem(
      peer.name,
      overSets(peer.name, (set) => askPeer(peer, set)),
    ),
  );
  return {
    articles: sets.length,
    passages: sets.reduce((sum, { article }) => sum + article.passages.length, 0),
    questions: sets.flatMap((set) => set.questions).filter(({ kind }) => kind === 'answerable').length,
    systems: [...bot, ...others],
    answers: includeBot ? scoreAnswers(verdicts) : null,
    heldOutThresholds: heldOut?.models.map(({ threshold }) => threshold) ?? null,
    verdicts,
  };
}

function scoreSystem(name: string, verdicts: readonly RankingVerdict[]): SystemScores {
  const ofKind = (kind: AnswerableKind) => verdicts.filter((verdict) => verdict.kind === kind);
  return {
    name,
    answerable: scoreRankings(ofKind('answerable')),
    misspelt: scoreRankings(ofKind('misspelt')),
  };
}

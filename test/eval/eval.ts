import process from 'node:process';
import type { LoadOptions } from '../../src/article/load.ts';
import { dump } from './dump.ts';
import { type Engine, type SystemName, startEngine } from './engine.ts';
import { askAll, askPeer, type PeerVerdict, type Verdict } from './judge.ts';
import { cutArticles, joinArticles } from './lengths.ts';
import { machineLines } from './machine.ts';
import { type EvalOptions, readEvalOptions, USAGE } from './options.ts';
import { PEER_PACKAGES, PEERS } from './peers.ts';
import {
  countAnswerable,
  loadQuestionSet,
  loadQuestionSets,
  type QuestionSet,
  sampleSet,
  withBorrowed,
} from './questions.ts';
import { asQuestionSet, judgeReal, loadRealSets, REAL_VERDICTS, type RealVerdict } from './real.ts';
import { GROUPS, inGroup, MEASURES } from './scores.ts';
import { share } from './statistics.ts';
import { columnsOf, percent, renderTable } from './table.ts';

/** Numbers of passages that calibration is measured at, besides the articles as they are. */
const SHORT_LENGTHS = [3, 10];
const LONG_LENGTH = 240;
const DEFAULT_SAMPLE = 40;
/** Measures that say how much confidence depends on an article's length. */
const BY_LENGTH = MEASURES.filter(([name]) => !/exact|sentence|misspelt|F1, given/.test(name));

try {
  const options = readEvalOptions(process.argv.slice(2));
  if (options === 'help') print(USAGE);
  else await run(options);
} catch (error) {
  process.stderr.write(`${(error as Error).message ?? error}\n`);
  process.exitCode = 2;
}

async function run(options: EvalOptions): Promise<void> {
  const engine = startEngine((done, total) => progress(`embedding ${done}/${total}`));
  const loading = { detectLanguage: engine.resources.languages.detect };
  const all = options.bench === undefined ? [] : await loadQuestionSets(options.bench, loading);
  const heldOut = all
    .filter(({ source }) => options.heldOut === 'all' || options.heldOut.includes(source))
    .map((set) => sampleSet(set, options.sampleSize ?? Number.POSITIVE_INFINITY));
  if (options.bench !== undefined && heldOut.length === 0) throw new Error('--held-out names no article');
  const own = await loadQuestionSet(options.article, options.questions, loading);
  if (options.dump !== undefined) {
    await dumpAll(options.dump, { options, engine, own, heldOut, all, loading });
    return;
  }
  print(machineLines(['onnxruntime-node', ...PEER_PACKAGES]));
  await reportOwn(own, options, engine);
  if (heldOut.length > 0) await reportBench(heldOut, all, options, engine);
  if (options.real !== undefined) await reportReal(options.real, options, engine, loading);
}

interface DumpAll {
  readonly options: EvalOptions;
  readonly engine: Engine;
  readonly own: QuestionSet;
  readonly heldOut: readonly QuestionSet[];
  readonly all: readonly QuestionSet[];
  readonly loading: LoadOptions;
}

async function dumpAll(file: string, { options, engine, own, heldOut, all, loading }: DumpAll) {
  const real = options.real === undefined ? [] : await loadRealSets(options.real, loading);
  const realSets = real.flatMap((set) => (set.article ? [asQuestionSet(set, set.article)] : []));
  const small = new Map([
    ['golden', [own]],
    ['real', realSets],
  ]);
  const lines = await dump(file, { heldOut, all, small }, engine, progress);
  print(`${file}: ${lines} lines`);
}

async function reportOwn(own: QuestionSet, { systems, misses, questions }: EvalOptions, { open }: Engine) {
  print(`\n## ${questions}: ${own.questions.length} questions\n`);
  const rows: string[][] = [];
  for (const system of systems) {
    const verdicts = await askAll(await open(own.article, system), own);
    const answerable = inGroup(verdicts, 'answerable');
    const others = verdicts.filter(({ kind }) => kind !== 'answerable');
    const isRight = ({ kind, outcome, firstRight, sentenceRight }: Verdict) =>
      kind === 'answerable' ? outcome !== 'declined' && firstRight && sentenceRight : outcome === 'declined';
    rows.push([
      system,
      `${answerable.filter(({ firstRight }) => firstRight).length}/${answerable.length}`,
      `${answerable.filter(isRight).length}/${answerable.length}`,
      `${others.filter(isRight).length}/${others.length}`,
      `${verdicts.filter(({ outcome }) => outcome === 'maybe').length}`,
    ]);
    if (misses && system === systems.at(-1))
      for (const miss of verdicts.filter((verdict) => !isRight(verdict))) printMiss(miss);
  }
  const headings = ['first passage right', 'answered with the right sentence', 'declined rightly', 'maybe'];
  print(renderTable(columnsOf('parts', headings), rows));
}

function printMiss({ asked, outcome, confidence, kind, firstRight, bold }: Verdict): void {
  const where = kind === 'answerable' ? (firstRight ? 'right passage' : 'wrong passage') : kind;
  print(
    `- ${asked} → ${outcome} ${confidence.toFixed(2)}, ${where}: ${bold.replace(/\s+/g, ' ').slice(0, 80)}`,
  );
}

async function reportBench(
  heldOut: readonly QuestionSet[],
  all: readonly QuestionSet[],
  options: EvalOptions,
  engine: Engine,
): Promise<void> {
  const passages = heldOut.reduce((sum, { article }) => sum + article.passages.length, 0);
  print(`\n## ${heldOut.map(({ source }) => source).join(', ')}: ${passages} passages\n`);
  const bySystem = new Map<SystemName, Verdict[]>();
  for (const system of options.systems) {
    const verdicts: Verdict[] = [];
    for (const set of heldOut) {
      progress(`${system}: ${set.source}`);
      const library = await engine.open(set.article, system);
      verdicts.push(...(await askAll(library, withBorrowed(set, all), ['as asked', 'misspelt'])));
    }
    bySystem.set(system, verdicts);
  }
  const peers = options.withPeers
    ? PEERS.map((peer) => [peer.name, heldOut.flatMap((set) => askPeer(peer, set))] as const)
    : [];
  printFirstPassage(
    [...bySystem].map(([name, some]) => [name, some.filter(({ kind }) => kind === 'answerable')] as const),
    peers,
  );
  print(
    `\n${renderTable(
      columnsOf('measure', [...bySystem.keys()]),
      MEASURES.map(([name, of]) => [
        name,
        ...[...bySystem.values()].map((verdicts) => percent(of(verdicts))),
      ]),
    )}`,
  );
  printOutcomes(bySystem.get('full'));
  if (options.systems.includes('full')) await reportLengths(heldOut, all, options, engine);
}

type Ranked = readonly [name: string, verdicts: readonly PeerVerdict[]];

function printFirstPassage(parts: readonly Ranked[], peers: readonly Ranked[]): void {
  const rows = [...parts, ...peers].map(([name, verdicts]) => {
    const of = (variant: string) => verdicts.filter((verdict) => verdict.variant === variant);
    const right = (variant: string) => percent(share(of(variant), ({ firstRight }) => firstRight));
    return [name, String(of('as asked').length), right('as asked'), right('misspelt')];
  });
  const headings = ['questions', 'first passage right', 'misspelt, no accents'];
  print(renderTable(columnsOf('system', headings), rows));
}

function printOutcomes(verdicts: readonly Verdict[] = []): void {
  const rows = GROUPS.map((group) => {
    const some = inGroup(verdicts, group);
    const part = (outcome: Verdict['outcome']) => percent(share(some, (one) => one.outcome === outcome));
    return [group, String(some.length), part('sure'), part('maybe'), part('declined')];
  });
  if (verdicts.length > 0)
    print(`\n${renderTable(columnsOf('all parts', ['questions', 'sure', 'maybe', 'declined']), rows)}`);
}

/** The same questions, and as many off-topic ones, of articles of several lengths: confidence should not depend on it. */
async function reportLengths(
  heldOut: readonly QuestionSet[],
  all: readonly QuestionSet[],
  { sampleSize = DEFAULT_SAMPLE }: EvalOptions,
  { resources, open }: Engine,
): Promise<void> {
  const cutting = { detectLanguage: resources.languages.detect, all };
  const sampled = heldOut.map((set) => sampleSet(set, sampleSize));
  const askSets = async (sets: readonly QuestionSet[]): Promise<Verdict[]> => {
    const verdicts: Verdict[] = [];
    for (const [done, set] of sets.entries()) {
      progress(`lengths: ${set.article.id} (${done + 1}/${sets.length})`);
      verdicts.push(...(await askAll(await open(set.article), set)));
    }
    return verdicts;
  };
  const columns: [string, readonly Verdict[]][] = [];
  for (const length of SHORT_LENGTHS) {
    const sets = sampled.flatMap((set) => cutArticles(set, () => length, cutting));
    columns.push([String(length), await askSets(sets)]);
  }
  const asTheyAre = sampled.map((set) => withBorrowed(set, all, countAnswerable(set)));
  columns.push(['as they are', await askSets(asTheyAre)]);
  columns.push([String(LONG_LENGTH), await askSets(joinArticles(sampled, LONG_LENGTH, cutting))]);
  const rows = BY_LENGTH.map(([name, of]) => [name, ...columns.map(([, some]) => percent(of(some)))]);
  const isSure = ({ outcome }: Verdict) => outcome === 'sure';
  const sure = GROUPS.filter((group) => group !== 'answerable, misspelt').map((group) => [
    `${group} shown as sure`,
    ...columns.map(([, some]) => percent(share(inGroup(some, group), isSure))),
  ]);
  const counts = ['questions', ...columns.map(([, some]) => String(some.length))];
  const headings = columns.map(([length]) => (Number(length) ? `${length} passages` : length));
  print(
    `\n${renderTable(columnsOf('all parts, by length of the article', headings), [counts, ...rows, ...sure])}`,
  );
}

async function reportReal(
  directory: string,
  { systems, misses }: EvalOptions,
  { open }: Engine,
  loading: LoadOptions,
): Promise<void> {
  const sets = await loadRealSets(directory, loading);
  print(`\n## ${directory}: ${sets.length} articles\n`);
  const rows: string[][] = [];
  for (const system of systems) {
    const verdicts: RealVerdict[] = [];
    for (const { name, article, questions } of sets) {
      progress(`${system}: ${name}`);
      const library = article && (await open(article, system));
      for (const question of questions) {
        const verdict = library ? await judgeReal(library, question) : 'refused-file';
        verdicts.push(verdict);
        if (misses && system === systems.at(-1) && verdict !== 'A' && verdict !== 'OK')
          print(`- ${name}: ${question.question} → ${REAL_VERDICTS[verdict]}`);
      }
    }
    const count = (verdict: RealVerdict) => verdicts.filter((one) => one === verdict).length;
    rows.push([system, ...(Object.keys(REAL_VERDICTS) as RealVerdict[]).map((key) => String(count(key)))]);
  }
  print(renderTable(columnsOf('parts', Object.values(REAL_VERDICTS)), rows));
}

function print(text: string): void {
  progress('');
  process.stdout.write(`${text}\n`);
}

/** A line on a terminal that the next one overwrites. */
function progress(text: string): void {
  const { stderr } = process;
  if (stderr.isTTY) stderr.write(`\r\x1b[K${text.slice(0, (stderr.columns || 80) - 1)}`);
}

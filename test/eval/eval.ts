import process from 'node:process';
import { parseArgs } from 'node:util';
import { dump } from './dump.ts';
import { type Engine, SYSTEMS, type SystemName, startEngine } from './engine.ts';
import { inVariants, judge, judgePeer, RATINGS, type Ranked, type Variant, type Verdict } from './judge.ts';
import { cutArticles, joinArticles, LONG_LENGTH, SHORT_LENGTHS } from './lengths.ts';
import { inGroup, MEASURES, RANKING_MEASURES } from './measures.ts';
import { PEERS } from './peers.ts';
import {
  loadQuestionSet,
  loadQuestionSets,
  OFF_TOPIC_QUESTIONS,
  ofKind,
  type QuestionSet,
  sampleSet,
  withOffTopic,
} from './questions.ts';
import { machineLines, percent, print, progress, renderTable } from './report.ts';

/** Articles that no training of the models saw: see data/model/README.md. */
const HELD_OUT = 'rhine,pharmacy,economic-inequality,fresno-california';
const LANGUAGES = 'test/eval/languages';
const DEFAULT_SAMPLE = 40;

const USAGE = `npm run eval -- [options]

Measures the bot with parts switched off, beside other search libraries. Without options: test/golden.

  --article FILE --questions FILE   this article and its questions, in place of test/golden
  --bench DIR        articles with questions (CONTRIBUTING says in which form)
  --held-out NAMES   which of them are asked; the others lend off-topic questions ("all" for every one;
                     default ${HELD_OUT})
  --real DIR         small articles with natural questions, as in test/eval/texts; may stand several times
  --languages        the small articles of ${LANGUAGES}, in several languages and across two
  --parts NAMES      of ${Object.keys(SYSTEMS)}; default all of them
  --no-peers         only the bot
  --sample N         at most N questions of each kind and article; default all, ${DEFAULT_SAMPLE} where articles are cut and joined
  --misses           name each labelled question that went wrong
  --dump FILE        write what the decision on each question saw, as JSON lines, and measure nothing`;

const { values: options } = parseArgs({
  options: {
    article: { type: 'string', default: 'data/articles/ant-financial.md' },
    questions: { type: 'string', default: 'test/golden/preguntas.jsonl' },
    bench: { type: 'string' },
    'held-out': { type: 'string', default: HELD_OUT },
    real: { type: 'string', multiple: true, default: [] },
    languages: { type: 'boolean', default: false },
    parts: { type: 'string', default: Object.keys(SYSTEMS).join() },
    'no-peers': { type: 'boolean', default: false },
    sample: { type: 'string' },
    misses: { type: 'boolean', default: false },
    dump: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const systems = options.parts.split(',') as SystemName[];

if (options.help) print(USAGE);
else await run(startEngine((done, total) => progress(`embedding ${done}/${total}`)));

async function run(engine: Engine): Promise<void> {
  try {
    await measure(engine);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 2;
  } finally {
    await engine.resources.models.close();
  }
}

async function measure(engine: Engine): Promise<void> {
  const { article: articleFile, questions: questionsFile, bench, real, 'held-out': heldOutNames } = options;
  const unknown = systems.find((name) => !Object.hasOwn(SYSTEMS, name));
  if (unknown !== undefined) throw new RangeError(`--parts: there is no part ${unknown}`);
  const load = (directory: string | undefined) => (directory ? loadQuestionSets(directory) : []);
  const all = await load(bench);
  const realSets = await Promise.all(
    real.map(async (directory) => [directory, await load(directory)] as const),
  );
  const heldOut = all
    .filter(({ source }) => heldOutNames === 'all' || heldOutNames.split(',').includes(source))
    .map((set) => sampleSet(set, sampleSize(Number.POSITIVE_INFINITY)));
  if (bench && heldOut.length === 0) throw new RangeError('--held-out names no article');
  const golden = await loadQuestionSet('golden', articleFile, questionsFile, 'off-topic');
  if (options.dump !== undefined) {
    const input = { heldOut, all, small: { golden: [golden], real: realSets.flatMap(([, sets]) => sets) } };
    print(`${options.dump}: ${await dump(options.dump, input, engine)} lines`);
    return;
  }
  print(machineLines());
  await reportSystems(questionsFile, [golden], engine);
  if (heldOut.length > 0) await reportParts(heldOut, all, engine);
  if (heldOut.length > 0 && systems.includes('full')) await reportLengths(heldOut, all, engine);
  for (const [directory, sets] of realSets) await reportSystems(directory, sets, engine);
  if (options.languages) await reportLanguages(await loadQuestionSets(LANGUAGES), engine);
}

function sampleSize(fallback: number): number {
  const size = Number(options.sample ?? fallback);
  if (!(size >= 1)) throw new RangeError('--sample must be a number from 1');
  return size;
}

/** A row of ratings for each system. */
function reportSystems(title: string, sets: readonly QuestionSet[], engine: Engine): Promise<void> {
  const questions = sets.flatMap((set) => set.questions).length;
  const rows = systems.map((system) => ({ name: system, sets, system }));
  return reportRatings(`${title}: articles: ${sets.length}, questions: ${questions}`, 'parts', rows, engine);
}

/** A row of ratings for each language of article and questions. */
function reportLanguages(sets: readonly QuestionSet[], engine: Engine): Promise<void> {
  const rows = sets.map((set) => ({ name: set.source, sets: [set], system: systems.at(-1)! }));
  return reportRatings('Languages: of the article, or of article and questions', 'language', rows, engine);
}

interface RatedRow {
  readonly name: string;
  readonly sets: readonly QuestionSet[];
  readonly system: SystemName;
}

async function reportRatings(
  title: string,
  heading: string,
  ratedRows: readonly RatedRow[],
  engine: Engine,
): Promise<void> {
  print(`\n## ${title}\n`);
  const rows: string[][] = [];
  for (const { name, sets, system } of ratedRows) {
    const verdicts = await judgeSets(sets, engine, system);
    const answerable = ofKind(verdicts, 'answerable');
    const first = answerable.filter(({ firstRight }) => firstRight).length;
    const counts = RATINGS.map((rating) => verdicts.filter((verdict) => verdict.rating === rating).length);
    rows.push([name, `${first}/${answerable.length}`, ...counts.map(String)]);
    if (options.misses && system === systems.at(-1)) printMisses(verdicts);
  }
  print(renderTable([heading, 'first passage right', ...RATINGS], rows));
}

function printMisses(verdicts: readonly Verdict[]): void {
  for (const { asked, outcome, confidence, rating, bold } of verdicts)
    if (rating !== 'right' && rating !== 'unanswerable declined')
      print(`- ${asked} → ${outcome} ${confidence.toFixed(2)}, ${rating}: ${bold.replace(/\s+/g, ' ')}`);
}

async function judgeSets(
  sets: readonly QuestionSet[],
  engine: Engine,
  system: SystemName = 'full',
  variants: readonly Variant[] = ['as asked'],
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const set of sets) {
    progress(`${system}: ${set.source}`);
    const library = await engine.open(set.article, system);
    for (const question of inVariants(set, variants)) verdicts.push(await judge(library, question));
  }
  return verdicts;
}

/** The parts of the bot and the peers on the same questions, misspelt as well. */
async function reportParts(
  heldOut: readonly QuestionSet[],
  all: readonly QuestionSet[],
  engine: Engine,
): Promise<void> {
  const passages = heldOut.reduce((sum, { article }) => sum + article.passages.length, 0);
  print(`\n## ${heldOut.map(({ source }) => source).join(', ')}: ${passages} passages\n`);
  const sets = heldOut.map((set) => withOffTopic(set, all, OFF_TOPIC_QUESTIONS));
  const bySystem = new Map<string, Verdict[]>();
  for (const system of systems)
    bySystem.set(system, await judgeSets(sets, engine, system, ['as asked', 'misspelt']));
  const byPeer = (options['no-peers'] ? [] : PEERS).map(
    (peer) => [peer.name, heldOut.flatMap((set) => judgePeer(peer, set))] as const,
  );
  const rankings = [...bySystem, ...byPeer].map(([name, verdicts]: readonly [string, readonly Ranked[]]) => {
    const asked = inGroup(verdicts, 'answerable').length;
    return [name, String(asked), ...RANKING_MEASURES.map(([, of]) => percent(of(verdicts)))];
  });
  print(renderTable(['system', 'questions', 'first passage right', 'misspelt, no accents'], rankings));
  const measures = measuresOf([...bySystem.values()]);
  print(`\n${renderTable(['measure', ...bySystem.keys()], measures)}`);
}

/** A row a measure, without those that nothing was asked for. */
function measuresOf(columns: readonly (readonly Verdict[])[]): string[][] {
  const rows = MEASURES.map(([name, of]) => ({ name, values: columns.map(of) }));
  const filled = rows.filter(({ values }) => values.some((value) => value !== null));
  return filled.map(({ name, values }) => [name, ...values.map(percent)]);
}

/** The same questions, and as many off-topic ones, of articles of several lengths. */
async function reportLengths(
  heldOut: readonly QuestionSet[],
  all: readonly QuestionSet[],
  engine: Engine,
): Promise<void> {
  const sampled = heldOut.map((set) => sampleSet(set, sampleSize(DEFAULT_SAMPLE)));
  const cut = (length: number) => sampled.flatMap((set) => cutArticles(set, all, () => length));
  const asTheyAre = sampled.map((set) => withOffTopic(set, all));
  const columns: [string, Verdict[]][] = [];
  for (const [name, sets] of [
    ...SHORT_LENGTHS.map((length) => [`${length} passages`, cut(length)] as const),
    ['as they are', asTheyAre] as const,
    [`${LONG_LENGTH} passages`, [joinArticles(sampled, all, LONG_LENGTH)]] as const,
  ])
    columns.push([name, await judgeSets(sets, engine)]);
  const rows = measuresOf(columns.map(([, verdicts]) => verdicts));
  const counts = ['questions', ...columns.map(([, some]) => String(some.length))];
  const headings = ['all parts, by length of the article', ...columns.map(([name]) => name)];
  print(`\n${renderTable(headings, [counts, ...rows])}`);
}

import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { languageTag, readEnvironment } from './config.ts';
import { type EvalOptions, readEvalOptions } from './measure/command/eval-options.ts';
import { createProgress } from './measure/command/progress.ts';
import { runMeasurement } from './measure/command/run.ts';
import { usageTextsOf } from './measure/command/usage-texts.ts';
import { describeMachine, readVersions } from './measure/environment.ts';
import { type Evaluation, evaluate } from './measure/evaluation/evaluate.ts';
import { findMisses } from './measure/evaluation/misses.ts';
import { loadQuestionSet, loadQuestionSets } from './measure/questions/load-questions.ts';
import type { QuestionSet } from './measure/questions/question-set.ts';
import { renderEvaluation } from './measure/report/evaluation-report.ts';
import { figuresOf } from './measure/report/figures.ts';
import { renderMisses } from './measure/report/misses-report.ts';
import { localeOf } from './messages/locale.ts';
import { messagesFor } from './messages/messages.ts';
import { loadResources, type Resources } from './resources.ts';

const projectRoot = new URL('../', import.meta.url);
const locale = localeOf(languageTag(readEnvironment()));
const messages = messagesFor(locale);

await runMeasurement(messages, () => {
  const { usage } = messages.measure;
  const options = readEvalOptions(process.argv.slice(2), usageTextsOf(messages));
  process.stdout.write(`${options === 'help' ? usage.eval : measure(options)}\n`);
});

function measure(options: EvalOptions): string {
  const resources = loadResources(new URL('data/', projectRoot));
  const collections = loadCollections(options, resources);
  const progress = createProgress(process.stderr);
  const evaluations = collections.map(({ name, sets }): [string, Evaluation] => [
    name,
    evaluate(sets, {
      resources,
      systems: options.systems,
      onProgress: (system, done, total) => progress.show(messages.measure.progress(system, done, total)),
    }),
  ]);
  progress.clear();
  return options.json ? toJson(evaluations, options) : toText(evaluations, options);
}

/** What there is to measure, by name: one article with its questions, then perhaps a folder of them. */
function loadCollections({ own, bench }: EvalOptions, { languages }: Resources) {
  const loading = { detectLanguage: languages.detect };
  const article = own?.article ?? fromRoot('data/articles/ant-financial.md');
  const questions = own?.questions ?? fromRoot('test/golden/preguntas.jsonl');
  const collections: { name: string; sets: QuestionSet[] }[] = [
    { name: own?.questions ?? 'test/golden', sets: [loadQuestionSet(article, questions, loading)] },
  ];
  if (bench !== undefined) collections.push({ name: bench, sets: loadQuestionSets(bench, loading) });
  return collections;
}

function toText(evaluations: readonly [string, Evaluation][], { systems, misses }: EvalOptions): string {
  const { measure } = messages;
  const figures = figuresOf(locale);
  return [
    `${measure.machine(describeMachine())}\n${measure.versions(versionsOf(systems))}`,
    ...evaluations.flatMap(([name, evaluation]) => [
      renderEvaluation(name, evaluation, measure.eval, figures),
      ...(misses ? [renderMisses(findMisses(evaluation.verdicts), measure.miss, figures)] : []),
    ]),
    measure.eval.definitions.join('\n'),
  ].join('\n\n');
}

function toJson(evaluations: readonly [string, Evaluation][], { systems, misses }: EvalOptions): string {
  return JSON.stringify({
    machine: describeMachine(),
    versions: versionsOf(systems),
    evaluations: evaluations.map(([name, { verdicts, ...evaluation }]) => ({
      name,
      ...evaluation,
      ...(misses && { misses: findMisses(verdicts) }),
    })),
  });
}

function versionsOf({ peers }: EvalOptions['systems']): Record<string, string> {
  return readVersions(projectRoot, ['fuse.js', ...peers.flatMap((peer) => peer.packages)]);
}

function fromRoot(path: string): string {
  return fileURLToPath(new URL(path, projectRoot));
}

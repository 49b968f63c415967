import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createModel } from './answer/model.ts';
import { languageTag, readEnvironment } from './config.ts';
import { type Collection, loadCollections } from './measure/command/collections.ts';
import { type EvalOptions, readEvalOptions } from './measure/command/eval-options.ts';
import { createProgress, type Progress } from './measure/command/progress.ts';
import { runMeasurement } from './measure/command/run.ts';
import { usageTextsOf } from './measure/command/usage-texts.ts';
import { describeMachine, readVersions } from './measure/environment.ts';
import { type Evaluation, evaluate } from './measure/evaluation/evaluate.ts';
import { trainHeldOut } from './measure/evaluation/held-out.ts';
import { findMisses } from './measure/evaluation/misses.ts';
import { renderEvaluation } from './measure/report/evaluation-report.ts';
import { figuresOf } from './measure/report/figures.ts';
import { renderMisses } from './measure/report/misses-report.ts';
import { localeOf } from './messages/locale.ts';
import { messagesFor } from './messages/messages.ts';
import { loadResources, type Resources } from './resources.ts';
import { makeExamples } from './training/examples.ts';
import { trainModel } from './training/train-model.ts';

const projectRoot = new URL('../', import.meta.url);
const locale = localeOf(languageTag(readEnvironment()));
const messages = messagesFor(locale);
const usageTexts = usageTextsOf(messages);

await runMeasurement(messages, () => {
  const options = readEvalOptions(process.argv.slice(2), usageTexts);
  process.stdout.write(`${options === 'help' ? messages.measure.usage.eval : measure(options)}\n`);
});

function measure(options: EvalOptions): string {
  const resources = loadResources(new URL('data/', projectRoot));
  const own = {
    name: 'test/golden',
    article: fromRoot('data/articles/ant-financial.md'),
    questions: fromRoot('test/golden/preguntas.jsonl'),
  };
  const loading = { detectLanguage: resources.languages.detect };
  const { systems, json } = options;
  const progress = createProgress(process.stderr);
  const evaluations = loadCollections(options, own, loading, usageTexts).map(
    (collection): [string, Evaluation] => [
      collection.name,
      evaluate(collection.sets, {
        resources,
        heldOut: systems.includeBot ? holdOut(collection, resources, progress) : undefined,
        systems,
        onProgress: (system, done, total) => progress.show(messages.measure.progress(system, done, total)),
      }),
    ],
  );
  progress.clear();
  return json ? toJson(evaluations, options) : toText(evaluations, options);
}

function holdOut({ sets, heldOutGroups }: Collection, { languages }: Resources, progress: Progress) {
  if (heldOutGroups === 0) return undefined;
  const { train, progress: line } = messages.measure;
  return trainHeldOut(sets, {
    groups: heldOutGroups,
    train: (others) => createModel(trainModel(makeExamples(others, languages))),
    onProgress: (done, total) => progress.show(line(train.inGroups, done, total)),
  });
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

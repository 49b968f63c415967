import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { loadArticles } from './article/load.ts';
import { languageTag, readEnvironment } from './config.ts';
import { type BenchOptions, readBenchOptions } from './measure/command/bench-options.ts';
import { createProgress } from './measure/command/progress.ts';
import { runMeasurement } from './measure/command/run.ts';
import { usageTextsOf } from './measure/command/usage-texts.ts';
import { describeMachine, readVersions } from './measure/environment.ts';
import { loadQuestionSets } from './measure/questions/load-questions.ts';
import type { QuestionSet } from './measure/questions/question-set.ts';
import { figuresOf } from './measure/report/figures.ts';
import { renderSpeed } from './measure/report/speed-report.ts';
import { measureSize, type SizeReport } from './measure/speed/measure-size.ts';
import { type Job, measureSystem } from './measure/speed/measure-system.ts';
import { WORKER_ARGUMENT } from './measure/speed/run-job.ts';
import { localeOf } from './messages/locale.ts';
import { messagesFor } from './messages/messages.ts';
import { loadResources, type Resources } from './resources.ts';
import { UsageError } from './terminal/options.ts';

const projectRoot = new URL('../', import.meta.url);
const dataDirectory = fileURLToPath(new URL('data/', projectRoot));
const locale = localeOf(languageTag(readEnvironment()));
const messages = messagesFor(locale);

const [command, job] = process.argv.slice(2);
if (command === WORKER_ARGUMENT && job !== undefined) {
  process.send?.(measureSystem(JSON.parse(job) as Job));
} else {
  await runMeasurement(messages, async () => {
    const { usage } = messages.measure;
    const options = readBenchOptions(process.argv.slice(2), usageTextsOf(messages));
    process.stdout.write(`${options === 'help' ? usage.bench : await measure(options)}\n`);
  });
}

async function measure({ sizes, runs, systems, bench, json }: BenchOptions): Promise<string> {
  const resources = loadResources(dataDirectory);
  const loading = { detectLanguage: resources.languages.detect };
  const sets = bench === undefined ? loadOwnArticles(resources) : loadQuestionSets(bench, loading);
  const progress = createProgress(process.stderr);
  const reports: SizeReport[] = [];
  for (const size of sizes)
    reports.push(
      await measureSize(size, {
        sets,
        systems,
        runs,
        loading,
        dataDirectory,
        program: fileURLToPath(import.meta.url),
        projectRoot: fileURLToPath(projectRoot),
        onProgress: (system, done, total) =>
          progress.show(`${size} · ${messages.measure.progress(system, done, total)}`),
      }),
    );
  progress.clear();
  const machine = describeMachine();
  const versions = readVersions(projectRoot, ['fuse.js', ...systems.peers.flatMap((peer) => peer.packages)]);
  if (json) return JSON.stringify({ machine, versions, sizes: reports });
  return [
    `${messages.measure.machine(machine)}\n${messages.measure.versions(versions)}`,
    renderSpeed(reports, messages.measure.bench, figuresOf(locale)),
  ].join('\n\n');
}

function loadOwnArticles({ languages }: Resources): QuestionSet[] {
  const directory = join(dataDirectory, 'articles');
  const { articles, errors } = loadArticles(directory, { detectLanguage: languages.detect });
  if (articles.length === 0) throw errors[0] ?? new UsageError(messages.host.start.noArticle(directory));
  return articles.map((article) => ({ article, questions: [] }));
}

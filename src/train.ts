import { closeSync, openSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { languageTag, readEnvironment } from './config.ts';
import { createProgress } from './measure/command/progress.ts';
import { runMeasurement } from './measure/command/run.ts';
import { readTrainOptions, type TrainOptions } from './measure/command/train-options.ts';
import { usageTextsOf } from './measure/command/usage-texts.ts';
import { loadQuestionSets } from './measure/questions/load-questions.ts';
import { figuresOf } from './measure/report/figures.ts';
import { localeOf } from './messages/locale.ts';
import { messagesFor } from './messages/messages.ts';
import { loadLanguages } from './resources.ts';
import { UsageError } from './terminal/options.ts';
import { makeExamples } from './training/examples.ts';
import { trainModel } from './training/train-model.ts';

const data = new URL('../data/', import.meta.url);
const locale = localeOf(languageTag(readEnvironment()));
const messages = messagesFor(locale);
const usageTexts = usageTextsOf(messages);

await runMeasurement(messages, () => {
  const options = readTrainOptions(process.argv.slice(2), usageTexts);
  process.stdout.write(`${options === 'help' ? messages.measure.usage.train : train(options)}\n`);
});

function train({ bench, output = fileURLToPath(new URL('model/weights.json', data)) }: TrainOptions): string {
  const { train: texts } = messages.measure;
  const { whole, fraction } = figuresOf(locale);
  const progress = createProgress(process.stderr);
  const languages = loadLanguages(data);
  const sets = loadQuestionSets(bench, { detectLanguage: languages.detect });
  const questions = sets.flatMap((set) => set.questions).filter(({ kind }) => kind === 'answerable');
  if (questions.length === 0) throw new UsageError(texts.nothing(bench));
  checkWritable(output);
  progress.show(texts.reading);
  const examples = makeExamples(sets, languages);
  progress.show(texts.training(whole(examples.length)));
  const weights = trainModel(examples);
  // One weight a line: what a training changed can be read in a diff.
  writeFileSync(output, `${JSON.stringify(weights, null, 1)}\n`);
  progress.clear();
  return [
    texts.summary(whole(examples.length), whole(questions.length), whole(sets.length)),
    texts.written(output),
    texts.threshold(fraction(weights.threshold)),
  ].join('\n');
}

/** Before the minutes of training rather than after them. */
function checkWritable(file: string): void {
  try {
    closeSync(openSync(file, 'a'));
  } catch (error) {
    throw new UsageError(usageTexts.unwritable(file, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}

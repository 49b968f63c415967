import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadQuestionSets } from './measure/questions/load-questions.ts';
import { loadLanguages } from './resources.ts';
import { makeExamples } from './training/examples.ts';
import { trainModel } from './training/train-model.ts';

const data = new URL('../data/', import.meta.url);
const { values } = parseArgs({ options: { bench: { type: 'string', default: '../shared/bench/squad-es' } } });
const languages = loadLanguages(data);
const sets = loadQuestionSets(values.bench, { detectLanguage: languages.detect });
const examples = makeExamples(sets, languages);
writeFileSync(new URL('model/weights.json', data), `${JSON.stringify(trainModel(examples), null, 1)}\n`);

import { endings } from '../endings.ts';
import type { terminal as spanish } from '../es/terminal.ts';
import { count } from './amount.ts';
import { answers } from './answers.ts';
import { pathProblem } from './path-problem.ts';

const help = `Ask the article a question: the answer is the passage that contains it.

  npm run ask -- "¿cuándo se fundó Ant Financial?"
  npm run ask -- --questions questions.txt --json
  npm run ask

All words together are one question; quotes protect ? and ' from the shell. Without a question, it answers those that you
type, one after another until Ctrl-D, or those that come through a pipe, one per line.

  --article FILE    this article (${endings('or')}) instead of those in the articles folder;
                    can be repeated
  --questions FILE  many questions, one per line, or JSON Lines with “question”; “-” is standard input
  --json            one line of JSON for each question
  --top N           at most N passages (default 3)
  --help            this help

The articles folder is data/articles/, or the one that ARTICLES_DIR names in the environment or in .env.`;

export const terminal = {
  reading: (percent) => `Reading the articles for the first time: ${percent} %`,
  help,
  usageError: {
    unknownOption: (option) => `${option}: there is no such option; --help lists them`,
    valueMissing: (option) => `${option}: needs a value`,
    valueUnexpected: (option) => `${option}: takes no value`,
    notPositive: (option, given) => `${option}: “${given}” is not a whole number of at least 1`,
    questionTwice: 'QUESTION and --questions: give one or the other',
    keptByNpm: (option) =>
      `${option}: npm took this option for itself; put -- before it: npm run ask -- ${option} …`,
    questionMissing: 'QUESTION: the question is missing; --help shows how to ask',
  },
  standardInput: 'standard input',
  questionsFile: {
    unreadable: pathProblem,
    'not-text': () => 'is not text: it contains binary data',
    'no-question': (line) => `line ${line} is not a JSON object with “question”`,
    empty: () => 'has no questions',
  },
  passage: (number, total) => `passage ${number} of ${total}`,
  maybe: answers.maybe,
  overview: { sections: 'Sections:' },
  confidence: (percent) => `confidence: ${percent}%`,
  note: answers.note,
  source: answers.source,
  emptyQuestion: answers.emptyQuestion,
  starterQuestions: answers.starterQuestions,
  noAnswer: {
    ...answers.none,
    noSuchNumber: (numbers) => `There is no such number in the text. Those it has: ${numbers}.`,
  },
  prompt: {
    title: (title, passages) => `${title} · ${count(passages, 'passage', 'passages')}`,
    hint: ({ hasStarters }) =>
      `Type your question. ${hasStarters ? 'Tab suggests questions, ' : ''}“help” tells you more, Ctrl-D quits.`,
    help: ({ hasStarters }) => [
      `Type a question. ${hasStarters ? 'Tab suggests some; ' : ''}↑ brings back the ones you asked.`,
      'To quit: exit, or Ctrl-D.',
    ],
  },
} satisfies typeof spanish;

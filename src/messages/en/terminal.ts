import { endings } from '../endings.ts';
import type { terminal as spanish } from '../es/terminal.ts';
import { count } from './amount.ts';
import { answers } from './answers.ts';
import { pathProblem } from './path-problem.ts';

const help = `Ask the article: the answer is the passage that has it.

  npm run ask -- "¿cuándo se fundó Ant Financial?"
  npm run ask -- --questions questions.txt --json
  npm run ask

All words are one question; quotes keep ? and ' from the shell. Without a question it answers those that you type, one after the
other until Ctrl-D, or those that a pipe brings, one a line.

  --article FILE    this article (${endings('or')}) instead of those in the articles' folder;
                    may be repeated
  --questions FILE  many questions, one a line, or JSON Lines with “question”; “-” is standard input
  --json            one line of JSON for each question
  --top N           how many passages at most (default 3)
  --help            this help

The articles' folder is data/articles/, or what ARTICLES_DIR says in the environment or in .env.`;

export const terminal = {
  reading: (percent) => `Reading the articles for the first time: ${percent} %`,
  help,
  usageError: {
    unknownOption: (option) => `${option}: there is no such option; --help shows those there are`,
    valueMissing: (option) => `${option}: its value is missing`,
    valueUnexpected: (option) => `${option}: takes no value`,
    notPositive: (option, given) => `${option}: “${given}” is not a whole number from 1`,
    questionTwice: 'QUESTION and --questions: choose one of them',
    keptByNpm: (option) => `${option}: npm has kept it; write two dashes before: npm run ask -- ${option} …`,
    questionMissing: 'QUESTION: there is no question; --help shows how to ask',
  },
  standardInput: 'standard input',
  questionsFile: {
    unreadable: pathProblem,
    'not-text': () => 'is not a text: it contains binary data',
    'no-question': (line) => `line ${line} is not a JSON object with “question”`,
    empty: () => 'has no question',
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
    noSuchNumber: (numbers) => `There is none with that number. Those there are: ${numbers}.`,
  },
  prompt: {
    title: (title, passages) => `${title} · ${count(passages, 'passage', 'passages')}`,
    hint: ({ hasStarters }) =>
      `Type your question. ${hasStarters ? 'Tab suggests questions, ' : ''}“help” tells more, Ctrl-D ends.`,
    help: ({ hasStarters }) => [
      `Type a question. ${hasStarters ? 'Tab suggests some; ' : ''}↑ brings back those you asked.`,
      'To end: exit, or Ctrl-D.',
    ],
  },
} satisfies typeof spanish;

import type { measure as spanish } from '../es/measure.ts';

const evalUsage = `Measures the answers of the bot, and of other search libraries, on labelled questions.

  npm run eval
  npm run eval -- --bench DIR [--held-out]
  npm run eval -- --article ARTICLE.md --questions QUESTIONS.jsonl

  --article FILE       the article (default: data/articles/ant-financial.md)
  --questions FILE     its questions, one JSON object a line (default: test/golden/preguntas.jsonl)
  --bench DIR          besides, every NAME.jsonl of the folder with its NAME.md or NAME.txt
  --held-out [GROUPS]  the folder, with models trained without the articles they are asked about: dealt out into
                       groups (default: 6), each is kept back in turn; takes several minutes
  --only NAMES         these systems only, comma-separated; part of the name will do (bot, lunr, fuse…)
  --misses             what went wrong, question by question
  --json               one JSON object instead of tables
  --help               this help`;

const trainUsage = `Trains, on labelled questions, the weights by which the bot ranks, chooses and decides to answer.

  npm run train -- --bench DIR
  npm run train -- --bench DIR --output WEIGHTS.json

  --bench DIR    every NAME.jsonl of the folder with its NAME.md or NAME.txt
  --output FILE  where they are written (default: data/model/weights.json)
  --help         this help

The same articles and questions give the same weights. It takes several minutes.`;

const benchUsage = `Measures speed and memory of the bot and of other search libraries.

  npm run bench
  npm run bench -- --quick
  npm run bench -- --sizes 10,240 --only bot,lunr

  --sizes NUMBERS  how many passages, comma-separated (default: 10,240,2000,20000)
  --runs NUMBER    how often each thing is measured; the table shows the median (default: 3)
  --quick          once only, and without the largest size
  --bench DIR      text and questions of this folder (NAME.md or NAME.txt with NAME.jsonl)
  --only NAMES     these systems only, comma-separated; part of the name will do (bot, lunr, fuse…)
  --json           one JSON object instead of tables
  --help           this help`;

export const measure = {
  usage: { eval: evalUsage, bench: benchUsage, train: trainUsage },
  usageError: {
    unexpected: (argument) => `"${argument}" is one too many. --help shows the options.`,
    notAlone: (option, other) => `${option} goes together with ${other}.`,
    required: (option) => `${option} is missing. --help shows the options.`,
    oneGroup: (option) => `${option}: it takes 2 groups or more.`,
    oneArticle: (directory) => `${directory}: to keep articles back it takes 2 or more.`,
    unwritable: (file, systemCode) => `${file}: cannot be written (${systemCode})`,
    unknownSystem: (given, names) => `No system is called "${given}". There are: ${names.join('; ')}.`,
  },
  questionsProblem: {
    unreadable: (systemCode) => `cannot be read (${systemCode})`,
    malformed: () => 'not a labelled question; the README describes both formats',
    'not-in-article': (label) => `the article does not have ${label}`,
    empty: () => 'no questions',
    'no-article': () => 'its article is missing: a .md or .txt of the same name',
  },
  progress: (system, done, total) => `${system}: ${done} of ${total}`,
  train: {
    reading: 'reading the questions',
    training: (examples) => `training on ${examples} examples`,
    inGroups: 'training',
    summary: (examples, questions, articles) =>
      `${examples} examples of ${questions} answerable questions on ${articles} articles`,
    threshold: (confidence) => `the bot answers from a confidence of ${confidence}`,
    written: (file) => `the weights are in ${file}`,
    nothing: (directory) => `${directory}: no answerable question to learn from`,
  },
  machine: ({ processor, cores, memoryGb, system, node }) =>
    `${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}`,
  versions: (versions) =>
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
  eval: {
    heading: (name, articles, passages, questions) =>
      `${name}: articles: ${articles}, passages: ${passages}, answerable questions: ${questions}`,
    heldOut: (groups, thresholds) =>
      `Models trained without the articles asked about: groups: ${groups}, thresholds: ${thresholds}`,
    definitions: [
      'First passage right: it contains the labelled fragment or, when the label is offsets, the start of the answer.',
      'Misspelt: without accents and ¿?, and with two wrong letters in words of four letters or more.',
      "Bold: SQuAD's exact match and F1, without grammatical articles, case and punctuation; what the bot would not show counts as well.",
      'Off-topic: questions with "passage: null" and, with several articles, 30 an article borrowed from the others.',
    ],
    column: {
      system: 'system',
      firstRight: 'first passage right',
      ndcg: 'nDCG@10',
      misspeltFirstRight: 'misspelt',
      misspeltNdcg: 'nDCG@10 misspelt',
      elapsed: 'ms a question',
      misspeltElapsed: 'ms misspelt',
      measure: 'answers of the bot',
      share: 'share',
      threshold: 'threshold',
      offTopicRefused: 'off-topic refused',
      answerableRefused: 'answerable refused',
      misspeltRefused: 'misspelt refused',
      confidence: 'confidence',
      meanConfidence: 'mean confidence',
      shareRight: 'right',
      count: 'questions',
    },
    row: {
      asLabelled: 'question settled (right passage and sentence, or refused as it should be)',
      sentenceRight: 'answer sentence right when the passage is',
      spanExact: 'bold exact',
      spanF1: 'F1 of the bold',
      shownSpanF1: 'F1 of the bold, 0 when refused',
      answerableRefused: 'answerable refused',
      misspeltRefused: 'answerable, misspelt, refused',
      offTopicRefused: 'off-topic refused',
      adversarialRefused: 'on the topic but without an answer, refused (for information)',
      bestThreshold: (threshold, answerableRefused) =>
        `off-topic refused at threshold ${threshold} (answerable: ${answerableRefused})`,
    },
    calibrationError: (error) => `Expected calibration error: ${error}`,
  },
  bench: {
    heading: (passages, words, distinctWords) =>
      `${passages} passages (${words} words, ${distinctWords} of them different)`,
    column: {
      system: 'system',
      index: 'indexing, ms',
      wellSpelt: (percentile) => `${percentile}, ms`,
      misspelt: (percentile) => `misspelt, ${percentile}`,
      againstBot: 'p50, times the bot',
      resident: 'memory, MB',
      added: 'of it, index',
      questions: 'questions',
      runs: 'runs',
      passages: 'passages',
      startBot: 'process start to answer, ms',
      startFuse: 'bare node with fuse.js, ms',
      ratio: 'ratio',
    },
    definitions: [
      'Each run in a process of its own; the table shows the median. Times are those of new questions, once warmed up.',
      '200 questions well-spelt and 200 misspelt, or as many as fit into 2 s of each kind; a run of over 5 s is not repeated, except the bot’s.',
      'Beyond the given text, paragraphs are made of its sentences, with a vocabulary that grows by Heaps’ law.',
    ],
  },
  miss: {
    heading: (misses, kinds) => `Misses: ${misses} (${kinds})`,
    kind: {
      passage: 'other passage',
      sentence: 'other sentence',
      span: 'other bold',
      refused: 'refused',
      answered: 'answered though it should not',
    },
    asked: {
      answerable: 'answerable',
      misspelt: 'misspelt',
      'off-topic': 'off-topic',
      adversarial: 'unanswerable',
    },
    expected: 'expected',
    returned: 'returned',
    answer: 'answer',
    labelled: 'labelled',
    confidence: 'confidence',
    unknownWords: 'unknown words',
    nothing: 'nothing',
    notRanked: 'not ranked',
    rank: (rank, score) => `rank ${rank}, ln score ${score}`,
  },
} satisfies typeof spanish;

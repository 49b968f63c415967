import type { answers as spanish } from '../es/answers.ts';

export const answers = {
  maybe: 'This may be it:',
  note: (note) => `Note: ${note}`,
  source: (source) => `Source: ${source}`,
  emptyQuestion: 'Tell me what you want to know and I will look for it in the text.',
  starterQuestions: 'You can start here:',
  none: {
    one: 'The article does not say.',
    several: 'The articles do not say.',
    quoted: (word) => `“${word}”`,
    unknownWords: (words) => `Not found in the text: ${words}.`,
    nearest: 'This is the closest:',
  },
} satisfies typeof spanish;

import { expect, it } from 'vitest';
import type { Miss } from '../../../src/measure/evaluation/misses.ts';
import { figuresOf } from '../../../src/measure/report/figures.ts';
import { renderMisses } from '../../../src/measure/report/misses-report.ts';
import { messagesFor } from '../../../src/messages/messages.ts';

const miss: Miss = {
  kind: 'passage',
  asked: { kind: 'misspelt', text: 'cuanto mdie la tore' },
  article: 'faro',
  answered: true,
  confidence: 0.714,
  unknownWords: [],
  expected: {
    index: 1,
    text: 'La torre\n  mide 18 metros.',
    rank: 2,
    score: 1.5,
    answers: ['18 metros', '18'],
  },
  returned: { index: 0, text: 'El faro.', rank: 1, score: 2, sentence: 'El $& faro.', span: '$& faro' },
};
const render = (...misses: Miss[]) =>
  renderMisses(misses, messagesFor('en').measure.miss, figuresOf('en')).split('\n');

it('shows what was asked, what should have come and what came', () => {
  expect(render(miss)).toEqual([
    'Misses: 1',
    '',
    '[other passage] cuanto mdie la tore (faro, misspelt)',
    '  expected #1 (rank 2, score 1.50): La torre mide 18 metros.',
    '  labelled: 18 metros | 18',
    '  returned #0 (rank 1, score 2.00): El faro.',
    '  answer: El **$& faro**.',
    '  confidence: 0.71',
  ]);
});

it('says when nothing came, what was unknown, and cuts long passages', () => {
  const long = 'torre '.repeat(100);
  const lines = render({
    ...miss,
    kind: 'refused',
    answered: false,
    unknownWords: ['mdie', 'tore'],
    expected: { index: 1, text: long, rank: null, score: null, answers: ['18'] },
    returned: null,
  });
  expect(lines.slice(3)).toEqual([
    `  expected #1 (not ranked): ${long.slice(0, 200).trimEnd()}…`,
    '  labelled: 18',
    '  returned: nothing',
    '  confidence: 0.71, refused',
    '  unknown words: mdie, tore',
  ]);
});

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
    score: 1,
    answers: ['18 metros', '18'],
  },
  returned: {
    index: 0,
    text: 'El faro.',
    rank: 1,
    score: Math.E ** 2,
    sentence: 'El faro,\n  el faro.',
    span: 'faro',
    spanStart: 14,
  },
};
const render = (...misses: Miss[]) =>
  renderMisses(misses, messagesFor('en').measure.miss, figuresOf('en')).split('\n');

it('shows what was asked, what should have come and what came', () => {
  expect(render(miss)).toEqual([
    'Misses: 1 (other passage: 1, other sentence: 0, other bold: 0, refused: 0, answered though it should not: 0)',
    '',
    '[other passage] cuanto mdie la tore (faro, misspelt)',
    '  expected #1 (rank 2, ln score 0.00): La torre mide 18 metros.',
    '  labelled: 18 metros | 18',
    '  returned #0 (rank 1, ln score 2.00): El faro.',
    '  answer: El faro, el **faro**.',
    '  confidence 0.71',
  ]);
});

it('shows a passage once that should have come and came', () => {
  const { expected, returned } = miss;
  const same = { ...returned!, index: 1, text: expected!.text, rank: 1 };
  expect(
    render({ ...miss, kind: 'span', expected: { ...expected!, rank: 1 }, returned: same }).slice(3),
  ).toEqual([
    '  expected = returned #1 (rank 1, ln score 0.00): La torre mide 18 metros.',
    '  labelled: 18 metros | 18',
    '  answer: El faro, el **faro**.',
    '  confidence 0.71',
  ]);
});

it('says when nothing came, and what was unknown', () => {
  const lines = render({
    ...miss,
    kind: 'refused',
    answered: false,
    unknownWords: ['mdie', 'tore'],
    expected: { index: 1, text: 'La torre.', rank: null, score: null, answers: ['18'] },
    returned: null,
  });
  expect(lines.slice(3)).toEqual([
    '  expected #1 (not ranked): La torre.',
    '  labelled: 18',
    '  returned: nothing',
    '  confidence 0.71 · refused · unknown words: mdie, tore',
  ]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusedAt, thresholdCurve, thresholdWithin } from '../../../src/measure/metrics/threshold-curve.ts';

const confidences = {
  answerable: [0.2, 0.5, 0.8, 0.9],
  misspelt: [0.1, 0.4],
  offTopic: [0.1, 0.3, 0.6],
};

describe('refusedAt', () => {
  it('refuses what lies below, not what lies on it', () => {
    expect(refusedAt(0.5, confidences)).toEqual({
      threshold: 0.5,
      answerableRefused: 1 / 4,
      misspeltRefused: 1,
      offTopicRefused: 2 / 3,
    });
  });

  it('has nothing to say about kinds without questions', () => {
    expect(refusedAt(0.5, { answerable: [], misspelt: [], offTopic: [] })).toEqual({
      threshold: 0.5,
      answerableRefused: null,
      misspeltRefused: null,
      offTopicRefused: null,
    });
  });
});

const confidence = fc.double({ min: 0, max: 1, noNaN: true });
const some = fc.array(confidence, { minLength: 1 });
const anyConfidences = fc.record({ answerable: some, misspelt: some, offTopic: some });

describe('thresholdCurve', () => {
  it('has a point every step between 0 and 1', () => {
    const thresholds = thresholdCurve(confidences, 0.1).map(({ threshold }) => threshold);
    expect(thresholds).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
  });

  it('never falls', () => {
    fc.assert(
      fc.property(anyConfidences, (given) => {
        const curve = thresholdCurve(given);
        for (const [at, point] of curve.slice(1).entries()) {
          expect(point.answerableRefused).toBeGreaterThanOrEqual(curve[at]?.answerableRefused ?? 0);
          expect(point.offTopicRefused).toBeGreaterThanOrEqual(curve[at]?.offTopicRefused ?? 0);
        }
      }),
    );
  });
});

describe('thresholdWithin', () => {
  it.each([
    { allowed: 0, threshold: 0.2 },
    { allowed: 0.25, threshold: 0.5 },
    { allowed: 0.6, threshold: 0.8 },
    { allowed: 1, threshold: 1 },
  ])('refusing $allowed at most', ({ allowed, threshold }) => {
    expect(thresholdWithin(confidences, allowed).threshold).toBe(threshold);
  });

  it('keeps to the price', () => {
    fc.assert(
      fc.property(anyConfidences, confidence, (given, allowed) => {
        expect(thresholdWithin(given, allowed).answerableRefused).toBeLessThanOrEqual(allowed);
      }),
    );
  });
});

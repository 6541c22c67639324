import { describe, expect, it } from 'vitest';
import {
  areaUnderRisk,
  auroc,
  meanReciprocalRank,
  rate,
  recallAt,
  riskCoverage,
} from '../../src/tools/eval/metrics.js';

describe('shares', () => {
  it('keep their denominator', () => {
    expect(rate(3, 4)).toEqual({ count: 3, of: 4, share: 0.75 });
  });

  it('of nothing are null, not 0 and not NaN', () => {
    expect(rate(0, 0)).toEqual({ count: 0, of: 0, share: null });
  });
});

describe('retrieval', () => {
  // First right results at the first, the second, the fourth and no place.
  const places = [0, 1, 3, -1];

  it('recall counts places before k', () => {
    expect(recallAt(places, 1)).toEqual({ count: 1, of: 4, share: 0.25 });
    expect(recallAt(places, 3)).toEqual({ count: 2, of: 4, share: 0.5 });
    expect(recallAt(places, 10)).toEqual({ count: 3, of: 4, share: 0.75 });
  });

  it('the mean reciprocal rank is (1 + 1/2 + 1/4 + 0) / 4', () => {
    expect(meanReciprocalRank(places)).toBeCloseTo(1.75 / 4, 12);
    expect(meanReciprocalRank([])).toBeNull();
  });
});

describe('AUROC', () => {
  it('counts pairs in order: 5 of these 6', () => {
    // .9 > .8, .1; .5 > .1 but < .8; .85 > .8, .1.
    expect(auroc([0.9, 0.5, 0.85], [0.8, 0.1])).toBeCloseTo(5 / 6, 12);
  });

  it('counts a tie half', () => {
    expect(auroc([0.5], [0.5])).toBe(0.5);
    expect(auroc([0.5, 0.9], [0.5, 0.5])).toBeCloseTo((0.5 + 0.5 + 1 + 1) / 4, 12);
  });

  it('is 1 for a perfect and 0 for an inverted order', () => {
    expect(auroc([3, 4], [1, 2])).toBe(1);
    expect(auroc([1, 2], [3, 4])).toBe(0);
  });

  it('is null where either side is empty', () => {
    expect(auroc([], [0.5])).toBeNull();
    expect(auroc([0.5], [])).toBeNull();
  });
});

describe('risk against coverage', () => {
  it('has a point a confidence, from the surest on', () => {
    const judgements = [
      { confidence: 0.2, right: false },
      { confidence: 0.9, right: true },
      { confidence: 0.6, right: false },
      { confidence: 0.7, right: true },
    ];
    expect(riskCoverage(judgements)).toEqual([
      { threshold: 0.9, coverage: 0.25, risk: 0 },
      { threshold: 0.7, coverage: 0.5, risk: 0 },
      { threshold: 0.6, coverage: 0.75, risk: 1 / 3 },
      { threshold: 0.2, coverage: 1, risk: 0.5 },
    ]);
  });

  it('answers ties together, whichever stands first', () => {
    const tied = [
      { confidence: 0.5, right: true },
      { confidence: 0.5, right: false },
      { confidence: 0.5, right: false },
    ];
    const point = { threshold: 0.5, coverage: 1, risk: 2 / 3 };
    expect(riskCoverage(tied)).toEqual([point]);
    expect(riskCoverage([...tied].reverse())).toEqual([point]);
  });

  it('has no point for no question', () => {
    expect(riskCoverage([])).toEqual([]);
    expect(areaUnderRisk([])).toBeNull();
  });

  it('has the mean risk as its area', () => {
    const points = [
      { threshold: 0.9, coverage: 0.5, risk: 0 },
      { threshold: 0.1, coverage: 1, risk: 0.5 },
    ];
    expect(areaUnderRisk(points)).toBeCloseTo(0.25, 12);
  });
});

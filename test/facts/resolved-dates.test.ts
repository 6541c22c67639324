import { describe, expect, it } from 'vitest';
import { withoutYear } from '../../src/facts/resolved-dates.js';
import type { Tense } from '../../src/facts/tense.js';

describe('a day without a year', () => {
  it.each<[Tense, string]>([
    ['past', '2013-12-19'],
    ['future', '2014-12-19'],
    ['unknown', '2014-12-19'],
  ])('is of the year that the tense asks for: %s', (tense, date) => {
    expect(withoutYear(12, 19)('2014-12-01', tense)?.date).toBe(date);
  });

  it.each<Tense>(['past', 'future', 'unknown'])('that none of the years has is none: %s', (tense) => {
    expect(withoutYear(2, 29)('2014-12-01', tense)).toBeNull();
  });

  it('needs the day of publication', () => {
    expect(withoutYear(12, 19)(null, 'past')).toBeNull();
  });
});

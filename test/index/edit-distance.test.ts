import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../index/edit-distance.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

describe('the edit distance', () => {
  it.each([
    ['ferry', 'ferry', 0],
    ['ferry', 'frery', 1],
    ['ferry', 'fery', 1],
    ['pier', 'mayor', 4],
    ['', 'pier', 4],
  ])('of "%s" and "%s" is %i, a swap of neighbours being one slip', (a, b, slips) => {
    expect(editDistance(a, b, 9)).toBe(slips);
  });

  it('is the same both ways, and one more than the limit wherever it is beyond', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        const slips = editDistance(a, b, 9);
        expect(editDistance(b, a, 9)).toBe(slips);
        expect(editDistance(a, b, limit)).toBe(Math.min(slips, limit + 1));
      }),
    );
  });
});

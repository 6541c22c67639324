import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/terminal/text.js';
import { breakLines, sliceRuns, widthOf, wrapRuns } from '../../src/terminal/wrap.js';

function lines(text: string, width: number): string[] {
  return breakLines(text, width).map(({ start, end }) => text.slice(start, end));
}

describe('breakLines', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two', 7, ['one two']],
    ['a wonderfully long word', 6, ['a', 'wonderfully', 'long', 'word']],
    ['its own\nbreaks\r\nstay\rtoo', 40, ['its own', 'breaks', 'stay', 'too']],
    ['two  spaces  stay', 12, ['two  spaces', ' stay']],
    ['    indented as it was', 14, ['    indented', 'as it was']],
    ['映画 が 流出 した', 7, ['映画 が', '流出', 'した']],
    ['👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧', 5, ['👩‍👩‍👧 👩‍👩‍👧', '👩‍👩‍👧']],
    ['10\u00a0million dollars', 9, ['10\u00a0million', 'dollars']],
    ['', 10, ['']],
  ])('%j in %i', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('turns single spaces into line breaks and changes nothing else', () => {
    const texts = fc.array(
      fc.oneof(fc.constantFrom(' ', '  ', '\n', '\r\n', '界', '👍🏽', 'é'), fc.string({ unit: 'grapheme' })),
    );
    fc.assert(
      fc.property(
        texts.map((parts) => parts.join('')),
        fc.integer({ min: 1, max: 30 }),
        (text, width) => {
          let at = 0;
          for (const [line, { start, end }] of breakLines(text, width).entries()) {
            const between = text.slice(at, start);
            expect(line === 0 ? [''] : [' ', '\n', '\r\n', '\r']).toContain(between);
            at = end;
          }
          expect(['', '\n', '\r\n', '\r']).toContain(text.slice(at));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps to the width wherever a space lets it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z界]{1,6}$/), { minLength: 1 }),
        fc.integer({ min: 12, max: 40 }),
        (words, width) => {
          for (const line of lines(words.join(' '), width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe('runs', () => {
  const shout = (text: string) => text.toUpperCase();

  it('keep their style across a line break', () => {
    expect(wrapRuns([{ text: 'one ' }, { text: 'two three', style: shout }, { text: ' four' }], 8)).toEqual([
      'one TWO',
      'THREE',
      'four',
    ]);
  });

  it('are cut where a span says', () => {
    expect(sliceRuns([{ text: 'abc', style: shout }, { text: 'def' }], { start: 1, end: 5 })).toBe('BCde');
  });
});

describe('visible', () => {
  it('shows what would steer the terminal, and keeps lengths', () => {
    expect(visible('a\u001b[31mred\u0007\u009b\u007f\tb\nc')).toBe('a␛[31mred␇\uFFFD␡\tb\nc');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).toHaveLength(text.length);
        expect(visible(text)).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/);
      }),
    );
  });
});

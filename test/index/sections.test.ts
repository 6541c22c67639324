import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSections, type Value, writeSections } from '../../index/sections.js';

const file = path.join(mkdtempSync(path.join(tmpdir(), 'verbatim-')), 'sections.bin');

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.uint32Array(),
  fc.uint16Array(),
  fc.uint8Array(),
  fc.float64Array({ noNaN: true }),
  fc.string({ unit: 'grapheme' }),
);

describe('sections', () => {
  it('are read as they were written, whatever their types and lengths', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value), (values) => {
        writeSections(file, 'key', values);
        expect(readSections(file, 'key')).toEqual({ values: { ...values } });
      }),
      { numRuns: 50 },
    );
  });

  it('refuse a column of a type that they could not give back', () => {
    const values = { it: new Int8Array(3) } as unknown as Record<string, Value>;
    expect(() => writeSections(file, 'key', values)).toThrow('a column cannot be a Int8Array');
  });

  it('tells a file that cannot be read from one that is damaged', () => {
    expect(readSections(tmpdir(), 'key')).toEqual({ problem: 'the file cannot be read (EISDIR)' });
  });
});

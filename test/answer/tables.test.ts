/** The learned tables are looked up by bytes: what is found must not depend on where a line stands. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasNeighbours, neighboursOf } from '../../src/answer/neighbours.js';
import { SortedLines, sortLines } from '../../src/answer/sorted-lines.js';
import { BACKGROUND_FILE, background, TABLES_DIR, translationsOf } from '../../src/answer/tables.js';

describe('sorted lines', () => {
  const key = fc.stringMatching(/^[\p{L}\p{N}.]{1,6}$/u);

  it('give the line of every key and none of any other', () => {
    fc.assert(
      fc.property(fc.dictionary(key, fc.nat()), key, (table, other) => {
        const lines = new SortedLines(sortLines(Object.entries(table).map(([k, v]) => `${k}\t${v}`)));
        for (const [k, v] of Object.entries(table)) expect(lines.get(k)).toBe(`${v}`);
        if (!Object.hasOwn(table, other)) expect(lines.get(other)).toBeUndefined();
      }),
    );
  });
});

describe('the tables that ship', () => {
  it('have every line of the background where it is looked for', () => {
    const rows = readFileSync(path.join(TABLES_DIR, BACKGROUND_FILE), 'utf8').trimEnd().split('\n');
    const wrong = rows.filter((row) => {
      const [term, frequency] = row.split('\t');
      return background().frequency.get(term!) !== Number(frequency);
    });
    expect(wrong).toEqual([]);
    expect(background().sentences).toBeGreaterThan(10_000);
    expect(background().frequency.get('qqqq')).toBeUndefined();
  });

  it('tell what goes with a word, the nearest first', () => {
    const near = neighboursOf('film');
    expect(near.map(({ term }) => term)).toContain('movi');
    expect(near).toEqual([...near].sort((a, b) => b.cosine - a.cosine));
    expect(hasNeighbours('film')).toBe(true);
    expect(neighboursOf('qqqq')).toEqual([]);
    expect(translationsOf('long').map(({ term }) => term)).toContain('year');
    expect(translationsOf('qqqq')).toEqual([]);
  });
});

/** The learned tables are looked up by bytes: what is found must not depend on where a line stands. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot } from '../../src/answer/model.js';
import { hasNeighbours, neighboursOf } from '../../src/answer/neighbours.js';
import { SortedLines, sortLines } from '../../src/answer/sorted-lines.js';
import { BACKGROUND_FILE, background, TABLES_DIR, translationsOf } from '../../src/answer/tables.js';
import { packTerms, TermList } from '../../src/answer/term-list.js';
import { addVector, DIMENSIONS, vectorRow } from '../../src/answer/word-vectors.js';

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

describe('a list of terms', () => {
  it('finds every term in its row and no other', () => {
    const term = fc.stringMatching(/^[\p{L}\p{N}.]{1,6}$/u);
    fc.assert(
      fc.property(fc.uniqueArray(term), term, (terms, other) => {
        const { lines, offsets, order } = packTerms(terms);
        const list = new TermList(lines, offsets, terms.length);
        for (const [row, at] of order.entries()) {
          expect(list.rowOf(terms[at]!)).toBe(row);
          expect(list.termAt(row)).toBe(terms[at]);
        }
        if (!terms.includes(other)) expect(list.rowOf(other)).toBe(-1);
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

  it('have vectors that point the same way for words that mean something alike', () => {
    const cosine = (one: string, other: string) => {
      const [a, b] = [one, other].map((word) => {
        const vector = new Float64Array(DIMENSIONS);
        addVector(vectorRow(word), 1, vector);
        return vector;
      }) as [Float64Array, Float64Array];
      return dot(a, b) / (Math.hypot(...a) * Math.hypot(...b));
    };
    expect(cosine('movies', 'films')).toBeGreaterThan(0.7);
    expect(cosine('movies', 'harbour')).toBeLessThan(0.3);
    expect(vectorRow('the')).toBe(-1);
    expect(vectorRow('qqqq')).toBe(-1);
  });
});

/**
 * What was learned elsewhere and ships with the program: how common terms are in general English, which words
 * of a sentence go with which words of a question, which words are alike. Data with its provenance in
 * `tables/README.md`; read once, on the first question.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PACKAGE_DIR } from '../config.js';

export const TABLES_DIR = path.join(PACKAGE_DIR, 'src', 'answer', 'tables');

export interface Background {
  /** Sentences counted. */
  sentences: number;
  /** Sentences that hold a term; terms of fewer than three are absent. */
  frequency: Map<string, number>;
  /** Share, 0 to 100, of a term's occurrences inside sentences that have a capital. */
  capitalShare: Map<string, number>;
}

/** For a question's term, the sentence terms that go with it: square root of t(question term | sentence term). */
export type Translations = Map<string, { term: string; weight: number }[]>;

/** For each term the terms that are used alike, the nearest first. */
export interface Neighbours {
  terms: string[];
  rows: Map<string, number>;
  /** `NEIGHBOURS` entries a term: rows of its neighbours … */
  ids: Uint16Array;
  /** … and their cosines times 255; 0 ends the list. */
  cosines: Uint8Array;
}

/** Neighbours kept a term. */
export const NEIGHBOURS = 24;

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const readText = (name: string) => gunzipSync(readFileSync(path.join(TABLES_DIR, name))).toString('utf8');

export const background = once((): Background => {
  const [head, ...rows] = readText('background.tsv.gz').trimEnd().split('\n');
  const frequency = new Map<string, number>();
  const capitalShare = new Map<string, number>();
  for (const row of rows) {
    const [term, count, share] = row.split('\t');
    frequency.set(term!, Number(count));
    capitalShare.set(term!, Number(share));
  }
  return { sentences: Number(head), frequency, capitalShare };
});

export const translations = once((): Translations => {
  const table: Translations = new Map();
  for (const row of readText('translations.tsv.gz').trimEnd().split('\n')) {
    const [to, ...entries] = row.split('\t');
    table.set(
      to!,
      entries.map((entry) => {
        const [term, probability] = entry.split(' ');
        return { term: term!, weight: Math.sqrt(Number(probability)) };
      }),
    );
  }
  return table;
});

export const neighbours = once((): Neighbours => {
  const terms = readText('neighbours.txt.gz').trimEnd().split('\n');
  const packed = gunzipSync(readFileSync(path.join(TABLES_DIR, 'neighbours.bin.gz')));
  const half = terms.length * NEIGHBOURS;
  const ids = new Uint16Array(half);
  new Uint8Array(ids.buffer).set(packed.subarray(0, 2 * half));
  return {
    terms,
    rows: new Map(terms.map((term, at) => [term, at])),
    ids,
    cosines: new Uint8Array(packed.subarray(2 * half)),
  };
});

/**
 * What was learned elsewhere and ships with the program: how common terms are in general English, which words
 * of a sentence go with which words of a question, which words are alike. Data with its provenance in
 * `tables/README.md`. Each file is read once, when first asked for, and looked up as it lies.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_DIR } from '../config.js';
import { remembered } from './remembered.js';
import { SEPARATOR, SortedLines } from './sorted-lines.js';

/** The folder of the learned tables. */
export const TABLES_DIR = path.join(PACKAGE_DIR, 'src', 'answer', 'tables');

/** Files of `TABLES_DIR`. */
export const BACKGROUND_FILE = 'background.tsv';
export const TRANSLATIONS_FILE = 'translations.tsv';
/** What people write, and what is made of it to be looked up. */
export const WRITTEN_SYNONYMS_FILE = 'synonyms.txt';
export const SYNONYMS_FILE = 'synonyms.tsv';
export const PHRASES_FILE = 'phrases.tsv';
export const NEIGHBOUR_TERMS_FILE = 'neighbours.txt';
export const NEIGHBOURS_FILE = 'neighbours.bin';
export const VECTOR_WORDS_FILE = 'vectors.txt';
export const VECTORS_FILE = 'vectors.bin';

/** The line of the background that says how many sentences were counted; no term has a space. */
export const COUNTED = ' sentences';

export interface Background {
  /** The file itself, to tell whether what was derived from it still fits. */
  bytes: Buffer;
  /** Sentences counted. */
  sentences: number;
  /** Sentences that hold a term; terms of fewer than three are absent. */
  frequency: Column;
  /** Share, 0 to 100, of a term's occurrences inside sentences that have a capital. */
  capitalShare: Column;
}

interface Column {
  get(term: string): number | undefined;
}

export interface Translation {
  term: string;
  /** Square root of t(question term | sentence term). */
  weight: number;
}

/** A value that is made when first asked for. */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const read = (name: string) => readFileSync(path.join(TABLES_DIR, name));

/** How common terms are in general English. */
export const background = once((): Background => {
  const bytes = read(BACKGROUND_FILE);
  const lines = new SortedLines(bytes);
  const rowOf = remembered((term) => lines.get(term)?.split(SEPARATOR).map(Number));
  const column = (at: number): Column => ({ get: (term) => rowOf(term)?.[at] });
  const [frequency, capitalShare] = [column(0), column(1)];
  return { bytes, sentences: frequency.get(COUNTED)!, frequency, capitalShare };
});

const translationLines = once(() => new SortedLines(read(TRANSLATIONS_FILE)));

/** For a question's term, the sentence terms that go with it. */
export function translationsOf(term: string): Translation[] {
  const entries = translationLines().get(term)?.split(SEPARATOR) ?? [];
  return entries.map((entry) => {
    const [from, probability] = entry.split(' ');
    return { term: from!, weight: Math.sqrt(Number(probability)) };
  });
}

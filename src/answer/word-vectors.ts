/** Published word vectors, distilled: words that mean something alike point the same way. Read where they lie. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { once, TABLES_DIR, VECTOR_WORDS_FILE, VECTORS_FILE } from './tables.js';
import { offsetBytes, packTerms, TermList } from './term-list.js';

/** Numbers of a vector, a byte each. */
export const DIMENSIONS = 64;

const table = once(() => {
  const packed = readFileSync(path.join(TABLES_DIR, VECTORS_FILE));
  const rows = packed.length / (offsetBytes(1) + DIMENSIONS);
  const words = new TermList(readFileSync(path.join(TABLES_DIR, VECTOR_WORDS_FILE)), packed, rows);
  return { words, values: new Int8Array(packed.buffer, packed.byteOffset + offsetBytes(rows)) };
});

/** The two files: the words in the order of their bytes, a line each; where each line begins, then the vectors. */
export function packVectors(words: string[], values: Int8Array): { words: Buffer; packed: Buffer } {
  const { lines, offsets, order } = packTerms(words);
  const rows = order.map((at) => Buffer.from(values.slice(at * DIMENSIONS, (at + 1) * DIMENSIONS).buffer));
  return { words: lines, packed: Buffer.concat([offsets, ...rows]) };
}

/** The row of a folded word's vector, or -1 where it is not known. */
export function vectorRow(word: string): number {
  return table().words.rowOf(word);
}

/** Adds a row's vector times a weight. */
export function addVector(row: number, weight: number, into: Float64Array): void {
  const { values } = table();
  for (let d = 0; d < DIMENSIONS; d++) into[d]! += weight * values[row * DIMENSIONS + d]!;
}

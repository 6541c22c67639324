/**
 * A small table of word vectors, distilled from published ones (GloVe, Pennington et al. 2014, public domain):
 * one vector a term, the common directions removed (Mu and Viswanath 2018, "All-but-the-top"), fewer
 * dimensions by principal components, one byte a number.
 */
import { readFileSync } from 'node:fs';
import { fold, stem } from '../../../index/terms.js';
import { dot } from '../../answer/model.js';
import { SetupError } from '../../errors.js';

export interface VectorTable {
  terms: string[];
  dimensions: number;
  /** Unit vectors times 127, row by row. */
  bytes: Int8Array;
}

interface VectorFile {
  words: string[];
  vectors: Record<string, number[]>;
  dimensions: number;
}

const COMMON_DIRECTIONS = 2;
/** Of the orthogonal iteration. */
const ROUNDS = 200;

/** Distils the `size` most frequent terms of a file of word vectors, words in the order of frequency. */
export function distilVectors(file: string, size: number, dimensions: number): VectorTable {
  const { terms, rows } = readTerms(file, size);
  centre(rows);
  const basis = principalComponents(rows, COMMON_DIRECTIONS + dimensions).slice(COMMON_DIRECTIONS);
  const bytes = new Int8Array(terms.length * dimensions);
  for (const [at, row] of rows.entries()) {
    const projected = basis.map((component) => dot(component, row));
    const length = Math.hypot(...projected) || 1;
    for (const [d, value] of projected.entries())
      bytes[at * dimensions + d] = Math.round((127 * value) / length);
  }
  return { terms, dimensions, bytes };
}

function readTerms(file: string, size: number): { terms: string[]; rows: Float64Array[] } {
  const { words, vectors, dimensions } = parseFile(file);
  const rows = new Map<string, Float64Array>();
  for (const word of words) {
    if (rows.size >= size) break;
    if (!/^[a-z0-9'.-]{2,}$/.test(word)) continue;
    const term = stem(fold(word));
    const vector = vectors[word];
    if (vector && !rows.has(term)) rows.set(term, unit(Float64Array.from(vector.slice(0, dimensions))));
  }
  return { terms: [...rows.keys()], rows: [...rows.values()] };
}

function parseFile(file: string): VectorFile {
  const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<VectorFile>;
  if (!value.words || !value.vectors || !value.dimensions) {
    throw new SetupError(`${file} is no file of word vectors with "words", "vectors" and "dimensions".`);
  }
  return value as VectorFile;
}

function centre(rows: Float64Array[]): void {
  const mean = new Float64Array(rows[0]!.length);
  for (const row of rows) for (let d = 0; d < mean.length; d++) mean[d]! += row[d]! / rows.length;
  for (const row of rows) for (let d = 0; d < mean.length; d++) row[d]! -= mean[d]!;
}

/** The leading eigenvectors of the covariance, by orthogonal iteration from a fixed start. */
function principalComponents(rows: Float64Array[], count: number): Float64Array[] {
  const size = rows[0]!.length;
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows) {
    for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) covariance[a]![b]! += row[a]! * row[b]!;
  }
  let basis: Float64Array[] = Array.from({ length: count }, (_, at) =>
    Float64Array.from({ length: size }, (_, d) => Math.cos((at + 1) * (d + 1))),
  );
  for (let round = 0; round < ROUNDS; round++) {
    basis = orthonormal(basis.map((vector) => Float64Array.from(covariance, (row) => dot(row, vector))));
  }
  return basis;
}

function orthonormal(vectors: Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = Float64Array.from(vector);
    for (const one of done) {
      const share = dot(one, rest);
      for (let d = 0; d < rest.length; d++) rest[d]! -= share * one[d]!;
    }
    done.push(unit(rest));
  }
  return done;
}

function unit(vector: Float64Array): Float64Array<ArrayBuffer> {
  const length = Math.hypot(...vector) || 1;
  return Float64Array.from(vector, (value) => value / length);
}

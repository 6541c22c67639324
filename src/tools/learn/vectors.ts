/**
 * Small tables of word vectors, distilled from published ones (GloVe, Pennington et al. 2014, public domain): fewer
 * dimensions by principal components, one byte a number.
 */
import { readFileSync } from 'node:fs';
import { fold, isStopWord, stem } from '../../../index/terms.js';
import { dot } from '../../answer/model.js';
import { SetupError } from '../../errors.js';

export interface VectorTable {
  terms: string[];
  dimensions: number;
  /** Row by row. */
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
/** What a byte holds of a number of a word's vector, which is seldom over .6. */
const BYTE_SCALE = 200;

/**
 * The most frequent terms, to be compared one with another: one vector a term, the common directions removed (Mu and
 * Viswanath 2018, "All-but-the-top"), bytes of unit vectors times 127.
 */
export function distilTerms(file: string, size: number, dimensions: number): VectorTable {
  const { terms, rows } = readVectors(file, size, (word) => stem(fold(word)));
  subtract(
    rows,
    mean(rows, () => 1),
  );
  const basis = principalComponents(rows, COMMON_DIRECTIONS + dimensions).slice(COMMON_DIRECTIONS);
  return toBytes(terms, rows, basis, (projected) => 127 / (Math.hypot(...projected) || 1));
}

/**
 * The most frequent content words, to be summed over sentences: what all sentences have in common is taken from each
 * word, so that it is in no sum (the mean by `weightOf`, how much a word adds to general English). Bytes of the vectors
 * times 200.
 */
export function distilWords(
  file: string,
  size: number,
  dimensions: number,
  weightOf: (term: string) => number,
): VectorTable {
  const { terms: words, rows } = readVectors(file, size, (word) =>
    isStopWord(fold(word)) ? null : fold(word),
  );
  subtract(
    rows,
    mean(rows, (at) => weightOf(stem(words[at]!))),
  );
  return toBytes(words, rows, principalComponents(rows, dimensions), () => BYTE_SCALE);
}

function toBytes(
  terms: string[],
  rows: Float64Array[],
  basis: Float64Array[],
  scaleOf: (projected: number[]) => number,
): VectorTable {
  const dimensions = basis.length;
  const bytes = new Int8Array(terms.length * dimensions);
  for (const [at, row] of rows.entries()) {
    const projected = basis.map((component) => dot(component, row));
    const scale = scaleOf(projected);
    for (const [d, value] of projected.entries())
      bytes[at * dimensions + d] = Math.max(-127, Math.min(127, Math.round(scale * value)));
  }
  return { terms, dimensions, bytes };
}

/** The unit vectors of the most frequent words; of words that share a key the most frequent one's, null is none. */
function readVectors(
  file: string,
  size: number,
  keyOf: (word: string) => string | null,
): { terms: string[]; rows: Float64Array[] } {
  const { words, vectors, dimensions } = parseFile(file);
  const rows = new Map<string, Float64Array>();
  for (const word of words) {
    if (rows.size >= size) break;
    if (!/^[a-z0-9'.-]{2,}$/.test(word)) continue;
    const key = keyOf(word);
    const vector = vectors[word];
    if (key !== null && vector && !rows.has(key))
      rows.set(key, unit(Float64Array.from(vector.slice(0, dimensions))));
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

function mean(rows: Float64Array[], weightOf: (at: number) => number): Float64Array {
  const sum = new Float64Array(rows[0]!.length);
  let total = 0;
  for (const [at, row] of rows.entries()) {
    const weight = weightOf(at);
    total += weight;
    for (let d = 0; d < sum.length; d++) sum[d]! += weight * row[d]!;
  }
  return sum.map((value) => value / (total || 1));
}

function subtract(rows: Float64Array[], vector: Float64Array): void {
  for (const row of rows) for (let d = 0; d < vector.length; d++) row[d]! -= vector[d]!;
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

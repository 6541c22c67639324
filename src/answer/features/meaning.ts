/** How near a sentence as a whole is to the question in what its words mean, whichever words these are. */
import type { LoadedIndex } from '../../../index/load.js';
import { isStopWord } from '../../../index/terms.js';
import { STOP } from '../../../index/vocabulary.js';
import { prepare } from '../prepared.js';
import type { Scanner } from '../scan.js';
import { weightOf } from '../weight.js';
import { addVector, DIMENSIONS, vectorRow } from '../word-vectors.js';

/** The vectors of an index's sentences and the rows of its words, as far as they were asked for. */
interface SentenceVectors {
  /** Unit vectors, `DIMENSIONS` numbers a sentence; only what is written to takes up memory. */
  values: Float32Array;
  /** By sentence: 1 where its vector is made. */
  made: Uint8Array;
  /** By surface: the row of its word's vector, NONE where there is none, UNKNOWN where it was not looked for. */
  rows: Int32Array;
}

const NONE = -1;
const UNKNOWN = -2;

const kept = new WeakMap<LoadedIndex, SentenceVectors>();

function vectorsOf(index: LoadedIndex): SentenceVectors {
  let vectors = kept.get(index);
  if (!vectors) {
    const { count } = index.sentences;
    const rows = new Int32Array(index.vocabulary.surfaces.length).fill(UNKNOWN);
    vectors = { values: new Float32Array(count * DIMENSIONS), made: new Uint8Array(count), rows };
    kept.set(index, vectors);
  }
  return vectors;
}

/**
 * Cosine of two sums of word vectors, that of the question and that of a sentence. Each content word is weighted by its
 * mixed idf: rare words say what a text is about (as in Arora, Liang and Ma 2017, who weigh by frequency likewise).
 */
export class Meaning {
  private readonly index: LoadedIndex;
  private readonly weight: Float64Array;
  private readonly vectors: SentenceVectors;
  private readonly asked: Float64Array;

  constructor({ index, analysis }: Scanner) {
    this.index = index;
    this.weight = prepare(index).weight;
    this.vectors = vectorsOf(index);
    const sum = new Float64Array(DIMENSIONS);
    for (const { surface, term } of analysis.tokens) {
      const row = isStopWord(surface) ? NONE : vectorRow(surface);
      const id = index.vocabulary.termIds.get(term);
      const weight = id === undefined ? weightOf(term, 0, index.sentences.count) : this.weight[id]!;
      if (row !== NONE) addVector(row, weight, sum);
    }
    this.asked = unit(sum);
  }

  /** From -1 to 1; 0 where no word of either is known. */
  of(sentence: number): number {
    const { values, made } = this.vectors;
    if (made[sentence] === 0) {
      values.set(this.vectorOf(sentence), sentence * DIMENSIONS);
      made[sentence] = 1;
    }
    let cosine = 0;
    for (let d = 0; d < DIMENSIONS; d++) cosine += this.asked[d]! * values[sentence * DIMENSIONS + d]!;
    return cosine;
  }

  private vectorOf(sentence: number): Float64Array {
    const { tokenFrom, tokens } = this.index.sentences;
    const { termOf } = this.index.vocabulary;
    const sum = new Float64Array(DIMENSIONS);
    for (const surface of tokens.subarray(tokenFrom[sentence], tokenFrom[sentence + 1])) {
      const row = this.rowOf(surface);
      if (row !== NONE) addVector(row, this.weight[termOf[surface]!]!, sum);
    }
    return unit(sum);
  }

  private rowOf(surface: number): number {
    const { rows } = this.vectors;
    if (rows[surface] === UNKNOWN) {
      const { classes, surfaces } = this.index.vocabulary;
      rows[surface] = classes[surface]! & STOP ? NONE : vectorRow(surfaces[surface]!);
    }
    return rows[surface]!;
  }
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

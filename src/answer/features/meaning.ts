/** How near a sentence as a whole is to the question in what its words mean, whichever words these are. */
import type { LoadedIndex } from '../../../index/load.js';
import { isStopWord, tokenize } from '../../../index/terms.js';
import { STOP } from '../../../index/vocabulary.js';
import { prepare } from '../prepared.js';
import type { Scanner } from '../scan.js';
import { weightOf } from '../weight.js';
import { addVector, DIMENSIONS, dotVector, vectorRow } from '../word-vectors.js';

/** What is known of an index's words and sentences, as far as they were looked at. */
interface Known {
  /** By surface: the row of its vector plus 1, -1 where there is none, 0 where it was not looked for. */
  row: Int32Array;
  /** By sentence the length of its vector, 0 where it was not measured. */
  length: Float64Array;
  /** By surface: its scalar product with the question's vector, and the number of that question. */
  product: Float64Array;
  productOf: Uint32Array;
  /** By surface: the last sentence that was seen to hold it, numbered as they were read. */
  seen: Uint32Array;
  questions: number;
  reads: number;
}

const kept = new WeakMap<LoadedIndex, Known>();

function knownOf(index: LoadedIndex): Known {
  let known = kept.get(index);
  if (!known) {
    const surfaces = index.vocabulary.surfaces.length;
    known = {
      row: new Int32Array(surfaces),
      length: new Float64Array(index.sentences.count),
      product: new Float64Array(surfaces),
      productOf: new Uint32Array(surfaces),
      seen: new Uint32Array(surfaces),
      questions: 0,
      reads: 0,
    };
    kept.set(index, known);
  }
  return known;
}

/**
 * Cosine of the two sums of word vectors, each distinct content word weighted by its mixed idf: rare words say what a
 * sentence is about (as in Arora, Liang and Ma 2017, who weigh by frequency likewise).
 */
export class Meaning {
  private readonly index: LoadedIndex;
  private readonly weight: Float64Array;
  private readonly known: Known;
  private readonly asked = new Float64Array(DIMENSIONS);
  private readonly askedLength: number;

  constructor({ index, analysis }: Scanner) {
    this.index = index;
    this.weight = prepare(index).weight;
    this.known = knownOf(index);
    this.known.questions++;
    for (const [surface, term] of contentWords(analysis.question)) {
      const row = vectorRow(surface);
      const id = index.vocabulary.termIds.get(term);
      const weight = id === undefined ? weightOf(term, 0, index.sentences.count) : this.weight[id]!;
      if (row >= 0) addVector(row, weight, this.asked);
    }
    this.askedLength = Math.hypot(...this.asked);
  }

  /** From -1 to 1; 0 where no word of either is known. */
  of(sentence: number): number {
    if (this.askedLength === 0) return 0;
    let sum = 0;
    this.eachWord(sentence, (surface, row, weight) => {
      sum += weight * this.productOf(surface, row);
    });
    return sum / (this.askedLength * this.lengthOf(sentence) || 1);
  }

  private productOf(surface: number, row: number): number {
    const { product, productOf, questions } = this.known;
    if (productOf[surface] !== questions) {
      productOf[surface] = questions;
      product[surface] = dotVector(row, this.asked);
    }
    return product[surface]!;
  }

  private lengthOf(sentence: number): number {
    const { length } = this.known;
    if (length[sentence] === 0) {
      const sum = new Float64Array(DIMENSIONS);
      this.eachWord(sentence, (_, row, weight) => addVector(row, weight, sum));
      length[sentence] = Math.hypot(...sum);
    }
    return length[sentence]!;
  }

  /** The distinct content words of a sentence that have a vector. */
  private eachWord(sentence: number, visit: (surface: number, row: number, weight: number) => void): void {
    const { tokenFrom, tokens } = this.index.sentences;
    const { termOf, classes } = this.index.vocabulary;
    const { seen } = this.known;
    const read = ++this.known.reads;
    for (let at = tokenFrom[sentence]!; at < tokenFrom[sentence + 1]!; at++) {
      const surface = tokens[at]!;
      if (seen[surface] === read || classes[surface]! & STOP) continue;
      seen[surface] = read;
      const row = this.rowOf(surface);
      if (row >= 0) visit(surface, row, this.weight[termOf[surface]!]!);
    }
  }

  private rowOf(surface: number): number {
    const { row } = this.known;
    if (row[surface] === 0) {
      const found = vectorRow(this.index.vocabulary.surfaces[surface]!);
      row[surface] = found < 0 ? -1 : found + 1;
    }
    return row[surface]! - 1;
  }
}

/** The distinct content words of a text with their terms. */
function contentWords(text: string): Map<string, string> {
  const words = tokenize(text).filter(({ surface }) => !isStopWord(surface));
  return new Map(words.map(({ surface, term }) => [surface, term]));
}

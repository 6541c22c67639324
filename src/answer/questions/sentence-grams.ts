/** How often the questions that a sentence answers hold each gram. */
import type { LoadedIndex } from '../../../index/load.js';
import { type Counted, placeOf } from './count-grams.js';
import { type Ids, idColumn, type Postings, rowOf } from './postings.js';

/** By gram the sentences that answer (places in `answered`) and how often their questions hold it. */
export interface SentenceTally {
  from: Uint32Array;
  rows: Ids;
  weights: Float64Array;
}

/**
 * Counts ascending grams of expansions for each of `rowCount` sentences that answer: 1 for the most direct answer of a
 * question, 1 / √2 for the second, and so on.
 */
export function tallySentences(
  { questions }: LoadedIndex,
  answerRows: Uint32Array,
  rowCount: number,
  counted: Counted,
  grams: Uint32Array,
): SentenceTally {
  const sums = new RowSums(rowCount);
  const holders = holdersOf(counted, grams);
  const sumUp = (gram: number) => {
    sums.clear();
    for (const question of rowOf(holders, gram)) {
      const fact = questions.group[question]!;
      const first = questions.answerFrom[fact]!;
      for (let answer = first; answer < questions.answerFrom[fact + 1]!; answer++)
        sums.add(answerRows[answer]!, 1 / Math.sqrt(1 + answer - first));
    }
  };
  const from = new Uint32Array(grams.length + 1);
  for (let gram = 0; gram < grams.length; gram++) {
    sumUp(gram);
    from[gram + 1] = from[gram]! + sums.rows.length;
  }
  const rows = idColumn(from[grams.length]!, rowCount);
  const weights = new Float64Array(rows.length);
  for (let gram = 0; gram < grams.length; gram++) {
    sumUp(gram);
    for (const [at, row] of sums.rows.entries()) {
      rows[from[gram]! + at] = row;
      weights[from[gram]! + at] = sums.of[row]!;
    }
  }
  return { from, rows, weights };
}

/** Sums by row, used again for each gram: there are hundreds of thousands of grams. */
class RowSums {
  readonly of: Float64Array;
  /** The rows that have a sum, in the order in which they got it. */
  readonly rows: number[] = [];

  constructor(count: number) {
    this.of = new Float64Array(count);
  }

  add(row: number, weight: number): void {
    if (this.of[row] === 0) this.rows.push(row);
    this.of[row]! += weight;
  }

  clear(): void {
    for (const row of this.rows) this.of[row] = 0;
    this.rows.length = 0;
  }
}

/** By place among ascending grams: the questions of expansions that hold it. */
function holdersOf({ from, grams: all, gapsAt }: Counted, grams: Uint32Array): Postings {
  const places = all.subarray(0, gapsAt).map((gram) => placeOf(grams, gram));
  const begin = new Uint32Array(grams.length + 1);
  for (const place of places) begin[place + 1]!++;
  for (let place = 0; place < grams.length; place++) begin[place + 1]! += begin[place]!;
  const next = begin.slice();
  const ids = new Uint32Array(gapsAt);
  for (let question = 0; from[question]! < gapsAt; question++) {
    for (let at = from[question]!; at < from[question + 1]!; at++) ids[next[places[at]!]!++] = question;
  }
  return { from: begin, ids };
}

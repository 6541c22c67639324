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
  const holders = holdersOf(counted, grams);
  const from = new Uint32Array(grams.length + 1);
  const rows: number[] = [];
  const weights: number[] = [];
  const sums = new Float64Array(rowCount);
  for (let gram = 0; gram < grams.length; gram++) {
    const held = new Set<number>();
    for (const question of rowOf(holders, gram)) {
      const fact = questions.group[question]!;
      const first = questions.answerFrom[fact]!;
      for (let answer = first; answer < questions.answerFrom[fact + 1]!; answer++) {
        held.add(answerRows[answer]!);
        sums[answerRows[answer]!]! += 1 / Math.sqrt(1 + answer - first);
      }
    }
    for (const row of held) {
      rows.push(row);
      weights.push(sums[row]!);
      sums[row] = 0;
    }
    from[gram + 1] = rows.length;
  }
  const column = idColumn(rows.length, rowCount);
  column.set(rows);
  return { from, rows: column, weights: Float64Array.from(weights) };
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

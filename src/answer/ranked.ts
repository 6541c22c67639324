/** The candidates of a ranking. */
import { FEATURE_AT } from './features/names.js';
import type { FeatureTable } from './features.js';

/** A candidate with its features and score. */
export interface Ranked {
  sentence: number;
  row: Float64Array;
  score: number;
}

/** Whoever asks in the very words of a search-only question gets first what that one is answered by. */
export function byWords(a: Ranked, b: Ranked): number {
  const isSame = ({ row }: Ranked) => Number(row[FEATURE_AT.xcosine] === 1);
  return isSame(b) - isSame(a);
}

/** One row of the features; it is cut out only where it is asked for. */
export class RankedCandidate implements Ranked {
  readonly sentence: number;
  readonly score: number;
  private readonly table: FeatureTable;
  private readonly at: number;

  constructor(table: FeatureTable, at: number, weights: Float64Array) {
    this.sentence = table.sentences[at]!;
    this.score = table.score(at, weights);
    this.table = table;
    this.at = at;
  }

  get row(): Float64Array {
    return this.table.row(this.at);
  }
}

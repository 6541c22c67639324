/** What is measured of each candidate. Every value is a share, so that it means the same in any corpus. */
import { answerType } from './features/answer-type.js';
import { CandidateReader } from './features/candidate.js';
import { lexical } from './features/lexical.js';
import { Meaning } from './features/meaning.js';
import { FEATURE_AT, FEATURES, type SetFeature } from './features/names.js';
import { Relevance } from './features/relevance.js';
import { role } from './features/role.js';
import { soft } from './features/soft.js';
import { dot } from './model.js';
import type { Support } from './questions/support.js';
import type { Scanner } from './scan.js';

/** The features of all candidates in one array, a row each. */
export class FeatureTable {
  readonly sentences: number[];
  private readonly values: Float64Array;

  constructor(sentences: number[]) {
    this.sentences = sentences;
    this.values = new Float64Array(sentences.length * FEATURES.length);
  }

  /** The features of the candidate at a place, in the order of `FEATURES`. */
  row(at: number): Float64Array {
    return this.values.subarray(at * FEATURES.length, (at + 1) * FEATURES.length);
  }

  /** Writes features of the candidate at a place, by their column. */
  writer(): { at: number; set: SetFeature } {
    const { values } = this;
    const writer = {
      at: 0,
      set: (column: number, value: number) => {
        values[writer.at * FEATURES.length + column] = value;
      },
    };
    return writer;
  }

  /** Sum of the products of weights and the features of the candidate at a place. */
  score(at: number, weights: Float64Array): number {
    return dot(weights, this.values, at * FEATURES.length);
  }

  /** Divides a column by its highest value. */
  overBest(column: number): void {
    let best = 1e-9;
    const { length } = this.values;
    for (let at = column; at < length; at += FEATURES.length) best = Math.max(best, this.values[at]!);
    for (let at = column; at < length; at += FEATURES.length) this.values[at]! /= best;
  }
}

/** Computes all features of the candidates. */
export function computeFeatures(
  scanner: Scanner,
  sentences: number[],
  support: Support | null,
): FeatureTable {
  const table = new FeatureTable(sentences);
  const writer = table.writer();
  const { set } = writer;
  const reader = new CandidateReader(scanner);
  const relevance = new Relevance(scanner);
  // Where people have written down how one asks, vectors of words add nothing (docs/answering.md).
  const meaning = support ? null : new Meaning(scanner);
  for (let at = 0; at < sentences.length; at++) {
    writer.at = at;
    const candidate = reader.read(sentences[at]!);
    set(FEATURE_AT.mixrel, relevance.of(candidate));
    lexical(scanner, candidate, set);
    soft(scanner, candidate, set);
    answerType(scanner, candidate, set);
    role(scanner, candidate, set);
    if (meaning) set(FEATURE_AT.meaning, meaning.of(candidate.sentence));
    if (support) support.write(candidate.sentence, set);
    else set(FEATURE_AT.xnone, 1);
  }
  table.overBest(FEATURE_AT.mixrel);
  return table;
}

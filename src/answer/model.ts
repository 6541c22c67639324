/** The learned weights: data with its provenance, read once. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EVIDENCE, type Evidence } from './evidence/names.js';
import { FEATURES, type Feature } from './features/names.js';
import { TABLES_DIR } from './tables.js';

/** Weights for corpora with curated expansions, or without. */
export interface Model {
  /** Of each feature, for the ranking; of each piece of evidence, for the decision. */
  rank: Record<Feature, number>;
  decide: Record<Evidence, number>;
  bias: number;
  /** Answer from this probability on. */
  threshold: number;
}

/** Search-only questions a sentence: phrasings of expansions, and of gaps. */
export interface Density {
  expansions: number;
  gaps: number;
}

/** The file that `verbatim learn` writes. */
export interface ModelFile {
  provenance: string;
  /** How many search-only questions the corpus has that `expanded` and `ungapped` were learned on. */
  density: Density;
  /** For corpora with search-only questions. */
  expanded: Model;
  /** For those among them that have few gaps: ranks as `expanded` does, decides without what gaps tell. */
  ungapped: Model;
  /** For all others. */
  text: Model;
}

/** The same as rows in the order of `FEATURES` and `EVIDENCE`. */
export interface Weights {
  rank: Float64Array;
  decide: Float64Array;
  bias: number;
  threshold: number;
}

/** Where the weights that ship lie. */
export const MODEL_FILE = path.join(TABLES_DIR, 'model.json');

/** All weights that ship, and what they were learned on. */
export interface Models {
  density: Density;
  expanded: Weights;
  ungapped: Weights;
  text: Weights;
}

let kept: Models | undefined;

/** The weights that ship. */
export function models(): Models {
  if (!kept) {
    const { density, expanded, ungapped, text } = JSON.parse(readFileSync(MODEL_FILE, 'utf8')) as ModelFile;
    kept = {
      density,
      expanded: toWeights(expanded),
      ungapped: toWeights(ungapped),
      text: toWeights(text),
    };
  }
  return kept;
}

/** A model's weights as rows; a feature that it does not know weighs 0. */
export function toWeights({ rank, decide, bias, threshold }: Model): Weights {
  return {
    rank: Float64Array.from(FEATURES, (feature) => rank[feature] ?? 0),
    decide: Float64Array.from(EVIDENCE, (name) => decide[name] ?? 0),
    bias,
    threshold,
  };
}

/** Sum of products of weights and a row, which may lie in a longer array `from` some place on. */
export function dot(weights: Float64Array, row: Float64Array, from = 0): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * row[from + at]!;
  return sum;
}

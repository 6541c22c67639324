/** Two small trainers, both deterministic: a ranking of candidates, and a yes or no. */

import { dot } from '../../answer/model.js';

export interface RankExample {
  rows: Float64Array[];
  /** Places in `rows` of the right ones; at least one. */
  right: Set<number>;
  weight: number;
}

/**
 * Weights of a linear ranking by maximum likelihood of a right candidate under a softmax over all candidates,
 * with ridge `l2` towards `prior` (zero where absent), by Adam (Kingma and Ba 2015).
 */
export function trainRanking(
  examples: RankExample[],
  size: number,
  l2 = 2,
  prior: Float64Array = new Float64Array(size),
): Float64Array {
  return adam({ size, start: prior, rounds: 500, rate: 0.05 }, (weights, gradient) => {
    for (const example of examples) addRankGradient(example, weights, gradient);
    for (let at = 0; at < size; at++) {
      gradient[at] = (gradient[at]! + l2 * (weights[at]! - prior[at]!)) / examples.length;
    }
  });
}

function addRankGradient(
  { rows, right, weight }: RankExample,
  weights: Float64Array,
  gradient: Float64Array,
): void {
  const odds = Float64Array.from(rows, (row) => dot(weights, row));
  const most = odds.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let total = 0;
  let rightTotal = 0;
  for (let at = 0; at < odds.length; at++) {
    odds[at] = Math.exp(odds[at]! - most);
    total += odds[at]!;
    if (right.has(at)) rightTotal += odds[at]!;
  }
  for (let at = 0; at < odds.length; at++) {
    const error = weight * (odds[at]! / total - (right.has(at) ? odds[at]! / rightTotal : 0));
    if (Math.abs(error) < 1e-6) continue;
    const row = rows[at]!;
    for (let feature = 0; feature < row.length; feature++) gradient[feature]! += error * row[feature]!;
  }
}

export interface BinaryExample {
  row: Float64Array;
  yes: boolean;
  weight: number;
}

const DECISION_RIDGE = 3;

/**
 * Logistic regression with ridge on standardised inputs; the weights come back for raw inputs. `signs` holds an
 * input's weight at 0 or above where it is 1, at 0 or below where it is -1; 0 leaves it free.
 */
export function trainLogistic(
  examples: BinaryExample[],
  signs: number[],
): { weights: Float64Array; bias: number } {
  const size = signs.length;
  const { mean, deviation } = moments(examples, size);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const standard = examples.map(({ row }) =>
    Float64Array.from(row, (value, at) => (value - mean[at]!) / deviation[at]!),
  );
  const steps = { size: size + 1, start: new Float64Array(size + 1), rounds: 600, rate: 0.03, signs };
  const trained = adam(steps, (weights, gradient) => {
    for (const [i, { yes, weight }] of examples.entries()) {
      let z = weights[size]!;
      for (let at = 0; at < size; at++) z += weights[at]! * standard[i]![at]!;
      const error = weight * (1 / (1 + Math.exp(-z)) - Number(yes));
      for (let at = 0; at < size; at++) gradient[at]! += error * standard[i]![at]!;
      gradient[size]! += error;
    }
    for (let at = 0; at <= size; at++)
      gradient[at] = (gradient[at]! + (at < size ? DECISION_RIDGE * weights[at]! : 0)) / total;
  });
  const weights = Float64Array.from({ length: size }, (_, at) => trained[at]! / deviation[at]!);
  return { weights, bias: weights.reduce((sum, weight, at) => sum - weight * mean[at]!, trained[size]!) };
}

function moments(examples: BinaryExample[], size: number): { mean: Float64Array; deviation: Float64Array } {
  const mean = new Float64Array(size);
  const deviation = new Float64Array(size);
  for (const { row } of examples) for (let at = 0; at < size; at++) mean[at]! += row[at]! / examples.length;
  for (const { row } of examples)
    for (let at = 0; at < size; at++) deviation[at]! += (row[at]! - mean[at]!) ** 2 / examples.length;
  return { mean, deviation: deviation.map((value) => Math.sqrt(value) || 1) };
}

interface Steps {
  size: number;
  start: Float64Array;
  rounds: number;
  rate: number;
  /** 1 or -1 where a weight keeps to that side of 0. */
  signs?: number[];
}

/** Adam (Kingma and Ba 2015); a weight that a step takes to the wrong side of 0 is put back on it. */
function adam(
  { size, start, rounds, rate, signs }: Steps,
  gradientAt: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const weights = Float64Array.from(start);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(size);
    gradientAt(weights, gradient);
    for (let at = 0; at < size; at++) {
      first[at] = 0.9 * first[at]! + 0.1 * gradient[at]!;
      second[at] = 0.999 * second[at]! + 0.001 * gradient[at]! ** 2;
      const step = first[at]! / (1 - 0.9 ** round);
      weights[at]! -= (rate * step) / (Math.sqrt(second[at]! / (1 - 0.999 ** round)) + 1e-8);
      if (weights[at]! * (signs?.[at] ?? 0) < 0) weights[at] = 0;
    }
  }
  return weights;
}

/** The measures of retrieval and of declining, apart from what is measured. Shares of nothing are null. */

/** A share with its denominator; `share` is null where there is nothing to take a share of. */
export interface Rate {
  count: number;
  of: number;
  share: number | null;
}

/** The share that `count` is of `of`. */
export function rate(count: number, of: number): Rate {
  return { count, of, share: of === 0 ? null : count / of };
}

/** How many of `items` fulfil a condition. */
export function rateOf<T>(items: readonly T[], holds: (item: T) => boolean): Rate {
  return rate(items.filter(holds).length, items.length);
}

/** R@k: the share of questions whose first right result is at place `k` or before. Places count from 0, -1 for none. */
export function recallAt(places: readonly number[], k: number): Rate {
  return rateOf(places, (place) => place >= 0 && place < k);
}

/** Mean reciprocal rank; a question without a right result counts 0. Null where there is no question. */
export function meanReciprocalRank(places: readonly number[]): number | null {
  if (places.length === 0) return null;
  return places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / places.length;
}

/**
 * Area under the ROC curve: how often a random positive scores above a random negative, ties counting half
 * (Mann and Whitney 1947). Null where either is empty.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const sorted = Float64Array.from(negatives).sort();
  const above = positives.reduce(
    (sum, value) => sum + (below(sorted, value) + notAbove(sorted, value)) / 2,
    0,
  );
  return above / (positives.length * negatives.length);
}

/** How many of the ascending values lie below one. */
function below(sorted: Float64Array, value: number): number {
  return firstPlace(sorted, (other) => other >= value);
}

/** How many of the ascending values do not lie above one. */
function notAbove(sorted: Float64Array, value: number): number {
  return firstPlace(sorted, (other) => other > value);
}

/** The first place from which a condition holds, by halving. */
function firstPlace(sorted: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One question, as the curve sees it. */
export interface Judgement {
  confidence: number;
  /** Whether answering is right. */
  right: boolean;
}

/** Of all questions, the share that is answered from a threshold on, and the share of those answers that is wrong. */
export interface RiskPoint {
  threshold: number;
  coverage: number;
  risk: number;
}

/**
 * The risk-coverage curve (El-Yaniv and Wiener 2010): a point for each distinct confidence, from the highest down,
 * so that coverage grows. Questions of the same confidence are answered together. Empty where there is none.
 */
export function riskCoverage(judgements: readonly Judgement[]): RiskPoint[] {
  const sorted = [...judgements].sort((a, b) => b.confidence - a.confidence);
  const points: RiskPoint[] = [];
  let wrong = 0;
  for (const [at, { confidence, right }] of sorted.entries()) {
    if (!right) wrong++;
    if (sorted[at + 1]?.confidence === confidence) continue;
    points.push({ threshold: confidence, coverage: (at + 1) / sorted.length, risk: wrong / (at + 1) });
  }
  return points;
}

/** Area under the risk-coverage curve: mean risk over the questions, from the surest on. Null where there is none. */
export function areaUnderRisk(points: readonly RiskPoint[]): number | null {
  if (points.length === 0) return null;
  return points.reduce(
    (sum, { coverage, risk }, at) => sum + risk * (coverage - (points[at - 1]?.coverage ?? 0)),
    0,
  );
}

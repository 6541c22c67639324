/** All measures of a set of scored questions; apart for answerable and unanswerable ones, each with its denominator. */
import {
  areaUnderRisk,
  auroc,
  type Judgement,
  meanReciprocalRank,
  type Rate,
  type RiskPoint,
  rateOf,
  recallAt,
  riskCoverage,
} from './metrics.js';
import type { Scored } from './score.js';

/** The measures of a set of questions. */
export interface Figures {
  /** Answerable questions that are answered and whose first shown quote is right. */
  first: Rate;
  /** The same for any shown quote (three at most). */
  top3: Rate;
  /** Answerable questions that are answered. */
  answered: Rate;
  /** Unanswerable questions that are declined. */
  declined: Rate;
  /** Of the confidence, answerable against unanswerable. */
  auroc: number | null;
  /** Over the ten best ranked quotes of answerable questions, whether or not they are answered. */
  recall: { 1: Rate; 3: Rate; 10: Rate };
  mrr: number | null;
}

/** All measures; what there are no questions for is null. */
export function figuresOf(scored: readonly Scored[]): Figures {
  const yes = scored.filter(({ question }) => question.answerable);
  const no = scored.filter(({ question }) => !question.answerable);
  const places = yes.map(({ rankedAt }) => rankedAt);
  const confidences = (of: Scored[]) => of.map(({ confidence }) => confidence);
  return {
    first: rateOf(yes, ({ shownAt }) => shownAt === 0),
    top3: rateOf(yes, ({ shownAt }) => shownAt >= 0),
    answered: rateOf(yes, ({ answered }) => answered),
    declined: rateOf(no, ({ answered }) => !answered),
    auroc: auroc(confidences(yes), confidences(no)),
    recall: { 1: recallAt(places, 1), 3: recallAt(places, 3), 10: recallAt(places, 10) },
    mrr: meanReciprocalRank(places),
  };
}

/** Risk against coverage. */
export interface Curve {
  points: RiskPoint[];
  /** Area under the curve, smaller is better. */
  area: number | null;
}

/** Wrong is every answer to an unanswerable question and every other whose first ranked quote is not right. */
export function curveOf(scored: readonly Scored[]): Curve {
  const judgements = scored.map(
    ({ confidence, rankedAt }): Judgement => ({ confidence, right: rankedAt === 0 }),
  );
  const points = riskCoverage(judgements);
  return { points, area: areaUnderRisk(points) };
}

/** The figures of each group of questions, groups by name; questions without a name are left out. */
export function figuresBy(
  scored: readonly Scored[],
  nameOf: (scored: Scored) => string,
): Record<string, Figures> {
  const groups = new Map<string, Scored[]>();
  for (const one of scored) {
    const name = nameOf(one);
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const names = [...groups.keys()].sort();
  return Object.fromEntries(names.map((name) => [name, figuresOf(groups.get(name)!)]));
}

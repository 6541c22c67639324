/** From which probability on to answer. Chosen on other questions than those that are reported. */
import { figuresOf, type Judged } from './weights.js';

/** At least this share of the answerable questions is to be answered. */
const LEAST_ANSWERED = 0.92;
const STEPS = 100;
/** Differences of this much on a few hundred questions are noise. */
const NOISE = 0.015;

/**
 * The threshold, in hundredths, that makes right first quotes shown and questions declined most together, among
 * those that answer enough. Where many are as good as the best, the middle one: it is the furthest from harm.
 */
export function chooseThreshold(judged: Judged[]): number {
  const tried = Array.from({ length: STEPS - 1 }, (_, at) => {
    const threshold = (at + 1) / STEPS;
    const { answered, firstShown, declined } = figuresOf(judged, threshold);
    return {
      threshold,
      value: answered >= LEAST_ANSWERED ? firstShown + declined : Number.NEGATIVE_INFINITY,
    };
  });
  const best = Math.max(...tried.map(({ value }) => value));
  const good = tried.filter(({ value }) => value >= best - NOISE);
  return good[Math.floor((good.length - 1) / 2)]?.threshold ?? 1 / STEPS;
}

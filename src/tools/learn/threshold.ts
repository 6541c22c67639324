/** From which probability on to answer. Chosen on other questions than those that are reported. */
import { figuresOf, type Judged } from './weights.js';

/** At least this share of the answerable questions is to be answered: a little over the aim of 97 %. */
const LEAST_ANSWERED = 0.98;
const STEPS = 100;

/**
 * The threshold, in hundredths, that makes right first quotes shown and questions declined most together, among
 * those that answer enough; of equal ones the highest.
 */
export function chooseThreshold(judged: Judged[]): number {
  let best = { threshold: 0, value: Number.NEGATIVE_INFINITY };
  for (let step = 1; step < STEPS; step++) {
    const threshold = step / STEPS;
    const { answered, firstShown, declined } = figuresOf(judged, threshold);
    const value = firstShown + declined;
    if (answered >= LEAST_ANSWERED && value >= best.value) best = { threshold, value };
  }
  return best.threshold;
}

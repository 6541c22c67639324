/** From how sure a decision is to how often its first sentence is right (Platt 1999: a logistic of the log odds). */
import type { Model } from '../../answer/model.js';
import { trainLogistic } from './trainers.js';
import type { Judged } from './weights.js';

/** What log odds become: `slope` times what they were, and `shift`. */
export interface Calibration {
  slope: number;
  shift: number;
}

/** Learned from what models made of examples that they were not learned from; each weighs what it decides. */
export function calibrationOf(judged: Judged[]): Calibration {
  const examples = judged
    .filter(({ example }) => example.decides > 0)
    .map(({ example, place, confidence }) => ({
      row: Float64Array.of(logOdds(confidence)),
      yes: example.answerable && place === 0,
      weight: example.decides,
    }));
  const { weights, bias } = trainLogistic(examples, [1]);
  return { slope: weights[0]!, shift: bias };
}

/** A model whose confidence is calibrated; it ranks as before. */
export function calibrateModel(model: Model, { slope, shift }: Calibration): Model {
  const decide = Object.entries(model.decide).map(([name, weight]) => [
    name,
    Number((slope * weight).toFixed(4)),
  ]);
  return {
    ...model,
    decide: Object.fromEntries(decide) as Model['decide'],
    bias: slope * model.bias + shift,
  };
}

/** The same of what a model judged. */
export function calibrateJudged(judged: Judged[], { slope, shift }: Calibration): Judged[] {
  return judged.map((one) => ({
    ...one,
    confidence: 1 / (1 + Math.exp(-(slope * logOdds(one.confidence) + shift))),
  }));
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

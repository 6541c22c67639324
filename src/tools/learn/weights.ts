/** The ranking and the decision, learned from examples, and cross-validated. */

import {
  EVIDENCE,
  EVIDENCE_AT,
  type Evidence,
  SPEAKS_AGAINST,
  SPEAKS_FOR,
} from '../../answer/evidence/names.js';
import { FEATURES, type Feature } from '../../answer/features/names.js';
import { type Model, toWeights, type Weights } from '../../answer/model.js';
import type { Ranked } from '../../answer/ranked.js';
import { auroc } from '../eval/metrics.js';
import { type Example, rankAnew } from './examples.js';
import { hashNumber } from './split.js';
import { trainLogistic, trainRanking } from './trainers.js';

const RANKING_RIDGE = 2;

/** Weights of the ranking, from the answerable examples that have a right candidate. */
export function learnRanking(examples: Example[], prior?: Float64Array): Float64Array {
  const learned = examples.filter(
    ({ answerable, found, right }) => answerable && found.ranked.some(({ sentence }) => right.has(sentence)),
  );
  return trainRanking(learned.map(toRankExample), FEATURES.length, RANKING_RIDGE, prior);
}

/**
 * Where to answer. Answered and declined together are flat from 0.3 to 0.65, cross-validated (docs/answering.md): this
 * is where an answer is likelier right than not.
 */
const ANSWER_FROM = 0.5;

/** Of each piece of evidence which way it may speak. */
const SIGNS = EVIDENCE.map((name) => Number(SPEAKS_FOR.has(name)) - Number(SPEAKS_AGAINST.has(name)));

/** What a model is made of beside its examples. */
export interface Making {
  /** Draws the ranking towards weights learned elsewhere. */
  prior?: Float64Array | undefined;
  /** Evidence that the decision is to do without. */
  without?: readonly Evidence[];
  /** The probability from which on to answer. */
  answerFrom?: number;
}

/** Learns both stages; the second alone where the weights of the ranking are given. */
export function learnModel(
  examples: Example[],
  { prior, without = [], answerFrom = ANSWER_FROM }: Making = {},
  rank = learnRanking(examples, prior),
): Model {
  const decided = examples
    .filter(({ decides }) => decides > 0)
    .map((example) => ({
      row: blotOut(rankAnew(example, rank).evidence, without),
      yes: example.answerable,
      weight: example.decides,
    }));
  const { weights, bias } = trainLogistic(decided, SIGNS);
  return {
    rank: named(FEATURES, rank) as Record<Feature, number>,
    decide: named(EVIDENCE, weights) as Record<Evidence, number>,
    bias,
    threshold: answerFrom,
  };
}

function blotOut(row: Float64Array, names: readonly Evidence[]): Float64Array {
  for (const name of names) row[EVIDENCE_AT[name]] = 0;
  return row;
}

/** Candidates of a question that are learned from, beside the right ones. */
const LEARNED_CANDIDATES = 50;

function toRankExample({ found, right, weight }: Example) {
  const chosen = found.ranked.filter(({ sentence }, at) => at < LEARNED_CANDIDATES || right.has(sentence));
  const places = chosen.flatMap(({ sentence }, at) => (right.has(sentence) ? [at] : []));
  return { rows: chosen.map(({ row }) => row), weight, right: new Set(places) };
}

function named(names: readonly string[], values: Float64Array): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, Number(values[at]!.toFixed(4))]));
}

/** What a model that has not seen an example makes of it. */
export interface Judged {
  example: Example;
  ranked: Ranked[];
  /** Place of the first right sentence, or -1. */
  place: number;
  confidence: number;
}

/** The judgement of a model on examples. */
export function judge(examples: Example[], weights: Weights): Judged[] {
  return examples.map((example) => {
    const { ranked, place, evidence } = rankAnew(example, weights.rank);
    const z = evidence.reduce((sum, value, at) => sum + value * weights.decide[at]!, weights.bias);
    return { example, ranked, place, confidence: 1 / (1 + Math.exp(-z)) };
  });
}

export const FOLDS = 5;

/** Each example judged by a model learned without its fold. */
export function crossValidate(examples: Example[], making: Making = {}): Judged[] {
  const inFold = ({ group }: Example, at: number) => hashNumber(`${group}`) % FOLDS === at;
  return Array.from({ length: FOLDS }, (_, at) => {
    const model = learnModel(
      examples.filter((example) => !inFold(example, at)),
      making,
    );
    return judge(
      examples.filter((example) => inFold(example, at)),
      toWeights(model),
    );
  }).flat();
}

export interface Figures {
  answerable: number;
  unanswerable: number;
  /** Right first sentence, whether or not it would be shown. */
  first: number;
  top3: number;
  answered: number;
  /** First sentence right and shown: the measure of acceptance. */
  firstShown: number;
  /** One of the first three right and shown. */
  top3Shown: number;
  declined: number;
  auroc: number;
}

/** Shares of what was judged at a threshold. */
export function figuresOf(judged: Judged[], threshold: number): Figures {
  const yes = judged.filter(({ example }) => example.answerable);
  const no = judged.filter(({ example }) => !example.answerable);
  const share = (count: number, of: number) => (of === 0 ? 0 : count / of);
  const shown = yes.filter(({ confidence }) => confidence >= threshold);
  return {
    answerable: yes.length,
    unanswerable: no.length,
    first: share(yes.filter(({ place }) => place === 0).length, yes.length),
    top3: share(yes.filter(({ place }) => place >= 0 && place < 3).length, yes.length),
    answered: share(shown.length, yes.length),
    firstShown: share(shown.filter(({ place }) => place === 0).length, yes.length),
    top3Shown: share(shown.filter(({ place }) => place >= 0 && place < 3).length, yes.length),
    declined: share(no.filter(({ confidence }) => confidence < threshold).length, no.length),
    auroc:
      auroc(
        yes.map((one) => one.confidence),
        no.map((one) => one.confidence),
      ) ?? 0,
  };
}

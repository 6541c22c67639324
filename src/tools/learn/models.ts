/** The models that ship: for corpora with search-only questions, for those of them with few gaps, and for those without. */
import type { LoadedIndex } from '../../../index/load.js';
import { ABOUT_GAPS } from '../../answer/evidence/names.js';
import { type Model, toWeights } from '../../answer/model.js';
import type { Skip } from '../../answer/questions/prepared.js';
import type { GoldQuestion } from '../gold.js';
import { calibrateJudged, calibrateModel, calibrationOf } from './calibration.js';
import { type Example, goldExamples, heldOutExamples } from './examples.js';
import type { OwnQuestions } from './own-questions.js';
import { crossValidate, type Judged, judge, learnModel, type Making } from './weights.js';

/** So many facts and as many gaps of which a phrasing is held out to learn from. */
const HELD_OUT_COUNT = 700;

/** A model with what it makes of questions that it was not learned from. */
export interface Learned {
  model: Model;
  /** All that was learned from, each fold judged by a model without it. */
  judged: Judged[];
  /** Those of dev.jsonl among them. */
  dev: Judged[];
  /** Those of the learn split. */
  learn: Judged[];
  /** The check split, which nothing is learned from. */
  check: Judged[];
}

/** What a model is learned from beside our own questions. */
interface Beside extends Making {
  examples: Example[];
  /** The weights of the ranking that ship, where they are learned elsewhere. */
  rank?: Float64Array;
}

/** The model for corpora with search-only questions: they tell themselves which part of an article answers. */
export function learnExpanded(index: LoadedIndex, questions: OwnQuestions): Learned {
  const examples = heldOutExamples(index, HELD_OUT_COUNT);
  return learnBoth(questions, (asked) => goldExamples(index, asked), { examples, without: ['partAsked'] });
}

/**
 * The model for corpora with search-only questions and hardly a gap: the ranking of `expanded`, and a decision from the
 * same examples asked without gaps. Where it is judged its ranking is learned without gaps, too, fold by fold.
 */
export function learnUngapped(index: LoadedIndex, questions: OwnQuestions, expanded: Model): Learned {
  const skip: Skip = (question) => question >= index.questions.gapsFrom;
  const examples = heldOutExamples(index, HELD_OUT_COUNT, skip);
  const toExamples = (asked: GoldQuestion[]) => goldExamples(index, asked, { skip });
  return learnBoth(questions, toExamples, { examples, without: ABOUT_GAPS, rank: toWeights(expanded).rank });
}

/**
 * Where to answer without search-only questions, as a calibrated probability: on the learn split answered and declined
 * together are highest thereabouts, cross-validated (docs/answering.md).
 */
const TEXT_ANSWER_FROM = 0.22;

/**
 * The model for all others: our questions asked without expansion, and examples of the large corpus. Here many a first
 * sentence is wrong though another one answers, so that its confidence is calibrated to how often the first is right.
 */
export function learnText(index: LoadedIndex, questions: OwnQuestions, beside: Beside): Learned {
  const toExamples = (asked: GoldQuestion[]) => goldExamples(index, asked, { skip: 'all' });
  const learned = learnBoth(questions, toExamples, { ...beside, answerFrom: TEXT_ANSWER_FROM });
  const calibration = calibrationOf(learned.judged);
  const calibrate = (judged: Judged[]) => calibrateJudged(judged, calibration);
  return {
    model: calibrateModel(learned.model, calibration),
    judged: calibrate(learned.judged),
    dev: calibrate(learned.dev),
    learn: calibrate(learned.learn),
    check: calibrate(learned.check),
  };
}

function learnBoth(
  questions: OwnQuestions,
  toExamples: (asked: GoldQuestion[]) => Example[],
  { examples, rank, ...making }: Beside,
): Learned {
  const all = [...toExamples(questions.dev), ...toExamples(questions.learn), ...examples];
  const judged = crossValidate(all, making);
  const model = learnModel(all, making, rank);
  const of = (asked: GoldQuestion[]) => {
    const ids = new Set(asked.map(({ id }) => id));
    return judged.filter(({ example }) => ids.has(example.id));
  };
  return {
    model,
    judged,
    dev: of(questions.dev),
    learn: of(questions.learn),
    check: judge(toExamples(questions.check), toWeights(model)),
  };
}

/** The two models that ship: for corpora with search-only questions, and for those without. */
import type { LoadedIndex } from '../../../index/load.js';
import { type Model, toWeights } from '../../answer/model.js';
import type { GoldQuestion } from '../gold.js';
import { type Example, goldExamples, heldOutExamples } from './examples.js';
import type { OwnQuestions } from './own-questions.js';
import { crossValidate, type Judged, judge, learnModel } from './weights.js';

/** So many facts and as many gaps of which a phrasing is held out to learn from. */
const HELD_OUT_COUNT = 700;

/** A model with what it makes of questions that it was not learned from. */
export interface Learned {
  model: Model;
  /** dev.jsonl, each fold judged by a model without it. */
  dev: Judged[];
  /** The learn split in the same way. */
  learn: Judged[];
  /** The check split, which nothing is learned from. */
  check: Judged[];
}

/** What a model is learned from beside our own questions. */
interface Beside {
  examples: Example[];
  prior?: Float64Array | undefined;
}

/** The model for corpora with search-only questions. */
export function learnExpanded(index: LoadedIndex, questions: OwnQuestions): Learned {
  const examples = heldOutExamples(index, HELD_OUT_COUNT);
  return learnBoth(questions, (asked) => goldExamples(index, asked), { examples });
}

/** The model for all others: our questions asked without expansion, and examples of the large corpus. */
export function learnText(index: LoadedIndex, questions: OwnQuestions, beside: Beside): Learned {
  return learnBoth(questions, (asked) => goldExamples(index, asked, { skip: 'all' }), beside);
}

function learnBoth(
  questions: OwnQuestions,
  toExamples: (asked: GoldQuestion[]) => Example[],
  { examples, prior }: Beside,
): Learned {
  const dev = toExamples(questions.dev);
  const learned = toExamples(questions.learn);
  const judged = crossValidate([...dev, ...learned], examples, prior);
  const inDev = new Set(questions.dev.map(({ id }) => id));
  const learn = judged.filter(({ example }) => !inDev.has(example.id));
  const model = learnModel([...dev, ...learned, ...examples], prior);
  return {
    model,
    dev: judged.filter(({ example }) => inDev.has(example.id)),
    learn,
    check: judge(toExamples(questions.check), toWeights(model)),
  };
}

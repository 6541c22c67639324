/** Examples from the part of the large corpus that the weights learn from. */
import type { LoadedIndex } from '../../../index/load.js';
import type { GoldQuestion } from '../gold.js';
import { type Example, goldExamples } from './examples.js';
import { type Split, splitOf } from './split.js';
import { type Subset, subsetOf } from './subset.js';
import { learnRanking } from './weights.js';

/** Questions of the ranking, and what each small corpus adds to the decision. */
const RANKING_QUESTIONS = 1500;
const SMALL_CORPORA = 10;
const SMALL_ARTICLES = 5;
const SMALL_QUESTIONS = 20;
/** What one of these counts of one of our own. */
const SMALL_WEIGHT = 0.3;

/** The articles of a split as a corpus of their own. */
export function partOf(
  index: LoadedIndex,
  questions: GoldQuestion[],
  split: Split,
  { from = 0, count = Number.POSITIVE_INFINITY } = {},
): Subset {
  const articles = index.corpus.articles.filter(({ file }) => splitOf(file) === split);
  return subsetOf(index, articles.slice(from, from + count), questions, `${from}`);
}

/** Weights of the ranking from questions about the whole part, all its sentences being candidates. */
export function learnPrior(index: LoadedIndex, questions: GoldQuestion[]): Float64Array {
  const part = partOf(index, questions, 'ranker');
  return learnRanking(goldExamples(part.index, part.own.slice(0, RANKING_QUESTIONS)));
}

/** Corpora of five articles, each with questions about them and as many about others: to learn the decision. */
export function decisionExamples(index: LoadedIndex, questions: GoldQuestion[]): Example[] {
  const inPart = questions.filter(
    ({ gold }) => splitOf(index.corpus.articles[gold[0]!.article]!.file) === 'ranker',
  );
  return Array.from({ length: SMALL_CORPORA }, (_, at) => {
    const small = partOf(index, inPart, 'ranker', { from: at * SMALL_ARTICLES, count: SMALL_ARTICLES });
    const asked = [...small.own.slice(0, SMALL_QUESTIONS), ...small.foreign.slice(0, SMALL_QUESTIONS)];
    return goldExamples(small.index, asked, {}, SMALL_WEIGHT);
  }).flat();
}

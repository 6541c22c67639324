/** Examples to learn weights from: gold questions, search-only questions held out, and the large corpus. */
import type { LoadedIndex } from '../../../index/load.js';
import { buildIndex } from '../../../index/open.js';
import type { Article, Corpus } from '../../../index/types.js';
import { EVIDENCE } from '../../answer/evidence/names.js';
import { weighEvidence } from '../../answer/evidence.js';
import { FEATURES, type Feature } from '../../answer/features/names.js';
import { dot, type Weights } from '../../answer/model.js';
import type { Skip } from '../../answer/questions/facts.js';
import type { Ranked } from '../../answer/ranked.js';
import { type Search, type SearchOptions, search } from '../../answer/search.js';
import { type GoldQuestion, goldSentences } from '../gold.js';
import { hashNumber } from './split.js';

/** A question searched once with neutral weights; ranked anew for each set of weights. */
export interface Example {
  id: string;
  answerable: boolean;
  /** Sentences that answer it. */
  right: Set<number>;
  found: Search;
  weight: number;
  /** Whether the decision is learned from it, too. */
  decides: boolean;
  /** Examples about the same sentence share a group, so that folds do not leak. */
  group: number;
}

/** Before anything is learned: what matches most. */
const FIRST_LOOK: ReadonlySet<Feature> = new Set([
  'mixrel',
  'cov',
  'vec',
  'meaning',
  'xbest',
  'xcosine',
  'xunion',
  'xsoft',
]);
const NEUTRAL: Weights = {
  rank: Float64Array.from(FEATURES, (feature) => (FIRST_LOOK.has(feature) ? 1 : 0)),
  decide: new Float64Array(EVIDENCE.length),
  bias: 0,
  threshold: 0.5,
};

/** Gold questions as examples; answerable ones whose gold lies in no sentence are left out. */
export function goldExamples(
  index: LoadedIndex,
  questions: GoldQuestion[],
  options: SearchOptions = {},
  weight = 1,
): Example[] {
  return questions.flatMap((question) => {
    const right = new Set(goldSentences(question, index));
    if (question.answerable && right.size === 0) return [];
    return [toExample(index, question.id, question.question, question.answerable, right, weight, options)];
  });
}

function toExample(
  index: LoadedIndex,
  id: string,
  question: string,
  answerable: boolean,
  right: Set<number>,
  weight: number,
  options: SearchOptions,
): Example {
  const found = search(index, question, { ...options, weights: NEUTRAL });
  const group = right.size > 0 ? Math.min(...right) : hashNumber(id);
  return { id, answerable, right, found, weight, group, decides: true };
}

const HELD_OUT_WEIGHT = 0.5;

/**
 * Search-only questions as examples for the ranking: one phrasing of a fact with all that its writer wrote held
 * out, chosen by hash, of at most `count` facts. The decision is not learned from them: who writes a phrasing
 * looks at the sentence, so that they are easier than what people ask.
 */
export function heldOutExamples(index: LoadedIndex, count: number): Example[] {
  const { corpus, questions } = index;
  const { group, gapsFrom, answerFrom, answers } = questions;
  const facts = corpus.expansions.map((expansion, at) => ({ expansion, at }));
  facts.sort((a, b) => hashNumber(`${a.at}`) - hashNumber(`${b.at}`));
  return facts.slice(0, count).flatMap(({ expansion, at }) => {
    const right = new Set(answers.subarray(answerFrom[at], answerFrom[at + 1]));
    const skip: Skip = (question) =>
      question < gapsFrom && corpus.expansions[group[question]!]!.source === expansion.source;
    const text = expansion.questions[hashNumber(`q${at}`) % expansion.questions.length]!;
    if (right.size === 0) return [];
    return [
      {
        ...toExample(index, `expansion ${at}`, text, true, right, HELD_OUT_WEIGHT, { skip }),
        decides: false,
      },
    ];
  });
}

/** An index of some articles of a corpus alone, without anything curated. */
export function indexOfArticles(corpus: Corpus, articles: Article[]): LoadedIndex {
  return buildIndex({ ...corpus, articles, expansions: [], gaps: [] });
}

/** The candidates of an example ranked by weights, and the evidence for the first. */
export function rankAnew(
  example: Example,
  rank: Float64Array,
): { ranked: Ranked[]; place: number; evidence: Float64Array } {
  const { scanner, ranked, matches } = example.found;
  const sorted = ranked.map(({ sentence, row }) => ({ sentence, row, score: dot(rank, row) }));
  sorted.sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  const place = sorted.findIndex(({ sentence }) => example.right.has(sentence));
  return { ranked: sorted, place, evidence: weighEvidence(scanner, sorted, matches) };
}

/** Examples to learn weights from: gold questions, search-only questions held out, and the large corpus. */
import type { LoadedIndex } from '../../../index/load.js';
import { buildIndex } from '../../../index/open.js';
import type { Article, Corpus } from '../../../index/types.js';
import { EVIDENCE } from '../../answer/evidence/names.js';
import { weighEvidence } from '../../answer/evidence.js';
import { FEATURES, type Feature } from '../../answer/features/names.js';
import { dot, type Weights } from '../../answer/model.js';
import type { Skip } from '../../answer/questions/prepared.js';
import { byWords, type Ranked } from '../../answer/ranked.js';
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
  /** In learning the ranking. */
  weight: number;
  /** In learning the decision. */
  decides: number;
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
  'xlike',
  'xlikeShare',
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
    const weights = { weight, decides: weight };
    return [toExample(index, question.id, question.question, question.answerable, right, weights, options)];
  });
}

function toExample(
  index: LoadedIndex,
  id: string,
  question: string,
  answerable: boolean,
  right: Set<number>,
  weights: Pick<Example, 'weight' | 'decides'>,
  options: SearchOptions,
): Example {
  const found = search(index, question, { ...options, weights: NEUTRAL });
  const group = right.size > 0 ? Math.min(...right) : hashNumber(id);
  return { id, answerable, right, found, group, ...weights };
}

/** What a held-out question weighs beside one of people, in the ranking and in the decision. */
const HELD_OUT_WEIGHTS = { weight: 0.5, decides: 0.1 };
/** Search-only questions are held out in so many parts. */
const PARTS = 10;
const partOf = (name: string) => hashNumber(name) % PARTS;

/**
 * Search-only questions as examples: a phrasing each of `count` facts and of `count` gaps, chosen by hash, asked
 * without a tenth of all facts and gaps, its own among them. What two writers thought of is held out once only, as
 * with the questions of people. `without`: search-only questions that are left out in any case.
 */
export function heldOutExamples(index: LoadedIndex, count: number, without?: Skip): Example[] {
  const { corpus, questions } = index;
  const { group, gapsFrom, answerFrom, answers } = questions;
  const nameOf = (question: number) => `${question < gapsFrom ? 'fact' : 'gap'} ${group[question]}`;
  const skips = Array.from(
    { length: PARTS },
    (_, part): Skip =>
      (question) =>
        partOf(nameOf(question)) === part || without?.(question) === true,
  );
  const chosen = (kind: string, owners: { questions: string[] }[]) =>
    owners
      .map((owner, at) => ({ id: `${kind} ${at}`, at, phrasings: owner.questions }))
      .sort((a, b) => hashNumber(`chosen ${a.id}`) - hashNumber(`chosen ${b.id}`))
      .slice(0, count)
      .map(({ id, at, phrasings }) => {
        const question = phrasings[hashNumber(`phrasing ${id}`) % phrasings.length]!;
        return { id, at, question, options: { skip: skips[partOf(id)]! } };
      });
  const answered = chosen('fact', corpus.expansions).flatMap(({ id, at, question, options }) => {
    const right = new Set(answers.subarray(answerFrom[at], answerFrom[at + 1]));
    return right.size === 0 ? [] : [toExample(index, id, question, true, right, HELD_OUT_WEIGHTS, options)];
  });
  const missed = chosen('gap', corpus.gaps).map(({ id, question, options }) =>
    toExample(index, id, question, false, new Set(), HELD_OUT_WEIGHTS, options),
  );
  return [...answered, ...missed];
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
  sorted.sort((a, b) => byWords(a, b) || b.score - a.score || a.sentence - b.sentence);
  const place = sorted.findIndex(({ sentence }) => example.right.has(sentence));
  return { ranked: sorted, place, evidence: weighEvidence(scanner, sorted, matches) };
}

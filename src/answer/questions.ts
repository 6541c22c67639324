/** Matching a question to the search-only questions of the corpus: expansions and gaps. */
import type { LoadedIndex } from '../../index/load.js';
import type { Analysis } from './analyse.js';
import { prepare } from './prepared.js';
import { COUNTS_FROM, type Comparison, compareQuestions } from './questions/compare.js';
import { type Language, makeLanguage } from './questions/language.js';
import { CLEAR, likelihoodOf } from './questions/likelihood.js';
import {
  type NearestGap,
  type NearQuestion,
  nearestGap,
  nearestPhrasing,
  nearPhrasings,
  vote,
} from './questions/nearest.js';
import type { Skip } from './questions/prepared.js';
import { Support } from './questions/support.js';
import { matchingTerms } from './questions/terms.js';
import type { Related } from './relatedness.js';

/** What the search-only questions of a corpus tell about a question. */
export interface QuestionMatches {
  /** What they say about the sentences that answer them. */
  support: Support;
  /** What the nearest search-only questions vote for: share of votes by fact (expansions, then gaps). */
  votes: Map<number, number>;
  /** The most similar phrasing of an expansion, however far, or -1. */
  nearest: number;
  gap: NearestGap;
  /** Log of how much likelier the question is among those that are answered than among gaps. */
  told: number;
  /** The language models, without what is held out. */
  language: Language;
  /** Some phrasing of an expansion is clearly about what is asked. */
  near: boolean;
  /** How many search-only questions were compared with the question. */
  compared: number;
}

/** An expansion's phrasing with this cosine is about what is asked. */
const NEAR = 0.5;
/** A phrasing less similar than this is about something else; it seldom has a lower cosine, by which many are found fast. */
const SIMILAR_FROM = { similarity: 0.3, cosine: 0.15 };
/** Fewer search-only questions than this are all looked at: among few every word is common, and cosines are low. */
const MANY = 5000;

/** Matches a question to the search-only questions. */
export function matchQuestions(
  index: LoadedIndex,
  analysis: Analysis,
  related: Related[],
  skip?: Skip,
): QuestionMatches {
  const terms = matchingTerms(analysis, related);
  const comparison = compareQuestions(index, analysis, terms, COUNTS_FROM, skip);
  const votes = vote(index, comparison);
  const support = new Support(index);
  support.addQuestions(analysis.kind, comparison);
  support.addVotes(votes);
  const language = languageOf(index, skip);
  const likelihood = likelihoodOf(index, analysis, language);
  support.addLikelihood(likelihood);
  const gap = nearestGap(index, analysis.kind, comparison);
  return {
    ...{ support, votes, gap, language, compared: comparison.compared, told: likelihood.told },
    nearest: nearestPhrasing(index.questions, comparison),
    near: likelihood.best > CLEAR || hasNear(index, comparison),
  };
}

function hasNear({ questions }: LoadedIndex, { count, question, cosine }: Comparison): boolean {
  for (let at = 0; at < count && question[at]! < questions.gapsFrom; at++)
    if (cosine[at]! >= NEAR) return true;
  return false;
}

/**
 * Phrasings of expansions that are similar to a question, in their order: what may be asked in its place. They are looked
 * for further afield than those that answering compares.
 */
export function similarPhrasings(index: LoadedIndex, analysis: Analysis, related: Related[]): NearQuestion[] {
  const from = index.questions.count < MANY ? 0 : SIMILAR_FROM.cosine;
  const comparison = compareQuestions(index, analysis, matchingTerms(analysis, related), from);
  return nearPhrasings(index.questions, comparison, SIMILAR_FROM.similarity);
}

/** Languages without what is held out: many questions are asked with the same left out. */
const withoutHeldOut = new WeakMap<Skip, Language>();

function languageOf(index: LoadedIndex, skip?: Skip): Language {
  const { language, questions } = prepare(index);
  if (!skip) return language;
  const made = withoutHeldOut.get(skip) ?? makeLanguage(index, questions, skip);
  withoutHeldOut.set(skip, made);
  return made;
}

/** Matching a question to the search-only questions of the corpus: expansions and gaps. */
import type { LoadedIndex } from '../../index/load.js';
import type { Analysis } from './analyse.js';
import { compareQuestions } from './questions/compare.js';
import { matchFacts, type Skip } from './questions/facts.js';
import { type NearestGap, type NearQuestion, nearestGap, nearPhrasings, vote } from './questions/nearest.js';
import type { Postings } from './questions/postings.js';
import { Support } from './questions/support.js';
import { matchingTerms } from './questions/terms.js';
import type { Related } from './relatedness.js';

/** What the search-only questions of a corpus tell about a question. */
export interface QuestionMatches {
  /** What they say about the sentences that answer them. */
  support: Support;
  /** What the nearest search-only questions vote for: share of votes by fact (expansions, then gaps). */
  votes: Map<number, number>;
  /** Phrasings of expansions that are similar, in their order. */
  near: NearQuestion[];
  /** The most similar phrasing of an expansion, however far, or -1. */
  nearest: number;
  gap: NearestGap;
  /** The facts by content term id, without what is held out. */
  facts: Postings;
  /** How many search-only questions were compared with the question. */
  compared: number;
}

/** A phrasing less similar than this is about something else. */
const SIMILAR = 0.3;

/** Matches a question to all search-only questions that share or nearly share a word. */
export function matchQuestions(
  index: LoadedIndex,
  analysis: Analysis,
  related: Related[],
  skip?: Skip,
): QuestionMatches {
  const terms = matchingTerms(analysis, related);
  const facts = matchFacts(index, analysis, terms, skip);
  const comparison = compareQuestions(index, analysis, terms, facts, skip);
  const votes = vote(index, comparison);
  const support = new Support(index);
  support.addQuestions(analysis.kind, comparison);
  support.addFacts(facts, votes);
  return {
    ...{ support, votes, facts: facts.postings, compared: comparison.compared },
    ...nearPhrasings(index.questions, comparison, SIMILAR),
    gap: nearestGap(index, analysis.kind, comparison, facts),
  };
}

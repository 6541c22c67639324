/** How many search-only questions a corpus has, and which weights fit that. */
import type { LoadedIndex } from '../../index/load.js';
import { type Density, models, type Weights } from './model.js';

/**
 * Phrasings of expansions a sentence from which on their silence tells something, too: with fewer, most of what is asked
 * is near to none of them, and the text alone finds more (docs/answering.md).
 */
const DENSE = 10;
/** With fewer gaps a sentence than this, that none is near says nothing. */
const FEW_GAPS = 1;
/**
 * What a question gains in log odds where the corpus has e times fewer expansions than the one learned on, gaps being
 * weighed: as much as it loses where it has e times fewer gaps. What both say goes by their number.
 */
const BY_BALANCE = 1.5;
/** The same where gaps are not weighed. */
const BY_EXPANSIONS = 0.75;

/** The search-only questions a sentence of a corpus. */
export function densityOf({ questions, sentences }: LoadedIndex): Density {
  const { count, gapsFrom } = questions;
  const of = Math.max(1, sentences.count);
  return { expansions: gapsFrom / of, gaps: (count - gapsFrom) / of };
}

/** Whether there are expansions enough to rank by them even what is near to none. */
export function isDense(index: LoadedIndex): boolean {
  return densityOf(index).expansions >= DENSE;
}

/** The weights for ranking and deciding by the search-only questions of a corpus. */
export function weightsFor(index: LoadedIndex): Weights {
  const { density, expanded, ungapped } = models();
  const own = densityOf(index);
  // Where they are not dense only what is near to one is decided by them, however few there are.
  const fewer = Math.log(density.expansions / Math.max(DENSE, own.expansions));
  if (own.gaps < FEW_GAPS) return shifted(ungapped, BY_EXPANSIONS * fewer);
  return shifted(expanded, BY_BALANCE * (fewer - Math.log(density.gaps / own.gaps)));
}

function shifted(weights: Weights, logOdds: number): Weights {
  return { ...weights, bias: weights.bias + logOdds };
}

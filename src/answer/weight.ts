/** How much a term tells: idf over the corpus and general English together. */
import { background } from './tables.js';

/** How much the background counts against the corpus: as this many sentences. */
const BACKGROUND_SENTENCES = 1000;

/**
 * Inverse document frequency where the corpus is mixed with general English, since the idf of a few hundred
 * sentences is poor: ln(1 + (1 - p) / p) with p the mixed share of sentences that hold the term.
 */
function mixedIdf(frequency: number, sentences: number, generalShare: number): number {
  const share =
    (frequency + 0.5 + BACKGROUND_SENTENCES * generalShare) / (sentences + 1 + BACKGROUND_SENTENCES);
  return Math.log(1 + (1 - share) / share);
}

/** The weight of a term that so many of the corpus's `sentences` hold: mixed idf, from 0 up. */
export function weightOf(term: string, frequency: number, sentences: number): number {
  const general = background();
  return mixedIdf(frequency, sentences, (general.frequency.get(term) ?? 1) / general.sentences);
}

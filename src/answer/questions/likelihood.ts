/** How likely the words of a question are in those that a sentence answers, and in those that nothing answers. */
import type { LoadedIndex } from '../../../index/load.js';
import type { Analysis } from '../analyse.js';
import { KINDS } from '../kinds.js';
import { prepare } from '../prepared.js';
import { placeOf } from './count-grams.js';
import { type GramWord, gramsOf, gramWord } from './grams.js';
import { type Language, STEP, TOLD_ZERO } from './language.js';

/**
 * Of 100 answered questions about the corpus that ships 97 gain more. Where few questions are curated, one that shares a
 * word or two with any is not to count as near.
 */
export const CLEAR = 1.5;

/** What the language models say of a question. */
export interface Likelihood {
  /** By place in `answered`: log likelihood above that in any question, the mean of its grams. */
  gains: Float64Array;
  /** The highest of them, or what a question that is answered reaches nearly always. */
  best: number;
  /** Log of how much likelier the question is among those that are answered than among gaps. */
  told: number;
}

/** Adds up what each gram of a question says. */
export function likelihoodOf(index: LoadedIndex, analysis: Analysis, language: Language): Likelihood {
  const grams = gramsOf(wordsOf(index, analysis), KINDS.indexOf(analysis.kind));
  const gains = new Float64Array(prepare(index).questions.answered.length);
  let told = 0;
  for (const gram of grams) {
    const place = placeOf(language.grams, gram);
    if (place < 0) continue;
    told += STEP * (language.told[place]! - TOLD_ZERO);
    const end = language.from[place + 1]!;
    for (let at = language.from[place]!; at < end; at++)
      gains[language.rows[at]!]! += (STEP * language.gains[at]!) / grams.size;
  }
  return { gains, best: gains.reduce((most, gain) => Math.max(most, gain), CLEAR), told };
}

/** The words of the question, names as they were understood. */
function wordsOf(index: LoadedIndex, { tokens, slots }: Analysis): GramWord[] {
  const understood = new Map(slots.map(({ surface, ids }) => [surface, ids]));
  return tokens
    .map(({ surface }) => {
      const word = gramWord(index, surface);
      const [meant, ...others] = understood.get(surface) ?? [];
      return word && meant !== undefined && others.length === 0 ? { ...word, term: meant } : word;
    })
    .filter((word) => word !== null);
}

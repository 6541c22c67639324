/**
 * Language models of the search-only questions: for each sentence one of the questions that it answers, and one of all
 * gaps. What is kept of them is what each gram adds to a logarithm, so that asking is adding up.
 */
import type { LoadedIndex } from '../../../index/load.js';
import { type Counted, countGrams, placeOf, type Tally, tallyGrams } from './count-grams.js';
import { wordGram } from './grams.js';
import type { Ids } from './postings.js';
import type { PreparedQuestions, Skip } from './prepared.js';
import { tallySentences } from './sentence-grams.js';

/** A table by gram. */
export interface Language {
  /** The grams, ascending. */
  grams: Uint32Array;
  /** How much likelier the gram is in questions that are answered than in gaps, in steps from `TOLD_ZERO` on. */
  told: Uint8Array;
  /** The sentences whose questions hold gram i lie from `from[i]` to `from[i + 1]`, by place in `answered`. */
  from: Uint32Array;
  rows: Ids;
  /** How much likelier the gram is in questions that the sentence answers than in any, in steps. */
  gains: Uint8Array;
}

/** Natural logarithms are kept in steps of this size. */
export const STEP = 0.05;
/** The byte that stands for 0 in `told`. */
export const TOLD_ZERO = 128;
const MOST = 255;

/**
 * Jelinek-Mercer smoothing (Zhai and Lafferty 2004): the weight of all questions in the model of a sentence. From 0.05
 * to 0.5 the same share of sentences is found first.
 */
const SMOOTHING = 0.2;
/** Added to both counts of `told`, in proportion to how much was counted. */
const ADDED = 0.1;

/** What of an index's search-only questions the models are made from. */
type Source = Pick<PreparedQuestions, 'kinds' | 'answered' | 'answerRows'>;

/** The models of an index, without the questions that are held out. */
export function makeLanguage(index: LoadedIndex, source: Source, skip?: Skip): Language {
  const counted = countGrams(index, source.kinds, skip);
  const tally = tallyGrams(counted);
  return { grams: tally.grams, told: toldOf(counted, tally), ...gainsOf(index, source, counted, tally) };
}

function toldOf({ grams, gapsAt }: Counted, { answered, missed }: Tally): Uint8Array {
  const inMissed = grams.length - gapsAt;
  const added = ADDED / (grams.length || 1);
  return Uint8Array.from(answered, (count, at) => {
    const likely = count / (gapsAt || 1) + added;
    const unlikely = missed[at]! / (inMissed || 1) + added;
    return Math.max(0, Math.min(MOST, TOLD_ZERO + Math.round(Math.log(likely / unlikely) / STEP)));
  });
}

/**
 * By gram and sentence the logarithm of its smoothed likelihood over that in any question. The share of a gram is
 * taken of the geometric mean of the sentence's own grams and of the usual number: of the own alone, a sentence
 * with few questions comes before the one that answers most, of the usual number alone behind it always.
 */
function gainsOf(
  index: LoadedIndex,
  { answered: sentences, answerRows }: Source,
  counted: Counted,
  { grams, answered }: Tally,
): Pick<Language, 'from' | 'rows' | 'gains'> {
  const { from, rows, weights } = tallySentences(index, answerRows, sentences.length, counted, grams);
  const sizes = new Float64Array(sentences.length);
  for (const [at, row] of rows.entries()) sizes[row]! += weights[at]!;
  const mean = sizes.reduce((sum, size) => sum + size, 0) / (sizes.length || 1);
  const gains = new Uint8Array(rows.length);
  for (let gram = 0; gram < grams.length; gram++) {
    const anywhere = SMOOTHING * (answered[gram]! + 0.5);
    for (let at = from[gram]!; at < from[gram + 1]!; at++) {
      const size = Math.sqrt(mean * sizes[rows[at]!]!);
      const here = (1 - SMOOTHING) * counted.gapsAt * (weights[at]! / size);
      gains[at] = Math.min(MOST, Math.round(Math.log(1 + here / anywhere) / STEP));
    }
  }
  return { from, rows, gains };
}

/** The sentences, by place in `answered`, some question of which holds a term. */
export function rowsSpeakingOf({ grams, from, rows }: Language, term: number): Ids {
  const place = placeOf(grams, wordGram(term));
  return place < 0 ? rows.subarray(0, 0) : rows.subarray(from[place], from[place + 1]);
}

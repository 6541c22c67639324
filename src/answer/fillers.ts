/** Fillers: tokens that could answer, by their class. Counted once for every sentence, less what a question holds. */
import type { LoadedIndex } from '../../index/load.js';
import { TermClass } from '../../index/terms.js';
import { MOSTLY_CAPITAL, STOP } from '../../index/vocabulary.js';

/** A column a class: how many tokens of it each sentence has. */
export interface FillerCounts {
  names: Uint16Array;
  numbers: Uint16Array;
  years: Uint16Array;
  months: Uint16Array;
  weekdays: Uint16Array;
  /** Content tokens, whatever their class. */
  content: Uint16Array;
}

/** Marks a name beside the bits of `TermClass`. */
export const NAME = 16;

/**
 * The classes of the token at a place: bits of `TermClass`, `NAME` and `STOP`. At the beginning of a sentence a capital tells
 * a name only where the word has one elsewhere, too.
 */
export function fillerBits({ sentences, vocabulary }: LoadedIndex, at: number): number {
  const surface = sentences.tokens[at]!;
  const classes = vocabulary.classes[surface]!;
  const capital = sentences.capitals[at]!;
  if (capital === 0 || classes & (TermClass.Month | TermClass.Weekday | STOP)) return classes;
  const named = capital === 1 || vocabulary.capitalShare[vocabulary.termOf[surface]!]! >= MOSTLY_CAPITAL;
  return named ? classes | NAME : classes;
}

/** Counts the fillers of all sentences. */
export function countFillers(index: LoadedIndex): FillerCounts {
  const { count, tokenFrom } = index.sentences;
  const column = () => new Uint16Array(count);
  const counts = {
    ...{ names: column(), numbers: column(), years: column() },
    ...{ months: column(), weekdays: column(), content: column() },
  };
  for (let sentence = 0; sentence < count; sentence++) {
    for (let at = tokenFrom[sentence]!; at < tokenFrom[sentence + 1]!; at++)
      countToken(counts, sentence, fillerBits(index, at));
  }
  return counts;
}

function countToken(counts: FillerCounts, sentence: number, bits: number): void {
  if (bits & NAME) counts.names[sentence]!++;
  if (bits & TermClass.Number) counts.numbers[sentence]!++;
  if (bits & TermClass.Year) counts.years[sentence]!++;
  if (bits & TermClass.Month) counts.months[sentence]!++;
  if (bits & TermClass.Weekday) counts.weekdays[sentence]!++;
  if (!(bits & STOP)) counts.content[sentence]!++;
}

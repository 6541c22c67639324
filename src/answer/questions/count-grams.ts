/** The grams of all search-only questions, and how many questions hold each. */
import type { LoadedIndex } from '../../../index/load.js';
import { gramsOf, gramWord } from './grams.js';
import type { Skip } from './prepared.js';

/** The grams of each question: those of question i lie from `from[i]` to `from[i + 1]`. */
export interface Counted {
  from: Uint32Array;
  grams: Uint32Array;
  /** Where the grams of gaps begin. */
  gapsAt: number;
}

/** The grams of all search-only questions; those held out have none. `kinds`: by question. */
export function countGrams(index: LoadedIndex, kinds: Uint8Array, skip?: Skip): Counted {
  const { count, tokens, tokenFrom, gapsFrom } = index.questions;
  const words = index.vocabulary.surfaces.map((surface) => gramWord(index, surface));
  const from = new Uint32Array(count + 1);
  const grams = new Uint32Array(mostGrams(tokenFrom));
  let end = 0;
  for (let question = 0; question < count; question++) {
    if (!skip?.(question)) {
      const surfaces = tokens.subarray(tokenFrom[question], tokenFrom[question + 1]);
      const said = Array.from(surfaces, (surface) => words[surface]!).filter((word) => word !== null);
      for (const gram of gramsOf(said, kinds[question]!)) grams[end++] = gram;
    }
    from[question + 1] = end;
  }
  return { from, grams: grams.slice(0, end), gapsAt: from[gapsFrom]! };
}

/** How many grams questions of so many words have at most: words, neighbours, words with the kind asked for, pairs. */
function mostGrams(tokenFrom: Uint32Array): number {
  let most = 0;
  for (let at = 1; at < tokenFrom.length; at++) {
    const words = tokenFrom[at]! - tokenFrom[at - 1]!;
    most += 3 * words + 1 + (words * (words - 1)) / 2;
  }
  return most;
}

/** How many questions hold each gram. */
export interface Tally {
  /** Ascending. */
  grams: Uint32Array;
  /** By gram: of expansions, and of gaps. */
  answered: Uint32Array;
  missed: Uint32Array;
}

/** A gram of gaps alone tells something where it is more than one question's. */
const FEWEST_GAPS = 2;

/** All grams of expansions, and those that several gaps share. */
export function tallyGrams({ grams: all, gapsAt }: Counted): Tally {
  const expansions = all.slice(0, gapsAt).sort();
  const gaps = all.slice(gapsAt).sort();
  const grams: number[] = [];
  const answered: number[] = [];
  const missed: number[] = [];
  let gap = 0;
  for (let at = 0; at < expansions.length || gap < gaps.length; ) {
    const gram = Math.min(expansions[at] ?? Number.POSITIVE_INFINITY, gaps[gap] ?? Number.POSITIVE_INFINITY);
    const [first, firstGap] = [at, gap];
    while (expansions[at] === gram) at++;
    while (gaps[gap] === gram) gap++;
    if (at === first && gap - firstGap < FEWEST_GAPS) continue;
    grams.push(gram);
    answered.push(at - first);
    missed.push(gap - firstGap);
  }
  return {
    grams: Uint32Array.from(grams),
    answered: Uint32Array.from(answered),
    missed: Uint32Array.from(missed),
  };
}

/** The place of a gram among ascending ones, or -1. */
export function placeOf(grams: Uint32Array, gram: number): number {
  let low = 0;
  let high = grams.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = grams[middle]!;
    if (at === gram) return middle;
    if (at < gram) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

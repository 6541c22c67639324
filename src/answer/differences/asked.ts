/** What was asked, as far as quotes are held against it. */
import type { LoadedIndex } from '../../../index/load.js';
import { tokenize } from '../../../index/terms.js';
import type { Analysis } from '../analyse.js';
import type { Slot } from '../slots.js';

/** A question and the index that it is asked of. */
export interface Asked {
  index: LoadedIndex;
  analysis: Analysis;
}

/** Whether a text has all of these words and names, which are `least` at least. */
export function speaksOf(
  { vocabulary }: LoadedIndex,
  text: string,
  slots: readonly Slot[],
  least: number,
): boolean {
  const ids = new Set(tokenize(text).map(({ term }) => vocabulary.termIds.get(term)));
  return slots.length >= least && slots.every((slot) => slot.ids.some((id) => ids.has(id)));
}

/** How common each term is in general English, and how often it is written with a capital. */
import type { LoadedIndex } from '../../../index/load.js';
import { textOf } from '../../../index/sentence-text.js';
import { tokenize } from '../../../index/terms.js';

export interface BackgroundRow {
  term: string;
  /** Sentences that hold the term. */
  frequency: number;
  /** Share, 0 to 100, of occurrences inside a sentence that are written with a capital. */
  capitalShare: number;
}

/** Rarer terms tell more about these articles than about English. */
const MIN_SENTENCES = 3;

/** Counts over the sentences of the chosen articles; terms of fewer than three sentences are left out. */
export function countBackground(
  index: LoadedIndex,
  chosen: (file: string) => boolean,
): { sentences: number; rows: BackgroundRow[] } {
  const counts = new Map<string, { frequency: number; inside: number; capitals: number }>();
  const { sentences, corpus } = index;
  let total = 0;
  for (let at = 0; at < sentences.count; at++) {
    if (!chosen(corpus.articles[sentences.article[at]!]!.file)) continue;
    total++;
    const seen = new Set<string>();
    for (const [place, token] of tokenize(textOf(index, at)).entries()) {
      const count = counts.get(token.term) ?? { frequency: 0, inside: 0, capitals: 0 };
      counts.set(token.term, count);
      if (!seen.has(token.term)) count.frequency++;
      seen.add(token.term);
      if (place > 0) count.inside++;
      if (place > 0 && token.capital) count.capitals++;
    }
  }
  const rows = [...counts]
    .filter(([, count]) => count.frequency >= MIN_SENTENCES)
    .map(([term, { frequency, inside, capitals }]) => ({
      term,
      frequency,
      capitalShare: Math.round((100 * capitals) / Math.max(1, inside)),
    }))
    .sort((a, b) => b.frequency - a.frequency || (a.term < b.term ? -1 : 1));
  return { sentences: total, rows };
}

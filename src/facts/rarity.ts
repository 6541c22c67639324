/** How much a term tells of what is meant: the fewer sentences hold it, the more. */
import type { LoadedIndex } from '../../index/load.js';

/** Inverse document frequency of a search term over the sentences of a corpus; highest for one that none holds. */
export function rarityOf({ vocabulary, sentences }: LoadedIndex, term: string): number {
  const id = vocabulary.termIds.get(term);
  const frequency = id === undefined ? 0 : vocabulary.sentenceFrequency[id]!;
  return Math.log(1 + sentences.count / (1 + frequency));
}

/** The words of a question as a vector, to take its cosine with search-only questions. */
import type { LoadedIndex } from '../../../index/load.js';
import type { Analysis } from '../analyse.js';
import { prepare } from '../prepared.js';

/** What a word weighs that no search-only question holds. */
export const UNKNOWN_RARITY = 6;

/** The question's words as a vector: squared rarities, and its length. */
export interface Words {
  ids: number[];
  squares: number[];
  length: number;
}

/** The words of the question that search-only questions may hold, the commonest first. */
export function presentWords(index: LoadedIndex, { present }: Analysis): Words {
  const { rarity } = prepare(index).questions;
  let norm = 0;
  const ids: number[] = [];
  for (const term of present) {
    const id = index.vocabulary.termIds.get(term);
    norm += (id === undefined ? UNKNOWN_RARITY : rarity[id]!) ** 2;
    if (id !== undefined) ids.push(id);
  }
  ids.sort((a, b) => rarity[a]! - rarity[b]!);
  return { ids, squares: ids.map((id) => rarity[id]! ** 2), length: Math.sqrt(norm) || 1 };
}

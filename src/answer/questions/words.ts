/** The words of a question as a vector, to take its cosine with search-only questions. */
import type { LoadedIndex } from '../../../index/load.js';
import type { Analysis } from '../analyse.js';
import { prepare } from '../prepared.js';
import { rarityOf } from './prepared.js';

/** What a word weighs at most that no search-only question holds; where there are few of these, no more than theirs. */
const UNKNOWN_RARITY = 6;

/** What a word weighs that none of so many search-only questions holds. */
export function unknownRarity(questions: number): number {
  return Math.min(UNKNOWN_RARITY, rarityOf(0, questions));
}

/** The question's words as a vector: squared rarities, and its length. */
export interface Words {
  ids: number[];
  squares: number[];
  length: number;
}

/** The words of the question that search-only questions may hold, the commonest first. */
export function presentWords(index: LoadedIndex, { present }: Analysis): Words {
  const { rarity } = prepare(index).questions;
  const unknown = unknownRarity(index.questions.count);
  let norm = 0;
  const ids: number[] = [];
  for (const term of present) {
    const id = index.vocabulary.termIds.get(term);
    norm += (id === undefined ? unknown : rarity[id]!) ** 2;
    if (id !== undefined) ids.push(id);
  }
  ids.sort((a, b) => rarity[a]! - rarity[b]!);
  return { ids, squares: ids.map((id) => rarity[id]! ** 2), length: Math.sqrt(norm) || 1 };
}

/** How much of the question all phrasings of one fact hold together. */
import type { LoadedIndex } from '../../../index/load.js';
import type { Analysis, Slot } from '../analyse.js';
import { prepare } from '../prepared.js';
import { type Skip, UNKNOWN_RARITY } from './compare.js';
import type { Postings } from './prepared.js';
import type { Share } from './terms.js';

/** Shares of the question's weight by fact (expansions, then gaps). */
export interface FactMatch {
  /** The facts by content term id, without what is held out. */
  postings: Postings;
  /** By the same words. */
  union: Float64Array;
  /** By the same or alike words. */
  soft: Float64Array;
  /** The same, words weighted by how few facts hold them. */
  rare: Float64Array;
}

/** The share of the question that each fact holds in all its phrasings together. */
export function matchFacts(
  index: LoadedIndex,
  { slots, total }: Analysis,
  terms: Share[][],
  skip?: Skip,
): FactMatch {
  const { facts, factCount, factRarity } = prepare(index).questions;
  const postings = skip ? factsWithout(index, terms, skip) : facts;
  const { from, ids } = postings;
  const sums = () => new Float64Array(factCount);
  const { union, soft, rare } = { union: sums(), soft: sums(), rare: sums() };
  const counted = new Uint8Array(factCount);
  const rarities = slots.map((slot) => rarityOf(slot, factRarity));
  for (let slot = 0; slot < slots.length; slot++) {
    const { weight } = slots[slot]!;
    for (const { id, share } of terms[slot]!) {
      for (let at = from[id]!; at < from[id + 1]!; at++) {
        const fact = ids[at]!;
        if (counted[fact] === slot + 1) continue;
        counted[fact] = slot + 1;
        if (share === 1) union[fact]! += weight;
        soft[fact]! += share * weight;
        rare[fact]! += share * rarities[slot]!;
      }
    }
  }
  const rarity = rarities.reduce((sum, one) => sum + one, 0);
  return { postings, union: scaled(union, total), soft: scaled(soft, total), rare: scaled(rare, rarity) };
}

/** Sums as shares of a total, in place. */
function scaled(sums: Float64Array, total: number): Float64Array {
  for (let at = 0; at < sums.length; at++) if (sums[at] !== 0) sums[at]! /= total || 1;
  return sums;
}

function rarityOf({ ids }: Slot, factRarity: Float64Array): number {
  return ids.length === 0 ? UNKNOWN_RARITY : Math.max(...ids.map((id) => factRarity[id]!));
}

/** The facts' postings of the terms at hand, without the questions that are held out. */
function factsWithout(index: LoadedIndex, terms: Share[][], skip: Skip): Postings {
  const { questions } = prepare(index);
  const { group, gapsFrom } = index.questions;
  const { from: first, ids: holding } = questions.content;
  const rows = new Map<number, Set<number>>();
  for (const { id } of terms.flat()) {
    const facts = new Set<number>();
    for (let at = first[id]!; at < first[id + 1]!; at++) {
      const question = holding[at]!;
      if (!skip(question)) facts.add(group[question]! + (question < gapsFrom ? 0 : questions.firstGap));
    }
    rows.set(id, facts);
  }
  const from = new Uint32Array(index.vocabulary.terms.length + 1);
  const ids: number[] = [];
  for (let term = 0; term < from.length - 1; term++) {
    ids.push(...(rows.get(term) ?? []));
    from[term + 1] = ids.length;
  }
  return { from, ids: Uint32Array.from(ids) };
}

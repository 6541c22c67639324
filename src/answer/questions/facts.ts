/** How much of the question all phrasings of one fact hold together. */
import type { LoadedIndex } from '../../../index/load.js';
import type { Analysis, Slot } from '../analyse.js';
import { prepare } from '../prepared.js';
import { type Skip, UNKNOWN_RARITY } from './compare.js';
import type { Postings } from './postings.js';
import type { Share } from './terms.js';

/**
 * Shares of the question's weight by fact (expansions, then gaps). Of all facts only those in the first `count` places
 * of `touched` share anything. The columns belong to the index: the next question overwrites them.
 */
export interface FactMatch {
  /** The facts by content term id, without what is held out. */
  postings: Postings;
  count: number;
  touched: Uint32Array;
  /** By the same words. */
  union: Float64Array;
  /** By the same or alike words. */
  soft: Float64Array;
  /** The same, words weighted by how few facts hold them. */
  rare: Float64Array;
  /** The slot that counted last, from 1. */
  slot: Uint8Array;
}

const kept = new WeakMap<LoadedIndex, FactMatch>();

/** The columns of an index, emptied of the question before. */
function emptyColumns(index: LoadedIndex): FactMatch {
  const { factCount, facts } = prepare(index).questions;
  const column = () => new Float64Array(factCount);
  const match = kept.get(index) ?? {
    ...{ postings: facts, count: 0, touched: new Uint32Array(factCount) },
    ...{ union: column(), soft: column(), rare: column(), slot: new Uint8Array(factCount) },
  };
  kept.set(index, match);
  for (let at = 0; at < match.count; at++) {
    const fact = match.touched[at]!;
    match.union[fact] = 0;
    match.soft[fact] = 0;
    match.rare[fact] = 0;
    match.slot[fact] = 0;
  }
  match.count = 0;
  return match;
}

/** The share of the question that each fact holds in all its phrasings together. */
export function matchFacts(
  index: LoadedIndex,
  { slots, total }: Analysis,
  terms: Share[][],
  skip?: Skip,
): FactMatch {
  const { facts, factRarity } = prepare(index).questions;
  const match = emptyColumns(index);
  match.postings = skip ? factsWithout(index, terms, skip) : facts;
  let rarities = 0;
  for (let slot = 0; slot < slots.length; slot++) {
    const rarity = rarityOf(slots[slot]!, factRarity);
    rarities += rarity;
    for (const term of terms[slot]!) addTerm(match, slot + 1, term, slots[slot]!.weight, rarity);
  }
  share(match, total || 1, rarities || 1);
  return match;
}

/** Counts a term for all facts that hold it, each once a slot: the best matching term stands first. */
function addTerm(match: FactMatch, slot: number, { id, share }: Share, weight: number, rarity: number): void {
  const { from, ids } = match.postings;
  for (let at = from[id]!; at < from[id + 1]!; at++) {
    const fact = ids[at]!;
    if (match.slot[fact] === slot) continue;
    if (match.slot[fact] === 0) match.touched[match.count++] = fact;
    match.slot[fact] = slot;
    if (share === 1) match.union[fact]! += weight;
    match.soft[fact]! += share * weight;
    match.rare[fact]! += share * rarity;
  }
}

/** Sums to shares. */
function share({ count, touched, union, soft, rare }: FactMatch, total: number, rarities: number): void {
  for (let at = 0; at < count; at++) {
    const fact = touched[at]!;
    union[fact]! /= total;
    soft[fact]! /= total;
    rare[fact]! /= rarities;
  }
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

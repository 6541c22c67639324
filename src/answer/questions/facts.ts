/** How much of the question all phrasings of one fact hold together. */
import type { LoadedIndex } from '../../../index/load.js';
import type { Analysis, Slot } from '../analyse.js';
import { prepare } from '../prepared.js';
import { flatten, type Postings, rowOf } from './postings.js';
import type { Share } from './terms.js';
import { UNKNOWN_RARITY } from './words.js';

/** Leaves search-only questions out: to learn and to evaluate on questions that are held out. */
export type Skip = (question: number) => boolean;

/**
 * Of the best fact's share a fact needs this much to be looked at closer: thousands share one word with a question, and
 * none of their phrasings is among its nearest. Chosen by cross-validation.
 */
const NEAR_SHARE = 0.5;

/**
 * Shares of the question's weight by fact (expansions, then gaps). Only the facts in the first `count` places of
 * `touched` are near; all others are 0. The columns belong to the index: the next question overwrites them.
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
  for (let at = 0; at < match.count; at++) forget(match, match.touched[at]!);
  match.count = 0;
  return match;
}

function forget({ union, soft, rare, slot }: FactMatch, fact: number): void {
  union[fact] = 0;
  soft[fact] = 0;
  rare[fact] = 0;
  slot[fact] = 0;
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
  dropFar(match);
  toShares(match, total || 1, rarities || 1);
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

/** Forgets the facts that share far less than the best does. */
function dropFar(match: FactMatch): void {
  const { count, touched, soft } = match;
  let best = 0;
  for (let at = 0; at < count; at++) best = Math.max(best, soft[touched[at]!]!);
  match.count = 0;
  for (let at = 0; at < count; at++) {
    const fact = touched[at]!;
    if (soft[fact]! >= NEAR_SHARE * best) touched[match.count++] = fact;
    else forget(match, fact);
  }
}

/** Turns sums into shares, in place. */
function toShares({ count, touched, union, soft, rare }: FactMatch, total: number, rarities: number): void {
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
  const { facts, content, phrasingFrom } = prepare(index).questions;
  const holds = (fact: number, id: number) => {
    for (let question = phrasingFrom[fact]!; question < phrasingFrom[fact + 1]!; question++)
      if (!skip(question) && rowOf(content, question).includes(id)) return true;
    return false;
  };
  const asked = new Set(terms.flat().map(({ id }) => id));
  const rows = Array.from(index.vocabulary.terms, (_, id) =>
    asked.has(id) ? [...rowOf(facts, id)].filter((fact) => holds(fact, id)) : [],
  );
  return flatten(rows, prepare(index).questions.factCount);
}

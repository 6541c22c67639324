/**
 * How near the question is to each search-only question. Only those whose cosine can count are compared with it; others
 * are never looked up.
 */
import type { LoadedIndex } from '../../../index/load.js';
import type { Analysis } from '../analyse.js';
import { prepare } from '../prepared.js';
import { NumberSet } from './number-set.js';
import type { Postings } from './postings.js';
import type { Skip } from './prepared.js';
import type { Share } from './terms.js';
import { presentWords, type Words } from './words.js';

/**
 * The search-only questions near to a question in ascending order, a column a measure; only the first `count`
 * places hold something. The columns belong to the index: the next question overwrites them.
 */
export interface Comparison {
  count: number;
  /** How many were compared to find these. */
  compared: number;
  question: Uint32Array;
  /** Geometric mean of the share of this question's weight that the other holds and the other way round. */
  similarity: Float64Array;
  /** Cosine over all words, function words included: short questions in chat have little else. */
  cosine: Float64Array;
}

/** From which cosine on a search-only question counts in answering. */
export const COUNTS_FROM = 0.3;
/** Bounds are this much wider than reckoned. */
const ROUNDING = 1e-9;

/** What is kept from question to question; empty between them. */
interface Workspace {
  /** The search-only questions to compare. */
  near: NumberSet;
  /** By term: the place of its first match in `Matches`, or 0. */
  first: Uint16Array;
  /** By term: squared rarity where it stands in the question. */
  squares: Float64Array;
  comparison: Comparison;
}

const kept = new WeakMap<LoadedIndex, Workspace>();

function workspaceOf(index: LoadedIndex): Workspace {
  let workspace = kept.get(index);
  if (!workspace) {
    const { count } = index.questions;
    const terms = index.vocabulary.terms.length;
    const column = () => new Float64Array(count);
    const measures = { similarity: column(), cosine: column() };
    workspace = {
      near: new NumberSet(count),
      first: new Uint16Array(terms),
      squares: new Float64Array(terms),
      comparison: { count: 0, compared: 0, question: new Uint32Array(count), ...measures },
    };
    kept.set(index, workspace);
  }
  return workspace;
}

/** Compares a question with all search-only questions from a cosine on. `terms`: by slot what matches it. */
export function compareQuestions(
  index: LoadedIndex,
  analysis: Analysis,
  terms: Share[][],
  from: number,
  skip?: Skip,
): Comparison {
  const workspace = workspaceOf(index);
  const { near, first, squares, comparison } = workspace;
  const words = presentWords(index, analysis);
  addTelling(index, words, from, near);
  comparison.compared = near.drain(comparison.question);
  const matches = noteMatches(index, analysis, terms, first);
  for (const [at, id] of words.ids.entries()) squares[id] = words.squares[at]!;
  measure(index, analysis, words, matches, from, workspace);
  for (const id of words.ids) squares[id] = 0;
  for (const { id } of terms.flat()) first[id] = 0;
  if (skip) dropWhere(comparison, skip);
  return comparison;
}

/** What the terms at hand match, a place a match; 0 is none. */
interface Matches {
  slot: number[];
  /** The weight of the slot that the term covers, and its own weight that the slot covers. */
  covered: number[];
  covering: number[];
  /** The place of the same term's next match. */
  next: number[];
}

/** Notes for each term which slots it matches; `first` tells where. */
function noteMatches(index: LoadedIndex, { slots }: Analysis, terms: Share[][], first: Uint16Array): Matches {
  const { weight } = prepare(index);
  const matches: Matches = { slot: [0], covered: [0], covering: [0], next: [0] };
  for (let slot = 0; slot < slots.length; slot++) {
    for (const { id, share } of terms[slot]!) {
      matches.next.push(first[id]!);
      first[id] = matches.slot.push(slot) - 1;
      matches.covered.push(share * slots[slot]!.weight);
      matches.covering.push(share * weight[id]!);
    }
  }
  return matches;
}

/**
 * Adds the questions whose cosine may reach `from`. One whose rarest shared word is the word at hand
 * shares at most the squares up to there, which bounds the length of its vector. The shortest stand first in their
 * rows, so that few are looked at.
 */
function addTelling(
  index: LoadedIndex,
  { ids, squares, length }: Words,
  from: number,
  near: NumberSet,
): void {
  const { all, norm } = prepare(index).questions;
  let shared = 0;
  for (let word = 0; word < ids.length; word++) {
    const id = ids[word]!;
    shared += squares[word]!;
    const longest = shared / (from * length) + ROUNDING;
    const end = all.from[id + 1]!;
    for (let at = all.from[id]!; at < end && norm[all.ids[at]!]! <= longest; at++) near.add(all.ids[at]!);
  }
}

/** Measures what is to be compared, and keeps what counts. */
function measure(
  index: LoadedIndex,
  { slots, total }: Analysis,
  words: Words,
  matches: Matches,
  from: number,
  workspace: Workspace,
): void {
  const { content, words: held, total: weights, norm } = prepare(index).questions;
  const { comparison } = workspace;
  const best = new Float64Array(slots.length);
  comparison.count = 0;
  for (let at = 0; at < comparison.compared; at++) {
    const question = comparison.question[at]!;
    const shared = sumSquares(held, question, workspace.squares);
    const cosine = shared / (words.length * (norm[question]! || 1));
    if (cosine < from) continue;
    const sums = sumMatches(content, question, matches, workspace.first, best);
    const covered = sums.covered / (total || 1);
    const covering = Math.min(1, sums.covering / (weights[question]! || 1));
    // The same words are the same question, also where none of them is a content word: "who did it".
    if (cosine >= 1 - ROUNDING) append(comparison, question, 1, 1);
    else append(comparison, question, Math.sqrt(covered * covering), cosine);
  }
}

/** Weight of the slots that stand in a search-only question, and of its words that match some; `best` is by slot. */
function sumMatches(
  { from, ids }: Postings,
  question: number,
  matches: Matches,
  first: Uint16Array,
  best: Float64Array,
): { covered: number; covering: number } {
  const sums = { covered: 0, covering: 0 };
  best.fill(0);
  for (let word = from[question]!; word < from[question + 1]!; word++) {
    for (let match = first[ids[word]!]!; match !== 0; match = matches.next[match]!) {
      sums.covering += matches.covering[match]!;
      const slot = matches.slot[match]!;
      const more = matches.covered[match]! - best[slot]!;
      if (more <= 0) continue;
      best[slot]! += more;
      sums.covered += more;
    }
  }
  return sums;
}

/** Squared rarities of the words that the question and a search-only question share. */
function sumSquares({ from, ids }: Postings, question: number, squares: Float64Array): number {
  let sum = 0;
  for (let word = from[question]!; word < from[question + 1]!; word++) sum += squares[ids[word]!]!;
  return sum;
}

function append(into: Comparison, question: number, similarity: number, cosine: number): void {
  const at = into.count++;
  into.question[at] = question;
  into.similarity[at] = similarity;
  into.cosine[at] = cosine;
}

function dropWhere(comparison: Comparison, skip: Skip): void {
  const { count, question, similarity, cosine } = comparison;
  comparison.count = 0;
  for (let at = 0; at < count; at++) {
    if (!skip(question[at]!)) append(comparison, question[at]!, similarity[at]!, cosine[at]!);
  }
}

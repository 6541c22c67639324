/**
 * How near the question is to each search-only question. Only those are compared that share a content word with it,
 * or so many other words that their cosine can count; common words alone are never looked up.
 */
import type { LoadedIndex } from '../../../index/load.js';
import type { Analysis } from '../analyse.js';
import { prepare } from '../prepared.js';
import { NumberSet } from './number-set.js';
import type { Share } from './terms.js';

/** Leaves search-only questions out: to learn and to evaluate on questions that are held out. */
export type Skip = (question: number) => boolean;

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
  covered: Float64Array;
  covering: Float64Array;
  /** Cosine over all words, function words included: short questions in chat have little else. */
  cosine: Float64Array;
}

/** A question that shares no content word counts from this cosine on. */
const MIN_COSINE = 0.25;
/** Bounds are this much wider than reckoned. */
const ROUNDING = 1e-9;
/** What a word weighs that no search-only question holds. */
export const UNKNOWN_RARITY = 6;

/** What is summed up by search-only question or by term; empty between questions. */
interface Sums {
  /** Weight of the question's slots that stand in it, and its own weight that the question holds. */
  covered: Float64Array;
  covering: Float64Array;
  /** The slot that counted last, from 1. */
  slot: Uint8Array;
  near: NumberSet;
  /** By term: squared rarity where it stands in the question. */
  squares: Float64Array;
}

const kept = new WeakMap<LoadedIndex, { sums: Sums; comparison: Comparison }>();

function workspaceOf(index: LoadedIndex): { sums: Sums; comparison: Comparison } {
  let workspace = kept.get(index);
  if (!workspace) {
    const { count } = index.questions;
    const column = () => new Float64Array(count);
    const measures = { similarity: column(), covered: column(), covering: column(), cosine: column() };
    const squares = new Float64Array(index.vocabulary.terms.length);
    const near = new NumberSet(count);
    workspace = {
      sums: { covered: column(), covering: column(), slot: new Uint8Array(count), near, squares },
      comparison: { count: 0, compared: 0, question: new Uint32Array(count), ...measures },
    };
    kept.set(index, workspace);
  }
  return workspace;
}

/** Compares a question with all search-only questions that are near enough. `terms`: by slot what matches it. */
export function compareQuestions(
  index: LoadedIndex,
  analysis: Analysis,
  terms: Share[][],
  skip?: Skip,
): Comparison {
  const { sums, comparison } = workspaceOf(index);
  addContent(index, analysis, terms, sums);
  const words = presentWords(index, analysis);
  addTelling(index, words, sums.near);
  for (const [at, id] of words.ids.entries()) sums.squares[id] = words.squares[at]!;
  measure(index, analysis.total || 1, words.length, sums, comparison);
  for (const id of words.ids) sums.squares[id] = 0;
  if (skip) dropWhere(comparison, skip);
  return comparison;
}

/** Sums up the weights of shared content words by search-only question. */
function addContent(index: LoadedIndex, { slots }: Analysis, terms: Share[][], sums: Sums): void {
  const { questions, weight } = prepare(index);
  const { from, ids } = questions.content;
  for (let slot = 0; slot < slots.length; slot++) {
    for (const { id, share } of terms[slot]!) {
      const covers = share * weight[id]!;
      const isCovered = share * slots[slot]!.weight;
      for (let at = from[id]!; at < from[id + 1]!; at++) {
        const question = ids[at]!;
        sums.covering[question]! += covers;
        if (sums.slot[question] === slot + 1) continue;
        sums.slot[question] = slot + 1;
        sums.covered[question]! += isCovered;
        sums.near.add(question);
      }
    }
  }
}

/** The question's words as a vector: squared rarities, and its length. */
interface Words {
  ids: number[];
  squares: number[];
  length: number;
}

/** The words of the question that search-only questions may hold, the commonest first. */
function presentWords(index: LoadedIndex, { present }: Analysis): Words {
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

/**
 * Adds the questions whose cosine may reach the least that counts without a shared content word. One whose rarest
 * shared word is the word at hand shares at most the squares up to there, which bounds the length of its vector. The
 * shortest stand first in their rows, so that few are looked at.
 */
function addTelling(index: LoadedIndex, { ids, squares, length }: Words, near: NumberSet): void {
  const { all, norm } = prepare(index).questions;
  let shared = 0;
  for (let word = 0; word < ids.length; word++) {
    shared += squares[word]!;
    const longest = shared / (MIN_COSINE * length) + ROUNDING;
    const end = all.from[ids[word]! + 1]!;
    for (let at = all.from[ids[word]!]!; at < end && norm[all.ids[at]!]! <= longest; at++)
      near.add(all.ids[at]!);
  }
}

/** Turns sums into measures, and empties them for the next question. */
function measure(index: LoadedIndex, total: number, length: number, sums: Sums, into: Comparison): void {
  const { questions } = prepare(index);
  const { from, ids } = questions.words;
  into.compared = sums.near.drain(into.question);
  into.count = 0;
  for (let at = 0; at < into.compared; at++) {
    const question = into.question[at]!;
    const covered = sums.covered[question]! / total;
    const covering = Math.min(1, sums.covering[question]! / (questions.total[question]! || 1));
    sums.covered[question] = 0;
    sums.covering[question] = 0;
    sums.slot[question] = 0;
    let shared = 0;
    for (let word = from[question]!; word < from[question + 1]!; word++) shared += sums.squares[ids[word]!]!;
    const cosine = shared / (length * (questions.norm[question]! || 1));
    if (covered > 0 || cosine >= MIN_COSINE) append(into, question, covered, covering, cosine);
  }
}

function append(into: Comparison, question: number, covered: number, covering: number, cosine: number): void {
  const at = into.count++;
  into.question[at] = question;
  into.covered[at] = covered;
  into.covering[at] = covering;
  into.similarity[at] = Math.sqrt(covered * covering);
  into.cosine[at] = cosine;
}

function dropWhere(comparison: Comparison, skip: Skip): void {
  const { count, question, covered, covering, cosine } = comparison;
  comparison.count = 0;
  for (let at = 0; at < count; at++) {
    if (!skip(question[at]!)) append(comparison, question[at]!, covered[at]!, covering[at]!, cosine[at]!);
  }
}

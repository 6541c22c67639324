/** Matching a question to the search-only questions of the corpus: expansions and gaps. */
import type { LoadedIndex } from '../../index/load.js';
import type { Analysis } from './analyse.js';
import { prepare } from './prepared.js';
import type { Postings } from './prepared-questions.js';
import type { Related } from './relatedness.js';

/** How near a search-only question is. */
export interface QuestionMatch {
  question: number;
  /** Geometric mean of the share of this question's weight that the other holds and the other way round. */
  similarity: number;
  covered: number;
  covering: number;
  /** Cosine over all words, function words included: short questions in chat have little else. */
  cosine: number;
}

/** How much of the question all phrasings of one fact hold together. Shares of the question's weight. */
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

export interface QuestionMatches {
  /** What the nearest search-only questions vote for: share of votes by fact (expansions, then gaps). */
  votes: Map<number, number>;
  questions: QuestionMatch[];
  facts: FactMatch;
}

/** An alike word counts this much of what the same word counts, times its cosine. */
const ALIKE_SHARE = 0.8;

/** Leaves search-only questions out: to learn and to evaluate on questions that are held out. */
export type Skip = (question: number) => boolean;

/** Matches a question to all search-only questions that share or nearly share a word. */
export function matchQuestions(
  index: LoadedIndex,
  analysis: Analysis,
  related: Related[],
  skip?: Skip,
): QuestionMatches {
  const terms = analysis.slots.map((slot, at) => matchingTerms(slot.ids, related[at]!));
  const questions = matchEach(index, analysis, terms, skip);
  return { questions, facts: matchFacts(index, analysis, terms, skip), votes: vote(index, questions) };
}

const VOTERS = 15;

/** The nearest questions vote for their facts, the nearer with more weight. */
function vote(index: LoadedIndex, matches: QuestionMatch[]): Map<number, number> {
  const { firstGap } = prepare(index).questions;
  const { group, gapsFrom } = index.questions;
  const votes = new Map<number, number>();
  let total = 0;
  for (const match of nearest(matches)) {
    const { question } = match;
    const weight = nearness(match) ** 4;
    const fact = group[question]! + (question < gapsFrom ? 0 : firstGap);
    votes.set(fact, (votes.get(fact) ?? 0) + weight);
    total += weight;
  }
  for (const [fact, weight] of votes) votes.set(fact, weight / total);
  return votes;
}

const nearness = ({ similarity, cosine }: QuestionMatch): number => (similarity + cosine) / 2;

/** The voters, the nearest first; of equals the first. Thousands match, so they are not sorted. */
function nearest(matches: QuestionMatch[]): QuestionMatch[] {
  const best: QuestionMatch[] = [];
  let least = -1;
  for (const match of matches) {
    if (best.length === VOTERS && nearness(match) <= least) continue;
    let at = best.length;
    while (at > 0 && nearness(best[at - 1]!) < nearness(match)) at--;
    best.splice(at, 0, match);
    if (best.length > VOTERS) best.pop();
    least = nearness(best.at(-1)!);
  }
  return best;
}

type Share = { id: number; share: number };

/** The terms that match a slot, the nearest first, so that the best share counts. */
function matchingTerms(ids: number[], { alike }: Related): Share[] {
  const exact = ids.map((id) => ({ id, share: 1 }));
  const near = [...alike]
    .filter(([id]) => !ids.includes(id))
    .map(([id, cosine]) => ({ id, share: ALIKE_SHARE * cosine }));
  return [...exact, ...near];
}

function matchEach(index: LoadedIndex, analysis: Analysis, terms: Share[][], skip?: Skip): QuestionMatch[] {
  const { questions, weight } = prepare(index);
  const count = index.questions.count;
  const covered = new Float64Array(count);
  const covering = new Float64Array(count);
  const stamp = new Int16Array(count).fill(-1);
  for (const [at, slot] of analysis.slots.entries()) {
    for (const { id, share } of terms[at]!) {
      const { from, ids } = questions.content;
      const [covers, isCovered] = [share * weight[id]!, share * slot.weight];
      for (let i = from[id]!; i < from[id + 1]!; i++) {
        const question = ids[i]!;
        covering[question]! += covers;
        if (stamp[question] === at) continue;
        stamp[question] = at;
        covered[question]! += isCovered;
      }
    }
  }
  const cosine = cosines(index, analysis);
  const matches: QuestionMatch[] = [];
  for (let question = 0; question < count; question++) {
    if ((covered[question] === 0 && cosine[question]! < MIN_COSINE) || skip?.(question)) continue;
    const a = covered[question]! / (analysis.total || 1);
    const b = Math.min(1, covering[question]! / (questions.total[question]! || 1));
    matches.push({
      question,
      covered: a,
      covering: b,
      similarity: Math.sqrt(a * b),
      cosine: cosine[question]!,
    });
  }
  return matches;
}

const MIN_COSINE = 0.25;

/** Cosine of the question and each search-only question over all their words. */
function cosines(index: LoadedIndex, analysis: Analysis): Float64Array {
  const { questions } = prepare(index);
  const result = new Float64Array(index.questions.count);
  let norm = 0;
  for (const term of analysis.present) {
    const id = index.vocabulary.termIds.get(term);
    const rarity = id === undefined ? UNKNOWN_RARITY : questions.rarity[id]!;
    norm += rarity ** 2;
    if (id !== undefined)
      forEach(questions.all, id, (question) => {
        result[question]! += rarity ** 2;
      });
  }
  const length = Math.sqrt(norm) || 1;
  for (let at = 0; at < result.length; at++) result[at]! /= length * (questions.norm[at]! || 1);
  return result;
}

/** What a word weighs that no search-only question holds. */
const UNKNOWN_RARITY = 6;

function matchFacts(index: LoadedIndex, analysis: Analysis, terms: Share[][], skip?: Skip): FactMatch {
  const { questions } = prepare(index);
  const facts = skip ? factsWithout(index, terms, skip) : questions.facts;
  const union = new Float64Array(questions.factCount);
  const soft = new Float64Array(questions.factCount);
  const rare = new Float64Array(questions.factCount);
  const stamp = new Int16Array(questions.factCount).fill(-1);
  let rarityTotal = 0;
  for (const [at, slot] of analysis.slots.entries()) {
    const rarity =
      slot.ids.length === 0 ? UNKNOWN_RARITY : Math.max(...slot.ids.map((id) => questions.factRarity[id]!));
    rarityTotal += rarity;
    for (const { id, share } of terms[at]!) {
      forEach(facts, id, (fact) => {
        if (stamp[fact] === at) return;
        stamp[fact] = at;
        if (share === 1) union[fact]! += slot.weight;
        soft[fact]! += share * slot.weight;
        rare[fact]! += share * rarity;
      });
    }
  }
  scale(union, analysis.total);
  scale(soft, analysis.total);
  scale(rare, rarityTotal);
  return { postings: facts, union, soft, rare };
}

function scale(values: Float64Array, total: number): void {
  for (let at = 0; at < values.length; at++) values[at]! /= total || 1;
}

/** The facts' postings of the terms at hand, without the questions that are held out. */
function factsWithout(index: LoadedIndex, terms: Share[][], skip: Skip): Postings {
  const { questions } = prepare(index);
  const { group, gapsFrom } = index.questions;
  const rows = new Map<number, Set<number>>();
  for (const { id } of terms.flat()) {
    const facts = new Set<number>();
    forEach(questions.content, id, (question) => {
      if (!skip(question)) facts.add(group[question]! + (question < gapsFrom ? 0 : questions.firstGap));
    });
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

function forEach({ from, ids }: Postings, term: number, visit: (id: number) => void): void {
  for (let at = from[term]!; at < from[term + 1]!; at++) visit(ids[at]!);
}

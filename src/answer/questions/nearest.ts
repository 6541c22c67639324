/** What the search-only questions near to a question say of it as a whole. */
import type { LoadedIndex } from '../../../index/load.js';
import { KINDS, type Kind } from '../kinds.js';
import { prepare } from '../prepared.js';
import type { Comparison } from './compare.js';
import { factOf } from './prepared.js';

/** A search-only question and how near it is. */
export interface NearQuestion {
  question: number;
  nearness: number;
}

const VOTERS = 15;

/** The nearest questions vote for their facts, the nearer with more weight: shares of votes by fact. */
export function vote(index: LoadedIndex, comparison: Comparison): Map<number, number> {
  const { firstGap } = prepare(index).questions;
  const votes = new Map<number, number>();
  let total = 0;
  for (const { question, nearness } of nearestQuestions(comparison)) {
    const weight = nearness ** 4;
    const fact = factOf(index.questions, firstGap, question);
    votes.set(fact, (votes.get(fact) ?? 0) + weight);
    total += weight;
  }
  for (const [fact, weight] of votes) votes.set(fact, weight / total);
  return votes;
}

/** The voters, the nearest first; of equals the first. Thousands match, so they are not sorted. */
function nearestQuestions({ count, question, similarity, cosine }: Comparison): NearQuestion[] {
  const best: NearQuestion[] = [];
  let least = -1;
  for (let at = 0; at < count; at++) {
    const nearness = (similarity[at]! + cosine[at]!) / 2;
    if (best.length === VOTERS && nearness <= least) continue;
    let place = best.length;
    while (place > 0 && best[place - 1]!.nearness < nearness) place--;
    best.splice(place, 0, { question: question[at]!, nearness });
    if (best.length > VOTERS) best.pop();
    least = best.at(-1)!.nearness;
  }
  return best;
}

/** Phrasings of expansions from a similarity on, in their order. */
export function nearPhrasings(
  { gapsFrom }: LoadedIndex['questions'],
  { count, question, similarity }: Comparison,
  least: number,
): NearQuestion[] {
  const near: NearQuestion[] = [];
  for (let at = 0; at < count && question[at]! < gapsFrom; at++)
    if (similarity[at]! >= least) near.push({ question: question[at]!, nearness: similarity[at]! });
  return near;
}

/** The first of the most similar phrasings of expansions, or -1. */
export function nearestPhrasing(
  { gapsFrom }: LoadedIndex['questions'],
  { count, question, similarity }: Comparison,
): number {
  let nearest = -1;
  let most = 0;
  for (let at = 0; at < count && question[at]! < gapsFrom; at++) {
    if (similarity[at]! <= most) continue;
    most = similarity[at]!;
    nearest = question[at]!;
  }
  return nearest;
}

/**
 * Kinds that ask for one detail each: that it is not told when something happened says nothing of where. A gap of another
 * detail is none of this question.
 */
const DETAILS: Kind[][] = [
  ['who'],
  ['when'],
  ['where'],
  ['how-many'],
  ['how-much'],
  ['how-long'],
  ['why'],
  ['which', 'list'],
];

/** The places in `KINDS` of the kinds that ask for another detail. */
function otherDetails(asked: Kind): Set<number> {
  const isOwn = (kinds: Kind[]) => kinds.includes(asked);
  const others = DETAILS.some(isOwn) ? DETAILS.filter((kinds) => !isOwn(kinds)).flat() : [];
  return new Set(others.map((kind) => KINDS.indexOf(kind)));
}

/** The highest of each measure over all gaps, and the nearest question of one. */
export interface NearestGap {
  similarity: number;
  cosine: number;
  /** Similarity of questions of the asked kind. */
  sameKind: number;
  /** By the mean of similarity and cosine; null where none is near at all. */
  question: NearQuestion | null;
}

/** The highest of each measure over all gaps that ask for the same detail, or for anything. */
export function nearestGap(
  index: LoadedIndex,
  asked: Kind,
  { count, question, similarity, cosine }: Comparison,
): NearestGap {
  const { kinds } = prepare(index).questions;
  const kind = KINDS.indexOf(asked);
  const gap: NearestGap = { similarity: 0, cosine: 0, sameKind: 0, question: null };
  const others = otherDetails(asked);
  let best = 0;
  for (let at = count - 1; at >= 0 && question[at]! >= index.questions.gapsFrom; at--) {
    if (others.has(kinds[question[at]!]!)) continue;
    const nearness = (similarity[at]! + cosine[at]!) / 2;
    gap.similarity = Math.max(gap.similarity, similarity[at]!);
    gap.cosine = Math.max(gap.cosine, cosine[at]!);
    if (kinds[question[at]!] === kind) gap.sameKind = Math.max(gap.sameKind, similarity[at]!);
    if (nearness < best) continue;
    best = nearness;
    gap.question = { question: question[at]!, nearness };
  }
  return gap;
}

/** Questions that the corpus does answer, near to what was asked: the way on from a decline. */
import type { LoadedIndex } from '../../index/load.js';
import type { Analysis } from './analyse.js';
import { prepare } from './prepared.js';
import type { NearQuestion } from './questions/nearest.js';
import { type Ids, rowOf } from './questions/postings.js';
import { similarPhrasings } from './questions.js';
import type { Search } from './search.js';
import type { Slot } from './slots.js';
import { answerTerms, MAX_SUGGESTION_LENGTH, suggestableOf } from './suggestable.js';
import type { DeclineReason } from './types.js';

/** Suggestions at most. */
const SUGGESTIONS = 3;

// The following were chosen by looking at what 54 declined questions about all sorts of things were offered.

/** A curated question no nearer than this to the one asked is about something else. */
const MIN_NEARNESS = 0.35;
/** Of what was asked, by weight, the sentence that answers a suggestion has so much: else it is about something else. */
const MIN_SHARED = 0.25;
/** A suggestion that scores a smaller share of the best one's score is left out. */
const MIN_OF_BEST = 0.75;
/** How well a phrasing has to fit what was asked, by `fitOf` (0 to 2). */
const MIN_FIT = 0.9;

/**
 * At most three curated questions of different sentences, whose answers speak of what was asked: few rather than some that
 * are about something else. Where there are none, and where the question is about something else altogether, the corpus's
 * examples; without those what is near at all.
 */
export function suggest(index: LoadedIndex, found: Search, reason: DeclineReason | null = null): string[] {
  const { texts } = suggestableOf(index);
  const examples = index.corpus.incident.examples.slice(0, SUGGESTIONS);
  if (reason === 'off-topic' && examples.length > 0) return examples;
  const near = similarPhrasings(index, found.analysis, found.scanner.related);
  const related = relatedTo(index, found.analysis, near);
  if (related.length > 0) return related;
  if (examples.length > 0) return examples;
  const others = near
    .sort((a, b) => b.nearness - a.nearness || a.question - b.question)
    .map(({ question }) => texts[question]!)
    .filter((text) => text.length <= MAX_SUGGESTION_LENGTH);
  return [...new Set(others)].slice(0, SUGGESTIONS);
}

/** A question that may be suggested. */
interface Candidate {
  text: string;
  /** Its content terms in order, by which "What is it?" and "What is it about?" are one. */
  words: string;
  /** The first of the sentences that answer it. */
  sentence: number;
  score: number;
}

/** The questions that fit best, each of another sentence and in other words. */
function relatedTo(index: LoadedIndex, analysis: Analysis, phrasings: NearQuestion[]): string[] {
  const asked = analysis.slots.filter(({ held }) => held);
  const nearness = new Map<number, number>();
  for (const near of phrasings) {
    const fact = index.questions.group[near.question]!;
    nearness.set(fact, Math.max(near.nearness, nearness.get(fact) ?? MIN_NEARNESS));
  }
  const candidates = [...nearness]
    .flatMap(([fact, near]) => (near > MIN_NEARNESS ? (candidateOf(index, fact, near, asked) ?? []) : []))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  const picked: Candidate[] = [];
  for (const one of candidates) {
    if (picked.length === SUGGESTIONS || one.score < MIN_OF_BEST * candidates[0]!.score) break;
    if (!picked.some(({ sentence, words }) => sentence === one.sentence || words === one.words))
      picked.push(one);
  }
  return picked.map(({ text }) => text);
}

/** The phrasing of a fact that fits best, where its answer speaks of what was asked. */
function candidateOf(index: LoadedIndex, fact: number, near: number, asked: Slot[]): Candidate | null {
  const { answers, answerFrom } = index.questions;
  const { texts, sentences } = suggestableOf(index);
  const { content } = prepare(index).questions;
  const own = answers.subarray(answerFrom[fact], answerFrom[fact + 1]);
  const answer = answerTerms(index, fact, own);
  const spokenOf = shareOf(asked, answer);
  if (own.length === 0 || spokenOf < MIN_SHARED) return null;
  let best: number | null = null;
  let most = MIN_FIT;
  for (const question of sentences.get(fact) ?? []) {
    const fit = fitOf(rowOf(content, question), asked, answer);
    if (fit >= most && (best === null || fit > most)) [best, most] = [question, fit];
  }
  if (best === null) return null;
  const words = [...rowOf(content, best)].sort().join(' ');
  return { text: texts[best]!, words, sentence: own[0]!, score: near + spokenOf + most };
}

/**
 * The share of what was asked, by weight, that a question has, and the share of its own words that were asked or that its
 * answer has; 0 where it has nothing of what was asked.
 */
function fitOf(own: Ids, asked: Slot[], answer: Set<number>): number {
  const shared = shareOf(asked, { has: (term) => own.includes(term) });
  if (shared === 0) return 0;
  let plain = 0;
  for (const term of own) if (answer.has(term) || asked.some(({ ids }) => ids.includes(term))) plain++;
  return shared + plain / Math.max(1, own.length);
}

/** The share, by weight, of what was asked that is among some terms. */
function shareOf(asked: Slot[], terms: { has: (term: number) => boolean }): number {
  let total = 0;
  let shared = 0;
  for (const { ids, weight } of asked) {
    total += weight;
    if (ids.some((id) => terms.has(id))) shared += weight;
  }
  return total === 0 ? 0 : shared / total;
}

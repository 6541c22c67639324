/** Questions that the corpus does answer, near to what was asked: the way on from a decline. */
import type { LoadedIndex } from '../../index/load.js';
import { quoteSentence } from '../../index/sentence-text.js';
import { isStopWord, tokenize } from '../../index/terms.js';
import { prepare } from './prepared.js';
import { rowOf } from './questions/postings.js';
import type { Search } from './search.js';
import type { Slot } from './slots.js';
import type { DeclineReason } from './types.js';

const SUGGESTIONS = 3;
/** Suggestions become buttons, whose labels are short. UTF-16 units. */
const MAX_LENGTH = 80;

/** Written as one writes to somebody: search-only questions are also written as one types in haste, or in other words. */
const SENTENCE = /^\p{Lu}.*\?$/u;
/** These four were chosen by looking at what 54 declined questions about all sorts of things were offered. */
const MIN_NEARNESS = 0.35;
/** Of what was asked, by weight, the sentence that answers a suggestion has so much: else it is about something else. */
const MIN_SHARED = 0.25;
/** What fits so much less than the best is left out. */
const MIN_OF_BEST = 0.75;
/** Of `fitOf`. */
const MIN_FIT = 0.9;

/**
 * At most three curated questions of different sentences, whose answers speak of what was asked: few rather than some that
 * are about something else. Where there are none, and where the question is about something else altogether, the corpus's
 * examples; without those what is near at all.
 */
export function suggest(index: LoadedIndex, found: Search, reason: DeclineReason | null = null): string[] {
  const { texts } = questionsOf(index);
  const examples = index.corpus.incident.examples.slice(0, SUGGESTIONS);
  if (reason === 'off-topic' && examples.length > 0) return examples;
  const related = relatedTo(index, found);
  if (related.length > 0) return related;
  if (examples.length > 0) return examples;
  const near = [...(found.matches?.near ?? [])].sort(
    (a, b) => b.nearness - a.nearness || a.question - b.question,
  );
  const others = near.map(({ question }) => texts[question]!).filter((text) => text.length <= MAX_LENGTH);
  return [...new Set(others)].slice(0, SUGGESTIONS);
}

interface Candidate {
  text: string;
  /** Its content terms in order, by which "What is it?" and "What is it about?" are one. */
  words: string;
  sentence: number;
  score: number;
}

function relatedTo(index: LoadedIndex, { analysis, matches }: Search): string[] {
  const asked = analysis.slots.filter(({ held }) => held);
  const nearness = new Map<number, number>();
  for (const near of matches?.near ?? []) {
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
  const { texts, sentences } = questionsOf(index);
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

/** The share of what was asked, by weight, that a question has, and the share of its own words that are plain ones here. */
function fitOf(own: Uint32Array, asked: Slot[], answer: Set<number>): number {
  const shared = shareOf(asked, { has: (term) => own.includes(term) });
  if (shared === 0) return 0;
  let plain = 0;
  for (const term of own) if (answer.has(term) || asked.some(({ ids }) => ids.includes(term))) plain++;
  return shared + plain / Math.max(1, own.length);
}

function shareOf(asked: Slot[], terms: { has: (term: number) => boolean }): number {
  let total = 0;
  let shared = 0;
  for (const { ids, weight } of asked) {
    total += weight;
    if (ids.some((id) => terms.has(id))) shared += weight;
  }
  return total === 0 ? 0 : shared / total;
}

interface Questions {
  texts: string[];
  /** By fact: the numbers of the questions that are written as sentences and short enough. */
  sentences: Map<number, number[]>;
  /** By fact: the content terms of its answer, where they were looked at. */
  terms: Map<number, Set<number>>;
}

const kept = new WeakMap<LoadedIndex, Questions>();

function questionsOf(index: LoadedIndex): Questions {
  const known = kept.get(index);
  if (known) return known;
  const texts = index.corpus.expansions.flatMap(({ questions }) => questions);
  const sentences = new Map<number, number[]>();
  for (const [at, text] of texts.entries()) {
    if (!SENTENCE.test(text) || text.length > MAX_LENGTH) continue;
    const fact = index.questions.group[at]!;
    sentences.set(fact, [...(sentences.get(fact) ?? []), at]);
  }
  const made = { texts, sentences, terms: new Map() };
  kept.set(index, made);
  return made;
}

/** The content terms of the sentences of a fact, read once. */
function answerTerms(index: LoadedIndex, fact: number, sentences: Uint32Array): Set<number> {
  const { terms: known } = questionsOf(index);
  const read = known.get(fact) ?? readTerms(index, sentences);
  known.set(fact, read);
  return read;
}

function readTerms(index: LoadedIndex, sentences: Uint32Array): Set<number> {
  const { termIds } = index.vocabulary;
  const tokens = [...sentences].flatMap((sentence) => tokenize(quoteSentence(index, sentence).text));
  const terms = tokens.filter(({ surface }) => !isStopWord(surface)).map(({ term }) => termIds.get(term));
  return new Set(terms.filter((id) => id !== undefined));
}

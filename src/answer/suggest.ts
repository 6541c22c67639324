/** Questions that the corpus does answer, near to what was asked: the way on from a decline. */
import type { LoadedIndex } from '../../index/load.js';
import { isStopWord, tokenize } from '../../index/terms.js';
import { prepare } from './prepared.js';
import { rowOf } from './questions/postings.js';
import type { Search } from './search.js';

const SUGGESTIONS = 3;
/** Suggestions become buttons, whose labels are short. UTF-16 units. */
const MAX_LENGTH = 80;

/** Written as one writes to somebody: search-only questions are also written as one types in haste, or in other words. */
const SENTENCE = /^\p{Lu}.*\?$/u;
/** Of `fitOf`, chosen by looking at what declined questions of test/accuracy were offered. */
const MIN_FIT = 0.9;
/** What is less near to the question is about something else. */
const MIN_NEARNESS = 0.5;

/**
 * At most three curated questions of different facts: of those nearest to what was asked the phrasing that shares most
 * with it, then the corpus's examples, then what is near at all.
 */
export function suggest(index: LoadedIndex, found: Search): string[] {
  const { texts, answers, sentences, answerTerms } = questionsOf(index);
  const near = [...(found.matches?.near ?? [])];
  near.sort((a, b) => b.nearness - a.nearness || a.question - b.question);
  const asked = found.analysis.slots.map(({ ids }) => ids);
  const picked = new Map<string, string>();
  for (const { question: at, nearness } of near) {
    if (picked.size === SUGGESTIONS || nearness < MIN_NEARNESS) break;
    const answer = answers[at]!;
    if (picked.has(answer)) continue;
    const best = bestOf(index, sentences.get(answer) ?? [], asked, answerTerms.get(answer)!);
    if (best !== null) picked.set(answer, texts[best]!);
  }
  const others = near.map(({ question: at }) => texts[at]!).filter((text) => text.length <= MAX_LENGTH);
  const all = [...picked.values(), ...index.corpus.incident.examples, ...others.slice(0, SUGGESTIONS)];
  return [...new Set(all)].slice(0, SUGGESTIONS);
}

/** Of search-only questions the first that fits best, or null where none fits. */
function bestOf(
  index: LoadedIndex,
  questions: number[],
  asked: number[][],
  answer: Set<number>,
): number | null {
  const { content } = prepare(index).questions;
  const known = new Set(asked.flat());
  let best: number | null = null;
  let most = MIN_FIT;
  for (const question of questions) {
    const own = rowOf(content, question);
    const fit = fitOf(own, known, answer, asked.length);
    if (fit >= most && (best === null || fit > most)) [best, most] = [question, fit];
  }
  return best;
}

/** Twice the share of the `words` asked that a question has, and the share of its own words that are plain ones here. */
function fitOf(own: Uint32Array, asked: Set<number>, answer: Set<number>, words: number): number {
  let shared = 0;
  let plain = 0;
  for (const term of own) {
    if (asked.has(term)) shared++;
    if (asked.has(term) || answer.has(term)) plain++;
  }
  return (2 * shared) / Math.max(1, words) + plain / Math.max(1, own.length);
}

interface Questions {
  texts: string[];
  /** Of each question the sentence that answers it. */
  answers: string[];
  /** By answer: the numbers of the questions that are written as sentences and short enough. */
  sentences: Map<string, number[]>;
  /** By answer: its content terms. */
  answerTerms: Map<string, Set<number>>;
}

const kept = new WeakMap<LoadedIndex, Questions>();

function questionsOf(index: LoadedIndex): Questions {
  const known = kept.get(index);
  if (known) return known;
  const made: Questions = { texts: [], answers: [], sentences: new Map(), answerTerms: new Map() };
  for (const { questions, answers } of index.corpus.expansions) {
    const answer = answers[0]!.text;
    const written = made.sentences.get(answer) ?? [];
    for (const text of questions) {
      if (SENTENCE.test(text) && text.length <= MAX_LENGTH) written.push(made.texts.length);
      made.texts.push(text);
      made.answers.push(answer);
    }
    made.sentences.set(answer, written);
    if (!made.answerTerms.has(answer)) made.answerTerms.set(answer, termsOf(index, answer));
  }
  kept.set(index, made);
  return made;
}

/** The content terms of a text that the index knows. */
function termsOf({ vocabulary }: LoadedIndex, text: string): Set<number> {
  const words = tokenize(text).filter(({ surface }) => !isStopWord(surface));
  return new Set(words.map(({ term }) => vocabulary.termIds.get(term)).filter((id) => id !== undefined));
}

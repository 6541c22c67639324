/** Questions that the corpus does answer, near to what was asked: the way on from a decline. */
import type { LoadedIndex } from '../../index/load.js';
import { isStopWord, tokenize } from '../../index/terms.js';
import { remembered } from './remembered.js';
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
export function suggest(index: LoadedIndex, found: Search, question: string): string[] {
  const { texts, answers, sentences } = questionsOf(index);
  const near = [...(found.matches?.near ?? [])];
  near.sort((a, b) => b.nearness - a.nearness || a.question - b.question);
  const asked = contentOf(question);
  const picked = new Map<string, string>();
  for (const { question: at, nearness } of near) {
    if (picked.size === SUGGESTIONS || nearness < MIN_NEARNESS) break;
    const answer = answers[at]!;
    if (picked.has(answer)) continue;
    const best = bestOf(sentences.get(answer) ?? [], asked, contentOf(answer));
    if (best !== null) picked.set(answer, best);
  }
  const others = near.map(({ question: at }) => texts[at]!).filter((text) => text.length <= MAX_LENGTH);
  const all = [...picked.values(), ...index.corpus.incident.examples, ...others.slice(0, SUGGESTIONS)];
  return [...new Set(all)].slice(0, SUGGESTIONS);
}

function bestOf(sentences: string[], asked: Set<string>, answer: Set<string>): string | null {
  let best: string | null = null;
  let most = MIN_FIT;
  for (const sentence of sentences) {
    const fit = fitOf(contentOf(sentence), asked, answer);
    if (fit >= most && (best === null || fit > most)) [best, most] = [sentence, fit];
  }
  return best;
}

/** Twice the share of what was asked that a question has, and the share of its own words that are plain ones here. */
function fitOf(own: Set<string>, asked: Set<string>, answer: Set<string>): number {
  const terms = [...own];
  const shared = terms.filter((term) => asked.has(term)).length;
  const plain = terms.filter((term) => asked.has(term) || answer.has(term)).length;
  return (2 * shared) / Math.max(1, asked.size) + plain / Math.max(1, own.size);
}

/** The content terms of a text. */
const contentOf = remembered((text) => {
  const words = tokenize(text).filter(({ surface }) => !isStopWord(surface));
  return new Set(words.map(({ term }) => term));
});

interface Questions {
  texts: string[];
  /** Of each question the sentence that answers it. */
  answers: string[];
  /** By answer: the questions that are written as sentences and short enough. */
  sentences: Map<string, string[]>;
}

const kept = new WeakMap<LoadedIndex, Questions>();

function questionsOf(index: LoadedIndex): Questions {
  const known = kept.get(index);
  if (known) return known;
  const made: Questions = { texts: [], answers: [], sentences: new Map() };
  for (const { questions, answers } of index.corpus.expansions) {
    const answer = answers[0]!.text;
    const written = questions.filter((text) => SENTENCE.test(text) && text.length <= MAX_LENGTH);
    made.sentences.set(answer, [...(made.sentences.get(answer) ?? []), ...written]);
    made.texts.push(...questions);
    made.answers.push(...questions.map(() => answer));
  }
  kept.set(index, made);
  return made;
}

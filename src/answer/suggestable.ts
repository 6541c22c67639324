/** The curated questions that a decline can suggest, and what their answers speak of. */
import type { LoadedIndex } from '../../index/load.js';
import { textOf } from '../../index/sentence-text.js';
import { isStopWord, tokenize } from '../../index/terms.js';

/** Suggestions become buttons, whose labels are short. UTF-16 units. */
export const MAX_SUGGESTION_LENGTH = 80;

const SENTENCE = /^\p{Lu}.*\?$/u;

/** Whether a question is written as to somebody: search-only questions are also written in haste, or in other words. */
export function isWrittenOut(question: string): boolean {
  return SENTENCE.test(question);
}

/** The curated questions of a corpus, as far as they can be suggested. */
interface Suggestable {
  /** All of them, by number. */
  texts: string[];
  /** By fact: the numbers of the questions that are written as sentences and short enough. */
  sentences: Map<number, number[]>;
  /** By fact: the content terms of its answer, where they were looked at. */
  terms: Map<number, Set<number>>;
}

const kept = new WeakMap<LoadedIndex, Suggestable>();

/** The questions of a corpus that can be suggested; found once. */
export function suggestableOf(index: LoadedIndex): Suggestable {
  const known = kept.get(index);
  if (known) return known;
  const texts = index.corpus.expansions.flatMap(({ questions }) => questions);
  const sentences = new Map<number, number[]>();
  for (const [at, text] of texts.entries()) {
    if (!isWrittenOut(text) || text.length > MAX_SUGGESTION_LENGTH) continue;
    const fact = index.questions.group[at]!;
    sentences.set(fact, [...(sentences.get(fact) ?? []), at]);
  }
  const made = { texts, sentences, terms: new Map() };
  kept.set(index, made);
  return made;
}

/** The ids of the content terms of the sentences of a fact, read once. */
export function answerTerms(index: LoadedIndex, fact: number, sentences: Uint32Array): Set<number> {
  const { terms: known } = suggestableOf(index);
  const read = known.get(fact) ?? readTerms(index, sentences);
  known.set(fact, read);
  return read;
}

function readTerms(index: LoadedIndex, sentences: Uint32Array): Set<number> {
  const { termIds } = index.vocabulary;
  const tokens = [...sentences].flatMap((sentence) => tokenize(textOf(index, sentence)));
  const terms = tokens.filter(({ surface }) => !isStopWord(surface)).map(({ term }) => termIds.get(term));
  return new Set(terms.filter((id) => id !== undefined));
}

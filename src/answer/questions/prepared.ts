/** The search-only questions as postings: which of them, and which facts, hold a term. */
import type { LoadedIndex } from '../../../index/load.js';
import { fold, isStopWord, stem } from '../../../index/terms.js';
import { STOP } from '../../../index/vocabulary.js';
import { KINDS, kindOf } from '../kinds.js';
import { isChatter, spelledOut } from '../slang.js';

/** Rows of ids in one array: row i lies from `from[i]` to `from[i + 1]`. */
export interface Postings {
  from: Uint32Array;
  ids: Uint32Array;
}

export interface PreparedQuestions {
  /** The place of a question's kind in `KINDS`. */
  kinds: Uint8Array;
  /** By content term id: questions that hold it. */
  content: Postings;
  /** By term id, function words included: questions that hold it. */
  all: Postings;
  /** By question: its terms, function words included. */
  words: Postings;
  /** By content term id: facts (expansions, then gaps) that hold it in any phrasing. */
  facts: Postings;
  /** Summed weight of a question's content terms. */
  total: Float64Array;
  /** Length of a question's vector of all terms. */
  norm: Float64Array;
  /** Inverse question frequency by term id. */
  rarity: Float64Array;
  /** Inverse fact frequency by content term id. */
  factRarity: Float64Array;
  factCount: number;
  /** The number of the first gap among the facts. */
  firstGap: number;
  /** The sentences that some expansion is answered by, ascending. */
  answered: Uint32Array;
  /** By place in `QuestionTable.answers` the place of the sentence in `answered`. */
  answerRows: Uint32Array;
}

/** Prepares the search-only questions of an index; `weight` is the mixed idf by term id. */
export function prepareQuestions(index: LoadedIndex, weight: Float64Array): PreparedQuestions {
  const { questions, corpus, vocabulary } = index;
  const firstGap = corpus.expansions.length;
  const factCount = firstGap + corpus.gaps.length;
  const factOf = (question: number) =>
    questions.group[question]! + (question < questions.gapsFrom ? 0 : firstGap);
  const toContent = contentTermOf(index);
  const content: number[][] = [];
  const all: number[][] = [];
  for (let at = 0; at < questions.count; at++) {
    const surfaces = questions.tokens.subarray(questions.tokenFrom[at], questions.tokenFrom[at + 1]);
    all.push(unique(surfaces, (surface) => vocabulary.termOf[surface]!));
    content.push(unique(surfaces, (surface) => toContent[surface]!));
  }
  const terms = vocabulary.terms.length;
  const byAll = invert(all, terms, (at) => at);
  const facts = invert(content, terms, factOf);
  const rarity = Float64Array.from({ length: terms }, (_, term) => inverse(questions.count, byAll, term));
  return {
    kinds: Uint8Array.from(
      [...corpus.expansions, ...corpus.gaps].flatMap((owner) => owner.questions),
      (question) => KINDS.indexOf(kindOf(question)),
    ),
    content: invert(content, terms, (at) => at),
    all: byAll,
    words: flatten(all),
    facts,
    total: Float64Array.from(content, (row) => row.reduce((sum, term) => sum + weight[term]!, 0)),
    norm: Float64Array.from(all, (row) => Math.sqrt(row.reduce((sum, term) => sum + rarity[term]! ** 2, 0))),
    rarity,
    factRarity: Float64Array.from({ length: terms }, (_, term) => inverse(factCount, facts, term)),
    factCount,
    firstGap,
    ...answeredSentences(questions.answers),
  };
}

function answeredSentences(answers: Uint32Array): Pick<PreparedQuestions, 'answered' | 'answerRows'> {
  const answered = Uint32Array.from(new Set(answers)).sort();
  const rows = new Map([...answered].map((sentence, row) => [sentence, row]));
  return { answered, answerRows: answers.map((sentence) => rows.get(sentence)!) };
}

function inverse(count: number, postings: Postings, term: number): number {
  const frequency = postings.from[term + 1]! - postings.from[term]!;
  return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

/** By surface id: the content term that it stands for, or -1. */
function contentTermOf({ vocabulary }: LoadedIndex): Int32Array {
  return Int32Array.from(vocabulary.surfaces, (surface, at) => {
    if (vocabulary.classes[at]! & STOP) return -1;
    const word = spelledOut(surface);
    if (word === '' || isChatter(word) || isStopWord(word)) return -1;
    return word === surface ? vocabulary.termOf[at]! : (vocabulary.termIds.get(stem(fold(word))) ?? -1);
  });
}

function unique(surfaces: Uint32Array, termOf: (surface: number) => number): number[] {
  const terms: number[] = [];
  for (const surface of surfaces) {
    const term = termOf(surface);
    if (term >= 0 && !terms.includes(term)) terms.push(term);
  }
  return terms;
}

/** Rows as they are, in one array. */
function flatten(rows: number[][]): Postings {
  const from = new Uint32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) from[at + 1] = from[at]! + row.length;
  return { from, ids: Uint32Array.from(rows.flat()) };
}

/** Rows of terms to postings by term; `ownerOf` must not fall, and each owner is listed once a term. */
function invert(rows: number[][], terms: number, ownerOf: (row: number) => number): Postings {
  const last = new Int32Array(terms).fill(-1);
  const from = new Uint32Array(terms + 1);
  const each = (visit: (term: number, owner: number) => void) => {
    last.fill(-1);
    for (const [at, row] of rows.entries()) {
      const owner = ownerOf(at);
      for (const term of row) {
        if (last[term] === owner) continue;
        last[term] = owner;
        visit(term, owner);
      }
    }
  };
  each((term) => from[term + 1]!++);
  for (let term = 0; term < terms; term++) from[term + 1]! += from[term]!;
  const ids = new Uint32Array(from[terms]!);
  const next = from.slice();
  each((term, owner) => {
    ids[next[term]!++] = owner;
  });
  return { from, ids };
}

/** The search-only questions as postings: which terms they hold, and which of them hold a term. */
import type { LoadedIndex } from '../../../index/load.js';
import type { QuestionTable } from '../../../index/tables.js';
import { fold, stem } from '../../../index/terms.js';
import { STOP } from '../../../index/vocabulary.js';
import { KINDS, kindOf } from '../kinds.js';
import { isContent, spelledOut } from '../slang.js';
import { flatten, invert, type Postings, rowOf, sortRows } from './postings.js';

/** The search-only questions of an index, column by column. */
export interface PreparedQuestions {
  /** The place of a question's kind in `KINDS`. */
  kinds: Uint8Array;
  /** By question: its content terms; all its terms where it is made of function words alone, as with whoever asks that. */
  content: Postings;
  /** By term id, function words included: questions that hold it, those of the shortest vectors first. */
  all: Postings;
  /** By question: its terms, function words included. */
  words: Postings;
  /** Summed weight of a question's content terms. */
  total: Float64Array;
  /** Length of a question's vector of all terms. */
  norm: Float64Array;
  /** Inverse question frequency by term id. */
  rarity: Float64Array;
  /** The number of the first gap among the facts. */
  firstGap: number;
  /** The sentences that some expansion is answered by, ascending. */
  answered: Uint32Array;
  /** By place in `QuestionTable.answers` the place of the sentence in `answered`. */
  answerRows: Uint32Array;
}

/** Leaves search-only questions out: to learn and to evaluate on questions that are held out. */
export type Skip = (question: number) => boolean;

/** The fact that a search-only question is a phrasing of: expansions first, then gaps. */
export function factOf({ group, gapsFrom }: QuestionTable, firstGap: number, question: number): number {
  return group[question]! + (question < gapsFrom ? 0 : firstGap);
}

/** Prepares the search-only questions of an index; `weight` is the mixed idf by term id. */
export function prepareQuestions(index: LoadedIndex, weight: Float64Array): PreparedQuestions {
  const { questions, corpus, vocabulary } = index;
  const firstGap = corpus.expansions.length;
  const toContent = contentTermOf(index);
  const content: number[][] = [];
  const all: number[][] = [];
  for (let at = 0; at < questions.count; at++) {
    const surfaces = questions.tokens.subarray(questions.tokenFrom[at], questions.tokenFrom[at + 1]);
    const words = unique(surfaces, (surface) => vocabulary.termOf[surface]!);
    const telling = unique(surfaces, (surface) => toContent[surface]!);
    all.push(words);
    content.push(telling.length > 0 ? telling : words);
  }
  const terms = vocabulary.terms.length;
  const byAll = invert(all, terms);
  const rarity = Float64Array.from({ length: terms }, (_, term) =>
    rarityOf(rowOf(byAll, term).length, questions.count),
  );
  const norm = Float64Array.from(all, (row) =>
    Math.sqrt(row.reduce((sum, term) => sum + rarity[term]! ** 2, 0)),
  );
  return {
    kinds: Uint8Array.from(
      [...corpus.expansions, ...corpus.gaps].flatMap((owner) => owner.questions),
      (question) => KINDS.indexOf(kindOf(question)),
    ),
    content: flatten(content, terms),
    all: sortRows(byAll, (a, b) => norm[a]! - norm[b]! || a - b),
    words: flatten(all, terms),
    total: Float64Array.from(content, (row) => row.reduce((sum, term) => sum + weight[term]!, 0)),
    norm,
    rarity,
    firstGap,
    ...answeredSentences(questions),
  };
}

function answeredSentences({ answers }: QuestionTable): Pick<PreparedQuestions, 'answered' | 'answerRows'> {
  const answered = Uint32Array.from(new Set(answers)).sort();
  const rows = new Map([...answered].map((sentence, row) => [sentence, row]));
  return { answered, answerRows: answers.map((sentence) => rows.get(sentence)!) };
}

/** Inverse question frequency of a term that so many of all search-only questions hold. */
export function rarityOf(frequency: number, questions: number): number {
  return Math.log(1 + (questions - frequency + 0.5) / (frequency + 0.5));
}

/** By surface id: the content term that it stands for, or -1. */
function contentTermOf({ vocabulary }: LoadedIndex): Int32Array {
  return Int32Array.from(vocabulary.surfaces, (surface, at) => {
    if (vocabulary.classes[at]! & STOP) return -1;
    if (!isContent(surface)) return -1;
    const word = spelledOut(surface);
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

/** The built index as columns: what `build.ts` makes, `store.ts` keeps and `load.ts` opens. */
import type { Vocabulary } from './vocabulary.js';

/** Sentences in the order of the articles. Only what may be quoted is here: no bylines, no boilerplate. */
export interface SentenceTable {
  count: number;
  /** Ordinal of the article in `Corpus.articles`. */
  article: Uint32Array;
  /** Ordinal of the part in `Article.parts`. */
  part: Uint32Array;
  /** Running number of the paragraph over the whole corpus. */
  paragraph: Uint32Array;
  /** UTF-16 offsets in the article. */
  start: Uint32Array;
  end: Uint32Array;
  /** Sentence i has the tokens from `tokenFrom[i]` to `tokenFrom[i + 1]`. */
  tokenFrom: Uint32Array;
  /** Surface ids. */
  tokens: Uint32Array;
  /** 1 where the token is written with a capital and does not begin its sentence, 2 where it begins it, else 0. */
  capitals: Uint8Array;
}

/** Passages: paragraphs, or overlapping windows of long ones. Sentences `first` to `last` inclusive. */
export interface PassageTable {
  count: number;
  first: Uint32Array;
  last: Uint32Array;
  /** The first passage that holds a sentence; the next one holds it too where windows overlap. */
  ofSentence: Uint32Array;
}

/** Search-only questions: phrasings of expansions, then of gaps. */
export interface QuestionTable {
  count: number;
  /** Ordinal in `Corpus.expansions`, or in `Corpus.gaps` from `gapsFrom` on. */
  group: Uint32Array;
  /** The first question that belongs to a gap. */
  gapsFrom: number;
  tokenFrom: Uint32Array;
  tokens: Uint32Array;
  /** Expansion i is answered by the sentences from `answerFrom[i]` to `answerFrom[i + 1]` of `answers`. */
  answerFrom: Uint32Array;
  answers: Uint32Array;
}

/** By content term id: the passages that hold it lie from `from[term]` to `from[term + 1]`. */
export interface PostingTable {
  from: Uint32Array;
  passage: Uint32Array;
  /** How often the passage holds the term. */
  frequency: Uint32Array;
  /** By passage: how many different content terms it holds. */
  length: Uint32Array;
}

/** All columns of an index. */
export interface IndexTables {
  sentences: SentenceTable;
  passages: PassageTable;
  postings: PostingTable;
  questions: QuestionTable;
  vocabulary: Vocabulary;
}

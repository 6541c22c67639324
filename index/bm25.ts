/**
 * BM25 by MiniSearch: which sentences and which passages hold the rare terms of a question. Two indexes of one
 * field each take a quarter of the memory of one index with three fields.
 */
import MiniSearch from 'minisearch';
import type { IndexTables } from './tables.js';
import { STOP } from './vocabulary.js';

export interface Bm25 {
  sentences: MiniSearch;
  passages: MiniSearch;
}

/** Documents are handed over as terms already; MiniSearch only has to part them. */
export const MINISEARCH_OPTIONS = {
  fields: ['terms'],
  storeFields: [],
  tokenize: (text: string) => text.split(' '),
  processTerm: (term: string) => term,
};

/** `k` and `b` low for sentences, usual for passages: what was best on the large corpus (docs/answering.md). */
const SENTENCE_BM25 = { k: 0.6, b: 0.4, d: 0 };
const PASSAGE_BM25 = { k: 1.2, b: 0.5, d: 0 };

/** Builds both indexes. Function words are left out: no question is answered by them alone. */
export function buildBm25(tables: IndexTables): Bm25 {
  const { sentences, passages } = tables;
  const bySentence = new MiniSearch(MINISEARCH_OPTIONS);
  const byPassage = new MiniSearch(MINISEARCH_OPTIONS);
  for (let at = 0; at < sentences.count; at++)
    bySentence.add({ id: at, terms: termsBetween(tables, at, at) });
  for (let at = 0; at < passages.count; at++) {
    byPassage.add({ id: at, terms: termsBetween(tables, passages.first[at]!, passages.last[at]!) });
  }
  return { sentences: bySentence, passages: byPassage };
}

function termsBetween({ sentences, vocabulary }: IndexTables, first: number, last: number): string {
  const words: string[] = [];
  for (let at = sentences.tokenFrom[first]!; at < sentences.tokenFrom[last + 1]!; at++) {
    const surface = sentences.tokens[at]!;
    if (!(vocabulary.classes[surface]! & STOP)) words.push(vocabulary.terms[vocabulary.termOf[surface]!]!);
  }
  return words.join(' ');
}

export interface Hit {
  /** Sentence or passage number. */
  id: number;
  /** Summed BM25+ of the matched terms: MiniSearch's own product with their number is divided out. */
  score: number;
}

/** The best sentences for some terms, at most `limit`. The cost grows with the terms' document frequencies. */
export function searchSentences(bm25: Bm25, terms: string[], limit: number): Hit[] {
  return search(bm25.sentences, terms, limit, SENTENCE_BM25);
}

/** The best passages for some terms, at most `limit`. */
export function searchPassages(bm25: Bm25, terms: string[], limit: number): Hit[] {
  return search(bm25.passages, terms, limit, PASSAGE_BM25);
}

function search(index: MiniSearch, terms: string[], limit: number, bm25: typeof SENTENCE_BM25): Hit[] {
  if (terms.length === 0) return [];
  const results = index.search(terms.join(' '), { bm25 });
  return results
    .map((result) => ({ id: result.id as number, score: result.score / result.queryTerms.length }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, limit);
}

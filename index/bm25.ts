/**
 * BM25 by MiniSearch: which passages hold the rare terms of a question. Their sentences are told apart by what is
 * computed of each anyway: an index of the sentences beside it doubled the time of a question, the index and the
 * memory, and brought in no more right answers (docs/performance.md).
 */
import MiniSearch from 'minisearch';
import type { IndexTables } from './tables.js';
import { STOP } from './vocabulary.js';

/** Documents are handed over as terms already; MiniSearch only has to part them. */
export const MINISEARCH_OPTIONS = {
  fields: ['terms'],
  storeFields: [],
  tokenize: (text: string) => text.split(' '),
  processTerm: (term: string) => term,
};

/** What was best on the large corpus (docs/answering.md). */
const BM25 = { k: 1.2, b: 0.5, d: 0 };

/** Indexes the passages. Function words are left out: no question is answered by them alone. */
export function buildBm25(tables: IndexTables): MiniSearch {
  const { passages } = tables;
  const index = new MiniSearch(MINISEARCH_OPTIONS);
  for (let at = 0; at < passages.count; at++) {
    index.add({ id: at, terms: termsBetween(tables, passages.first[at]!, passages.last[at]!) });
  }
  return index;
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
  /** Passage number. */
  id: number;
  /** Summed BM25+ of the matched terms: MiniSearch's own product with their number is divided out. */
  score: number;
}

/** The best passages for some terms, at most `limit`. The cost grows with the terms' document frequencies. */
export function searchPassages(bm25: MiniSearch, terms: string[], limit: number): Hit[] {
  if (terms.length === 0) return [];
  return bm25
    .search(terms.join(' '), { bm25: BM25 })
    .map((result) => ({ id: result.id as number, score: result.score / result.queryTerms.length }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, limit);
}

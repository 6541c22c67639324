/**
 * BM25 by MiniSearch: which passages hold the rare terms of a question. Their sentences are told apart by what is
 * computed of each anyway: an index of the sentences beside it doubled the time of a question, the index and the
 * memory, and brought in no more right answers (docs/performance.md).
 */
import MiniSearch from 'minisearch';
import type { IndexTables } from './tables.js';

/** Documents are handed over as terms already; MiniSearch only has to part them. */
const OPTIONS = {
  fields: ['terms'],
  storeFields: [],
  tokenize: (text: string) => text.split(' '),
  processTerm: (term: string) => term,
};
/** MiniSearch's number of the first field. */
const FIELD = 0;

/** What was best on the large corpus (docs/answering.md). */
const BM25 = { k: 1.2, b: 0.5, d: 0 };

export interface Hit {
  /** Passage number. */
  id: number;
  /** Summed BM25+ of the matched terms: MiniSearch's own product with their number is divided out. */
  score: number;
}

/**
 * MiniSearch over columns. Filled by itself it keeps a hash table for every term of the corpus: most of the memory,
 * and of the time to build and to open. Here it is lent the postings of a question's terms, for that question.
 */
export class PassageSearch extends MiniSearch {
  private readonly tables: IndexTables;

  constructor(tables: IndexTables) {
    super(OPTIONS);
    this.tables = tables;
    const { length, passage } = tables.postings;
    this._documentCount = length.length;
    this._avgFieldLength = [passage.length / Math.max(1, length.length)];
    for (const [at, terms] of length.entries()) {
      this._documentIds.set(at, at);
      this._fieldLength.set(at, [terms]);
    }
  }

  /** The best passages for some terms (ids), at most `limit`. The cost grows with the terms' document frequencies. */
  best(terms: number[], limit: number): Hit[] {
    const words = terms.map((term) => this.tables.vocabulary.terms[term]!);
    for (const [at, term] of terms.entries())
      this._index.set(words[at]!, new Map([[FIELD, this.postingsOf(term)]]));
    const results = words.length === 0 ? [] : this.search(words.join(' '), { bm25: BM25 });
    for (const word of words) this._index.delete(word);
    return results
      .map((result) => ({ id: result.id as number, score: result.score / result.queryTerms.length }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, limit);
  }

  /** By passage, how often it holds a term. */
  private postingsOf(term: number): Map<number, number> {
    const { from, passage, frequency } = this.tables.postings;
    const postings = new Map<number, number>();
    for (let at = from[term]!; at < from[term + 1]!; at++) postings.set(passage[at]!, frequency[at]!);
    return postings;
  }
}

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

/** A bound that is reckoned in another order may be this much lower. */
const ROUNDING = 1e-9;

/** A passage that was found. */
export interface Hit {
  /** Passage number. */
  id: number;
  /** Summed BM25+ of the matched terms, without MiniSearch's own product with their number. */
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

  /**
   * The best passages for some terms (ids, the rarest first), at most `limit`. Once so many passages score more than
   * the terms that are left can add up to, only passages found by then are scored on: common terms open no others.
   */
  best(terms: number[], limit: number): Hit[] {
    const scores = new Map<number, number>();
    let left = terms.reduce((sum, term) => sum + this.mostOf(term), 0);
    for (const term of terms) {
      const hits = bestOf(scores, limit);
      const settled = hits.length === limit && hits.at(-1)!.score > left + ROUNDING;
      this.addScores(term, scores, settled);
      left -= this.mostOf(term);
    }
    return bestOf(scores, limit);
  }

  /** Adds the scores of a term for all passages that hold it, or only for those that have a score. */
  private addScores(term: number, scores: Map<number, number>, scoredOnly: boolean): void {
    const word = this.tables.vocabulary.terms[term]!;
    const lent = this.postingsOf(term, scoredOnly ? scores : null);
    this._index.set(word, new Map([[FIELD, lent]]));
    // MiniSearch takes the rarity of a term from the postings that it has.
    const rarity = this.rarityOf(this.frequencyOf(term)) / this.rarityOf(lent.size);
    for (const { id, score } of this.search(word, { bm25: BM25 }))
      scores.set(id as number, (scores.get(id as number) ?? 0) + score * rarity);
    this._index.delete(word);
  }

  /** By passage, how often it holds a term; where `among` is given, only of its passages. */
  private postingsOf(term: number, among: Map<number, number> | null): Map<number, number> {
    const { from, passage, frequency } = this.tables.postings;
    const postings = new Map<number, number>();
    for (let at = from[term]!; at < from[term + 1]!; at++)
      if (among === null || among.has(passage[at]!)) postings.set(passage[at]!, frequency[at]!);
    return postings;
  }

  private frequencyOf(term: number): number {
    const { from } = this.tables.postings;
    return from[term + 1]! - from[term]!;
  }

  /** The inverse document frequency as MiniSearch reckons it. */
  private rarityOf(frequency: number): number {
    return Math.log(1 + (this._documentCount - frequency + 0.5) / (frequency + 0.5));
  }

  /** What a term can add to a score at most: where the shortest of passages holds it as often as any. */
  private mostOf(term: number): number {
    const { from, frequency } = this.tables.postings;
    let most = 0;
    for (let at = from[term]!; at < from[term + 1]!; at++) most = Math.max(most, frequency[at]!);
    const saturated = (most * (BM25.k + 1)) / (most + BM25.k * (1 - BM25.b));
    return this.rarityOf(this.frequencyOf(term)) * saturated;
  }
}

/** The best scores, at most `limit`; of equals the first passages. Thousands may have one, so they are not sorted. */
function bestOf(scores: Map<number, number>, limit: number): Hit[] {
  const best: Hit[] = [];
  for (const [id, score] of scores) {
    let at = best.length;
    while (
      at > 0 &&
      (best[at - 1]!.score < score || (best[at - 1]!.score === score && best[at - 1]!.id > id))
    )
      at--;
    if (at === limit) continue;
    best.splice(at, 0, { id, score });
    if (best.length > limit) best.pop();
  }
  return best;
}

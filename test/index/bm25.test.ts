/** MiniSearch over our columns must rank as MiniSearch filled by itself does. */
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import type { LoadedIndex } from '../../index/load.js';
import { buildIndex } from '../../index/open.js';
import { readCorpus } from '../../index/parse-corpus.js';
import { corpusFolder } from './corpus-folder.js';

/** Words that are their own stems and none of which is a function word. */
const WORDS = ['film', 'leak', 'hack', 'studio', 'fbi', 'korea', 'server', 'staff'];

const paragraph = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });

function indexOf(paragraphs: string[][]): LoadedIndex {
  const body = paragraphs.map((words) => `${words.join(' ')}.`).join('\n\n');
  return buildIndex(readCorpus(corpusFolder({ 'a.txt': `Title\n\n${body}\n` })));
}

/** The passages' words as they stand, indexed as documents. */
function filled({ passages, sentences, corpus }: LoadedIndex): MiniSearch {
  const search = new MiniSearch({ fields: ['text'], processTerm: (term) => term.toLowerCase() });
  const { text } = corpus.articles[0]!;
  for (let id = 0; id < passages.count; id++) {
    const [from, to] = [sentences.start[passages.first[id]!], sentences.end[passages.last[id]!]];
    search.add({ id, text: text.slice(from, to).replace('.', '') });
  }
  return search;
}

describe('BM25 over columns', () => {
  it('gives the scores of an index that MiniSearch has filled', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 12 }),
        fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
        (paragraphs, asked) => {
          const index = indexOf(paragraphs);
          const known = asked.filter((word) => index.vocabulary.termIds.get(word) !== undefined);
          const terms = known.map((word) => index.vocabulary.termIds.get(word)!);
          const found = index.passageSearch.best(terms, 100);
          const expected = filled(index).search(known.join(' '), { bm25: { k: 1.2, b: 0.5, d: 0 } });
          const scores = new Map(
            expected.map(({ id, score, queryTerms }) => [id, score / queryTerms.length]),
          );
          expect(found.map(({ id }) => id).sort()).toEqual([...scores.keys()].sort());
          for (const { id, score } of found) expect(score).toBeCloseTo(scores.get(id)!, 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds the best few although common words open no passages', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 8, maxLength: 30 }), (paragraphs) => {
        const index = indexOf(paragraphs);
        const { from } = index.postings;
        const frequency = (id: number) => from[id + 1]! - from[id]!;
        const known = WORDS.filter((word) => index.vocabulary.termIds.get(word) !== undefined);
        const terms = known.map((word) => index.vocabulary.termIds.get(word)!);
        terms.sort((a, b) => frequency(a) - frequency(b));
        const expected = filled(index)
          .search(known.join(' '), { bm25: { k: 1.2, b: 0.5, d: 0 } })
          .map(({ score, queryTerms }) => score / queryTerms.length)
          .sort((a, b) => b - a);
        const found = index.passageSearch.best(terms, 2);
        for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(expected[at]!, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('forgets the terms of the last question', () => {
    const index = indexOf([
      ['film', 'leak'],
      ['film', 'studio'],
    ]);
    const idOf = (word: string) => index.vocabulary.termIds.get(word)!;
    index.passageSearch.best([idOf('film')], 10);
    expect(index.passageSearch.best([idOf('studio')], 10)).toHaveLength(1);
    expect(index.passageSearch.termCount).toBe(0);
  });

  it('finds nothing for no terms, and at most as many as asked for', () => {
    const index = indexOf([['film'], ['film'], ['film']]);
    expect(index.passageSearch.best([], 10)).toEqual([]);
    expect(index.passageSearch.best([index.vocabulary.termIds.get('film')!], 2)).toHaveLength(2);
  });
});

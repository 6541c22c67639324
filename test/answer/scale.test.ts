/**
 * What a question costs on corpora of different sizes, in work and not in time, so that a noisy machine tells the
 * same: postings touched, sentences looked at. Text is generated with the shares of words that real text has.
 */
import { describe, expect, it } from 'vitest';
import type { LoadedIndex } from '../../index/load.js';
import { buildIndex } from '../../index/open.js';
import type { Article, Corpus } from '../../index/types.js';
import { ask } from '../../src/answer/ask.js';

const SENTENCES = 20;
const WORDS = 12;
/** So many different words that the commonest stands in most sentences and most words in few. */
const VOCABULARY = 4000;

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The word of a rank: by letters alone, so that no stemmer joins two. */
const wordOf = (rank: number) =>
  `z${[...rank.toString(26)].map((digit) => 'bcdfghjklmnpqrtvwxbcdfghjk'[Number.parseInt(digit, 26)]).join('o')}ok`;

/** Ranks by Zipf's law: the share of a rank falls as one over it. */
const rankOf = (random: number) => Math.min(VOCABULARY - 1, Math.floor(VOCABULARY ** random));

function corpusOf(articles: number): LoadedIndex {
  const random = generator(7);
  const sentence = () => {
    const words = Array.from({ length: WORDS }, () => wordOf(rankOf(random())));
    return `The ${words.join(' ')}.`;
  };
  const paragraph = () => Array.from({ length: 5 }, sentence).join(' ');
  const text = () => Array.from({ length: SENTENCES / 5 }, paragraph).join('\n\n');
  const written = Array.from({ length: articles }, (_, at) => articleOf(`${at}`, text()));
  return buildIndex({ ...NO_CORPUS, articles: written });
}

const NO_CORPUS: Corpus = {
  ...{ dir: '', hash: '', articlesHash: '', articles: [], expansions: [], gaps: [], findings: [] },
  incident: { name: null, aliases: [], lists: [], examples: [] },
};

function articleOf(id: string, text: string): Article {
  const metadata = { title: 'Title', author: null, outlet: null, published: null, url: null, status: null };
  const parts: Article['parts'] = [{ kind: 'body', speaker: null, start: 0, end: text.length }];
  return { ...metadata, id, file: `${id}.txt`, text, parts, supplied: [] };
}

/** Questions of common and rare words alike. */
function questions(): string[] {
  const random = generator(11);
  return Array.from({ length: 40 }, () => {
    const words = Array.from({ length: 6 }, () => wordOf(rankOf(random())));
    return `what did ${words.join(' ')} do`;
  });
}

function workOf(index: LoadedIndex) {
  const works = questions().map((question) => ask(index, question).explain().work);
  const sum = (of: (work: (typeof works)[number]) => number) =>
    works.reduce((all, work) => all + of(work), 0);
  return {
    postings: sum(({ postings }) => postings),
    scored: sum(({ scored }) => scored),
    mostPostings: Math.max(...works.map(({ postings }) => postings)),
    mostScored: Math.max(...works.map(({ scored }) => scored)),
  };
}

describe('the work of a question', () => {
  const small = corpusOf(150);
  const large = corpusOf(1200);

  it('is measured on corpora that are large enough to choose candidates', () => {
    expect(small.sentences.count).toBeGreaterThanOrEqual(3000);
    expect(large.sentences.count).toBeGreaterThan(7.5 * small.sentences.count);
  });

  it('grows slower than half as fast as the corpus, and never without a bound', () => {
    const [few, many] = [workOf(small), workOf(large)];
    expect(many.postings).toBeLessThan(4 * few.postings);
    expect(many.scored).toBeLessThan(1.5 * few.scored);
    expect(many.mostPostings).toBeLessThanOrEqual(2500);
    expect(many.mostScored).toBeLessThanOrEqual(200);
  });

  it('does not depend on common words beside rare ones', () => {
    const rare = wordOf(VOCABULARY - 5);
    const alone = ask(large, `what about ${rare}`).explain().work.postings;
    const common = Array.from({ length: 5 }, (_, rank) => wordOf(rank)).join(' ');
    expect(ask(large, `what about ${common} ${rare}`).explain().work.postings).toBeLessThanOrEqual(
      alone + 2500,
    );
  });
});

describe('the work of comparing with search-only questions', () => {
  /** Phrasings that share their commonest words with every question, and one rare word with each other phrasing. */
  const phrasings = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `what did the ${wordOf(100 + at)} do to the ${wordOf(3000 - at)}`,
    );
  /** A fact is phrased a few times; the phrasings of one are compared together. */
  const PHRASINGS = 4;
  const indexWith = (count: number) => {
    const all = phrasings(count);
    return buildIndex({
      ...NO_CORPUS,
      articles: [articleOf('0', 'The studio was closed.')],
      expansions: Array.from({ length: count / PHRASINGS }, (_, fact) => ({
        answers: [{ article: '0.txt', text: 'The studio was closed.' }],
        questions: all.slice(fact * PHRASINGS, (fact + 1) * PHRASINGS),
        source: '',
      })),
    });
  };
  const compared = (index: LoadedIndex, question: string) => ask(index, question).explain().work.compared;

  it('does not grow with the questions that share common words alone', () => {
    const question = `what did the ${wordOf(120)} do to the ${wordOf(2900)}`;
    const [few, many] = [indexWith(200), indexWith(1400)];
    expect(compared(few, question)).toBeGreaterThanOrEqual(2);
    expect(compared(many, question)).toBeLessThanOrEqual(2 * compared(few, question));
  });
});

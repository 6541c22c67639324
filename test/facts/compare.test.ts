import { describe, expect, test } from 'vitest';
import { compareSources } from '../../src/facts/compare.js';
import { corpusOf, shippedCorpus } from './support.js';

const corpus = corpusOf(
  [
    'A headline of the first\n\nThe burglars stole 300 paintings from the museum on March 3, 2014. It rained.',
    'A headline of the second\n\nThe burglars stole 400 paintings from the museum. Nobody saw them.',
    'A headline of the third\n\nThe burglars stole about 300 paintings from the museum on March 4. They fled.',
    'A headline of the fourth\n\nCheese is made of milk. Milk comes from cows.',
  ],
  {
    articles: {
      '0_a.txt': { published: '2014-03-05' },
      '2_a.txt': { published: '2014-03-04' },
      '3_a.txt': { published: '2014-03-06' },
    },
  },
);
const QUESTION = 'how many paintings did the burglars steal from the museum';

describe('the sources side by side', () => {
  const { sources, silent } = compareSources(corpus, QUESTION);

  test('in order of publication, undated last, one quote each', () => {
    expect(sources.map(({ article }) => article.id)).toEqual(['2', '0', '1']);
    expect(sources.map(({ quotes }) => quotes.length)).toEqual([1, 1, 1]);
  });

  test('numbers and dates that differ are told with each source’s own words', () => {
    expect(sources.map(({ differs }) => differs)).toEqual([
      [
        { kind: 'number', words: ['about 300'] },
        { kind: 'date', words: ['March 4'] },
      ],
      [
        { kind: 'number', words: ['300'] },
        { kind: 'date', words: ['March 3, 2014'] },
      ],
      [{ kind: 'number', words: ['400'] }],
    ]);
  });

  test('a source that says nothing to the question is named, not quoted', () => {
    expect(silent).toEqual(['3']);
  });
});

test('as of a day leaves out what is undated or later', () => {
  const { sources, leftOut } = compareSources(corpus, QUESTION, '2014-03-04');
  expect(sources.map(({ article }) => article.id)).toEqual(['2']);
  expect(leftOut).toEqual(['0', '1', '3']);
});

test('sources that agree have no labels', () => {
  const index = shippedCorpus();
  const { sources } = compareSources(index, 'when will Annie be released');
  expect(sources.length).toBeGreaterThan(1);
  expect(sources.filter(({ differs }) => differs.some(({ kind }) => kind === 'date'))).toEqual([]);
});

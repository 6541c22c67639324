import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/answer/analyse.js';
import { Meaning } from '../../src/answer/features/meaning.js';
import { FEATURE_AT } from '../../src/answer/features/names.js';
import { Scanner } from '../../src/answer/scan.js';
import { search } from '../../src/answer/search.js';
import { sentenceOf, stormCorpus } from './support.js';

const index = stormCorpus();
const meaningOf = (question: string) => new Meaning(new Scanner(index, analyse(index, question)));
const ferries = sentenceOf(index, 'The storm sank two ferries');
const repairs = sentenceOf(index, 'Repairs of the pier');

describe('meaning', () => {
  it('is nearer where other words mean something alike', () => {
    const meaning = meaningOf('which boats did the hurricane wreck');
    expect(meaning.of(ferries)).toBeGreaterThan(meaning.of(repairs) + 0.2);
  });

  it('is the same however often a sentence is looked at, and whatever was asked before', () => {
    const first = meaningOf('what do the works at the jetty cost').of(repairs);
    const other = meaningOf('which boats did the hurricane wreck');
    other.of(repairs);
    const again = meaningOf('what do the works at the jetty cost');
    again.of(ferries);
    expect([again.of(repairs), again.of(repairs)]).toEqual([first, first]);
  });

  it('of a question without a known word is nothing, and of one that repeats the sentence nearly 1', () => {
    expect(meaningOf('qqqq zzxx').of(ferries)).toBe(0);
    expect(meaningOf('Repairs of the pier will cost 40,000 crowns.').of(repairs)).toBeGreaterThan(0.95);
  });

  it('is looked at only where nobody has written down how one asks that', () => {
    const curated = stormCorpus([{ answers: ['Repairs of the pier'], questions: ['price of the jetty'] }]);
    const valueIn = (corpus: typeof index, question: string) =>
      search(corpus, question).ranked[0]!.row[FEATURE_AT.meaning];
    expect(valueIn(curated, 'the price of the jetty')).toBe(0);
    expect(valueIn(curated, 'cost of the works')).not.toBe(0);
    expect(valueIn(index, 'the price of the jetty')).not.toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import type { LoadedIndex } from '../../index/load.js';
import type { Gap } from '../../index/types.js';
import { ask } from '../../src/answer/ask.js';
import { decide } from '../../src/answer/decide.js';
import { weightsFor } from '../../src/answer/density.js';
import { ABOUT_GAPS, EVIDENCE_AT } from '../../src/answer/evidence/names.js';
import { models } from '../../src/answer/model.js';
import { search } from '../../src/answer/search.js';
import { stormCorpus } from './support.js';

const JETTY = { answers: ['Repairs of the pier'], questions: ['how expensive is the mending of the jetty'] };
const LIGHTHOUSE: Gap = { kind: 'false-premise', questions: ['why did the lighthouse collapse'] };
/** Enough of them that all search-only questions together would be dense. */
const MANY_GAPS: Gap[] = [
  LIGHTHOUSE,
  { kind: 'near-miss', questions: Array.from({ length: 200 }, (_, at) => `which captain owned boat ${at}`) },
];

const order = (index: LoadedIndex, question: string, options = {}) =>
  search(index, question, options).ranked.map(({ sentence }) => sentence);

/** What the weights of a corpus go by, where it has so many search-only questions a sentence. */
function corpusOf(gapsFrom: number, gaps: number): LoadedIndex {
  return { questions: { gapsFrom, count: gapsFrom + gaps }, sentences: { count: 1 } } as LoadedIndex;
}

describe('gaps without expansions', () => {
  const gapsAlone = stormCorpus([], MANY_GAPS);

  it('leave the ranking and the decision to the text', () => {
    for (const question of ['which ferries sank', 'why did the lighthouse collapse', 'who opened the hall']) {
      const found = search(gapsAlone, question);
      expect(found.matches).toBeNull();
      expect(found.weights).toBe(models().text);
      expect(order(gapsAlone, question)).toEqual(order(gapsAlone, question, { skip: 'all' }));
    }
    expect(ask(gapsAlone, 'what will the repairs of the pier cost').status).toBe('answered');
  });

  it('decline what is near to one, for its reason', () => {
    const sure = { ...search(gapsAlone, 'so why did the lighthouse collapse'), confidence: 1 };
    expect(decide(gapsAlone, sure)).toEqual({ answered: false, reason: 'false-premise', rule: 'known-gap' });
    const leftOut = search(gapsAlone, 'so why did the lighthouse collapse', { skip: 'all' });
    expect(decide(gapsAlone, leftOut).rule).not.toBe('known-gap');
  });
});

describe('many gaps and few expansions', () => {
  const index = stormCorpus([JETTY], MANY_GAPS);

  it('are not dense: what is near to no expansion is ranked by the text', () => {
    expect(search(index, 'which ferries sank').matches).toBeNull();
    expect(search(index, 'which captain owned the ferries').matches).toBeNull();
    expect(search(index, 'is the mending of the jetty expensive').matches).not.toBeNull();
  });
});

describe('few gaps', () => {
  const index = stormCorpus(
    [JETTY],
    [{ kind: 'near-miss', questions: ['is the mending of the jetty painful'] }],
  );

  it('are not weighed: that none is near says nothing', () => {
    const { weights, matches } = search(index, 'how expensive is mending the jetty');
    expect(matches).not.toBeNull();
    expect(weights.rank).toEqual(models().expanded.rank);
    for (const name of ABOUT_GAPS) expect(weights.decide[EVIDENCE_AT[name]]).toBe(0);
  });

  it('decline what is near to one, unless an expansion is nearer', () => {
    const rule = (question: string) => decide(index, { ...search(index, question), confidence: 1 }).rule;
    expect(rule('is the mending of the jetty painful')).toBe('known-gap');
    expect(rule('how expensive is the mending of the jetty')).toBe('answer');
  });
});

describe('the weights for a corpus', () => {
  const { density, expanded, ungapped } = models();
  const biasAt = (expansions: number, gaps: number) => weightsFor(corpusOf(expansions, gaps)).bias;

  it('are those that were learned where it has as many search-only questions', () => {
    const same = weightsFor(corpusOf(density.expansions, density.gaps));
    expect(same.bias).toBeCloseTo(expanded.bias, 9);
    expect(same.decide).toEqual(expanded.decide);
    expect(biasAt(density.expansions, 0)).toBeCloseTo(ungapped.bias, 9);
  });

  it('expect less of expansions where they are fewer, and of gaps', () => {
    expect(biasAt(50, 20)).toBeGreaterThan(biasAt(150, 20));
    expect(biasAt(150, 5)).toBeLessThan(biasAt(150, 20));
    expect(biasAt(50, 0)).toBeGreaterThan(biasAt(150, 0));
    expect(biasAt(75, 10)).toBeCloseTo(biasAt(150, 20), 9);
  });

  it('are the same for all corpora where expansions are too few to rank by throughout', () => {
    expect(biasAt(0.1, 20)).toBe(biasAt(9, 20));
    expect(biasAt(0.1, 0)).toBe(biasAt(9, 0));
  });
});

describe('a corpus without search-only questions', () => {
  it('is answered as one whose search-only questions are left out, whichever words these brought', () => {
    const question = 'how expensive is the mending of the jetty';
    const without = search(stormCorpus(), question);
    const leftOut = search(stormCorpus([JETTY], MANY_GAPS), question, { skip: 'all' });
    expect(leftOut.confidence).toBeCloseTo(without.confidence, 9);
  });
});

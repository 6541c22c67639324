import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.js';
import { decide } from '../../src/answer/decide.js';
import { EVIDENCE_AT } from '../../src/answer/evidence/names.js';
import { search } from '../../src/answer/search.js';
import { stormCorpus } from './support.js';

const index = stormCorpus(
  [{ answers: ['Repairs of the pier'], questions: ['what will the repairs of the pier cost'] }],
  [{ kind: 'off-topic', questions: ['best recipe for pancakes'] }],
);

describe('the decision', () => {
  it('is made by the threshold', () => {
    const found = search(index, 'what will the repairs of the pier cost');
    const at = (confidence: number) => decide(index, { ...found, confidence });
    expect(at(found.weights.threshold)).toEqual({ answered: true, reason: null, rule: 'answer' });
    const below = at(found.weights.threshold - 0.01);
    expect(below).toMatchObject({ answered: false, rule: 'below-threshold' });
    expect(below.reason).not.toBeNull();
  });

  it('never answers around a name that nothing here speaks of', () => {
    const found = search(index, 'what did Napoleon say about the pier');
    const sure = { ...found, confidence: 1 };
    expect(decide(index, sure)).toMatchObject({ answered: false, rule: 'unknown-name' });
    expect(decide(index, { ...search(index, 'what did Quill say'), confidence: 1 }).answered).toBe(true);
  });

  it('declines what names nothing, unless somebody wrote nearly the same', () => {
    const sure = (question: string) => decide(index, { ...search(index, question), confidence: 1 });
    expect(sure('what will it be')).toMatchObject({ answered: false, rule: 'nothing-named' });
    const asked = stormCorpus([{ answers: ['Repairs of the pier'], questions: ['what will it be'] }]);
    const found = (question: string) => ({ ...search(asked, question), confidence: 1 });
    expect(decide(asked, found('what will it be'))).toMatchObject({ answered: true });
    expect(decide(asked, found('who was it'))).toMatchObject({ answered: false });
  });

  it('declines where there is nothing to look at', () => {
    const found = search(index, 'the pier', { articles: new Set() });
    expect(decide(index, found)).toMatchObject({ answered: false, rule: 'nothing-found' });
  });

  it('declines where question and corpus share no word', () => {
    const found = search(index, 'zxqv');
    expect(decide(index, { ...found, confidence: 1 })).toMatchObject({
      answered: false,
      rule: 'nothing-shared',
    });
  });

  it('takes a synonym for something shared', () => {
    const found = search(index, 'zxqv');
    const evidence = Float64Array.from(found.evidence);
    evidence[EVIDENCE_AT.synonym] = 0.5;
    expect(decide(index, { ...found, evidence, confidence: 1 }).rule).toBe('answer');
  });

  it.each(['hi', 'ok thanks', 'lol', 'hey there'])('declines where nothing is asked: %s', (text) => {
    const found = { ...search(index, text), confidence: 1 };
    expect(decide(index, found)).toMatchObject({
      answered: false,
      rule: 'nothing-asked',
      reason: 'off-topic',
    });
  });

  it('takes a question of common words alone for a question', () => {
    expect(search(index, 'how did they get in').analysis.asks).toBe(true);
  });

  it('names the kind of the nearest gap as its reason', () => {
    const found = search(index, 'best recipe for pancakes');
    expect(decide(index, { ...found, confidence: 0 }).reason).toBe('off-topic');
  });
});

describe('a declined answer', () => {
  const answer = ask(index, 'what did Napoleon say about the pier');

  it('has no quotes, but the nearest passages and a confidence below the threshold', () => {
    expect(answer.status).toBe('declined');
    expect(answer.quotes).toEqual([]);
    expect(answer.related.length).toBeGreaterThan(0);
    expect(answer.confidence).toBeLessThan(answer.explain().threshold);
    expect(answer.corroboration.sources).toBe(0);
  });

  it('singles out no words of them, and off topic has only such as share a word with the question', () => {
    const { related } = ask(index, 'how many ferries did Napoleon sink');
    expect(related.map(({ text, highlight }) => [/two|three/.test(text), highlight])).toContainEqual([
      true,
      null,
    ]);
    expect(related.map(({ highlight }) => highlight)).toEqual([null, null]);
    const ranked = ask(index, 'how many ferries did Napoleon sink', { top: 10 });
    expect(ranked.status).toBe('declined');
    expect(ranked.related.length).toBeGreaterThan(related.length);
    expect(ranked.related.filter(({ highlight }) => highlight !== null)).toEqual([]);
    expect(ask(index, 'hi').related).toEqual([]);
    expect(ask(index, 'best recipe for pancakes').related).toEqual([]);
  });

  it('says by which rule', () => {
    expect(answer.explain().rule).toBe('unknown-name');
  });
});

describe('options', () => {
  it('as of a date, only articles of that date or before are quoted, and the rest is named', () => {
    const { quotes, related, leftOut } = ask(index, 'how many ferries sank', { asOf: '2019-03-31', top: 20 });
    const files = new Set([...quotes, ...related].map(({ file }) => file));
    expect([...files]).toEqual(['0_storm.txt']);
    expect(leftOut).toHaveLength(1);
    expect(ask(index, 'how many ferries sank').leftOut).toEqual([]);
  });

  it('as of a date before all, nothing is found', () => {
    const answer = ask(index, 'how many ferries sank', { asOf: '2000-01-01' });
    expect([answer.status, answer.related, answer.leftOut.length]).toEqual(['declined', [], 2]);
    expect(answer.explain().rule).toBe('nothing-found');
  });

  it('top gives that many quotes whether or not the question is answered', () => {
    const { quotes, related } = ask(index, 'what did Napoleon say', { top: 5 });
    expect([...quotes, ...related]).toHaveLength(5);
    const sunk = 'how many ferries did the storm sink';
    expect(ask(index, sunk, { top: 3 }).quotes[0]).toEqual(ask(index, sunk).quotes[0]);
  });
});

describe('the trace', () => {
  const answer = ask(index, 'what will the repairs of the pier cost');
  const trace = answer.explain();

  it('adds up: each contribution is value times weight, and they sum to the score', () => {
    const [best] = trace.candidates;
    for (const { value, weight, contribution } of best!.features) {
      expect(contribution).toBeCloseTo(value * weight, 9);
    }
    const sum = best!.features.reduce((total, { contribution }) => total + contribution, 0);
    expect(sum).toBeCloseTo(best!.score, 6);
  });

  it('has the whole decision, its bias included: the sum is the log odds of the confidence', () => {
    const sum = trace.decision.reduce((total, { contribution }) => total + contribution, 0);
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(answer.confidence, 9);
  });

  it('has the kind, the terms and the words that match', () => {
    expect(trace.terms.map(({ term }) => term)).toContain('pier');
    expect(trace.candidates[0]!.matched).toEqual(expect.arrayContaining(['repairs', 'pier']));
    expect(trace.candidates[0]!.quote.text).toContain('40,000 crowns');
  });
});

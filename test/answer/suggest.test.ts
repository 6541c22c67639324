import { describe, expect, it } from 'vitest';
import { search } from '../../src/answer/search.js';
import { suggest } from '../../src/answer/suggest.js';
import { stormCorpus } from './support.js';

const COST = {
  answers: ['Repairs of the pier will cost'],
  questions: [
    'cost of repairs of the pier',
    'What do repairs of the pier cost?',
    'What is the bill for the town?',
  ],
};
const PIER = { answers: ['The pier is still closed'], questions: ['pier shut', 'is the pier open again'] };

function suggested(question: string, ...expansions: { answers: string[]; questions: string[] }[]): string[] {
  const index = stormCorpus(expansions);
  return suggest(index, search(index, question));
}

describe('suggestions', () => {
  it('are written as one writes to somebody, in the words that were asked', () => {
    expect(suggested('the cost of the repairs of the pier', COST, PIER)[0]).toBe(
      'What do repairs of the pier cost?',
    );
  });

  it('are one for each answer as long as there are others', () => {
    const texts = suggested('the cost of the repairs of the pier', COST);
    expect(texts.filter((text) => /^What/.test(text))).toHaveLength(1);
  });

  it('are phrasings from chat where there is nothing else', () => {
    expect(suggested('colour of the pier', PIER)[0]).toBe('pier shut');
  });

  it('do not come where nothing near is answered', () => {
    expect(suggested('Napoleon', COST, PIER)).toEqual([]);
  });
});

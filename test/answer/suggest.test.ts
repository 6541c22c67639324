import { describe, expect, it } from 'vitest';
import { search } from '../../src/answer/search.js';
import { suggest } from '../../src/answer/suggest.js';
import type { DeclineReason } from '../../src/answer/types.js';
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

const FERRIES = {
  answers: ['The storm sank two ferries'],
  questions: ['How many ferries sank?', 'Which ferries sank?', 'What do ships cost?'],
};
const EXAMPLES = ['what happened', 'who is HPL'];

function suggested(question: string, ...expansions: { answers: string[]; questions: string[] }[]): string[] {
  const index = stormCorpus(expansions);
  return suggest(index, search(index, question));
}

/** The same in a corpus that has examples, where the question is about something else or not. */
function besideExamples(question: string, reason: DeclineReason): string[] {
  const plain = stormCorpus([COST, FERRIES]);
  const incident = { ...plain.corpus.incident, examples: EXAMPLES };
  const index = { ...plain, corpus: { ...plain.corpus, incident } };
  return suggest(index, search(index, question), reason);
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

  it('are only such whose answer speaks of what was asked', () => {
    expect(besideExamples('what do ships cost', 'not-in-corpus')).not.toContain('What do ships cost?');
    expect(suggested('what do the ferries cost', FERRIES, COST)).toContain('How many ferries sank?');
  });

  it('are not the same words twice', () => {
    const TWICE = { answers: ['The storm sank three ferries'], questions: ['Have ferries sunk?'] };
    const texts = suggested('why did the ferries sink', FERRIES, TWICE);
    expect(texts.filter((text) => /ferries/.test(text))).toHaveLength(1);
  });

  it('are not filled up with examples, which come where nothing else does and off topic', () => {
    expect(besideExamples('the cost of the repairs of the pier', 'not-in-corpus')).toEqual([
      'What do repairs of the pier cost?',
    ]);
    expect(besideExamples('the cost of the repairs of the pier', 'off-topic')).toEqual(EXAMPLES);
    expect(besideExamples('Napoleon', 'not-in-corpus')).toEqual(EXAMPLES);
  });

  it('do not come where nothing near is answered', () => {
    expect(suggested('Napoleon', COST, PIER)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.js';
import { stormCorpus } from './support.js';

const SANK = {
  answers: ['The storm sank two ferries'],
  questions: ['ferries lost', 'How many ferries did it sink?'],
};
const PIER = { answers: ['The pier is still closed'], questions: ['pier shut', 'is the pier open again'] };
const COST = { answers: ['Repairs of the pier'], questions: ['What do repairs of the pier cost?'] };
const AGAIN = {
  answers: ['Repairs of the pier'],
  questions: ['Who pays for the pier, and what does it cost?'],
};

/** The questions suggested beside a decline of the pier's colour. */
function suggested(...expansions: { answers: string[]; questions: string[] }[]): string[] {
  const gaps = [{ kind: 'near-miss' as const, questions: ['What colour is the pier?'] }];
  return ask(stormCorpus(expansions, gaps), 'Napoleon and the colour of the pier?').suggestions;
}

describe('suggestions', () => {
  it('are questions in print where somebody wrote them out so', () => {
    const [first] = suggested(PIER, COST);
    expect(first).toBe('What do repairs of the pier cost?');
  });

  it('are phrasings from chat where there is nothing else', () => {
    expect(suggested(PIER)).toEqual(['pier shut']);
  });

  it('are answered by different sentences', () => {
    expect(suggested(COST, AGAIN)).toHaveLength(1);
  });

  it('do not come where nothing near is answered', () => {
    expect(suggested(SANK)).toEqual([]);
  });
});

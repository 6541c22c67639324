import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/answer/analyse.js';
import { ask } from '../../src/answer/ask.js';
import { matchQuestions, type Skip } from '../../src/answer/questions.js';
import { Scanner } from '../../src/answer/scan.js';
import { search } from '../../src/answer/search.js';
import { supportOf } from '../../src/answer/support.js';
import { sentenceOf, stormCorpus } from './support.js';

const index = stormCorpus(
  [
    {
      answers: ['The mayor, Ada Quill'],
      questions: ['where could the homeless shelter', 'who gave people refuge'],
    },
    { answers: ['Repairs of the pier'], questions: ['how expensive is the mending of the jetty'] },
  ],
  [{ kind: 'false-premise', questions: ['why did the lighthouse collapse'] }],
);

function match(question: string, skip?: Skip) {
  const analysis = analyse(index, question);
  const matches = matchQuestions(index, analysis, new Scanner(index, analysis).related, skip);
  return { analysis, matches };
}

describe('search-only questions', () => {
  it('match fully where the words are the same, partly where some are', () => {
    const [same] = match('where could the homeless shelter').matches.questions;
    expect(same).toMatchObject({ question: 0 });
    expect(same!.similarity).toBeCloseTo(1, 6);
    expect(same!.cosine).toBeCloseTo(1, 6);
    const part = match('homeless cats').matches.questions.find(({ question }) => question === 0)!;
    expect(part.covered).toBeGreaterThan(0);
    expect(part.similarity).toBeLessThan(0.9);
  });

  it('support the sentence that answers them', () => {
    const { analysis, matches } = match('how expensive is the mending of the jetty');
    const support = supportOf(index, analysis, matches);
    expect(support.get(sentenceOf(index, 'Repairs of the pier'))!.best).toBeCloseTo(1, 6);
    expect(search(index, 'mending of the jetty').ranked[0]!.sentence).toBe(
      sentenceOf(index, 'Repairs of the pier'),
    );
  });

  it('can be held out, one by one', () => {
    const { matches } = match('where could the homeless shelter', (question) => question === 0);
    expect(matches.questions.map(({ question }) => question)).not.toContain(0);
  });

  it('are left out for an evaluation without expansion', () => {
    expect(search(index, 'mending of the jetty', { skip: 'all' }).matches).toBeNull();
    expect(search(stormCorpus(), 'mending of the jetty').matches).toBeNull();
  });

  it('are suggested where the question itself is declined', () => {
    const answer = ask(index, 'why did the lighthouse collapse');
    expect(answer.status).toBe('declined');
    expect(answer.reason).toBe('false-premise');
  });

  it('are never quotes', () => {
    const { quotes, related } = ask(index, 'where could the homeless shelter', { top: 10 });
    for (const quote of [...quotes, ...related]) expect(quote.text).not.toContain('homeless');
  });
});

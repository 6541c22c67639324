import { describe, expect, it } from 'vitest';
import { EVIDENCE_AT } from '../../src/answer/evidence/names.js';
import { models } from '../../src/answer/model.js';
import { search } from '../../src/answer/search.js';
import { shippedCorpus } from '../facts/support.js';

describe('evidence that the asked part of an article answers', () => {
  const index = shippedCorpus();
  const partAsked = (question: string) =>
    search(index, question, { skip: 'all' }).evidence[EVIDENCE_AT.partAsked];

  it.each([
    ['readers, by a comment', 'what do commenters think of the CIO'],
    ['a reader by name, by a comment of that reader', 'what does The_Fixer say about software'],
    ['a writer, by the lines about him', 'what is said about the author John Aravosis'],
  ])('is there where it asks about %s', (_, question) => expect(partAsked(question)).toBe(1));

  it.each(['which films leaked', 'who is GOP', 'when was the attack'])(
    'is not where it asks about nobody of them: %s',
    (question) => expect(partAsked(question)).toBe(0),
  );

  it('counts where nobody wrote down how one asks', () => {
    const { text, ungapped, expanded } = models();
    expect(text.decide[EVIDENCE_AT.partAsked]).toBeGreaterThan(0);
    expect(ungapped.decide[EVIDENCE_AT.partAsked]).toBeGreaterThan(0);
    expect(expanded.decide[EVIDENCE_AT.partAsked]).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { tokenize } from '../../index/terms.js';
import { withoutOccasion } from '../../src/answer/occasion.js';
import { readQuestion } from '../../src/answer/reading.js';
import { corpusOf, shippedCorpus } from '../facts/support.js';

const index = shippedCorpus();
const asked = (question: string, of = index) =>
  withoutOccasion(of, question, tokenize(question))
    .map(({ surface }) => surface)
    .join(' ');

describe('withoutOccasion', () => {
  it.each([
    ['which films leaked in the Sony hack?', 'which films leaked'],
    ['which films leaked during the 2014 attack on Sony Pictures', 'which films leaked'],
    ['which films leaked after the breach in 2014', 'which films leaked'],
    ['what did the FBI say in 2014', 'what did the fbi say'],
    ['In the Sony hack, who blamed China?', 'who blamed china'],
    ['Sony hack: who blamed China?', 'who blamed china'],
    ['After the attack, were the phones down?', 'were the phones down'],
  ])('%s', (question, left) => {
    expect(asked(question)).toBe(left);
  });

  it.each([
    ['what is asked of', 'who was involved in the attack'],
    ['the only words', 'what happened in the sony hack'],
    ['the same', 'after the attack'],
    ['another year', 'what did the fbi say in 2011'],
    ['another firm', 'what leaked in the target breach'],
    ['without a comma', 'after the attack who fixed it'],
    ['an object', 'who planned the attack'],
    ['the firm alone', 'what leaked from sony'],
    ['no word', ''],
  ])('%s stays: %s', (_, question) => {
    expect(asked(question)).toBe(question);
  });

  it('keeps a capital and a question mark where they were', () => {
    const question = 'In the Sony hack, who blamed China in 2014?';
    const { text, tokens } = readQuestion(index, question);
    expect(text).toBe('who blamed china?');
    expect(question.slice(tokens[0]!.start, tokens.at(-1)!.end)).toBe('who blamed China');
  });

  it('goes by the name that incident.json gives, and without one by words of any incident', () => {
    const texts = ['Dam breaks\n\nThe dam broke after the rain. Nobody was hurt.'];
    const flood = corpusOf(texts, { incident: { name: 'the 2021 flood in Ahrweiler' } });
    expect(asked('who was hurt in the Ahrweiler flood', flood)).toBe('who was hurt');
    expect(asked('who was hurt in the hack', flood)).toBe('who was hurt in the hack');
    expect(asked('who was hurt in the incident', corpusOf(texts))).toBe('who was hurt');
  });
});

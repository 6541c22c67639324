import { describe, expect, test } from 'vitest';
import { findSource, MAX_SAID } from '../../src/facts/find-source.js';
import { shippedCorpus } from './support.js';

const index = shippedCorpus();

describe('one sentence', () => {
  test.each<[string, string, string[], string]>([
    ['Reuters added that Sony hired FireEye’s Mandiant forensics unit', 'supports', [], 'word for word'],
    ['Fury was downloaded over 1.2 million times by unique IP addresses.', 'supports', [], 'nearly so'],
    ['Fury was downloaded 3 million times by unique IP addresses!', 'differs', ['number'], 'another number'],
    ['Still Alice will hit U.S. theaters on March 16, 2015', 'differs', ['date'], 'another date'],
    [
      'A link to North Korea has been confirmed, the sources stress.',
      'differs',
      ['negation'],
      'a lost negation',
    ],
    [
      'Reuters added that Netflix hired FireEye’s Mandiant forensics unit',
      'differs',
      ['name'],
      'another name',
    ],
    ['My cat likes fish and sleeps on the radiator', 'nothing', [], 'nothing of the kind'],
    ['I think that it was not so good at all', 'nothing', [], 'no word of content'],
  ])('%s: %s %j, %s', (said, verdict, changes) => {
    const [finding] = findSource(index, said).findings;
    expect(finding).toMatchObject({ said, verdict, changes });
    expect(finding?.quote === null).toBe(verdict === 'nothing');
  });
});

test('at most five sentences, and it tells how many were left out', () => {
  const message = Array.from(
    { length: 8 },
    (_, at) => `Sentence ${at} speaks of the weather in spring.`,
  ).join(' ');
  const { findings, skipped } = findSource(index, `${message}\nOh well.`);
  expect(findings.length).toBe(MAX_SAID);
  expect(skipped).toBe(4);
});

test('a sentence of more marks than letters is skipped, and the others are still looked up', () => {
  const { findings, skipped } = findSource(index, '“We saw ox!!!!!!”\nSo it goes, he said to them.');
  expect(findings).toHaveLength(1);
  expect(skipped).toBe(1);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../index/parse-corpus.js';
import { PACKAGE_DIR } from '../../src/config.js';
import { nearCopies } from './near-copies.js';

const corpus = readCorpus(path.join(PACKAGE_DIR, 'seeds'));

function questionsOf(file: string): string[] {
  const text = readFileSync(path.join(PACKAGE_DIR, 'test', 'accuracy', file), 'utf8');
  const rows = text.split('\n').filter((line) => line !== '');
  return rows.map((line) => (JSON.parse(line) as { question: string }).question);
}

const dev = questionsOf('dev.jsonl');

describe('no question of ours repeats one of dev.jsonl', () => {
  const ours: Record<string, string[]> = {
    expansions: corpus.expansions.flatMap(({ questions }) => questions),
    gaps: corpus.gaps.flatMap(({ questions }) => questions),
    examples: corpus.incident.examples,
    'questions-1.jsonl': questionsOf('questions-1.jsonl'),
    'questions-2.jsonl': questionsOf('questions-2.jsonl'),
    'questions-3.jsonl': questionsOf('questions-3.jsonl'),
    'questions-4.jsonl': questionsOf('questions-4.jsonl'),
    'questions-5.jsonl': questionsOf('questions-5.jsonl'),
  };
  it.each(Object.entries(ours))('%s', (_, questions) => {
    expect(questions.length).toBeGreaterThan(0);
    expect(nearCopies(questions, dev)).toEqual([]);
  });
});

describe('a near copy', () => {
  it('has the same content terms, whatever stands around them', () => {
    expect(nearCopies(['so who hacked the studios?'], ['Who hacked the studio'])).toHaveLength(1);
    expect(nearCopies(['who paid the studio'], ['who hacked the studio'])).toEqual([]);
  });

  it('or has four in five of all tokens in common', () => {
    const original = 'which of the five leaked films was the one that is still unreleased';
    expect(nearCopies([`${original} now`], [original])).toHaveLength(1);
    expect(nearCopies(['which film was unreleased'], [original])).toEqual([]);
  });
});

/** Whether the words for a confidence promise what they keep, on questions that nothing was learned from. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { confidenceWord } from '../../commands/confidence.js';
import { PACKAGE_DIR } from '../../src/config.js';
import { isRight, type Scored, score } from '../../src/tools/eval/score.js';
import { selectQuestions } from '../../src/tools/eval/select.js';
import { readQuestions } from '../../src/tools/gold.js';
import { shippedCorpus } from '../facts/support.js';

/** The questions of each file that nothing was learned from. */
const CHECKED = [
  { file: 'questions-1.jsonl', split: 'check' },
  { file: 'questions-2.jsonl', split: 'check' },
  { file: 'questions-3.jsonl' },
  { file: 'questions-4.jsonl' },
] as const;
const index = shippedCorpus();

/** What is answered of all these, with expansions or by the text alone. */
function answersTo(noExpansion: boolean): Scored[] {
  return CHECKED.flatMap(({ file, ...selection }) => {
    const all = readQuestions(path.join(PACKAGE_DIR, 'test', 'accuracy', file), index);
    return selectQuestions(index, all, selection).map((question) => score(index, question, noExpansion));
  }).filter(({ answered }) => answered);
}

const shareRight = (answers: Scored[]) => answers.filter(isRight).length / answers.length;

describe('with expansions', () => {
  /** Of these 466 of 486 and 22 of 28 are right: the floors lie below, further where few count. */
  const LEAST_RIGHT = { high: 0.9, medium: 0.6 };
  const answers = answersTo(false);
  const told = (word: ReturnType<typeof confidenceWord>) =>
    shareRight(answers.filter(({ confidence }) => confidenceWord(confidence) === word));

  it('the surest word is right nine times of ten, the next more often than not', () => {
    console.log(`right of "high" ${told('high').toFixed(3)}, of "medium" ${told('medium').toFixed(3)}`);
    expect(told('high')).toBeGreaterThanOrEqual(LEAST_RIGHT.high);
    expect(told('medium')).toBeGreaterThanOrEqual(LEAST_RIGHT.medium);
    expect(told('high')).toBeGreaterThan(told('medium'));
  });
});

describe('by the text alone', () => {
  const answers = answersTo(true);

  it('confidence is no higher than the share that is right, a tenth aside', () => {
    const mean = answers.reduce((sum, { confidence }) => sum + confidence, 0) / answers.length;
    console.log(`mean confidence ${mean.toFixed(3)}, right ${shareRight(answers).toFixed(3)}`);
    expect(mean).toBeLessThanOrEqual(shareRight(answers) + 0.1);
  });

  it('the surest word is hardly ever said, and most answers only may answer', () => {
    const share = (word: ReturnType<typeof confidenceWord>) =>
      answers.filter(({ confidence }) => confidenceWord(confidence) === word).length / answers.length;
    expect(share('high')).toBeLessThan(0.02);
    expect(share('low')).toBeGreaterThan(0.7);
  });
});

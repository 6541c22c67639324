/**
 * The accuracy of the answers, by the rules of the question files, against floors kept as data. Every miss is
 * printed. Questions that are in dev.jsonl or in the learn split are ones that the weights were learned from:
 * what they tell about new questions is in docs/answering.md.
 */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_DIR } from '../../src/config.js';
import { figuresOf } from '../../src/tools/eval/figures.js';
import { checkFloors, readFloors } from '../../src/tools/eval/floors.js';
import { checkLines, figureLines, missLines } from '../../src/tools/eval/report.js';
import { isRight, score } from '../../src/tools/eval/score.js';
import { selectQuestions } from '../../src/tools/eval/select.js';
import { readQuestions } from '../../src/tools/gold.js';
import { shippedCorpus } from '../facts/support.js';

const DIR = path.join(PACKAGE_DIR, 'test', 'accuracy');
const index = shippedCorpus();
const floors = readFloors(path.join(DIR, 'dev.jsonl'));

it('has floors for every file, with expansion and without', () => {
  const modes = floors.map(({ file, expansion }) => `${file} ${expansion}`);
  for (const file of [
    'dev.jsonl',
    'questions-1.jsonl',
    'questions-2.jsonl',
    'questions-3.jsonl',
    'questions-4.jsonl',
  ]) {
    expect(modes).toContain(`${file} true`);
    expect(modes).toContain(`${file} false`);
  }
});

describe.each(floors)('$file, split $split, expansion $expansion', ({ file, split, expansion, least }) => {
  const all = readQuestions(path.join(DIR, file), index);
  const questions = selectQuestions(index, all, { split: split ?? undefined });
  const scored = questions.map((question) => score(index, question, !expansion));
  const checks = checkFloors(figuresOf(scored), least);

  it('prints its figures and each miss', () => {
    const misses = scored.filter((one) => !isRight(one));
    console.log(
      [
        `${file}, split ${split ?? 'all'}, ${expansion ? 'with' : 'without'} expansion`,
        ...figureLines(figuresOf(scored)),
        ...checkLines(checks),
        ...misses.flatMap((miss) => missLines(index, miss, false)),
      ].join('\n'),
    );
    expect(scored).toHaveLength(questions.length);
  });

  it.each(checks)('$measure is at least $least', ({ is, least: floor }) => {
    expect(is).toBeGreaterThanOrEqual(floor);
  });

  it('shows nothing but slices of the articles', () => {
    const files = new Map(index.corpus.articles.map((article) => [article.file, article.text]));
    for (const { answer } of scored) {
      for (const quote of [...answer.quotes, ...answer.related]) {
        expect(files.get(quote.file)?.slice(quote.start, quote.end)).toBe(quote.text);
      }
    }
  });
});

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LoadedIndex } from '../../index/load.js';
import { quoteSentence } from '../../index/sentence-text.js';
import { figuresOf } from '../../src/tools/eval/figures.js';
import { checkFloors } from '../../src/tools/eval/floors.js';
import { containsGold, type Scored } from '../../src/tools/eval/score.js';
import { sample, selectQuestions } from '../../src/tools/eval/select.js';
import { runEval } from '../../src/tools/eval.js';
import { readQuestions } from '../../src/tools/gold.js';
import { questionSplitOf } from '../../src/tools/learn/split.js';
import { corpusOf, temporaryDir } from '../facts/support.js';

const ARTICLE = `A storm over the harbour

The storm sank two ferries in Larkhaven on Sunday. Nobody was hurt, the harbour master said.

The mayor, Ada Quill, opened the town hall to everyone. Repairs will cost 40,000 crowns.
`;

let index: LoadedIndex;
beforeAll(() => {
  index = corpusOf([ARTICLE]);
});

const row = (id: string, question: string, span: string | null) =>
  JSON.stringify({
    id,
    question,
    kind: span === null ? 'unanswerable' : 'answerable',
    type: 'what',
    why: span === null ? 'off-topic' : '',
    gold: span === null ? [] : [{ file: '0_a.txt', ...spanOf(span) }],
  });

function spanOf(span: string) {
  const start = ARTICLE.indexOf(span);
  return { start, end: start + span.length };
}

function fileOf(rows: string[], floors?: object[]): string {
  const dir = temporaryDir();
  const file = path.join(dir, 'questions.jsonl');
  writeFileSync(file, `${rows.join('\n')}\n`);
  if (floors) writeFileSync(path.join(dir, 'floors.json'), JSON.stringify(floors));
  return file;
}

const rows = [
  row('1', 'How many ferries did the storm sink?', 'two ferries'),
  row('2', 'What will the repairs cost?', '40,000 crowns'),
  row('3', 'Which team won the cricket in Mumbai?', null),
];

describe('a quote', () => {
  it('is right where it contains a gold span in its file', () => {
    const quote = quoteSentence(index, 1);
    const gold = { article: 0, role: 'article', ...spanOf('two ferries') };
    expect(quote.text).toContain('two ferries');
    expect(containsGold(index, quote, gold)).toBe(true);
  });

  it('is wrong where it holds a part of the span, or lies in another file', () => {
    const quote = quoteSentence(index, 1);
    const crossing = { article: 0, role: 'article', ...spanOf('on Sunday. Nobody was hurt') };
    expect(containsGold(index, quote, crossing)).toBe(false);
    const gold = { article: 0, role: 'article', ...spanOf('two ferries') };
    expect(containsGold(index, { ...quote, file: 'other.txt' }, gold)).toBe(false);
  });
});

describe('figures', () => {
  const scored = (
    answerable: boolean,
    answered: boolean,
    shownAt: number,
    rankedAt: number,
    confidence: number,
  ) => ({ question: { answerable }, answered, shownAt, rankedAt, confidence }) as Scored;

  it('count a declined answerable question as wrong, and each measure over its own denominator', () => {
    const figures = figuresOf([
      scored(true, true, 0, 0, 0.9),
      scored(true, true, 2, 4, 0.8),
      scored(true, false, -1, 0, 0.3),
      scored(false, false, -1, -1, 0.1),
      scored(false, true, -1, -1, 0.7),
    ]);
    expect(figures.first).toEqual({ count: 1, of: 3, share: 1 / 3 });
    expect(figures.top3).toEqual({ count: 2, of: 3, share: 2 / 3 });
    expect(figures.answered).toEqual({ count: 2, of: 3, share: 2 / 3 });
    expect(figures.declined).toEqual({ count: 1, of: 2, share: 0.5 });
    expect(figures.recall[1]).toEqual({ count: 2, of: 3, share: 2 / 3 });
    expect(figures.mrr).toBeCloseTo((1 + 1 / 5 + 1) / 3, 12);
    expect(figures.auroc).toBeCloseTo(5 / 6, 12);
  });

  it('fail a floor that they do not reach or cannot reach', () => {
    const figures = figuresOf([scored(true, true, 0, 0, 0.9)]);
    expect(checkFloors(figures, { first: 1, declined: 0.1, auroc: 0.5 })).toEqual([
      { measure: 'first', least: 1, is: 1, ok: true },
      { measure: 'declined', least: 0.1, is: null, ok: false },
      { measure: 'auroc', least: 0.5, is: null, ok: false },
    ]);
  });
});

describe('the choice of questions', () => {
  const questions = Array.from({ length: 50 }, (_, at) => ({
    ...{ id: `q${at}`, question: '', answerable: false, type: '', why: '', gold: [] },
  }));

  it('is the same sample whatever stands around it, in the order of the file', () => {
    const chosen = sample(questions, 10).map(({ id }) => id);
    expect(chosen).toHaveLength(10);
    expect(new Set(sample([...questions].reverse(), 10).map(({ id }) => id))).toEqual(new Set(chosen));
    expect(chosen).toEqual(questions.map(({ id }) => id).filter((id) => chosen.includes(id)));
  });

  it('splits a small corpus by question', () => {
    const chosen = selectQuestions(index, questions, { split: 'check' });
    expect(chosen.map(({ id }) => id)).toEqual(
      questions.map(({ id }) => id).filter((id) => questionSplitOf(id) === 'check'),
    );
    expect(() => selectQuestions(index, questions, { split: 'ranker' })).toThrow('No question');
  });
});

describe('verbatim eval', () => {
  const context = () => ({ seedsDir: index.corpus.dir, indexDir: temporaryDir(), tell: () => {} });

  it('tells what it ran on, every measure and every miss', async () => {
    const file = fileOf([...rows, row('4', 'How many ferries did the storm sink?', 'Nobody was hurt')]);
    const { lines, json, exitCode } = await runEval(context(), { file });
    expect(lines[0]).toContain('4 questions on 1 articles');
    expect(lines.join('\n')).toContain('  4 How many ferries did the storm sink? (what)');
    expect(json.misses).toContainEqual(expect.objectContaining({ id: '4', trace: expect.anything() }));
    expect(json.figures).toMatchObject({ first: { of: 3 }, declined: { of: 1 } });
    expect(exitCode).toBe(0);
  });

  it('ends with 1 where a floor beside the file is not reached', async () => {
    const floor = { file: 'questions.jsonl', split: null, expansion: true };
    const high = fileOf(rows, [{ ...floor, least: { first: 1, answered: 1, declined: 1, auroc: 1 } }]);
    const missed = fileOf(
      [rows[0]!, row('2', 'Which team won the cricket?', '40,000 crowns')],
      [{ ...floor, least: { first: 1 } }],
    );
    expect((await runEval(context(), { file: missed })).exitCode).toBe(1);
    expect((await runEval(context(), { file: missed, no_expansion: true })).exitCode).toBe(0);
    const { json } = await runEval(context(), { file: high });
    expect(json.floors).toHaveLength(4);
  });

  it('refuses a gold span that the corpus does not hold, with its line', () => {
    const file = fileOf([
      rows[0]!,
      '{"id": "x", "question": "a", "kind": "answerable", "gold": [{"source": "9"}]}',
    ]);
    expect(() => readQuestions(file, index)).toThrow('line 2: the corpus has no article 9');
  });
});

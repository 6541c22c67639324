import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.js';
import { PACKAGE_DIR } from '../../src/config.js';
import { shippedCorpus } from '../facts/support.js';
import { ANSWERS, DECLINES } from './pinned.js';

const index = shippedCorpus();

describe('what is pinned', () => {
  const questions = [...ANSWERS, ...DECLINES].map(({ question }) => question);

  it('is of every type, thirty to answer and ten to decline at the least', () => {
    expect(ANSWERS.length).toBeGreaterThanOrEqual(30);
    expect(DECLINES.length).toBeGreaterThanOrEqual(10);
    expect(new Set(ANSWERS.map(({ type }) => type)).size).toBe(12);
  });

  it('stands in no file of questions that is measured', () => {
    const dir = path.join(PACKAGE_DIR, 'test', 'accuracy');
    const files = readdirSync(dir).filter((file) => file.endsWith('.jsonl'));
    const measured = files.map((file) => readFileSync(path.join(dir, file), 'utf8').toLowerCase()).join('\n');
    const repeated = questions.filter((question) => measured.includes(`"${question.toLowerCase()}"`));
    expect(repeated).toEqual([]);
  });
});

describe('answers', () => {
  it.each(ANSWERS)('$question: $because', ({ question, source, span }) => {
    const answer = ask(index, question);
    expect(answer.status).toBe('answered');
    expect(answer.quotes[0]!.text.toLowerCase()).toContain(span.toLowerCase());
    expect(answer.quotes[0]!.file.slice(0, 3)).toBe(source);
  });
});

describe('declines', () => {
  it.each(DECLINES)('$question: $because', ({ question, reasons }) => {
    const answer = ask(index, question);
    expect(answer.status).toBe('declined');
    expect(answer.quotes).toEqual([]);
    expect(reasons).toContain(answer.reason);
  });
});

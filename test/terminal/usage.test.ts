import { describe, expect, it } from 'vitest';
import { allCommands } from '../../commands/all.js';
import { readCorpus } from '../../index/parse-corpus.js';
import { callOf } from '../../src/terminal/call.js';
import { layOut } from '../../src/terminal/layout.js';
import { plainRenderer } from '../../src/terminal/plain.js';
import { usage, usageOf } from '../../src/terminal/usage.js';
import { TOOLS } from '../../src/tools/all.js';

const commands = allCommands(readCorpus('seeds'));
const callable = [...commands, ...TOOLS];
const help = (name: string) => {
  const command = callable.find((one) => one.name === name)!;
  return layOut(usageOf(command), plainRenderer, () => null);
};

describe('a call', () => {
  it.each([
    ['ask', 'ask QUESTION [--as-of DATE] [--top N] [--explain]'],
    ['films', 'films [NAME] [--sort status|release|downloads|star]'],
    ['learn', 'learn [--wiki DIR] [--vectors FILE] [--weights-only] [--check]'],
    [
      'timeline',
      'timeline [ABOUT] [--from DATE] [--to DATE] [--comments] [--as-of DATE] [--format json|csv|timelinejs]',
    ],
  ])('of %s tells what kind of value each option takes', (name, call) => {
    expect(callOf(callable.find((one) => one.name === name)!)).toBe(call);
    expect(help(name)).toContain(`verbatim ${call}\n`);
  });
});

describe('the help in a pipe', () => {
  it('offers lines of standard input where they are taken: a tool takes none', () => {
    const offering = callable
      .map(({ name }) => name)
      .filter((name) => help(name).includes('With - in place'));
    expect(offering).toEqual(['ask', 'films', 'timeline', 'who', 'compare', 'verify', 'source']);
  });

  it('tells what kind of value the flags take', () => {
    for (const flag of ['--seeds DIR', '--index DIR', '--log-level LEVEL'])
      expect(help('who')).toContain(flag);
  });

  it.each([...callable.map(({ name }) => name), null])('stands in columns: %s', (name) => {
    const text = name === null ? layOut(usage(commands, TOOLS), plainRenderer, () => null) : help(name);
    expect(text).not.toMatch(/\t|TEXT|VALUE/);
    for (const section of text.split('\n\n')) {
      const rows = section.split('\n').filter((row) => /^\S.*? {2,}\S/.test(row));
      expect(new Set(rows.map((row) => /^\S.*? {2,}(?=\S)/.exec(row)![0].length)).size).toBeLessThan(2);
    }
  });
});

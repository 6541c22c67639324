import { describe, expect, it } from 'vitest';
import { allCommands } from '../../commands/all.js';
import { nearest } from '../../index/nearest.js';
import { openIndex } from '../../index/open.js';
import { completeLine } from '../../src/terminal/completion.js';
import { HOME } from './program.js';

const index = openIndex({ seedsDir: 'seeds', indexDir: `${HOME}/index` });
const commands = allCommands(index.corpus);
const complete = (line: string) => completeLine(line, { index }, commands, [':help', ':why']);

describe('Tab', () => {
  it.each([
    ['/fil', ['/films '], '/fil'],
    [':w', [':why'], ':w'],
    ['/ask --', ['--as-of ', '--top ', '--explain '], '--'],
    ['/ask who is GOP --t', ['--top '], '--t'],
    ['/ASK who is GOP --t', ['--top '], '--t'],
    ['/timeline --format ', ['json', 'csv', 'timelinejs'], ''],
    ['/timeline Fury --format=ti', ['timelinejs'], 'ti'],
    ['/films --sort d', ['downloads'], 'd'],
    ['/ask who is GOP --top ', [], ''],
    ['/nosuch --t', [], '--t'],
    ['/films Fu', ['Fury'], 'Fu'],
    ['/timeline --comments Fu', [], '--comments Fu'],
  ])('offers for %j %j', (line, offered, replaced) => {
    expect(complete(line)).toEqual([offered, replaced]);
  });
});

describe('what somebody probably meant', () => {
  it.each([
    ['fimls', 'films'],
    ['ASK', 'ask'],
    ['time', 'timeline'],
    ['source', 'source'],
    ['sourc', 'sources'],
    ['zzz', null],
    ['', null],
  ])('%j: %j', (typed, meant) => {
    expect(nearest(typed, ['ask', 'films', 'timeline', 'sources', 'source'])).toBe(meant);
  });
});

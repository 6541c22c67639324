import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../index/parse-corpus.js';
import { jsonLines, verbatim } from './program.js';

const { hash } = readCorpus('seeds');

/** The index is built once, so that no call of a test tells that it builds it. */
beforeAll(() => {
  verbatim(['index']);
});

describe('what is wrong is told in one line, with 2', () => {
  it.each([
    [['aks', 'x'], 'There is no command aks. Did you mean ask?'],
    [['who is GOP'], 'There is no command who is GOP. A question goes behind the command ask.'],
    [['qqqqqqqq'], 'There is no command qqqqqqqq.'],
    [['help', 'whoo'], 'There is no command whoo. Did you mean who?'],
    [['ASK', 'x'], 'There is no command ASK. Did you mean ask?'],
    [['ask', 'x', '--jsno'], 'There is no option --jsno. Did you mean --json?'],
    [['ask', 'x', '-x'], 'There is no option -x.'],
    [['ask', 'x', '--top'], '--top needs a value.'],
    [['ask', 'x', '--top', '--plain'], '--top needs a value.'],
    [['ask', 'x', '--top', '0'], 'top takes a whole number from 1 to 100, not 0.'],
    [['ask', 'x', '--top', '3.5'], 'top takes a whole number from 1 to 100, not 3.5.'],
    [['ask', 'x', '--explain=yes'], '--explain takes no value.'],
    [['ask', 'x', '--as-of', '2014-02-30'], '2014-02-30 is not a date such as 2014-12-01.'],
    [['ask'], 'QUESTION is missing. Usage: ask QUESTION [--as-of DATE] [--top N] [--explain]'],
    [['eval'], 'FILE is missing. Usage: eval FILE ['],
    [['films', '--sort', 'x'], 'sort takes one of status, release, downloads, star, not x.'],
    [['ask', ''], 'Ask a question of at least one word.'],
    [['ask', '?!'], 'Ask a question of at least one word.'],
    [['ask', 'x'.repeat(2001)], 'That is 2001 characters long; a question has at most 2000.'],
    [['ask', 'x', '--log-level', 'loud'], '--log-level takes one of silent, fatal'],
    [['ask', 'x', '--seeds', '/nowhere'], 'There is no corpus folder /nowhere.'],
    [['ask', 'x', '--seeds', '/no\u001b[31m\nwhere'], 'There is no corpus folder /no␛[31m where.'],
    [['privacy', 'now'], 'It takes no such words: now'],
    [['lint', '--fix'], 'There is no option --fix.'],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = verbatim(args);
    expect(stderr).toContain(`verbatim: ${message}`);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect([status, stdout]).toEqual([2, '']);
  });

  it('and as an object where objects are read', () => {
    const { status, stdout } = verbatim(['ask', '', '--json']);
    expect(status).toBe(2);
    expect(jsonLines(stdout)).toEqual([
      { version: 1, corpus: hash, status: 'error', message: 'Ask a question of at least one word.' },
    ]);
    expect(jsonLines(verbatim(['ask', 'x', '--json', '--seeds', '/nowhere']).stdout)).toEqual([
      { version: 1, corpus: null, status: 'error', message: expect.stringContaining('/nowhere') },
    ]);
  });

  it.each([
    ['COOLDOWN', 'many'],
    ['LOG_LEVEL', 'loud'],
    ['GATEWAY_SHARDS', '0'],
    ['HISTORY', 'maybe'],
  ])('a wrong %s stops the start and is named', (name, value) => {
    const { status, stdout, stderr } = verbatim(['ask', 'who is GOP'], { env: { [name]: value } });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(name);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});

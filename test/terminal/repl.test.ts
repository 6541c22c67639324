import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpusFolder } from '../index/corpus-folder.js';
import { jsonLines, verbatim } from './program.js';

beforeAll(() => {
  verbatim(['index']);
});

const repl = (lines: string[], ...args: string[]) =>
  verbatim(['repl', ...args], { stdin: `${lines.join('\n')}\n` });

describe('the REPL with piped lines', () => {
  it('gives the very answer of a single call, without a prompt', () => {
    const { status, stdout, stderr } = repl(['who is GOP']);
    expect(stdout).toBe(verbatim(['ask', 'who is GOP']).stdout);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('answers from a large corpus once a thread has indexed it, names and dates too', () => {
    const line = 'Nobody of the town knew whether the old bridge would hold through another winter. ';
    const last = 'The tiger Rajah escaped from the zoo of Tulsa.';
    const seeds = corpusFolder({ 'a.txt': `Town news\n\n${`${line.repeat(10)}\n\n`.repeat(1300)}${last}\n` });
    const index = corpusFolder({});
    const { status, stdout, stderr } = repl(['which tiger escaped'], '--seeds', seeds, '--index', index);
    expect(stdout).toContain(last);
    expect([status, stderr]).toEqual([0, 'verbatim: building the index: there is none yet\n']);
    const [folder] = readdirSync(index);
    expect(readdirSync(`${index}/${folder}`)).toEqual(['answers.bin', 'dates.bin', 'index.bin', 'names.bin']);
  });

  it('starts without a command where there is no token', () => {
    expect(verbatim([], { stdin: 'who is GOP\n' }).stdout).toBe(verbatim(['ask', 'who is GOP']).stdout);
  });

  it.each(['films', 'help', 'privacy'])('runs /%s as the call does', (name) => {
    expect(repl([`/${name}`]).stdout).toBe(verbatim([name]).stdout);
  });

  it('takes options as on the command line and as Discord shows them', () => {
    const expected = verbatim(['ask', 'who is GOP', '--top', '1']).stdout;
    expect(repl(['/ask who is GOP --top 1']).stdout).toBe(expected);
    expect(repl(['/ask question:who is GOP top:1']).stdout).toBe(expected);
  });

  it('prints JSON for each line with --json', () => {
    const answers = jsonLines(repl(['who is GOP', '/films', ':why', 'x --- y'], '--json').stdout);
    expect(answers.map(({ question, list, status }) => question ?? list ?? status)).toEqual([
      'who is GOP',
      'films',
      'error',
      'x --- y',
    ]);
  });

  it('knows its own words', () => {
    const { stdout, stderr } = repl([
      'which films leaked',
      ':context 1',
      ':why',
      ':more',
      ':help',
      ':2',
      'quit',
      'who is GOP',
    ]);
    expect(stderr).toBe('');
    for (const part of [
      'Around the quote',
      'Why this quote?',
      'Further down the ranking',
      'In the terminal',
    ]) {
      expect(stdout).toContain(part);
    }
    expect(stdout.match(/^\? .*/gm)).toEqual(['? which films leaked', '? which films leaked']);
  });

  it('says what it does not know, and goes on', () => {
    const lines = [
      ':context',
      ':why',
      ':more',
      ':1',
      ':wyh',
      '/fimls',
      '/ask --tpo 3 x',
      'who is GOP',
      ':context 99',
      ':9',
    ];
    const { status, stdout, stderr } = repl(lines);
    expect(status).toBe(0);
    expect(stdout).toContain('? who is GOP');
    expect(stderr.trimEnd().split('\n')).toEqual([
      'verbatim: Ask something first.',
      'verbatim: Ask something first.',
      'verbatim: Ask something first.',
      'verbatim: There is no question 1 here.',
      'verbatim: There is no command :wyh. Did you mean :why?',
      'verbatim: There is no command /fimls. Did you mean /films?',
      'verbatim: There is no option --tpo. Did you mean --top?',
      'verbatim: There is no quote 99 here.',
      'verbatim: There is no question 9 here.',
    ]);
  });

  it('tells a word behind the wrong mark, a flag of the start and words too many', () => {
    const { stdout, stderr } = repl([
      '/why',
      ':films',
      '/films --json',
      ':more 3',
      ':help nosuch',
      '/sourcs',
    ]);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toEqual([
      'verbatim: There is no command /why. Did you mean :why?',
      'verbatim: There is no command :films. Did you mean /films?',
      'verbatim: --json is no option of /films; it goes behind verbatim where that is started.',
      'verbatim: It takes no such words: 3',
      'verbatim: There is no command /nosuch.',
      'verbatim: There is no command /sourcs. Did you mean /sources?',
    ]);
  });

  it.each(['how many times was Fury downloaded', 'what did Napoleon say about Sony'])(
    'shows with :more what was not shown, and around it with its number: %s',
    (question) => {
      const { stdout } = repl([question, ':more', ':more']);
      const quoted = [...stdout.matchAll(/^(.+)\n— /gm)].map(([, text]) => text);
      expect(quoted.length).toBeGreaterThan(6);
      expect(new Set(quoted).size).toBe(quoted.length);
      const fourth = [...stdout.matchAll(/^(.+)\n— \[4\]/gm)].map(([, text]) => text!);
      expect(fourth).toHaveLength(1);
      const around = repl([question, ':more', ':context 4']);
      expect(around.stderr).toBe('');
      expect(around.stdout.split('Around the quote')[1]).toContain(fourth[0]);
    },
  );

  it('has no more where nothing was near', () => {
    expect(repl(['hi', ':more']).stderr).toBe('verbatim: There is no more of it.\n');
  });

  it('takes commands in capitals', () => {
    expect(repl(['/FILMS Fury', ':WHY']).stdout).toBe(repl(['/films Fury', ':why']).stdout);
  });

  it('tells how a command is typed', () => {
    const told = repl([':help timeline']);
    expect(told).toMatchObject({ status: 0, stderr: '' });
    expect(told.stdout).toContain('\n/timeline [ABOUT] [--from DATE]');
    expect(told.stdout).toContain('\n--to DATE ');
    for (const line of ['/help timeline', ':help /timeline', '/timeline --help'])
      expect(repl([line])).toEqual(told);
    expect(jsonLines(repl(['/timeline --help'], '--json').stdout)).toMatchObject([{ status: 'error' }]);
    expect(repl([':help :why']).stdout).toBe(':why  why this quote, or why no answer\n');
  });

  it('takes no words of its own', () => {
    expect(verbatim(['repl', 'who']).status).toBe(2);
    expect(verbatim(['repl', '--top', '3']).stderr).toContain('no option --top');
  });
});

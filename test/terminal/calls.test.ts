import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../index/parse-corpus.js';
import { corpusFolder } from '../index/corpus-folder.js';
import { HOME, jsonLines, verbatim } from './program.js';

const { hash } = readCorpus('seeds');

/** The index is built once, so that no call of a test tells that it builds it. */
beforeAll(() => {
  verbatim(['index']);
});

describe('ask', () => {
  it('answers with a quote and its citation on standard output alone', () => {
    const { status, stdout, stderr } = verbatim(['ask', 'who is GOP']);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('? who is GOP');
    expect(stdout).toMatch(/^— \[1\] .* · /m);
  });

  it('prints JSON with version and corpus, each quote a slice of its file', () => {
    const { status, stdout, stderr } = verbatim(['ask', 'who is GOP', '--json']);
    expect([status, stderr]).toEqual([0, '']);
    const [answer, ...others] = jsonLines(stdout);
    expect(others).toEqual([]);
    expect(answer).toMatchObject({
      version: 1,
      corpus: hash,
      question: 'who is GOP',
      status: 'answered',
      reason: null,
    });
    const quotes = answer!.quotes as { file: string; start: number; end: number; text: string }[];
    expect(quotes.length).toBeGreaterThan(0);
    const articles = new Map(readCorpus('seeds').articles.map(({ file, text }) => [file, text]));
    for (const quote of quotes)
      expect(quote.text).toBe(articles.get(quote.file)!.slice(quote.start, quote.end));
  });

  it('takes words without quotation marks, and flags before and behind them', () => {
    const quoted = verbatim(['ask', 'who is GOP', '--json']).stdout;
    expect(verbatim(['--json', 'ask', 'who', 'is', 'GOP']).stdout).toBe(quoted);
    expect(verbatim(['ask', '--json', '--', 'who is GOP']).stdout).toBe(quoted);
  });

  it('exits with 1 where it declines', () => {
    const { status, stdout } = verbatim(['ask', 'how much money did the hackers ask for', '--json']);
    expect(status).toBe(1);
    const [answer] = jsonLines(stdout);
    expect(answer).toMatchObject({ status: 'declined', reason: 'not-in-corpus', quotes: [] });
    expect(answer!.related).not.toEqual([]);
  });

  it('quotes with --as-of only what was published by then', () => {
    const asked = (date: string) => {
      const args = ['ask', 'who is GOP', '--as-of', date, '--json', '--top', '20'];
      const [answer] = jsonLines(verbatim(args).stdout);
      const { quotes, related } = answer as Record<string, { article: { published: string | null } }[]>;
      return {
        dates: [...quotes!, ...related!].map(({ article }) => article.published),
        leftOut: answer!.leftOut,
      };
    };
    const early = asked('2014-11-29');
    expect(early.dates.length).toBeGreaterThan(0);
    expect(new Set(early.dates)).toEqual(new Set(['2014-11-29']));
    expect(early.leftOut).toHaveLength(4);
    expect(new Set(asked('2014-12-01').dates)).toEqual(new Set(['2014-11-29', '2014-12-01']));
    expect(asked('2014-11-28')).toMatchObject({ dates: [], leftOut: { length: 5 } });
  });

  it('returns as many as --top says, best first', () => {
    const all = (top: string) => {
      const [answer] = jsonLines(verbatim(['ask', 'which films leaked', '--json', '--top', top]).stdout);
      return [...(answer!.quotes as object[]), ...(answer!.related as object[])];
    };
    expect(all('5')).toHaveLength(5);
    expect(all('5').slice(0, 1)).toEqual(all('1'));
  });

  it('counts the sources that answer and where they differ alike, however many quotes are shown', () => {
    const told = [[], ['--top', '1'], ['--top', '99']].map((top) => {
      const [answer] = jsonLines(verbatim(['ask', 'who is GOP', '--json', ...top]).stdout);
      const { corroboration, differs } = answer as { corroboration: object; differs: object[] };
      return { corroboration, differs };
    });
    expect(told[0]!.corroboration).toEqual({ sources: 3 });
    expect(told.slice(1)).toEqual([told[0], told[0]]);
  });

  it('shows how it decided with --explain', () => {
    const { stdout } = verbatim(['ask', 'who is GOP', '--explain']);
    expect(stdout).toContain('Why this quote?');
    const [answer] = jsonLines(verbatim(['ask', 'who is GOP', '--explain', '--json']).stdout);
    expect(answer!.explain).toHaveProperty('candidates');
  });
});

describe('other calls', () => {
  it.each([
    [['films'], 0],
    [['help'], 0],
    [['privacy'], 0],
    [['--help'], 0],
    [['ask', '--help'], 0],
    [['lint', '--help'], 0],
    [['--version'], 0],
    [['lint'], 0],
  ])('%j ends with %i and prints on standard output alone', (args, code) => {
    const { status, stdout, stderr } = verbatim(args);
    expect([status, stderr]).toEqual([code, '']);
    expect(stdout).toMatch(/\S/);
  });

  it('names whom the articles name where they do not name somebody', () => {
    const { status, stdout } = verbatim(['who', 'Arnold Winter']);
    expect([status, stdout.split('\n').slice(2)]).toEqual([
      1,
      ['They do name:', '- Sony Pictures Entertainment', '- North Korea', '- The Interview', ''],
    ]);
  });

  it.each([['films'], ['help'], ['privacy'], ['lint'], ['index']])('%s --json prints one object', (name) => {
    const [value, ...others] = jsonLines(verbatim([name, '--json']).stdout);
    expect(value).toMatchObject({ version: 1, corpus: hash });
    expect(others).toEqual([]);
  });

  it('tells every option of a command in its help', () => {
    const { stdout } = verbatim(['ask', '--help']);
    for (const flag of ['--as-of', '--top', '--explain', '--json', '--plain', '--seeds'])
      expect(stdout).toContain(flag);
  });

  it('gives objects with --json, for its help and version too', () => {
    const [help] = jsonLines(verbatim(['ask', '--help', '--json']).stdout);
    expect(help).toMatchObject({
      version: 1,
      name: 'ask',
      options: [{ name: 'question', required: true }, {}, {}, {}],
    });
    const [all] = jsonLines(verbatim(['--help', '--json']).stdout);
    expect((all!.commands as { name: string }[]).map(({ name }) => name)).toContain('lint');
    expect(jsonLines(verbatim(['--version', '--json']).stdout)).toMatchObject([{ release: '1.0.0' }]);
  });

  it('tells with help COMMAND what COMMAND --help does', () => {
    expect(verbatim(['help', 'ask'])).toEqual(verbatim(['ask', '--help']));
    expect(verbatim(['help', 'lint'])).toEqual(verbatim(['lint', '--help']));
  });

  it('helps where the corpus cannot be used', () => {
    const { status, stdout, stderr } = verbatim(['who', '--help', '--seeds', '/nowhere']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('verbatim who NAME');
  });

  it('prints an export as it is', () => {
    const { stdout } = verbatim(['timeline', '--format', 'csv']);
    expect(stdout).toMatch(/^date,end,precision,words,.*\r\n"2014-/);
  });

  it('builds the index where --index says', () => {
    const dir = path.join(HOME, 'elsewhere');
    const [built] = jsonLines(verbatim(['index', '--index', dir, '--json']).stdout);
    expect(built).toMatchObject({ articles: 5, file: expect.stringContaining(dir) });
  });

  it('answers from another folder with --seeds, relative to where one stands', () => {
    const dir = corpusFolder({ 'a.txt': 'The weather\n\nIt rained in Paris on Sunday. Nobody minded.\n' });
    const { status, stdout, stderr } = verbatim([
      'ask',
      'where did it rain',
      '--seeds',
      path.relative('.', dir),
      '--top',
      '1',
    ]);
    expect(stdout).toContain('It rained in Paris on Sunday.');
    expect(stderr).toBe('verbatim: building the index: there is none yet\n');
    expect(status).not.toBe(2);
    expect(verbatim(['help', '--seeds', dir]).stdout).not.toContain('/films');
  });

  it('tells no more than --log-level lets it', () => {
    const dir = corpusFolder({ 'a.txt': 'The weather\n\nIt rained in Paris.\n' });
    const args = ['ask', 'where did it rain', '--seeds', dir, '--index', corpusFolder({})];
    expect(verbatim([...args, '--log-level', 'warn']).stderr).toBe('');
  });

  it.skipIf(process.platform !== 'linux')('names an index folder that cannot be made, and what to do', () => {
    const { status, stdout, stderr } = verbatim(['index', '--index', '/proc/nope']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'verbatim: The index cannot be kept in /proc/nope (such a folder cannot be made, ENOENT). ' +
        'Name another folder with --index or INDEX_DIR.\n',
    );
  });

  it('answers all the same where the index cannot be kept', () => {
    const file = path.join(corpusFolder({ file: '' }), 'file', 'x');
    const { status, stdout, stderr } = verbatim(['ask', 'who is GOP', '--index', file]);
    expect([status, stdout]).toEqual([0, verbatim(['ask', 'who is GOP']).stdout]);
    expect(stderr).toBe(
      'verbatim: building the index: there is none yet\n' +
        `verbatim: the index cannot be kept in ${file} (a part of the path is a file, ENOTDIR); it is kept in memory\n`,
    );
    expect(verbatim(['index', '--index', file]).stderr).toContain(`cannot be kept in ${file} (a part of`);
  });
});

describe('colour and layout', () => {
  const ESCAPE = '\u001b[';
  const ask = (env: Record<string, string>, ...flags: string[]) =>
    verbatim(['ask', 'who is GOP', ...flags], { env }).stdout;

  it('keeps a pipe plain: no colour, no line broken, each quote whole', () => {
    const stdout = ask({});
    expect(stdout).not.toContain(ESCAPE);
    const [answer] = jsonLines(ask({}, '--json'));
    for (const { text } of answer!.quotes as { text: string }[]) expect(stdout).toContain(`\n${text}\n`);
    expect(ask({}, '--plain')).toBe(stdout);
  });

  it('colours where FORCE_COLOR says so, unless NO_COLOR, --no-color or --plain say no', () => {
    expect(ask({ FORCE_COLOR: '1' })).toContain(ESCAPE);
    expect(ask({ FORCE_COLOR: '1', TERM: 'dumb' })).toContain(ESCAPE);
    expect(ask({ FORCE_COLOR: '0' })).not.toContain(ESCAPE);
    expect(ask({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain(ESCAPE);
    expect(ask({ FORCE_COLOR: '1', NO_COLOR: '' })).toContain(ESCAPE);
    expect(ask({ FORCE_COLOR: '1' }, '--no-color')).not.toContain(ESCAPE);
    expect(ask({ FORCE_COLOR: '1' }, '--plain')).toBe(ask({}));
    expect(ask({ FORCE_COLOR: '1' }, '--json')).not.toContain(ESCAPE);
  });
});

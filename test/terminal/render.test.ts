import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeQuote } from '../../index/quote.js';
import type { Article, Quote } from '../../index/types.js';
import { computed, curated, echo, metadata, named } from '../../src/reply/pieces.js';
import { quoteBlock } from '../../src/reply/quote-block.js';
import type { Block, Reply } from '../../src/reply/types.js';
import { layOut } from '../../src/terminal/layout.js';
import { nameCall } from '../../src/terminal/one-shot.js';
import { plainRenderer } from '../../src/terminal/plain.js';
import { richRenderer } from '../../src/terminal/rich.js';
import { makeStyle } from '../../src/terminal/style.js';
import { renderTable } from '../../src/terminal/table.js';
import { widthOf } from '../../src/terminal/wrap.js';

const bare = await makeStyle(false);

function quoteOf(text: string): Quote {
  const article: Article = {
    ...{
      id: '1',
      title: 'A title',
      author: 'Jane Doe',
      outlet: null,
      published: null,
      url: null,
      status: null,
    },
    ...{
      file: 'a.txt',
      supplied: [],
      text,
      parts: [{ kind: 'body', speaker: null, start: 0, end: text.length }],
    },
  };
  return makeQuote(article, { start: 0, end: text.length });
}

function reply(...blocks: Block[]): Reply {
  return { tone: 'list', private: false, blocks, actions: [] };
}

const rich = (columns: number, ...blocks: Block[]) =>
  layOut(reply(...blocks), richRenderer(columns, bare), nameCall);
const plain = (...blocks: Block[]) => layOut(reply(...blocks), plainRenderer, nameCall);

describe('plain output', () => {
  it('prints a quote as it is, alone between two line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(`\n${plain(quoteBlock(quoteOf(text), 1))}`).toContain(`\n${text}\n— [1] A title`);
      }),
    );
  });

  it('parts cells by tabs and keeps what belongs together together', () => {
    const out = plain(
      { kind: 'heading', line: [named('Films')] },
      { kind: 'table', columns: [[named('name')], [named('n')]], rows: [[[curated('Fury')], [computed(1)]]] },
      { kind: 'note', line: [named('one')] },
      { kind: 'note', line: [named('two')] },
      { kind: 'bullets', items: [[named('x')], [named('y')]] },
      { kind: 'bars', bars: [{ label: [curated('Fury')], value: 2, shown: [computed('2')] }] },
    );
    expect(out).toBe('Films\nname\tn\nFury\t1\n\none\ntwo\n\n- x\n- y\n\nFury\t2\n');
  });

  it('keeps an echoed question and a title on one line, without control characters', () => {
    const out = plain(
      { kind: 'question', text: 'who\nis \u001b]0;x\u0007 \u202eGOP' },
      { kind: 'text', line: [metadata('A\r\n  title'), echo('\u0000')] },
    );
    expect(out).toBe('? who is ␛]0;x␇ \uFFFDGOP\n\nA title␀\n');
  });

  it('names suggested questions, further pages and links, and no buttons', () => {
    const out = layOut(
      {
        ...reply({ kind: 'heading', line: [named('Try')] }),
        actions: [
          {
            kind: 'run',
            label: [curated('who is GOP')],
            command: 'ask',
            options: { question: 'who is GOP' },
          },
          { kind: 'run', label: [named('next')], command: 'films', options: { page: 2 } },
          { kind: 'link', label: [named('open')], url: 'https://example.org' },
          { kind: 'why', label: [named('why')] },
        ],
      },
      plainRenderer,
      nameCall,
    );
    expect(out).toBe('Try\n- who is GOP\n- next\tverbatim films --page=2\n- open\thttps://example.org\n');
  });
});

describe('rich output', () => {
  const LONG =
    'The Guardians of Peace, the group that claimed responsibility, warned the studio “if you don’t obey us”.';

  it.each([40, 60, 80, 120])('stays within %i columns and says the quote word for word', (columns) => {
    const out = rich(columns, quoteBlock(quoteOf(LONG), 1));
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
    const quoted = out.split('\n').filter((line) => line.includes('│'));
    expect(quoted.map((line) => line.slice(line.indexOf('│') + 2)).join(' ')).toBe(LONG);
    expect(quoted[0]!.startsWith(' 1 │ ')).toBe(true);
  });

  it('sets off the words that answer', () => {
    const style = { ...bare, highlight: (text: string) => `<${text}>` };
    const quote = quoteOf('It leaked on Monday.');
    const marked = { ...quote, highlight: { start: 13, end: 19, text: 'Monday' } };
    const out = layOut(reply(quoteBlock(marked)), richRenderer(80, style), nameCall);
    expect(out).toContain('│ It leaked on <Monday>.');
  });

  it('shows control characters of an article instead of sending them', () => {
    expect(rich(80, quoteBlock(quoteOf('It \u001b[2Jleaked.')))).toContain('It ␛[2Jleaked.');
  });

  it('puts the label of a bar above it where both do not fit side by side', () => {
    const bars = [
      { label: [curated('To Write Love on Her Arms')], value: 2, shown: [curated('about 20,000')] },
    ];
    const lines = rich(40, { kind: 'bars', bars }).trimEnd().split('\n');
    expect(lines).toEqual(['  To Write Love on Her Arms', `    ${'█'.repeat(22)} about 20,000`]);
  });

  it('draws bars to scale that fit', () => {
    const bars = [
      { label: [curated('Fury')], value: 100, shown: [computed('100')] },
      { label: [curated('映画')], value: 50, shown: [computed('50')] },
      { label: [curated('None')], value: 0, shown: [computed('0')] },
    ];
    const drawn = rich(30, { kind: 'bars', bars })
      .split('\n')
      .filter((line) => line !== '');
    const cells = drawn.map((line) => line.split('█').length - 1);
    expect(Math.abs(cells[0]! - 2 * cells[1]!)).toBeLessThanOrEqual(1);
    expect(cells[2]).toBe(0);
    for (const line of drawn) expect(widthOf(line)).toBeLessThanOrEqual(30);
    expect(drawn.map((line) => widthOf(line.slice(0, line.search(/[█0]/))))).toEqual([8, 8, 9]);
  });
});

describe('renderTable', () => {
  const table = (rows: string[][], width: number, head: string[] = []) =>
    renderTable(
      head.map((cell) => [named(cell)]),
      rows.map((row) => row.map((cell) => [named(cell)])),
      width,
      bare,
    );

  it('gives each column the width it needs, numbers to the right', () => {
    expect(
      table(
        [
          ['Fury', '9'],
          ['Annie', '10,000'],
        ],
        40,
        ['name', 'n'],
      ),
    ).toEqual(['name        n', 'Fury        9', 'Annie  10,000']);
  });

  it('counts wide characters as two', () => {
    expect(
      table(
        [
          ['映画', 'x'],
          ['film', 'y'],
        ],
        40,
      ),
    ).toEqual(['映画  x', 'film  y']);
  });

  it('wraps the widest columns', () => {
    expect(table([['a b', 'one two three four']], 14)).toEqual(['a b  one two', '     three', '     four']);
  });

  it('becomes a record a row where words do not fit side by side', () => {
    expect(table([['Fury', 'downloaded', 'somewhere']], 16, ['name', 'how', 'at'])).toEqual([
      'Fury',
      '  how  downloaded',
      '  at   somewhere',
    ]);
  });
});

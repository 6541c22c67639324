import { describe, expect, test } from 'vitest';
import type { ListField } from '../../index/types.js';
import { contradict, factsOf, sortEntries } from '../../src/facts/list-order.js';
import type { Fact, ListEntry } from '../../src/facts/lists.js';

const fact = (field: string, value: string): Fact => ({ field, value, quote: {} as Fact['quote'] });
const entry = (name: string, ...values: string[]): ListEntry => ({
  name,
  facts: values.map((value) => fact('x', value)),
  quotes: [],
});
const field = (kind: ListField['kind']): ListField => ({ field: 'x', kind, cues: [] });
const order = (kind: ListField['kind'], entries: ListEntry[]) =>
  sortEntries(entries, field(kind)).map(({ name }) => name);

describe('sorting', () => {
  test('numbers from the largest, as numbers, and what has none last', () => {
    const entries = [
      entry('a'),
      entry('b', 'about 20,000'),
      entry('c', 'over 1.2 million'),
      entry('d', 'nine'),
    ];
    expect(order('number', entries)).toEqual(['c', 'b', 'd', 'a']);
  });

  test('dates from the earliest; a date without a year is taken from a fuller one', () => {
    const entries = [
      entry('a', 'March 2015'),
      entry('b', 'October', 'October 17, 2014'),
      entry('c', 'December 19'),
    ];
    expect(order('date', entries)).toEqual(['b', 'a', 'c']);
  });

  test('names by the alphabet, equals in the order of the list', () => {
    expect(order('name', [entry('a', 'Pitt'), entry('b', 'Diaz'), entry('c', 'Pitt')])).toEqual([
      'b',
      'a',
      'c',
    ]);
  });
});

describe('contradictions', () => {
  test.each<[ListField['kind'], string[], boolean]>([
    ['number', ['over 300', 'about 300'], false],
    ['number', ['300', '400'], true],
    ['date', ['October', 'October 17, 2014'], false],
    ['date', ['December 19', 'December 25'], true],
    ['date', ['March 2015', 'March 2016'], true],
    ['name', ['Brad Pitt', 'Logan Lerman'], false],
  ])('%s %j: %s', (kind, values, expected) => {
    expect(contradict(factsOf(entry('a', ...values), 'x'), kind)).toBe(expected);
  });
});

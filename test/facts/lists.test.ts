import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { allCommands } from '../../commands/all.js';
import { PACKAGE_DIR } from '../../src/config.js';
import { readList } from '../../src/facts/lists.js';
import { corpusOf, shippedCorpus } from './support.js';

interface GoldFact {
  film: string;
  field: string;
  value: string;
  file: string;
  sentence: string;
  optional?: boolean;
}

describe('the films against the table that was written by reading', () => {
  const gold: GoldFact[] = JSON.parse(
    readFileSync(path.join(PACKAGE_DIR, 'test/facts/films.gold.json'), 'utf8'),
  );
  const index = shippedCorpus();
  const [films] = index.corpus.incident.lists;
  const entries = readList(index, films!);
  const keyOf = (film: string, field: string, value: string, file: string, sentence: string) =>
    [film, field, value, file, sentence].join(' | ');
  const wanted = new Map(
    gold.map((row) => [keyOf(row.film, row.field, row.value, row.file, row.sentence), row]),
  );
  const found = entries.flatMap(({ name, facts }) =>
    facts.map(({ field, value, quote }) => keyOf(name, field, value, quote.file, quote.text)),
  );

  test('recall and precision are 100 %', () => {
    const required = [...wanted].filter(([, row]) => !row.optional).map(([key]) => key);
    const missed = required.filter((key) => !found.includes(key));
    const wrong = found.filter((key) => !wanted.has(key));
    const right = required.length - missed.length;
    console.log(
      `films: recall ${right}/${required.length}, precision ${found.length - wrong.length}/${found.length}`,
    );
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });

  test('no fact is told twice', () => {
    expect(new Set(found).size).toBe(found.length);
  });

  test('a film that is named but did not leak has no row', () => {
    expect(entries.map(({ name }) => name)).toEqual(films!.entries.map(({ name }) => name));
    expect(films!.entries.some(({ name }) => /Interview|Red Dawn|Opposite Number|Superbad/.test(name))).toBe(
      false,
    );
  });

  test('every value is the highlight of its quote', () => {
    for (const { facts } of entries) {
      for (const { value, quote } of facts) expect(quote.highlight?.text).toBe(value);
    }
  });
});

test.each([['ask'], ['films', 'films']])('a list may not be called as another command: %s', (...names) => {
  const list = { title: 'A list', description: 'A list', entries: [{ name: 'Fury' }] };
  const lists = names.map((command) => ({ ...list, command }));
  const { corpus } = corpusOf(['A headline\n\nFury leaked.'], { incident: { lists } });
  expect(() => allCommands(corpus)).toThrow(/the command (?:ask|films) is there already/);
});

describe('extraction by clause', () => {
  const list = {
    command: 'films',
    title: 'Films',
    description: 'Films',
    nouns: ['film', 'movie'],
    fields: [
      { field: 'downloads', kind: 'number', cues: ['downloaded', 'downloads', 'times'] },
      { field: 'release', kind: 'date', cues: ['released', 'hits', 'theaters', '{}’s'] },
      { field: 'star', kind: 'name', cues: ['starring {}', '{}-starring', 'stars {}'] },
      { field: 'status', kind: 'phrase', cues: ['in theaters', 'unreleased'] },
    ],
    entries: [{ name: 'Annie' }, { name: 'Fury' }, { name: 'Still Alice' }, { name: 'Mr. Turner' }],
  };
  const factsOf = (sentence: string) => {
    const index = corpusOf([`A headline\n\n${sentence}`], { incident: { lists: [list] } });
    return readList(index, index.corpus.incident.lists[0]!).flatMap(({ name, facts }) =>
      facts.map(({ field, value }) => `${name} ${field}: ${value}`),
    );
  };

  test.each<[string, string[], string]>([
    [
      'Fury was downloaded 1.2 million times and Annie over 206,000 times.',
      ['Annie downloads: over 206,000', 'Fury downloads: 1.2 million'],
      'two facts joined by "and"',
    ],
    [
      'They took Annie and Fury, both of which will be released on May 2, 2015.',
      ['Annie release: May 2, 2015', 'Fury release: May 2, 2015'],
      '"both of which" gives one date to two',
    ],
    [
      'Annie, Fury and Mr. Turner, all of which will be released in March, leaked.',
      ['Annie release: March', 'Fury release: March', 'Mr. Turner release: March'],
      '"all of which" gives it to the whole row',
    ],
    [
      'Fury leaked, and Annie and Mr. Turner, both of which hits theaters in June, leaked too.',
      ['Annie release: June', 'Mr. Turner release: June'],
      '"both" are the two that stand directly before it',
    ],
    [
      'Fury leaked; the film was released on October 17, 2014.',
      ['Fury release: October 17, 2014'],
      'a noun that the list declares refers back',
    ],
    ['Fury leaked; the studio was released on October 17, 2014.', [], 'another noun does not'],
    [
      'The Interview, which hits theaters on December 25, angered those who liked Annie.',
      [],
      '"which" is about the film before it, and that is not of the list',
    ],
    [
      'Annie leaked but not The Interview, which hits theaters on December 25.',
      [],
      'the same behind an entry',
    ],
    ['Unlike Fury, The Interview hits theaters on December 25.', [], 'another subject'],
    ['The Interview, unlike Annie, hits theaters on December 25.', [], 'an aside is not the subject'],
    ['The Interview hits theaters after Annie on December 25.', [], 'a comparison is not the subject'],
    ['Annie Hall was downloaded 300 times.', [], 'a longer name is another film'],
    ['Annie was downloaded on October 3 in 40 countries.', ['Annie downloads: 40'], 'a day is no number'],
    [
      'Annie had an estimated 2,000 downloads by 11 a.m. on Monday.',
      ['Annie downloads: an estimated 2,000'],
      'a time is no number, and the qualifier belongs to the value',
    ],
    [
      'Fury, starring Brad Pitt and Logan Lerman, was no longer in theaters.',
      ['Fury star: Brad Pitt', 'Fury star: Logan Lerman', 'Fury status: no longer in theaters'],
      'names in a row; a phrase keeps what turns it round',
    ],
    [
      'October’s drama Fury and the musical Annie, released on December 19.',
      ['Annie release: December 19', 'Fury release: October'],
      'a possessive date belongs to the noun behind it',
    ],
    ['Downloads of Fury rose; the company has 6,000 staff.', [], 'a number without a cue in its part'],
  ])('%s', (sentence, facts, _reason) => {
    expect(factsOf(sentence)).toEqual(facts);
  });

  test('where two sources differ, both are there', () => {
    const index = corpusOf(
      ['A headline\n\nFury was downloaded 300 times.', 'A headline\n\nFury was downloaded 400 times.'],
      { incident: { lists: [list] } },
    );
    const fury = readList(index, index.corpus.incident.lists[0]!).find(({ name }) => name === 'Fury');
    expect(fury?.facts.map(({ value }) => value)).toEqual(['300', '400']);
  });

  test('comments tell no facts', () => {
    const index = corpusOf(
      [
        `A headline\n\nFury leaked.\n\nMuch was said.\n\n1 Response to “A headline”\n\n  1. Ann says:\n\nFury was downloaded 300 times.\n`,
      ],
      { incident: { lists: [list] } },
    );
    const fury = readList(index, index.corpus.incident.lists[0]!).find(({ name }) => name === 'Fury');
    expect(fury?.facts).toEqual([]);
    expect(fury?.quotes.map(({ text }) => text)).toEqual(['Fury leaked.']);
  });
});

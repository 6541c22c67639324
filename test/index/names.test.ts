import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { LoadedIndex } from '../../index/load.js';
import { findRuns } from '../../index/name-runs.js';
import { entityNames } from '../../index/names.js';
import { openIndex } from '../../index/open.js';
import type { EntityName } from '../../index/types.js';
import { PACKAGE_DIR } from '../../src/config.js';

const made: string[] = [];

/** A corpus of one article a text, without `incident.json` unless given. */
function corpusOf(texts: string[], incident?: object): LoadedIndex {
  const dir = mkdtempSync(path.join(tmpdir(), 'names-'));
  made.push(dir);
  for (const [at, text] of texts.entries()) writeFileSync(path.join(dir, `${at}_a.txt`), text);
  if (incident) writeFileSync(path.join(dir, 'incident.json'), JSON.stringify(incident));
  return openIndex({ seedsDir: dir, indexDir: path.join(dir, 'built') });
}

function named(index: LoadedIndex, name: string): EntityName | undefined {
  return entityNames(index).find((entity) => entity.name === name);
}

afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true });
});

describe('runs of capitalised words', () => {
  test.each([
    [
      'were the Brad Pitt-starring war flick Fury which',
      ['Brad Pitt', 'Fury'],
      'a hyphen before a word ends it',
    ],
    ['the dictator Kim Jong-un is', ['Kim Jong-un'], 'a hyphen inside a name does not'],
    ['downloads of Mr. Turner, and', ['Mr. Turner'], 'a title has a full stop'],
    ['reported by Re/code and on Sony’s systems', ['Re/code', 'Sony'], 'slashes stay, possessives go'],
    ['the Children’s Defense Fund said', ['Children’s Defense Fund'], 'a collective keeps its possessive'],
    [
      'the Guardians of Peace or #GOP left',
      ['Guardians of Peace', '#GOP'],
      '"of" links, a hash tag is a name',
    ],
    ['But he and I met on Monday in October with IT staff', ['IT'], 'the calendar and pronouns are no names'],
    ['on the U.N. Security Council', ['U.N. Security Council'], 'initials'],
  ])('%s', (text, expected) => {
    expect(findRuns(text).map((run) => run.written)).toEqual(expected);
  });
});

describe('aliases mined from a text alone', () => {
  const index = corpusOf([
    `A headline\n\nThe city hired the Digital Safety Office (DSO) in May. The DSO was asked by Marianne Keller to look into the leak. Officials in Ruritania denied it. A Ruritanian minister blamed the Sons of Thunder, or SOT. Keller agreed.`,
    `Another headline\n\nIt was Marianne Kellar who wrote it, said people in Borduria. The National Leak Centre waited; then the NLC spoke.`,
    `A third headline\n\nWe asked Marianne Keller again, and the Iraqi envoy, and the Iranian envoy.`,
  ]);

  test.each([
    ['Digital Safety Office', 'DSO', 'brackets'],
    ['Sons of Thunder', 'SOT', 'behind "or"'],
    ['Marianne Keller', 'Keller', 'a surname that one person of the article has'],
    ['Marianne Keller', 'Marianne Kellar', 'a rare spelling, one slip from a common one'],
    ['Ruritania', 'Ruritanian', 'the people of a place'],
    ['National Leak Centre', 'NLC', 'initials in the same article'],
  ])('%s is also %s: %s', (name, alias) => {
    expect(named(index, name)?.aliases).toContain(alias);
  });

  test('names one letter apart stay two names where they are short', () => {
    expect(named(index, 'Iraqi')).toBeDefined();
    expect(named(index, 'Iranian')).toBeDefined();
  });

  test('an article that writes both spellings means two people', () => {
    const both = corpusOf([
      'Title\n\nBoth Hans Muller and Hans Miller came. Later Hans Muller left. It hurt Hans Muller.',
    ]);
    expect(named(both, 'Hans Miller')?.mentions).toBe(1);
  });

  test('a surname of two people is nobody’s alias', () => {
    const two = corpusOf(['Title\n\nThere came Anna Berger and Otto Berger. Then Berger spoke to Berger.']);
    expect(entityNames(two).flatMap(({ aliases }) => aliases)).toEqual([]);
    expect(named(two, 'Berger')?.mentions).toBe(2);
  });

  test('the first word of a sentence is no name unless it is one elsewhere', () => {
    const index = corpusOf([
      'Title\n\nSeveral people saw Fury there. Fury was long. Among Sony staff, all liked Sony. Nobody slept.',
    ]);
    expect(entityNames(index).map(({ name }) => name)).toEqual(['Fury', 'Sony']);
  });
});

describe('people under their offices and other forms', () => {
  const index = corpusOf([
    `A fire

It burned down in one night, said Dunmore Fire Chief Raymond Okafor to those who asked him. Nobody slept, said Lt. Dana Price of the County Sheriff when she was asked. They asked both for Attorney General Paul Lindqvist and, later in the day, for State Sen. Rob Dahl. It was seen by Dr. Ellis T. Graham and the lawyer Katherine Doyle-Reed. Then Okafor left, Dr. Graham stayed, and Doyle-Reed spoke. But Ms. Vance did not. The Occupational Safety and Health Administration (OSHA) knew all of it from the beginning and said so.`,
    `Another fire

We saw Teresa Vance, and Vance saw us. They are known as NightHeron, also known as "UNC-4471" or "Grey Heron", in Rome. The plant of Karl Acme and of Acme Motors was there, so Acme came. Later on the crew of General Motors met its Chief Executive Officer in town and talked to him.`,
  ]);

  test.each([
    ['Raymond Okafor', ['Okafor']],
    ['Lt. Dana Price', []],
    ['Paul Lindqvist', []],
    ['Sen. Rob Dahl', []],
    ['Dr. Ellis T. Graham', ['Dr. Graham']],
    ['Katherine Doyle-Reed', ['Doyle-Reed']],
    ['Teresa Vance', ['Ms. Vance', 'Vance']],
    ['Occupational Safety and Health Administration', ['OSHA']],
    ['NightHeron', ['Grey Heron', 'UNC-4471']],
    ['Karl Acme', []],
    ['General Motors', []],
    ['Chief Executive Officer', []],
  ])('%s', (name, aliases) => {
    expect(named(index, name)?.aliases.toSorted()).toEqual(aliases);
  });

  test('a surname of two people under their titles is nobody’s', () => {
    const two = corpusOf(['Title\n\nThere came Anna Berger and Otto Berger. Then Ms. Berger spoke.']);
    expect(entityNames(two).flatMap(({ aliases }) => aliases)).toEqual([]);
  });
});

describe('incident.json', () => {
  const text =
    'Title\n\nThere Anna Berger met the League of Cities (LOC). Then Berger left for Zembla, the LOC said.';

  test('adds aliases, also such as no rule would find and the text does not have', () => {
    const index = corpusOf([text], { aliases: [{ name: 'League of Cities', also: ['Zembla', 'LeagueCo'] }] });
    expect(named(index, 'League of Cities')).toMatchObject({
      aliases: ['Zembla', 'LOC'],
      alsoAsked: ['LeagueCo'],
    });
  });

  test('takes back what a rule found', () => {
    const index = corpusOf([text], { aliases: [{ name: 'Anna Berger', not: ['Berger'] }] });
    expect(named(index, 'Anna Berger')?.aliases).toEqual([]);
    expect(named(index, 'Berger')?.mentions).toBe(1);
  });
});

describe('the corpus that ships', () => {
  const index = openIndex({
    seedsDir: path.join(PACKAGE_DIR, 'seeds'),
    indexDir: path.join(PACKAGE_DIR, 'index/built'),
  });

  test('merges what the issue names', () => {
    expect(named(index, 'Guardians of Peace')?.aliases).toEqual(
      expect.arrayContaining(['GOP', '#GOP', 'Gardians Of Peace']),
    );
    expect(named(index, 'North Korea')?.aliases).toEqual(
      expect.arrayContaining(['DPRK', 'North Korean', 'Democratic People’s Republic of Korea']),
    );
    expect(named(index, 'Seth Rogen')?.aliases).toEqual(
      expect.arrayContaining(['Rogen', 'Seth Rogan', 'Rogan']),
    );
  });

  test('the same without its curated aliases, by the rules alone', () => {
    const bare = {
      ...index,
      corpus: { ...index.corpus, incident: { ...index.corpus.incident, aliases: [] } },
    };
    expect(named(bare, 'Guardians of Peace')?.aliases).toEqual(
      expect.arrayContaining(['GOP', 'Gardians Of Peace']),
    );
    expect(named(bare, 'North Korea')?.aliases).toContain('Democratic People’s Republic of Korea');
    expect(named(bare, 'North Korea')?.aliases).toContain('DPRK');
    expect(named(bare, 'Seth Rogen')?.aliases).toEqual(expect.arrayContaining(['Rogen', 'Seth Rogan']));
    expect(named(bare, 'The Hollywood Reporter')?.aliases).toEqual(['THR']);
  });

  test('every alias that is shown stands in an article', () => {
    for (const { aliases } of entityNames(index)) {
      for (const alias of aliases) {
        expect(index.corpus.articles.some(({ text }) => text.includes(alias))).toBe(true);
      }
    }
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openIndex } from '../../index/open.js';
import { quoteSentence } from '../../index/sentence-text.js';
import { analyse } from '../../src/answer/analyse.js';
import { findConflicts, findDifferences } from '../../src/answer/differences.js';
import { temporaryDir } from '../facts/support.js';

/** What two articles of a sentence each state differently, by kind. */
function conflicts(question: string, ...texts: string[]): Record<string, (string | null)[]> {
  const dir = temporaryDir();
  mkdirSync(path.join(dir, 'articles'));
  for (const [at, text] of texts.entries())
    writeFileSync(path.join(dir, 'articles', `${at}.txt`), `Headline number ${'abc'[at]}\n\n${text}\n`);
  const aliases = [{ name: 'Harbour Police League', also: ['HPL'], not: [] }];
  writeFileSync(path.join(dir, 'incident.json'), JSON.stringify({ name: 'The theft', aliases }));
  const index = openIndex({ seedsDir: dir, indexDir: path.join(dir, 'built') });
  const all = Array.from({ length: index.sentences.count }, (_, at) => quoteSentence(index, at));
  const quotes = texts.map((text) => all.find((quote) => text.includes(quote.text))!);
  const found = findConflicts(index, analyse(index, question), quotes);
  for (const { quotes: differing } of findDifferences(index, analyse(index, question), quotes))
    expect(differing.every(({ highlight }) => highlight !== null)).toBe(true);
  return Object.fromEntries(
    found.map(({ kind, words }) => [
      kind,
      words.map((span, at) => span && texts[at]!.slice(span.start, span.end)),
    ]),
  );
}

const HOW_MANY = 'how many paintings did the burglars steal';
const WHEN = 'when did the burglars rob the museum';
const WHO = 'who stole the paintings';

describe('sources differ', () => {
  it.each([
    [
      'number',
      HOW_MANY,
      'The burglars stole 300 paintings.',
      'Police say the burglars stole 400 of the old paintings.',
      '300',
      '400',
    ],
    [
      'number',
      HOW_MANY,
      'The burglars stole over 300 paintings.',
      'The burglars stole 200 paintings.',
      'over 300',
      '200',
    ],
    [
      'date',
      WHEN,
      'The burglars robbed the museum on March 3, 2014.',
      'On March 4 the burglars robbed the museum.',
      'March 3, 2014',
      'March 4',
    ],
    [
      'name',
      WHO,
      'Jon Moss stole the paintings.',
      'The paintings were stolen by Pia Reed.',
      'Jon Moss',
      'Pia Reed',
    ],
  ])('in a %s', (kind, question, one, other, first, second) => {
    expect(conflicts(question, one, other)).toEqual({ [kind]: [first, second] });
  });
});

describe('sources do not differ', () => {
  it.each([
    [
      'other things are counted',
      HOW_MANY,
      'The burglars stole 300 paintings.',
      'The 2 burglars did steal paintings for 40 days.',
    ],
    [
      'a number counts something else',
      HOW_MANY,
      'The burglars stole 300 paintings.',
      'The burglars did steal 7 in their paintings van.',
    ],
    [
      'they tell of other years',
      HOW_MANY,
      'In 2011 the burglars stole 300 paintings.',
      'In 2013 the burglars stole 20 paintings.',
    ],
    [
      'they tell of other places',
      HOW_MANY,
      'The burglars stole 300 paintings in Larkhaven.',
      'The burglars stole 20 paintings in Brackwater.',
    ],
    [
      'one lacks a word of the question',
      HOW_MANY,
      'The burglars stole 300 paintings.',
      'The town has 20 paintings.',
    ],
    [
      'several numbers are told',
      HOW_MANY,
      'The burglars stole 300 paintings and 20 small paintings.',
      'The burglars stole 7 paintings.',
    ],
    [
      'one is rounded',
      HOW_MANY,
      'The burglars stole about 300 paintings.',
      'The burglars stole 312 paintings.',
    ],
    [
      'one is a bound',
      HOW_MANY,
      'The burglars stole more than 300 paintings.',
      'The burglars stole 312 paintings.',
    ],
    [
      'one is a question',
      HOW_MANY,
      'The burglars stole 300 paintings.',
      'Did the burglars steal 312 paintings?',
    ],
    [
      'a day is that of something else',
      WHEN,
      'The burglars robbed the museum on March 3.',
      'The burglars robbed the museum (invoking September 11).',
    ],
    [
      'a day is that of the report',
      WHEN,
      'The burglars robbed the museum on March 3.',
      'Police said on March 5 that burglars had robbed the museum.',
    ],
    [
      'a day is told in other words',
      WHEN,
      'The burglars robbed the museum on March 3.',
      'The burglars robbed the museum on Monday.',
    ],
    [
      'names stand elsewhere in the sentence',
      WHO,
      'Jon Moss stole the paintings.',
      'Pia Reed painted the paintings that burglars stole.',
    ],
    ['one name is a part of the other', WHO, 'Jon Moss stole the paintings.', 'Moss stole the paintings.'],
    [
      'one name is an alias of the other',
      WHO,
      'The Harbour Police League stole the paintings.',
      'HPL stole the paintings.',
    ],
  ])('where %s', (_what, question, one, other) => {
    expect(conflicts(question, one, other)).toEqual({});
  });
});

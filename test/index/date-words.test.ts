import { expect, test } from 'vitest';
import { findWrittenDates, isoOf } from '../../index/date-words.js';

test.each<[string, [string, string | null][], string]>([
  ['due on December 19, 2014; then', [['December 19, 2014', '2014-12-19']], 'American'],
  ['on 16 January 2015 and', [['16 January 2015', '2015-01-16']], 'British'],
  [
    'in March 2015 or May 2016',
    [
      ['March 2015', '2015-03'],
      ['May 2016', '2016-05'],
    ],
    'months of a year',
  ],
  ['on December 25th', [['December 25th', null]], 'without a year there is no ISO date'],
  [
    'Dec. 5 and 2014-12-17',
    [
      ['Dec. 5', null],
      ['2014-12-17', '2014-12-17'],
    ],
    'abbreviated and ISO',
  ],
  [
    'It may rain on the march; August men in May',
    [['May', null]],
    '"may", "march" and "august" are words too',
  ],
  ['October’s drama', [['October', null]], 'a possessive'],
  ['on February 30, 2014', [['February', null]], 'a day that does not exist is no day'],
  ['Mayor June Decker', [], 'parts of words and first names'],
])('%s: %j, %s', (text, expected) => {
  const found = findWrittenDates(text).map((date) => [text.slice(date.start, date.end), isoOf(date)]);
  expect(found).toEqual(expected);
});

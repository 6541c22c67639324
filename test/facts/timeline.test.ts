import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PACKAGE_DIR } from '../../src/config.js';
import { readTimeline, type TimelineEvent } from '../../src/facts/timeline.js';
import { exportEvents } from '../../src/facts/timeline-export.js';
import { corpusOf, shippedCorpus } from './support.js';

interface GoldEvent {
  file: string;
  words: string;
  sentence: string;
  date: string | null;
  end: string | null;
  precision: string;
  basis: string;
  planned: boolean;
  optional?: boolean;
}

const index = shippedCorpus();

describe('the events against the table that was written by reading', async () => {
  const gold: GoldEvent[] = JSON.parse(
    readFileSync(path.join(PACKAGE_DIR, 'test/facts/timeline.gold.json'), 'utf8'),
  );
  const { events } = await readTimeline(index);
  const matches = (row: GoldEvent, event: TimelineEvent) =>
    event.quote.file === row.file &&
    event.words === row.words &&
    event.quote.text.includes(row.sentence.replace(/^… ?| ?…$/g, ''));
  const same = (row: GoldEvent, event: TimelineEvent) =>
    (['date', 'end', 'precision', 'basis', 'planned'] as const).every((field) => row[field] === event[field]);

  test('recall is at least 90 %, precision at least 95 %, dates and labels included', () => {
    const required = gold.filter(({ optional }) => !optional);
    const found = required.filter((row) => events.some((event) => matches(row, event) && same(row, event)));
    const right = events.filter((event) =>
      gold.some((row) => matches(row, event) && (row.optional || same(row, event))),
    );
    console.log(
      `timeline: recall ${found.length}/${required.length}, precision ${right.length}/${events.length}`,
    );
    expect(found.length / required.length).toBeGreaterThanOrEqual(0.9);
    expect(right.length / events.length).toBeGreaterThanOrEqual(0.95);
  });

  test('events are in order, what has no date comes last', () => {
    const dates = events.map(({ date }) => date);
    const dated = dates.filter((date) => date !== null);
    expect(dates.slice(0, dated.length)).toEqual(dated);
    expect(dated).toEqual([...dated].sort());
    expect(dated.length).toBeLessThan(dates.length);
  });
});

/** The events of one sentence in an article published on Saturday, 29 November 2014. */
async function eventsOf(sentence: string, published: string | null = '2014-11-29'): Promise<TimelineEvent[]> {
  const index = corpusOf([`A headline\n\nSomething else stands here. ${sentence}`], {
    articles: { '0_a.txt': { published } },
  });
  return (await readTimeline(index)).events;
}

describe('date expressions', () => {
  test.each<[string, string, string | null, string | null, string]>([
    ['It began on Monday.', 'Monday', '2014-11-24', null, 'the last Monday'],
    ['It began on Saturday.', 'Saturday', '2014-11-29', null, 'the day itself'],
    ['It began last Saturday.', 'last Saturday', '2014-11-22', null, 'not the day itself'],
    ['It will begin on Monday.', 'Monday', '2014-12-01', null, 'the next Monday'],
    [
      'It leaked over the weekend.',
      'over the weekend',
      '2014-11-22',
      '2014-11-23',
      'a past weekend ends by then',
    ],
    ['It opens next weekend.', 'next weekend', '2014-11-29', '2014-11-30', 'the one to come'],
    ['It was taken two weeks ago.', 'two weeks ago', '2014-11-15', null, 'by chrono-node'],
    ['It was taken three years ago.', 'three years ago', '2011', null, 'as precise as its unit'],
    ['It came last month.', 'last month', '2014-10', null, 'a month'],
    ['It came last week.', 'last week', '2014-11-17', '2014-11-23', 'Monday to Sunday'],
    ['Earlier this week it came.', 'Earlier this week', '2014-11-24', '2014-11-29', 'not after publication'],
    ['It came on Christmas Eve.', 'Christmas Eve', '2013-12-24', null, 'past: the year before'],
    ['It will open on Christmas Eve.', 'Christmas Eve', '2014-12-24', null, 'future: the same year'],
    ['It opened on Thanksgiving.', 'Thanksgiving', '2014-11-27', null, 'the fourth Thursday'],
    ['It came on December 5.', 'December 5', '2013-12-05', null, 'past: never after publication'],
    ['It will come on December 5.', 'December 5', '2014-12-05', null, 'future'],
    ['**Update, Dec. 5:** It came.', 'Dec. 5', '2014-12-05', null, 'what was added later'],
    ['She would leave by Tuesday.', 'Tuesday', '2014-12-02', null, 'told as to come'],
    ['She would have left on Tuesday.', 'Tuesday', '2014-11-25', null, 'told as past'],
    ['She said on Tuesday that she would leave.', 'Tuesday', '2014-11-25', null, 'the day of the saying'],
    ['She said that it would end on March 31.', 'March 31', '2015-03-31', null, 'the day of what is said'],
    ['It was shut Monday.', 'Monday', '2014-11-24', null, 'a day without a preposition'],
    ['It came in November.', 'November', '2014-11', null, 'the month itself is not after it'],
    ['It came on 5 March 2012 at noon.', '5 March 2012', '2012-03-05', null, 'stated'],
    ['It ran from June 2007 to June 2008.', 'June 2007 to June 2008', '2007-06', '2008-06', 'a range'],
    ['It was founded in 1998.', '1998', '1998', null, 'a year behind "in"'],
    ['It came yesterday at 11 a.m. and left.', 'yesterday', '2014-11-28', null, 'without the time of day'],
  ])('%s', async (sentence, words, date, end) => {
    const events = await eventsOf(sentence);
    expect(events.map((event) => [event.words, event.date, event.end])).toEqual([[words, date, end]]);
  });

  test.each([
    ['It threatens them about once a week.', 'a habit'],
    ['It happens every Friday and on Mondays.', 'habits'],
    ['Please call 1-888-555-0190, Monday through Friday, 8:00 a.m. to 5:30 p.m. Central Time.', 'hours'],
    ['The office is open Mondays to Fridays and Monday–Thursday.', 'hours'],
    ['They stopped the 2012 Red Dawn remake.', 'a year inside a name'],
    ['He was at the age of 8 when he saw it.', 'an age'],
    ['A girl of 12 years and 1,998 others came.', 'an age and a number'],
    ['They run the show “Skylark Tonight” there.', 'a name'],
    ['They dined at Ruby Tuesday there.', 'a name'],
    ['It may be that she can march now.', 'verbs, and "now"'],
    ['They worked for a couple of years on it.', 'a duration'],
    ['Everybody liked the White House Christmas party.', 'not the day'],
  ])('%s is none: %s', async (sentence) => {
    expect(await eventsOf(sentence)).toEqual([]);
  });

  test('a range of days that was is no habit', async () => {
    const events = await eventsOf('They wrote by hand from Monday through Thursday.');
    expect(events.map(({ words }) => words)).toEqual(['Monday', 'Thursday']);
  });

  test('what was added later is not planned', async () => {
    expect((await eventsOf('Update, Dec. 5: It came.'))[0]).toMatchObject({ planned: false });
  });

  test('planned is what lies behind the day of publication', async () => {
    const [event] = await eventsOf('The film hits theaters on Christmas day.');
    expect(event).toMatchObject({ date: '2014-12-25', planned: true, basis: 'relative' });
  });

  test('the month of publication itself is not planned, the one behind it is', async () => {
    const [own] = await eventsOf('It came in November 2014.');
    expect(own).toMatchObject({ date: '2014-11', planned: false });
    const [next] = await eventsOf('It is out in December 2014.');
    expect(next).toMatchObject({ date: '2014-12', planned: true });
  });

  test('without a day of publication the words stay, unresolved', async () => {
    const events = await eventsOf('It began on Monday and will end on December 19, after 5 May 2013.', null);
    expect(events).toMatchObject([
      { words: '5 May 2013', date: '2013-05-05', basis: 'stated' },
      { words: 'Monday', date: null, precision: 'none', basis: 'unresolved' },
      { words: 'December 19', date: null, basis: 'unresolved' },
    ]);
  });
});

describe('options', () => {
  test('from and to count in, and a month counts with all its days', async () => {
    const { events } = await readTimeline(index, { from: '2014-11-30', to: '2015-03-15' });
    expect(events.map(({ date }) => date)).toContain('2015-03');
    expect(events.some(({ date, end }) => date === '2014-11-29' && end === '2014-11-30')).toBe(true);
    expect(events.every(({ date }) => date !== null)).toBe(true);
  });

  test('about takes words and any name of somebody', async () => {
    const { events } = await readTimeline(index, { about: 'GOP' });
    expect(events.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['Monday', 'At the beginning of last week']),
    );
    const { events: films } = await readTimeline(index, { about: 'torrent sites' });
    expect(films.map(({ words }) => words)).toEqual(['October 17, 2014', 'over the weekend']);
  });

  test('comments only where they are asked for', async () => {
    const roles = async (comments: boolean) =>
      new Set((await readTimeline(index, { comments })).events.map(({ quote }) => quote.role));
    expect(await roles(false)).not.toContain('comment');
    expect(await roles(true)).toContain('comment');
  });

  test('as of a day leaves out what is undated or later, and names it', async () => {
    const { events, leftOut } = await readTimeline(index, { asOf: '2014-11-30' });
    expect(leftOut).toEqual(['000', '001', '002', '004']);
    expect(new Set(events.map(({ quote }) => quote.article.id))).toEqual(new Set(['003']));
  });
});

describe('export', () => {
  const index = corpusOf([
    `A "quoted" <headline>\n\nIt cost "5" & more in March 2015, he said.\n\nIt began on Monday.`,
  ]);

  test('CSV quotes what it must', async () => {
    const csv = exportEvents((await readTimeline(index)).events, 'csv');
    const lines = csv.split('\r\n');
    expect(lines.length).toBe(4);
    expect(lines[1]).toContain('"It cost ""5"" & more in March 2015, he said."');
    expect(lines[1]?.startsWith('"2015-03",,"month","March 2015","stated",false')).toBe(true);
    expect(lines[2]?.startsWith(',,"none","Monday","unresolved",false')).toBe(true);
  });

  test('TimelineJS gets dated events, its HTML escaped', async () => {
    const { events } = JSON.parse(exportEvents((await readTimeline(index)).events, 'timelinejs'));
    expect(events).toMatchObject([{ start_date: { year: 2015, month: 3 }, display_date: 'March 2015' }]);
    expect(events[0].text.text).toContain('"5" &amp; more');
    expect(events[0].text.headline).toContain('&lt;headline&gt;');
  });

  test('JSON has every event', async () => {
    const { events } = JSON.parse(exportEvents((await readTimeline(index)).events, 'json'));
    expect(events.map(({ words }: { words: string }) => words)).toEqual(['March 2015', 'Monday']);
  });
});

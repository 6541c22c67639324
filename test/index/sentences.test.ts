import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../index/sentences.js';

function split(text: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

/** Real prose, with `|` where a sentence ends. */
const PROSE: [what: string, text: string][] = [
  ['titles', 'Mr. Turner leaked too. |Ms. Smith wrote it for Dr. Jones.'],
  ['countries', 'It opens in the U.S. on December 19. |It is huge in the U.S. |The rest can wait.'],
  ['a country before a name', 'A seat on the U.N. Security Council was not offered.'],
  ['months', 'It came out on Jan. 16, 2015. |Dec. 25 was too early.'],
  ['initials', 'J. K. Rowling met George W. Bush in Texas. |They talked.'],
  ['ellipses', 'A threat to national security…until now. |Gee . . . |I wonder why?'],
  ['dots', 'He was sure... |Then he was not.'],
  ['an ellipsis that goes on', 'the free advertising… to make more money off the film. |Yes.'],
  [
    'quotations that end inside',
    'The studio said: “We are investigating an IT matter.” |It was down for days.',
  ],
  ['quotations that end outside', 'It was called “an act of war”. |The studio went on.'],
  ['nested quotations', 'He called it “an ‘evil act’ that deserves ‘punishment’.” |The site agreed.'],
  ['brackets', 'It appeared online. |(Though would it be too much to hope?) |It would.'],
  ['sums and numbers', 'It cost $5.00 in all. |Some 11,000 gigabytes, or 1.2 million files, were taken.'],
  ['time of day', 'As of 11 a.m. Pacific Time it was up. |It went down at 5 p.m. |The rest slept.'],
  [
    'a time and what is next',
    'They left at 10 p.m. |Police came at 11 p.m. Friday or 1 a.m. EST. |Ann slept.',
  ],
  [
    'a town and its state',
    'PORT HALE, Wis. — A senator spoke. |He was ill. |Doctors came to Aurora, Ill. |He slept.',
  ],
  [
    'a street',
    'It lies on NW 38 Ave. |Current plans move it. |It burned on Main St. |The police came to St. Anne’s. |It burned in Oct. |He saw it on Oct. 3.',
  ],
  ['versions and sites', 'Version 2.1 of deadline.com was hit. |Re/code knew.'],
  ['questions and shouts', 'Why? |Because! |“Really?” he said. |“Stop!” |She left.'],
  ['companies', 'Sony Corp. declined to comment. |Time Warner Inc. and Viacom did as well.'],
  ['lists with numbers', '1. Fury was first. |2. Annie came second.'],
  ['numbers as words of address', 'It was No. 1 in the charts. |No. |Nobody saw it.'],
  ['Latin', 'Films, e.g. Fury, leaked, i.e. were stolen. |Others did not.'],
  ['no mark at the end', 'Around 104,000 downloads. |And more to come'],
];

describe('splitSentences', () => {
  it.each(PROSE)('knows %s', (_what, marked) => {
    expect(split(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((sentence) => sentence.trim()));
  });

  it('goes on over a hard line break', () => {
    expect(split('The cost to\n    harden it is high. It\nis not paid.')).toEqual([
      'The cost to\n    harden it is high.',
      'It\nis not paid.',
    ]);
  });

  it('covers everything but white space, in order and without overlap', () => {
    const prose = fc.array(
      fc.constantFrom(
        'Mr.',
        'Sony',
        'said',
        '“no.”',
        'U.S.',
        '…',
        '...',
        '(yes!)',
        '11,000',
        'a',
        '?',
        '\n',
        ' ',
        'N.',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          prose.map((words) => words.join(' ')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const spans = splitSentences(text, { start: 0, end: text.length });
          let at = 0;
          for (const { start, end } of spans) {
            expect(text.slice(at, start).replace(/[\s\uFEFF\u200B]/g, '')).toBe('');
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            at = end;
          }
          expect(text.slice(at).replace(/[\s\uFEFF\u200B]/g, '')).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isStopWord, stem, tokenize } from '../../index/terms.js';

const surfaces = (text: string): string[] => tokenize(text).map((token) => token.surface);

describe('tokenize', () => {
  it.each([
    ['the U.S. and the U.N.', ['the', 'us', 'and', 'the', 'un']],
    ['It cost $5.00', ['it', 'cost', '5.00']],
    ['since 9/11', ['since', '9/11']],
    ['#GOP and @ChrisClow', ['gop', 'and', 'chrisclow']],
    ['Re/code or Recode', ['recode', 'or', 'recode']],
    ['and/or his/her', ['and', 'or', 'his', 'her']],
    ["the FBI’s and the FBI's", ['the', 'fbi', 'and', 'the', 'fbi']],
    ['an e-mail, an email', ['an', 'email', 'an', 'email']],
    ['11,000 gigabytes', ['11000', 'gigabytes']],
    ['over 1.2 million at 10:45', ['over', '1.2', 'million', 'at', '10:45']],
    ['November 24th', ['november', '24']],
    ['Quvenzhané Wallis', ['quvenzhane', 'wallis']],
    ['don’t', ['dont']],
    ['state-owned media', ['state', 'owned', 'media']],
    ['', []],
    ['… – “ ”', []],
  ])('%s', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it('finds a name again however it is written', () => {
    for (const [a, b] of [
      ['U.S.', 'US'],
      ['Re/code', 'recode'],
      ['#GOP', 'gop'],
      ['FBI’s', 'FBI'],
      ['e-mail', 'email'],
      ['11,000', '11000'],
    ] as const) {
      expect(surfaces(a)).toEqual(surfaces(b));
    }
  });

  it('keeps the place of each token in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let at = 0;
        for (const { start, end, surface } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(surface).not.toBe('');
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('terms', () => {
  it('takes forms of a word together', () => {
    expect(stem('hacked')).toBe(stem('hacking'));
    expect(stem('leaks')).toBe(stem('leaked'));
    expect(stem('stole')).toBe(stem('stolen'));
    expect(stem('organisation')).toBe(stem('organization'));
    expect(stem('theatre')).toBe(stem('theater'));
  });

  it('knows function words by their surface', () => {
    expect(['who', 'the', 'dont'].every(isStopWord)).toBe(true);
    expect(['sony', 'hack', '11000'].some(isStopWord)).toBe(false);
  });

  it('folds once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });
});

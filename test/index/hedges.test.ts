import { describe, expect, it } from 'vitest';
import { findHedges } from '../../index/hedges.js';

describe('findHedges', () => {
  it.each([
    ['Sony may have been hacked by North Korea.', ['may']],
    ['Sony reportedly suspects hackers.', ['reportedly', 'suspects']],
    ['Unnamed sources told Recode that Sony is worried.', ['Unnamed sources']],
    ['The sources stress that a link hasn’t been confirmed.', ['sources stress', 'hasn’t been confirmed']],
    ['It was said to have leaked.', ['was said to']],
    ['North Korea denied it.', ['denied']],
    ['The attack took place on November 24th.', []],
    ['You may call me tomorrow in May.', []],
    ['Sony said Fury had been downloaded.', []],
  ])('%s', (sentence, hedges) => {
    for (const hedge of hedges) expect(findHedges(sentence).join('|')).toContain(hedge);
    if (hedges.length === 0) expect(findHedges(sentence)).toEqual([]);
  });

  it('tells each once, as the source writes it', () => {
    expect(findHedges('Allegedly he allegedly left, allegedly.')).toEqual(['Allegedly', 'allegedly']);
  });
});

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
    ['Recent Sony Pictures Hack May Be Work of North Korea', ['May']],
    ['In May Sony released it.', []],
    ['It is not as far fetched as you may think.', []],
    ['Why didn’t it use its cyber-might to stop it?', []],
    ['The leak could cost millions.', ['could']],
    ['They could log on again.', []],
    ['It would probably have earned the state a seat.', ['probably']],
    ['The studio looks into the possibility of a link.', ['possibility of']],
    ['The group that claimed responsibility warned the studio.', []],
    ['A hacker claimed to have had help.', ['claimed']],
    ['The government is believed to have been behind it.', ['is believed']],
    ['Spokesmen denied that; an anonymous official did not.', ['denied', 'anonymous official']],
  ])('%s', (sentence, hedges) => {
    for (const hedge of hedges) expect(findHedges(sentence).join('|')).toContain(hedge);
    if (hedges.length === 0) expect(findHedges(sentence)).toEqual([]);
  });

  it('tells each once, as the source writes it', () => {
    expect(findHedges('Allegedly he allegedly left, allegedly.')).toEqual(['Allegedly', 'allegedly']);
  });
});

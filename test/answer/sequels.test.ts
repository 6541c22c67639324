import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/answer/analyse.js';
import { ask } from '../../src/answer/ask.js';
import { asksForSequel } from '../../src/answer/sequels.js';
import { corpusOf, shippedCorpus } from '../facts/support.js';

const index = shippedCorpus();
const isSequel = (question: string, of = index) => asksForSequel(of, analyse(of, question));

describe('asksForSequel', () => {
  it.each([
    'when is the interview 2 coming out',
    'who stars in Fury 2?',
    'annie part 2 release date',
    'is Annie II out yet',
  ])('%s', (question) => {
    expect(isSequel(question)).toBe(true);
    expect(ask(index, question).status).toBe('declined');
  });

  it.each([
    'when is the interview coming out',
    'did they want sony 2 pay',
    'is Fury 2 hours long',
    'which 2 films leaked',
    '2',
    'part 2',
  ])('not %s', (question) => {
    expect(isSequel(question)).toBe(false);
  });

  it('is none where an article names it so', () => {
    const films = corpusOf([
      'Films of the year\n\nPeople saw Paddington 2 in the theaters. It was shown after Paddington had been shown.',
    ]);
    expect(isSequel('who saw Paddington 2', films)).toBe(false);
    expect(isSequel('who saw Paddington 3', films)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/answer/analyse.js';
import { findCandidates } from '../../src/answer/candidates.js';
import { composeQuotes, quoteOf, topQuotes } from '../../src/answer/compose.js';
import { findAnswerWords } from '../../src/answer/highlight.js';
import { search } from '../../src/answer/search.js';
import { corpusOf } from '../facts/support.js';
import { sentenceOf, stormCorpus } from './support.js';

const index = stormCorpus();
const quoted = (beginning: string) => quoteOf(index, sentenceOf(index, beginning)).text;

describe('candidates', () => {
  it('of a small corpus are all allowed sentences', () => {
    const { sentences } = findCandidates(index, analyse(index, 'pier'), null, () => true);
    expect(sentences).toHaveLength(index.sentences.count);
    const even = findCandidates(index, analyse(index, 'pier'), null, (at) => at % 2 === 0);
    expect(even.sentences.every((at) => at % 2 === 0)).toBe(true);
  });
});

describe('a quote', () => {
  it('is one sentence where the sentence stands alone', () => {
    expect(quoted('Repairs of the pier')).toBe('Repairs of the pier will cost 40,000 crowns.');
  });

  it('takes the sentence before where it begins with a pronoun', () => {
    expect(quoted('She asked')).toMatch(
      /^“Nobody sleeps outside tonight,” the mayor said\.\s+She asked for blankets\.$/,
    );
  });

  it('takes the sentence before where it begins with "Because"', () => {
    expect(quoted('Because the insurer')).toMatch(/^Who pays for the pier\?\s+Because the insurer/);
  });

  it('takes the sentence below where it is a line above a writer’s bio', () => {
    const report = 'Ferries sink\n\nTwo ferries sank on Sunday.\n\nNobody was hurt.\n\n';
    const bios = corpusOf([
      `${report}About Pia Reed 512 Articles\n\nA sailor since 1990. She lives in Larkhaven.\n`,
      `${report}Jon Moss\n\nJon Moss is a freelance writer.\n`,
      `${report}Sincerely,\n\nAda Quill\n`,
      'Ferries sink\n\nThe pier\n\nTwo ferries sank at the pier.\n',
    ]);
    const whole = (beginning: string) => quoteOf(bios, sentenceOf(bios, beginning)).text;
    expect(whole('About Pia')).toBe('About Pia Reed 512 Articles\n\nA sailor since 1990.');
    expect(whole('A sailor')).toBe('A sailor since 1990.');
    expect(whole('Jon Moss\n')).toBe('Jon Moss\n\nJon Moss is a freelance writer.');
    expect(whole('Sincerely')).toBe('Sincerely,');
    expect(whole('The pier')).toBe('The pier');
  });

  it('does not cross a paragraph otherwise', () => {
    expect(quoted('The mayor, Ada Quill')).toBe('The mayor, Ada Quill, opened the town hall to everyone.');
  });
});

describe('the quotes of an answer', () => {
  const found = search(index, 'how many ferries did the storm sink');

  it('are at most three, without overlap, other sources before the same one', () => {
    const quotes = composeQuotes(index, found);
    expect(quotes.length).toBeLessThanOrEqual(3);
    expect(new Set(quotes.map(({ text }) => text)).size).toBe(quotes.length);
    const own = quotes.slice(1).map(({ file }) => file === quotes[0]!.file);
    expect(own).toEqual([...own].sort());
  });

  it('are as many as asked for with top, best first', () => {
    const quotes = topQuotes(index, found, 4);
    expect(quotes).toHaveLength(4);
    expect(quotes[0]!.text).toBe(composeQuotes(index, found)[0]!.text);
  });
});

describe('the words that answer', () => {
  const words = (question: string, text: string) => {
    const span = findAnswerWords(text, analyse(index, question), index);
    return span && text.slice(span.start, span.end);
  };

  it('are a number with its qualifier, a date, quoted words', () => {
    const cost = 'Repairs of the pier will cost about 40,000 crowns.';
    expect(words('how many crowns does the pier cost', cost)).toMatch(/^about 40,000/);
    expect(words('when did the storm begin', 'It began on March 3, 2019.')).toBe('March 3, 2019');
    const said = '“Nobody sleeps outside tonight,” the mayor said.';
    expect(words('what did the mayor say about the storm', said)).toBe('“Nobody sleeps outside tonight,”');
  });

  it('are no number that belongs to a date', () => {
    const text = 'Since September 11 the ferries carry guards.';
    expect(words('how many ferries carry guards', text)).toBeNull();
    expect(words('how many ferries carry guards', 'On March 3, 2019 twelve ferries carried guards.')).toBe(
      'twelve',
    );
  });

  it('are what a name is called beside it, where somebody is asked for by name', () => {
    const who = 'who is Ada Quill';
    expect(words(who, 'Ada Quill (64), the mayor of Brackwater, said so.')).toBe('the mayor of Brackwater');
    expect(words(who, 'It began when Ada Quill was an engineer.')).toBe('an engineer');
    expect(words(who, 'The boat belongs to a fisher called Ada Quill.')).toBe('a fisher');
    expect(words(who, 'Then Ada Quill, mayor of Brackwater, said so.')).toBe('mayor of Brackwater');
    expect(words(who, 'Then Ada Quill, speaking out of turn, said so.')).toBeNull();
    expect(words(who, 'Ada Quill asked for blankets, the radio said.')).toBeNull();
  });

  it.each([
    ['who sank two ferries', 'The Storm Riders sank two ferries off Brackwater.', 'The Storm Riders'],
    ['who sank the ferries', 'Off Brackwater two ferries were sunk by the pirate Jon Moss.', 'Jon Moss'],
    [
      'which group sank the ferries',
      'Off Brackwater the Moss Gang reportedly sank two ferries.',
      'Moss Gang',
    ],
    ['who was the captain of the ferry', 'In Brackwater captain Jon Moss left the ferry.', 'Jon Moss'],
    [
      'who did the mayor blame',
      'In Brackwater the mayor blamed Jon Moss of Larkhaven.',
      'Jon Moss of Larkhaven',
    ],
    [
      'where did the ferries sink',
      'Jon Moss said that the ferries sank off the coast of Brackwater.',
      'Brackwater',
    ],
  ])('are the name that stands to the question’s words as the answer would: %s', (question, text, name) => {
    expect(words(question, text)).toBe(name);
  });

  it.each([
    ['the question’s own name', 'who sank the ferry of Jon Moss', 'Jon Moss sank the ferry of the town.'],
    ['its own name under an alias', 'who sank the ferry of the HPL', 'The Harbour Police sank a ferry.'],
    ['one of several that may answer', 'who sank it', 'Jon Moss of Larkhaven saw Pia Reed near Ada Quill.'],
    ['the beginning of a sentence', 'who sank the ferries', 'Share what you think of the ferries.'],
    ['what kind somebody is of', 'who sank the ferries', 'The ferries hit a Norwegian trawler.'],
    [
      'somebody in a comment that is asked for by its writer',
      'which reader is scared',
      'I am scared of Jon Moss.',
    ],
  ])('are not %s', (_what, question, text) => {
    expect(words(question, text)).toBeNull();
  });

  it.each([
    ['was not confirmed', 'That the mayor knew was not confirmed.'],
    ['denied', 'The mayor denied that she knew.'],
    [
      'hasn’t been confirmed, but has not been ruled out',
      'It hasn’t been confirmed, but has not been ruled out, either.',
    ],
    ['no evidence', 'There is no evidence that the mayor knew.'],
  ])('are those that settle a question of yes or no, or leave it open: %s', (settling, text) => {
    expect(words('is it confirmed that the mayor knew', text)).toBe(settling);
  });

  it('settle nothing in a condition, and no question of another kind', () => {
    expect(words('did the mayor know', 'If it is proven that the mayor knew, she goes.')).toBeNull();
    expect(words('did the mayor know', 'The mayor knew it.')).toBeNull();
    expect(words('what did the mayor know', 'The mayor denied that she knew.')).toBeNull();
  });

  it('are none where the question asks for no such thing, or already has it', () => {
    expect(words('what happened', 'It began on March 3, 2019.')).toBeNull();
    expect(words('how many crowns are 40,000 crowns', 'Repairs cost 40,000 crowns.')).toBeNull();
  });
});

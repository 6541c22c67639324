import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  booleanOption,
  choiceOption,
  dateOption,
  integerOption,
  MAX_STRING_LENGTH,
  parseOptions,
  questionOption,
  stringOption,
} from '../../commands/options.js';
import type { OptionSpec } from '../../commands/types.js';
import { UserError } from '../../src/errors.js';

const base = { name: 'it', description: 'ask.description' } as const;
const parse = (spec: OptionSpec, it: unknown) => parseOptions({ options: [spec] }, { it }).it;

describe('options', () => {
  it.each<[string, OptionSpec, unknown, unknown]>([
    ['a string', stringOption(base), '  x y ', 'x y'],
    [
      'a string of the greatest length',
      stringOption(base),
      'x'.repeat(MAX_STRING_LENGTH),
      'x'.repeat(MAX_STRING_LENGTH),
    ],
    ['a question', questionOption(base), ' who? ', 'who?'],
    ['a question in another script', questionOption(base), '誰', '誰'],
    ['a day', dateOption(base), '2016-02-29', '2016-02-29'],
    ['a whole number', integerOption({ ...base, least: 1, most: 9 }), 9, 9],
    ['a whole number as typed', integerOption({ ...base, least: 1, most: 9 }), '3', 3],
    ['a truth', booleanOption(base), true, true],
    ['a choice', choiceOption({ ...base, choices: [{ name: 'ask.description', value: 'a' }] }), 'a', 'a'],
  ])('take %s', (_what, spec, given, expected) => {
    expect(parse(spec, given)).toBe(expected);
  });

  it.each<[string, OptionSpec, unknown, string]>([
    ['white space', stringOption(base), ' \n', 'it is empty.'],
    [
      'a long string',
      stringOption(base),
      'x'.repeat(2001),
      'it takes at most 2000 characters; that is 2001.',
    ],
    ['marks for a question', questionOption(base), '?!…', 'Ask a question of at least one word.'],
    [
      'control characters for a question',
      questionOption(base),
      '\u0001\u0002',
      'Ask a question of at least one word.',
    ],
    [
      'a day that does not exist',
      dateOption(base),
      '2015-02-29',
      '2015-02-29 is not a date such as 2014-12-01.',
    ],
    ['a day written otherwise', dateOption(base), '1/2/2015', '1/2/2015 is not a date such as 2014-12-01.'],
    [
      'a number too great',
      integerOption({ ...base, least: 1, most: 9 }),
      10,
      'it takes a whole number from 1 to 9, not 10.',
    ],
    [
      'a fraction',
      integerOption({ ...base, least: 1, most: 9 }),
      1.5,
      'it takes a whole number from 1 to 9, not 1.5.',
    ],
    [
      'nothing for a number',
      integerOption({ ...base, least: 0, most: 9 }),
      '',
      'it takes a whole number from 0 to 9, not .',
    ],
    ['a word for a truth', booleanOption(base), 'yes', 'it takes true or false, not yes.'],
    [
      'no choice',
      choiceOption({ ...base, choices: ['a', 'c'].map((value) => ({ name: 'ask.description', value })) }),
      'b',
      'it takes one of a, c, not b.',
    ],
  ])('refuse %s in one line', (_what, spec, given, message) => {
    expect(() => parse(spec, given)).toThrow(UserError);
    expect(() => parse(spec, given)).toThrow(message);
  });

  it('are missed where they are required, and only there', () => {
    expect(parseOptions({ options: [stringOption(base)] }, {})).toEqual({});
    expect(() => parseOptions({ options: [stringOption({ ...base, required: true })] }, {})).toThrow(
      'it is missing',
    );
  });

  it('pass nothing that is not declared', () => {
    expect(parseOptions({ options: [] }, { sudo: true })).toEqual({});
  });

  it('never throw anything but a UserError', () => {
    const specs = [stringOption(base), questionOption(base), dateOption(base), booleanOption(base)];
    fc.assert(
      fc.property(fc.constantFrom(...specs), fc.anything(), (spec, given) => {
        try {
          parse(spec, given);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});

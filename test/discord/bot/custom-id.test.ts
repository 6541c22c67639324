import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePress, encodePress, type Press } from '../../../src/discord/custom-id.js';
import type { View } from '../../../src/discord/view.js';

const name = fc.stringMatching(/^[a-z][a-z_-]{0,9}$/);
const value = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('@', '#', ':', '!1', '%', '&=|', '%25', '100%', 'a=b&c|d'),
  fc.integer({ min: -999, max: 99999 }),
  fc.boolean(),
);
const options = fc.dictionary(name, value, { maxKeys: 3, noNullPrototype: true });
const place = { article: fc.nat(9999), start: fc.nat(20_000_000), end: fc.nat(20_000_000) };
const view: fc.Arbitrary<View> = fc.oneof(
  fc.record({ show: fc.constant('command' as const), command: name, options }),
  fc.record({ show: fc.constant('why' as const), options }),
  fc.record({ show: fc.constant('context' as const), ...place }),
  fc.record({ show: fc.constant('source' as const), ...place }),
);
const corpus = fc.stringMatching(/^[0-9a-f]{8}$/);
const press: fc.Arbitrary<Press> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      press: fc.constant('show' as const),
      corpus,
      view,
      page: fc.integer({ min: 1, max: 9999 }),
      turn: fc.boolean(),
    }),
  },
  fc.record({ press: fc.constant('share' as const), corpus }),
  fc.constant<Press>({ press: 'dismiss' }),
);

describe('a custom id', () => {
  test('is read back as it was written, or not written at all, and never longer than 100', () => {
    fc.assert(
      fc.property(press, fc.option(fc.string({ maxLength: 300 })), (written, question) => {
        const id = encodePress(written, question);
        if (id === null) return;
        expect(id.length).toBeLessThanOrEqual(100);
        const texts =
          written.press === 'show' && 'options' in written.view ? Object.values(written.view.options) : [];
        const suggestions = texts.filter((text) => typeof text === 'string');
        expect(decodePress(id, { question, suggestions })).toEqual(written);
      }),
      { numRuns: 2000 },
    );
  });

  test('names the question of its message, however long', () => {
    const question = 'x'.repeat(300);
    const written: Press = {
      ...{ press: 'show', corpus: '0123abcd', page: 2, turn: true },
      view: { show: 'command', command: 'ask', options: { question } },
    };
    const id = encodePress(written, question);
    expect(id).toBe('R|0123abcd|2|ask|question=@');
    expect(decodePress(id ?? '', { question, suggestions: [] })).toEqual(written);
    expect(decodePress(id ?? '', { question: null, suggestions: [] })).toBeNull();
  });

  test('names a suggested question that is too long by its hash', () => {
    const question =
      'which of the five films that leaked was downloaded the most often by the readers of the site';
    const view: View = { show: 'command', command: 'ask', options: { question } };
    const id = encodePress({ press: 'show', corpus: '0123abcd', view, page: 1, turn: false }, null);
    expect(id).toMatch(/question=#[0-9a-f]{8}$/);
    expect(decodePress(id ?? '', { question: null, suggestions: ['other', question] })).toMatchObject({
      view,
    });
    expect(decodePress(id ?? '', { question: null, suggestions: [] })).toBeNull();
  });

  test('of anything else is none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (id) => {
        const press = decodePress(id, { question: null, suggestions: [] });
        if (press?.press === 'show') expect(id).toMatch(/^[a-z]\|/i);
      }),
      { numRuns: 2000 },
    );
  });
});

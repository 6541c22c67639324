import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openIndex } from '../../../index/open.js';
import { quoteSentence } from '../../../index/sentence-text.js';
import { blockQuote, escapeMarkdown } from '../../../src/discord/escape.js';
import { normalised, rendered } from './rendered.js';

/** Made of what means something in Discord, so that generated texts are full of it. */
const MARKS = [
  ...[
    '\\',
    '*',
    '_',
    '~',
    '|',
    '`',
    '<',
    '>',
    '@',
    '[',
    ']',
    '(',
    ')',
    ':',
    '#',
    '-',
    '+',
    '.',
    ' ',
    '\n',
    '\r\n',
  ],
  ...[
    '**',
    '__',
    '||',
    '~~',
    '```',
    '>>> ',
    '> ',
    '-# ',
    '# ',
    '- ',
    '1. ',
    'https://a.b',
    'discord.gg/a',
    '\t',
  ],
  ...['<@1234567890123456789>', '<@&1234567890123456789>', '<#1234567890123456789>', '<t:1417392000:R>'],
  ...[
    '</ask:1234567890123456789>',
    '<:a:1234567890123456789>',
    ':smile:',
    '@everyone',
    '@here',
    '[a](https://b.c)',
  ],
  ...['<https://a.b>', '<a@b.c>', '<+15551234>', '¯\\_(ツ)_/¯', '👩‍👩‍👧', 'é', 'word', '“', '’', '$5.00'],
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ maxLength: 3 })), { maxLength: 14 })
  .map((parts) => parts.join(''));

/** In a block quote a line that is only white space has nothing to be seen. */
const visible = (shown: string) =>
  normalised(shown)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

describe('what is shown is what stands in the source', () => {
  const cases = [
    '# no heading',
    '-# no small print',
    '> no quote',
    '>>> no quote',
    '- no list',
    '* no list',
    '1. no list',
    '+ no list',
    '  - no nested list',
    '[no](https://link.example)',
    'https://link.example/a_b_c',
    '<https://link.example>',
    '<t:1417392000:R>',
    '<@1234567890123456789>',
    '<#1234567890123456789>',
    '</ask:1234567890123456789>',
    '<:a:1234567890123456789>',
    '<a:a:1234567890123456789>',
    'x :smile: y',
    '||no spoiler||',
    '~~no line~~',
    '_no_ *no* __no__ **no** ***no***',
    '`no` ``no`` ```no```',
    '@everyone @here',
    'C:\\Windows\\*.dll',
    '\\*',
    '¯\\_(ツ)_/¯',
    'first\n# second\n- third\r\n> fourth',
    'Re/code: “#GOP’s” $5.00 at 10:45',
  ];
  test.each(cases)('%j', (source) => {
    for (const markdown of [escapeMarkdown(source), blockQuote(source, null)]) {
      const shown = rendered(markdown);
      expect(visible(shown.text)).toBe(visible(source));
      expect([...shown.kinds].filter((kind) => kind !== 'blockQuote')).toEqual([]);
    }
  });

  test('of generated text, quoted and not', () => {
    fc.assert(
      fc.property(text, (source) => {
        const plain = rendered(escapeMarkdown(source));
        expect(plain.text).toBe(normalised(source));
        expect([...plain.kinds]).toEqual([]);
        const quoted = rendered(blockQuote(source, null));
        expect(visible(quoted.text)).toBe(visible(source));
        expect([...quoted.kinds]).toEqual(['blockQuote']);
      }),
      { numRuns: 2000 },
    );
  });

  test('of generated text with words in bold', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const start = a % (source.length + 1);
        const end = start + (b % (source.length + 1 - start));
        const shown = rendered(blockQuote(source, { start, end }));
        expect(visible(shown.text)).toBe(visible(source));
        expect([...shown.kinds].filter((kind) => kind !== 'blockQuote' && kind !== 'strong')).toEqual([]);
        const bold = normalised(source.slice(start, end))
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean);
        expect(shown.bold.map((words) => words.trim())).toEqual(bold);
      }),
      { numRuns: 2000 },
    );
  });

  test('no line of ours begins a list, which the parser does not know', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(escapeMarkdown(source)).not.toMatch(/^\s*(?:[-*+]|\d+[.)])(?:\s|$)/m);
      }),
    );
  });
});

test('every sentence of the corpus is shown as it stands', () => {
  const index = openIndex({ seedsDir: 'seeds', indexDir: 'index/built' });
  expect(index.sentences.count).toBeGreaterThan(200);
  for (let sentence = 0; sentence < index.sentences.count; sentence++) {
    const quote = quoteSentence(index, sentence);
    const shown = rendered(blockQuote(quote.text, null));
    expect(visible(shown.text)).toBe(visible(quote.text));
  }
});

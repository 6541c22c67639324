/** What a file shows by marks, as `#` and `>`, is no part of what is quoted of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openIndex } from '../../index/open.js';
import { quoteSentence } from '../../index/sentence-text.js';

const dir = mkdtempSync(path.join(tmpdir(), 'marks-'));
afterAll(() => rmSync(dir, { recursive: true }));

const TEXT = `# The fire

It burned for **two** days. What we know:

- 17 are dead.
* 41 were hurt.
• One is missing.
1. A chain was found.

## The letter

> They were told.
>
> They did nothing.

-5 degrees it was. #fire

***
`;

describe('the sentences of a Markdown file', () => {
  writeFileSync(path.join(dir, 'fire.md'), TEXT);
  const index = openIndex({ seedsDir: dir, indexDir: path.join(dir, 'built') });

  test('begin behind the marks, and are verbatim', () => {
    const quotes = Array.from({ length: index.sentences.count }, (_, at) => quoteSentence(index, at));
    expect(quotes.map(({ text }) => text)).toEqual([
      'The fire',
      'It burned for **two** days.',
      'What we know:',
      '17 are dead.',
      '41 were hurt.',
      'One is missing.',
      '1. A chain was found.',
      'The letter',
      'They were told.',
      'They did nothing.',
      '-5 degrees it was.',
      '#fire',
    ]);
    for (const { text, start, end } of quotes) expect(TEXT.slice(start, end)).toBe(text);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIndex } from '../../index/open.js';
import { highlighted, makeQuote } from '../../index/quote.js';
import { quoteSentence } from '../../index/sentence-text.js';
import type { Article } from '../../index/types.js';
import { corpusFolder } from './corpus-folder.js';

const fragments = fc.constantFrom(
  'Mr. Turner leaked.',
  'By Jane Doe, December 1, 2014',
  '3 Responses to “It”',
  'BeccaM says:',
  'U.S.',
  '“No!”',
  '…',
  ' ',
  '\u00a0',
  '\n',
  '\r\n',
  '\n\n',
  '1. ',
  'Share this article',
  '© 2014',
  'She is a writer who lives in Rome.',
  '\uFEFF',
  '😀',
  'ﬁlm',
  'İstanbul',
  '\u0000'.replace('\u0000', '\u0001'),
);
const texts = fc.array(fc.oneof(fragments, fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 30 });

describe('quotes', () => {
  it('are slices of their article, for every sentence of any text', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = `Headline\n\n${parts.join(' ').replaceAll('\0', '')}`;
        const index = openIndex({ seedsDir: corpusFolder({ 'a.txt': text }), indexDir: '/dev/null/none' });
        const article = index.corpus.articles[0]!;
        const whole = Buffer.from(article.text).toString();
        for (let at = 0; at < index.sentences.count; at++) {
          const quote = quoteSentence(index, at);
          expect(quote.text).toBe(whole.slice(quote.start, quote.end));
          expect(quote.text.trim()).toBe(quote.text);
          expect(quote.hedges.every((hedge) => quote.text.includes(hedge))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are whole sentences of the articles that ship, in order and without overlap', () => {
    const index = openIndex({ seedsDir: 'seeds', indexDir: corpusFolder({}) });
    let [article, end] = [0, 0];
    for (let at = 0; at < index.sentences.count; at++) {
      const quote = quoteSentence(index, at);
      const { text } = index.corpus.articles.find(({ file }) => file === quote.file)!;
      if (index.sentences.article[at] !== article) [article, end] = [index.sentences.article[at]!, 0];
      expect(quote.text).toBe(text.slice(quote.start, quote.end));
      expect(quote.start).toBeGreaterThanOrEqual(end);
      end = quote.end;
    }
    expect(index.sentences.count).toBeGreaterThan(200);
  });
});

describe('makeQuote', () => {
  const article: Article = {
    ...{ id: '1', title: 'T', author: null, outlet: null, published: null, url: null, status: null },
    ...{ file: 'a.txt', supplied: [], text: 'Menu. Sony may have been hacked.' },
    parts: [
      { kind: 'boilerplate', speaker: null, start: 0, end: 5 },
      { kind: 'comment', speaker: 'Becca', start: 6, end: 32 },
    ],
  };

  it('tells whose words it is and how they are hedged', () => {
    const quote = makeQuote(article, { start: 6, end: 32 }, { start: 6, end: 10 });
    expect(quote).toMatchObject({
      text: 'Sony may have been hacked.',
      role: 'comment',
      speaker: 'Becca',
      hedges: ['may'],
    });
    expect(quote.highlight).toEqual({ start: 0, end: 4, text: 'Sony' });
  });

  it.each([
    ['boilerplate', 0, 5],
    ['more than one part', 0, 32],
    ['nothing', 8, 8],
    ['what lies outside', 6, 33],
    ['a negative place', -1, 5],
  ])('refuses %s', (_what, start, end) => {
    expect(() => makeQuote(article, { start, end })).toThrow(RangeError);
  });

  it('refuses words that the quote does not hold', () => {
    const quote = makeQuote(article, { start: 6, end: 32 });
    expect(() => highlighted(quote, { start: 0, end: 27 })).toThrow(RangeError);
    expect(() => highlighted(quote, { start: 3, end: 3 })).toThrow(RangeError);
    expect(highlighted(quote, { start: 5, end: 8 }).highlight!.text).toBe('may');
  });
});

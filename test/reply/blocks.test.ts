import { beforeAll, describe, expect, it } from 'vitest';
import type { LoadedIndex } from '../../index/load.js';
import { openIndex } from '../../index/open.js';
import { quoteSentence, quoteSentences } from '../../index/sentence-text.js';
import type { Quote } from '../../index/types.js';
import type { Answer } from '../../src/answer/types.js';
import { contextReply } from '../../src/reply/context.js';
import { joined, metadata, words } from '../../src/reply/pieces.js';
import { citationOf, labelsOf, quoteBlock } from '../../src/reply/quote-block.js';
import type { BlockOf, Reply } from '../../src/reply/types.js';
import { why } from '../../src/reply/why.js';
import { plain, say } from '../../src/wording.js';

let index: LoadedIndex;

beforeAll(() => {
  index = openIndex({ seedsDir: 'seeds', indexDir: '/dev/null/none' });
});

/** The sentence of the corpus that begins so. */
function sentence(beginning: string): number {
  for (let at = 0; at < index.sentences.count; at++) {
    if (quoteSentence(index, at).text.startsWith(beginning)) return at;
  }
  throw new Error(`no sentence begins with ${beginning}`);
}

const quoteOf = (beginning: string): Quote => quoteSentence(index, sentence(beginning));
const quotesIn = ({ blocks }: Reply) =>
  blocks.filter((block): block is BlockOf<'quote'> => block.kind === 'quote');

describe('a quote’s labels and citation', () => {
  it.each([
    ['All North Korea has managed', ['reader comment by benb']],
    ['Sony Pictures’ Movies Leaked', ['headline']],
    ['Ms. Smith (not her real name)', ['about the writer']],
    ['The FBI is investigating', []],
    ['Sony Pictures reportedly suspects', ['hedged in the source: reportedly, suspects']],
  ])('%s', (beginning, labels) => {
    expect(labelsOf(quoteOf(beginning)).map(plain)).toEqual(labels);
  });

  it('calls a reader without a name unnamed', () => {
    const quote: Quote = { ...quoteOf('All North Korea has managed'), speaker: null };
    expect(labelsOf(quote).map(plain)).toEqual(['reader comment by an unnamed reader']);
  });

  it('tells what is known, and that a date is not', () => {
    const { article } = quoteOf('The FBI is investigating');
    expect(plain(citationOf(article))).toBe(
      'Unreleased Sony movies leak after hack; Sony may suspect North Korea · by Ms. Smith · 2014-12-01',
    );
    const bare = {
      ...article,
      author: null,
      outlet: 'The Paper',
      published: null,
      status: 'retracted' as const,
    };
    expect(plain(citationOf(bare))).toBe(`${article.title} · The Paper · undated · retracted`);
  });

  it('are there with the rank and the whole quote', () => {
    const quote = quoteOf('The FBI is investigating');
    expect(quoteBlock(quote, 2)).toMatchObject({ kind: 'quote', quote, rank: 2, labels: [] });
    expect(quoteBlock(quote).rank).toBeNull();
  });
});

describe('pieces', () => {
  it('take no words that the quote does not hold', () => {
    expect(words(quoteOf('The FBI is investigating'), 'FBI').text).toBe('FBI');
    expect(() => words(quoteOf('The FBI is investigating'), 'CIA')).toThrow(RangeError);
  });

  it('are joined with a separator between them', () => {
    expect(plain(joined([metadata('a'), say('label.bio'), [metadata('b')]], 'label.next'))).toBe(
      'a · about the writer · b',
    );
    expect(joined([])).toEqual([]);
  });
});

describe('contextReply', () => {
  it('shows the whole paragraph, the quoted sentence highlighted, one citation at the end', () => {
    const at = sentence('Why?');
    const blocks = quotesIn(contextReply(index, quoteSentence(index, at)));
    expect(blocks.map(({ quote }) => quote.text)).toEqual(
      [-1, 0, 1, 2].map((step) => quoteSentence(index, at + step).text),
    );
    expect(blocks.map(({ quote }) => quote.highlight?.text ?? null)).toEqual([null, 'Why?', null, null]);
    expect(blocks.map(({ citation }) => citation.length > 0)).toEqual([false, false, false, true]);
  });

  it('takes a quote of two sentences', () => {
    const at = sentence('Why?');
    const blocks = quotesIn(contextReply(index, quoteSentences(index, at, at + 1)));
    expect(blocks.map(({ quote }) => quote.highlight !== null)).toEqual([false, true, true, false]);
  });

  it('goes one sentence on where the quote is a paragraph of its own', () => {
    const at = sentence('The film stars James Franco');
    const texts = quotesIn(contextReply(index, quoteSentence(index, at))).map(({ quote }) => quote.text);
    expect(texts).toEqual([-1, 0, 1].map((step) => quoteSentence(index, at + step).text));
  });

  it('never leaves the part: a headline and a comment stand alone', () => {
    const headline = contextReply(index, quoteOf('Sony Pictures’ Movies Leaked'));
    expect(quotesIn(headline)).toHaveLength(1);
    expect(headline.blocks.at(-1)).toEqual({ kind: 'note', line: say('context.alone') });
    const comment = quoteOf('I do.');
    const around = quotesIn(contextReply(index, comment)).map(({ quote }) => quote);
    expect(around.every(({ role, speaker }) => role === 'comment' && speaker === comment.speaker)).toBe(true);
  });

  it('still shows a quote that is no sentence of the index', () => {
    const quote: Quote = { ...quoteOf('The FBI is investigating'), file: 'gone.txt' };
    expect(quotesIn(contextReply(index, quote)).map((block) => block.quote)).toEqual([quote]);
  });
});

describe('why', () => {
  const answer = (status: Answer['status']): Answer => ({
    ...{
      question: 'who is GOP',
      status,
      reason: status === 'declined' ? 'not-in-corpus' : null,
      understood: [],
    },
    ...{ confidence: 0.91234, quotes: [], related: [], corroboration: { sources: 1 }, differs: [] },
    ...{ suggestions: [], leftOut: [] },
    explain: () => ({
      asked: 'definition',
      terms: [{ term: 'gop', weight: 2.5 }],
      names: ['GOP'],
      candidates: ['The Guardians of Peace (GOP)', 'The FBI is', 'Why?'].map((beginning, at) => ({
        quote: quoteOf(beginning),
        score: 3 - at,
        matched: at === 0 ? ['GOP'] : [],
        features: [
          { feature: 'bm25', value: 1, weight: 0.5, contribution: 0.5 },
          { feature: 'names', value: 1, weight: -2, contribution: -2 },
        ],
      })),
      decision: [{ feature: 'margin', value: 0.25, weight: 4, contribution: 1 }],
      rule: 'threshold',
      threshold: 0.5,
      work: { postings: 12, scored: 1, compared: 0 },
    }),
  });

  it('tells the best and the runner-up with their features, the largest contribution first', () => {
    const { blocks } = why(answer('answered'));
    const quotes = blocks.filter((block) => block.kind === 'quote');
    expect(quotes.map(({ rank }) => rank)).toEqual([1, 2]);
    const tables = blocks.filter((block) => block.kind === 'table');
    expect(tables.map(({ rows }) => rows.map((row) => row.map(plain)))).toEqual([
      [
        ['names', '1', '-2', '-2'],
        ['bm25', '1', '0.5', '0.5'],
      ],
      [
        ['names', '1', '-2', '-2'],
        ['bm25', '1', '0.5', '0.5'],
      ],
      [['margin', '0.25', '4', '1']],
    ]);
  });

  it('says what was understood and which rule decided', () => {
    const lines = why(answer('declined')).blocks.flatMap((block) => {
      if (block.kind === 'bullets') return block.items.map(plain);
      return 'line' in block ? [plain(block.line)] : [];
    });
    expect(lines).toEqual([
      'Why no answer?',
      'Asked for: definition',
      'Terms of the question, with their weights: gop 2.5',
      'Names in the question: GOP',
      'Rank 1, score 3',
      'Words of the question in this quote: GOP',
      'The runner-up: rank 2, score 2',
      'Words of the question in this quote: none',
      'Confidence 0.912, where 0.5 is needed. Decided by: threshold',
      'Looked at 12 places in the index and scored 1 sentence.',
    ]);
  });
});

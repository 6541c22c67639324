import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.js';
import type { Answer } from '../../src/answer/types.js';
import { shippedCorpus } from '../facts/support.js';

const index = shippedCorpus();
const texts = new Map(index.corpus.articles.map((article) => [article.file, article.text]));
const words = index.vocabulary.surfaces.slice(0, 2000);

const RUNS = 150;
const QUESTION_WORDS = ['who', 'when', 'where', 'why', 'how many', 'what did', 'is', 'which', ''];

/** Questions of words of the corpus, of question words and of anything at all. */
const question = fc
  .tuple(
    fc.constantFrom(...QUESTION_WORDS),
    fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, fc.string({ unit: 'grapheme' })), {
      maxLength: 12,
    }),
  )
  .map(([first, rest]) => [first, ...rest].join(' '));

describe('whatever is asked', () => {
  it('every quote is a slice of its file', () => {
    fc.assert(
      fc.property(question, fc.boolean(), (asked, noExpansion) => {
        const answer = ask(index, asked, { noExpansion });
        for (const quote of [...answer.quotes, ...answer.related]) {
          expect(texts.get(quote.file)?.slice(quote.start, quote.end)).toBe(quote.text);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('an answer has one to three quotes, a decline none and a reason', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const answer = ask(index, asked);
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
        expect(answer.quotes.length).toBeLessThanOrEqual(3);
        expect(answer.quotes.length > 0).toBe(answer.status === 'answered');
        expect(answer.reason === null).toBe(answer.status === 'answered');
      }),
      { numRuns: RUNS },
    );
  });

  it('no two quotes of an answer overlap', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(overlapping(ask(index, asked))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('asking again gives the same', () => {
    const stripped = ({ explain, ...rest }: Answer) => ({ ...rest, trace: explain() });
    fc.assert(
      fc.property(question, (asked) => {
        expect(stripped(ask(index, asked))).toEqual(stripped(ask(index, asked)));
      }),
      { numRuns: 30 },
    );
  });
});

function overlapping({ quotes }: Answer): string[] {
  return quotes.flatMap((a, at) =>
    quotes
      .slice(at + 1)
      .filter((b) => a.file === b.file && a.start < b.end && b.start < a.end)
      .map((b) => `${a.text} | ${b.text}`),
  );
}

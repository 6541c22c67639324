import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteSentence } from '../../../index/load.js';
import { openIndex } from '../../../index/open.js';
import type { Quote } from '../../../index/types.js';
import { costOf, fits } from '../../../src/discord/budget.js';
import { LONGEST_TEXT_UNITS, renderCard } from '../../../src/discord/card.js';
import { cleanInput, echo, readEcho } from '../../../src/discord/echo.js';
import { readQuestion } from '../../../src/discord/question.js';
import type { View } from '../../../src/discord/view.js';
import { quoteBlock } from '../../../src/reply/quote-block.js';
import type { Block, Reply, Tone } from '../../../src/reply/types.js';
import { say } from '../../../src/wording.js';
import { rendered } from './rendered.js';

const index = openIndex({ seedsDir: 'seeds', indexDir: '/dev/null/none' });
const commandIds = new Map<string, string>();
const quotes = Array.from({ length: index.sentences.count }, (_, at) => quoteSentence(index, at));
const view: View = { show: 'command', command: 'ask', options: { question: 'who is GOP' } };

/** A quote as long as wished: the text of a sentence over and over. Only its length matters here. */
const longer = (quote: Quote, times: number): Quote => ({
  ...quote,
  text: Array.from({ length: times }, () => quote.text).join(' * '),
  highlight: null,
});

const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...quotes), fc.constantFrom(1, 1, 1, 3, 60))
      .map(([quote, times]): Block => quoteBlock(longer(quote, times))),
  },
  { weight: 5, arbitrary: fc.constant<Block>({ kind: 'heading', line: say('ask.further') }) },
  {
    weight: 1,
    arbitrary: fc
      .string({ maxLength: 300 })
      .map((text): Block => ({ kind: 'text', line: [{ from: 'echo', text }, ...say('list.next')] })),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.string({ maxLength: 60 }), { maxLength: 30 }).map(
      (items): Block => ({
        kind: 'bullets',
        items: items.map((text) => [{ from: 'metadata', text }, ...say('list.next')]),
      }),
    ),
  },
);
const question = fc.string({ unit: 'grapheme', maxLength: 300 });
const actions = fc.integer({ min: 0, max: 30 }).map((count) =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'run' as const,
    label: say('action.context'),
    command: 'ask',
    options: { question: `question ${at}` },
  })),
);
const tone = fc.constantFrom<Tone>('answer', 'declined', 'list', 'notice', 'error');
const reply: fc.Arbitrary<Reply> = fc
  .record({
    tone,
    isPrivate: fc.boolean(),
    question,
    blocks: fc.array(block, { minLength: 1, maxLength: 60 }),
    actions,
  })
  .map(({ isPrivate, question: text, blocks, ...rest }) => ({
    ...rest,
    private: isPrivate,
    blocks: [{ kind: 'question', text }, ...blocks],
  }));

const render = (shown: Reply, page: number, by: View | null = view) =>
  renderCard({ reply: shown, view: by, page, isPrivate: shown.private, index, commandIds });

describe('a card', () => {
  test('costs no more than Discord allows, whatever is in it and on whichever page', () => {
    fc.assert(
      fc.property(reply, fc.integer({ min: 1, max: 30 }), fc.boolean(), (shown, page, turns) => {
        const { components } = render(shown, page, turns ? view : null);
        expect(fits(costOf(components))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('of many short texts counts components before characters', () => {
    const line = say('ask.further');
    const blocks = Array.from({ length: 100 }, (): Block => ({ kind: 'text', line }));
    for (const count of [0, 3, 10, 30]) {
      const actions = Array.from({ length: count }, (_, at) => ({
        ...{ kind: 'run' as const, label: line, command: 'ask' },
        options: { question: `question ${at}` },
      }));
      const shown: Reply = { tone: 'list', private: false, blocks, actions };
      const pages = Array.from({ length: 30 }, (_, at) => costOf(render(shown, at + 1).components));
      expect(Math.max(...pages.map((cost) => cost.components))).toBeLessThanOrEqual(40);
      expect(Math.max(...pages.map((cost) => cost.components))).toBeGreaterThan(20);
    }
  });

  test('shows every quote whole, on one of its pages or in a file', () => {
    fc.assert(
      fc.property(reply, (shown) => {
        const cards = Array.from({ length: 30 }, (_, at) => render(shown, at + 1));
        const text = cards.map(({ components }) => textOf(components)).join('\n');
        const files = cards.flatMap((card) => card.files.map((file) => file.content));
        const lines = (source: string) =>
          source
            .split(/\r\n|\r|\n/)
            .map((line) => line.trim())
            .filter(Boolean);
        for (const one of shown.blocks) {
          if (one.kind !== 'quote') continue;
          const isShown = lines(one.quote.text).every((line) => text.includes(line));
          expect(isShown || files.includes(one.quote.text)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('shows the question on every page, to be read back', () => {
    fc.assert(
      fc.property(reply, question, fc.integer({ min: 1, max: 5 }), (shown, asked, page) => {
        const text = cleanInput(asked).slice(0, 300);
        const blocks: Block[] = [{ kind: 'question', text }, ...shown.blocks.slice(1)];
        expect(readQuestion(render({ ...shown, blocks }, page).components)).toBe(cleanInput(text));
      }),
      { numRuns: 100 },
    );
  });

  test('attaches a sentence that is too long, with its citation', () => {
    const long = longer(quotes[40]!, 60);
    const { components, files } = render(
      { tone: 'answer', private: false, blocks: [quoteBlock(long, 1)], actions: [] },
      1,
    );
    expect(long.text.length).toBeGreaterThan(LONGEST_TEXT_UNITS);
    expect(files.map((file) => file.content)).toEqual([long.text]);
    expect(textOf(components)).toContain(long.article.title);
  });
});

test("the user's words are shown without what cannot be seen, and read back as they were shown", () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const clean = cleanInput(text);
      expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/u);
      expect(cleanInput(clean)).toBe(clean);
      expect(rendered(echo(text)).text).toBe(clean);
      expect(readEcho(echo(text))).toBe(clean);
    }),
    { numRuns: 2000 },
  );
});

type Nested = { content?: string; components?: readonly Nested[] };

/** What a reader reads of the components. */
function textOf(components: readonly unknown[]): string {
  return (components as readonly Nested[])
    .map(({ content, components: inner = [] }) =>
      [
        ...(content === undefined ? [] : content.split('\n').map((line) => rendered(line).text)),
        textOf(inner),
      ].join('\n'),
    )
    .join('\n');
}

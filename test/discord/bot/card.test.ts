import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openIndex } from '../../../index/open.js';
import { quoteSentence } from '../../../index/sentence-text.js';
import type { Quote } from '../../../index/types.js';
import { costOf, fits } from '../../../src/discord/budget.js';
import { renderCard } from '../../../src/discord/card.js';
import { LONGEST_TEXT_UNITS } from '../../../src/discord/card-body.js';
import { cleanInput, echo, readEcho } from '../../../src/discord/echo.js';
import { withoutQuotes } from '../../../src/discord/moderation.js';
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

/** A title as long as wished: of an article without a headline it is the first paragraph. */
const titled = (quote: Quote, title: string): Quote => ({ ...quote, article: { ...quote.article, title } });

const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...quotes), fc.constantFrom(1, 1, 1, 3, 60))
      .map(([quote, times]): Block => quoteBlock(longer(quote, times))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...quotes), fc.constantFrom(1, 60), fc.constantFrom(400, 6000))
      .map(([quote, times, length]) => quoteBlock(titled(longer(quote, times), '*'.repeat(length)))),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 3000 })
      .map((length): Block => ({ kind: 'heading', line: [{ from: 'curated', text: 'h'.repeat(length) }] })),
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
const tone = fc.constantFrom<Tone>('answer', 'declined', 'list', 'notice');
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
        const { components, files } = render(shown, page, turns ? view : null);
        expect(fits(costOf(components))).toBe(true);
        expect(files.length).toBeLessThanOrEqual(10);
        expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
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

  test('of citations without quotes costs no more than Discord allows', () => {
    const blocks = quotes.slice(0, 200).map((quote) => quoteBlock(titled(quote, '*'.repeat(6000))));
    const shown: Reply = { tone: 'answer', private: false, blocks, actions: [] };
    const card = withoutQuotes({ reply: shown, view, page: 1, isPrivate: false, index, commandIds });
    expect(fits(costOf(card?.components ?? []))).toBe(true);
    expect(textOf(card?.components ?? [])).toContain('… (shortened)');
  });

  test('of a list of thousands looks at its blocks a few times, not once for each page', () => {
    let looks = 0;
    const many = Array.from({ length: 3000 }, (_, at) => quoteBlock(quotes[at % quotes.length]!));
    const shown: Reply = {
      ...{ tone: 'list', private: false, actions: [] },
      get blocks() {
        looks++;
        return many;
      },
    };
    render(shown, 2);
    expect(looks).toBeLessThan(10);
  });

  test('of several quotes has the context of those on its page', () => {
    const long = [10, 30, 50, 70].map((at) => longer(quotes[at]!, Math.ceil(1500 / quotes[at]!.text.length)));
    const shown: Reply = {
      ...{ tone: 'list', private: false },
      blocks: long.map((quote, at) => quoteBlock(quote, at + 1)),
      actions: long.map((quote, at) => ({
        ...{ kind: 'context', quote },
        label: say('action.context-of', { number: at + 1 }),
      })),
    };
    const numbers = (page: number) =>
      [...JSON.stringify(render(shown, page).components).matchAll(/Context of \[(\d)\]/g)].map(([, n]) => n);
    const pages = [1, 2, 3, 4].map(numbers);
    expect(pages[0]![0]).toBe('1');
    expect(pages[1]).not.toContain('1');
    expect([...new Set(pages.flat())].sort()).toEqual(['1', '2', '3', '4']);
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

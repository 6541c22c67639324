/**
 * The closed world: whatever command is run with whatever options, a reply shows nothing but the sources, what is
 * curated in `seeds/`, our catalogue, the user's own words and what we computed. It covers every command of the
 * registry by itself: the options are made from their declarations.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { allCommands } from '../../commands/all.js';
import { parseOptions } from '../../commands/options.js';
import type { Command, Context, OptionSpec } from '../../commands/types.js';
import { openIndex } from '../../index/open.js';
import { readCorpus } from '../../index/parse-corpus.js';
import { quoteSentence } from '../../index/sentence-text.js';
import type { Quote } from '../../index/types.js';
import type { Answer } from '../../src/answer/types.js';
import { UserError } from '../../src/errors.js';
import { contextReply } from '../../src/reply/context.js';
import type { Reply } from '../../src/reply/types.js';
import { why } from '../../src/reply/why.js';
import { say } from '../../src/wording.js';
import { ClosedWorld } from './closed-world.js';

const corpus = readCorpus('seeds');
const index = openIndex({ seedsDir: 'seeds', indexDir: '/dev/null/none' });
const context: Context = { index };
const world = new ClosedWorld(index);
const RUNS = 120;

const asked = readFileSync('test/accuracy/dev.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { question: string }).question);
const names = corpus.incident.aliases.flatMap(({ name, also }) => [name, ...also]);

/** Sentences as they are, and with a word dropped or changed. */
const sentences = fc
  .record({
    at: fc.nat({ max: index.sentences.count - 1 }),
    drop: fc.option(fc.nat({ max: 30 })),
    put: fc.option(fc.constantFrom('not', '12', 'Fury', '…')),
  })
  .map(({ at, drop, put }) => {
    const words = quoteSentence(index, at).text.split(' ');
    if (drop !== null) words.splice(drop % words.length, 1, ...(put === null ? [] : [put]));
    return words.join(' ');
  });

/** Words of every kind that somebody may type. */
const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...asked) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...names,
      ...corpus.articles.map(({ id }) => id),
      'Nobody',
      'hackers',
      'BeccaM',
    ),
  },
  { weight: 3, arbitrary: sentences },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('@everyone <t:1:R>', ' ', 'zxqv', '# head\n> quote', 'x'.repeat(2000)),
  },
);
const days = fc
  .date({ min: new Date('2014-11-20'), max: new Date('2014-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function valuesOf(option: OptionSpec): fc.Arbitrary<unknown> {
  if (option.type === 'boolean') return fc.boolean();
  if (option.type === 'integer')
    return fc.integer({ min: option.range?.least ?? 1, max: Math.min(option.range?.most ?? 9, 9) });
  if (option.choices) return fc.constantFrom(...option.choices.map(({ value }) => value));
  const offered = option.complete?.(context, '').map(({ value }) => value) ?? [];
  const free = 'value' in option.read('2014-12-01') && 'wrong' in option.read('soon') ? days : words;
  return offered.length > 0 ? fc.oneof(fc.constantFrom(...offered), free) : free;
}

function optionsOf(command: Command): fc.Arbitrary<Record<string, unknown>> {
  const required = command.options.filter((option) => option.required).map(({ name }) => name);
  const values = Object.fromEntries(command.options.map((option) => [option.name, valuesOf(option)]));
  return fc.record(values, { requiredKeys: required });
}

/** Runs a command; a user's error becomes the line that it shows. */
async function runOf(command: Command, given: Record<string, unknown>) {
  try {
    const options = parseOptions(command, given);
    const result = await command.run(context, options);
    return { options, result };
  } catch (error) {
    if (error instanceof UserError) return { line: say(error.key, error.parameters) };
    throw error;
  }
}

function quotesOf({ blocks }: Reply): Quote[] {
  return blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote] : []));
}

describe.each(allCommands(corpus).map((command) => [command.name, command] as const))(
  '/%s',
  (_name, command) => {
    it('shows nothing from outside', async () => {
      await fc.assert(
        fc.asyncProperty(optionsOf(command), async (given) => {
          const echoed = Object.values(given).map((value) => String(value).trim());
          const ran = await runOf(command, given);
          if ('line' in ran) {
            expect(world.strangersAmong(ran.line, echoed)).toEqual([]);
            return;
          }
          const reply = command.present(context, ran.result, ran.options);
          expect(world.strangersOf(reply, echoed)).toEqual([]);
          expect(world.strangersInJson(command.json(context, ran.result, ran.options))).toEqual([]);
          for (const quote of quotesOf(reply).slice(0, 2)) {
            expect(world.strangersOf(contextReply(index, quote), echoed)).toEqual([]);
          }
          if (command.name === 'ask')
            expect(world.strangersOf(why(ran.result as Answer), echoed)).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    });

    it('is described in words of ours or curated ones', () => {
      const lines = [command.description, ...command.options.map(({ description }) => description)].map(
        (description) => (typeof description === 'string' ? say(description) : description),
      );
      for (const line of lines) expect(world.strangersAmong(line, [])).toEqual([]);
    });
  },
);

describe('the checker itself', () => {
  let quote: Quote;

  beforeAll(() => {
    quote = quoteSentence(index, 30);
  });

  it.each<[string, (real: Quote) => Reply['blocks'][number]]>([
    ['a changed quote', (real) => block({ ...real, text: `${real.text} not` })],
    ['a cut quote', (real) => block({ ...real, text: real.text.slice(0, 9) })],
    ['a moved highlight', (real) => block({ ...real, highlight: { start: 0, end: 3, text: 'foo' } })],
    [
      'words that are not ours',
      () => ({ kind: 'text', line: [{ from: 'wording', text: 'North Korea did it.' }] }),
    ],
    ['a made-up title', () => ({ kind: 'text', line: [{ from: 'metadata', text: 'A made-up title' }] })],
    ['a made-up name', () => ({ kind: 'text', line: [{ from: 'curated', text: 'John Q. Hacker' }] })],
    ['words of nobody', () => ({ kind: 'text', line: [{ from: 'echo', text: 'what nobody typed' }] })],
    ['prose as a number', () => ({ kind: 'text', line: [{ from: 'computed', text: 'about a dozen' }] })],
    [
      'words that a quote lacks',
      (real) => ({ kind: 'text', line: [{ from: 'words', text: 'xyzzy', quote: real }] }),
    ],
    ['another question', () => ({ kind: 'question', text: 'who was it' })],
  ])('finds %s', (_what, make) => {
    const reply: Reply = { tone: 'answer', private: false, blocks: [make(quote)], actions: [] };
    expect(world.strangersOf(reply, ['who is GOP'])).toHaveLength(1);
  });

  it('finds false values in JSON', () => {
    const { text, file, start, end } = quote;
    const good = { text, file, start, end, highlight: null };
    expect(world.strangersInJson({ facts: [{ value: text.slice(0, 5), quote: good }] })).toEqual([]);
    expect(world.strangersInJson({ facts: [{ value: 'xyzzy', quote: good }] })).toHaveLength(1);
    expect(world.strangersInJson([{ ...good, end: end + 1 }])).toHaveLength(1);
  });

  function block(changed: Quote): Reply['blocks'][number] {
    return { kind: 'quote', quote: changed, labels: [], citation: [], rank: null };
  }
});

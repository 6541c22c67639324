import { describe, expect, it, test } from 'vitest';
import { allCommands } from '../../commands/all.js';
import { parseOptions } from '../../commands/options.js';
import type { LoadedIndex } from '../../index/load.js';
import type { Reply } from '../../src/reply/types.js';
import { plain } from '../../src/wording.js';
import { corpusOf, shippedCorpus } from '../facts/support.js';

const shipped = shippedCorpus();

/** The reply of a command to options as a host gives them. */
async function replyTo(
  name: string,
  given: Record<string, unknown>,
  index: LoadedIndex = shipped,
): Promise<Reply> {
  const command = allCommands(index.corpus).find((one) => one.name === name)!;
  const options = parseOptions(command, given);
  return command.present({ index }, await command.run({ index }, options), options);
}

/** Its lines, without its quotes. */
function linesOf({ blocks }: Reply): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'bullets') return block.items.map(plain);
    if (block.kind === 'table') return block.rows.map((row) => row.map(plain).join(' | '));
    return 'line' in block ? [plain(block.line)] : [];
  });
}

/** A corpus of that many articles, with titles of that length. */
const corpusWith = (count: number, length: number) =>
  corpusOf(
    Array.from(
      { length: count },
      (_, at) =>
        `${`Report ${at} of the theft `.padEnd(length, 'a long title ')}\n\nThen Ada Quill stole ${at} maps.\n`,
    ),
  );

describe('lists', () => {
  it('part the values of a field by commas, so that they do not look like fields', async () => {
    const row = linesOf(await replyTo('films', { name: 'Fury' })).find((line) => line.startsWith('Fury'));
    expect(row).toContain('still in theaters [1], in theaters [2], still being shown [2]');
    expect(row).not.toContain(' · ');
  });

  it('tell which columns they sort by', async () => {
    const wrong = 'sort takes one of status, release, downloads, star, not title.';
    await expect(replyTo('films', { sort: 'title' })).rejects.toThrow(wrong);
  });
});

describe('where nothing is found there is a way on:', () => {
  const labelsOf = ({ actions }: Reply) => actions.map(({ kind, label }) => `${kind} ${plain(label)}`);

  it('a comparison offers questions that are answered', async () => {
    const reply = await replyTo('compare', { question: 'how much did the hackers ask for in ransom' });
    expect(reply.private).toBe(true);
    expect(linesOf(reply).at(-1)).toBe('The articles do answer:');
    expect(labelsOf(reply)[0]).toMatch(/^run /);
    expect(labelsOf(await replyTo('compare', { question: 'who is GOP' }))[0]).toMatch(/^context /);
  });

  it('a name offers those that are near, else those that are named most', async () => {
    expect(labelsOf(await replyTo('who', { name: 'Arnold Winter' }))).toEqual([
      'run Sony Pictures Entertainment',
      'run North Korea',
      'run The Interview',
    ]);
    expect(labelsOf(await replyTo('who', { name: 'Mandi' }))).toEqual(['run Mandiant']);
  });
});

test('a name that only readers write is told with their comments', async () => {
  const reply = await replyTo('who', { name: 'obama' });
  expect(linesOf(reply)[0]).toBe('The 5 articles themselves do not name obama; readers’ comments do:');
  const quotes = reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote] : []));
  expect(quotes.map(({ role, highlight }) => [role, highlight?.text])).toContainEqual(['comment', 'Obama']);
  expect(linesOf(await replyTo('who', { name: 'Arnold Winter' }))[0]).toBe(
    'The 5 articles do not name Arnold Winter.',
  );
});

test('a reader is told with what that reader wrote, labelled, and is found', async () => {
  const reply = await replyTo('who', { name: 'the_fixer' });
  expect([reply.tone, reply.private]).toEqual(['answer', false]);
  expect(linesOf(reply)).toEqual([
    'The_Fixer',
    '3 reader comments under the name The_Fixer',
    'The 5 articles do not name The_Fixer.',
  ]);
  const quotes = reply.blocks.filter((block) => block.kind === 'quote');
  for (const { labels } of quotes) expect(plain(labels[0]!)).toBe('reader comment by The_Fixer');
  expect(quotes.filter(({ citation }) => citation.length > 0)).toHaveLength(3);
  expect(reply.actions.map(({ kind }) => kind)).toEqual(['context']);
  const near = await replyTo('who', { name: 'becc' });
  expect(linesOf(near)).toEqual(['The 5 articles do not name becc.', 'Perhaps you mean:']);
  expect(near.actions.map(({ label }) => label)).toEqual([[{ from: 'metadata', text: 'BeccaM' }]]);
});

test('a greeting has nothing related', async () => {
  expect(linesOf(await replyTo('ask', { question: 'hi' }))).not.toContain('Related, not an answer:');
});

test('every article of a page can be opened, however long its title', async () => {
  const { actions } = await replyTo('sources', {});
  const labels = actions.map(({ label }) => plain(label));
  expect(labels).toHaveLength(5);
  expect(labels.filter((label) => label.length > 80)).toEqual([]);
  expect(labels).toContain('Read 002');
});

test('reader comments are counted where there are any', async () => {
  const lines = linesOf(await replyTo('sources', {}));
  expect(lines.find((line) => line.startsWith('004'))).toMatch(/words, 45 reader comments$/);
  expect(lines.find((line) => line.startsWith('003'))).toMatch(/words$/);
});

describe('many articles', () => {
  it('with long titles stand on more pages, so that none is turned twice', async () => {
    const index = corpusWith(21, 400);
    const items = (reply: Reply) =>
      reply.blocks.flatMap((block) => (block.kind === 'bullets' ? block.items : []));
    const first = await replyTo('sources', {}, index);
    expect(items(first).reduce((sum, item) => sum + Math.min(300, plain(item).length), 0)).toBeLessThan(3000);
    const last = linesOf(first).at(-1)!;
    const pages = Number(/^Page 1 of (\d+)$/.exec(last)![1]);
    const all = await Promise.all(
      Array.from({ length: pages }, (_, at) => replyTo('sources', { page: at + 1 }, index)),
    );
    expect(all.flatMap(items)).toHaveLength(21);
    await expect(replyTo('sources', { page: pages + 1 }, index)).rejects.toThrow(`the last is ${pages}.`);
    expect(items(await replyTo('sources', {}, corpusWith(21, 40)))).toHaveLength(20);
  });

  it('that name somebody are counted from the eleventh on', async () => {
    const lines = linesOf(await replyTo('who', { name: 'Ada Quill' }, corpusWith(13, 30)));
    expect(lines.filter((line) => /: 1 sentence$/.test(line))).toHaveLength(10);
    expect(lines).toContain('and 3 more articles');
  });

  it('that say nothing to a question are counted', async () => {
    const told = linesOf(await replyTo('compare', { question: 'who stole 7 maps' }, corpusWith(13, 30)));
    expect(told.filter((line) => line.startsWith('Nothing to the question in'))).toEqual([
      expect.stringMatching(/^Nothing to the question in \d+ other articles$/),
    ]);
  });
});

describe('a date before all articles', () => {
  it.each([
    ['ask', { question: 'who is GOP' }],
    ['compare', { question: 'who is GOP' }],
    ['timeline', {}],
  ])('is told as that by /%s', async (name, options) => {
    const lines = linesOf(await replyTo(name, { ...options, as_of: '2000-01-01' }));
    expect(lines).toContain('Of the 5 articles none is known to be published by 2000-01-01.');
    expect(lines.filter((line) => line.startsWith('Left out'))).toEqual([]);
  });
});

describe('verify', () => {
  it('shows a sentence once that has the words twice', async () => {
    const index = corpusOf(['The theft\n\nThe cat sat on the mat, and the cat sat on the mat again.\n']);
    const { blocks } = await replyTo('verify', { quote: 'the cat sat on the mat' }, index);
    expect(blocks.filter(({ kind }) => kind === 'quote')).toHaveLength(1);
  });

  it('looks like an answer only where the quote is verbatim', async () => {
    const toneOf = async (quote: string) => (await replyTo('verify', { quote })).tone;
    expect(await toneOf('We are investigating an IT matter')).toBe('answer');
    expect(await toneOf('a link to North Korea has been confirmed')).toBe('list');
    expect(await toneOf('I like pizza very much today')).toBe('declined');
  });
});

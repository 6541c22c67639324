import { describe, expect, it } from 'vitest';
import { sourceCommand } from '../../commands/source.js';
import { corpusOf, shippedCorpus } from '../facts/support.js';

const context = { index: shippedCorpus() };

describe('/source', () => {
  it.each([
    [{ id: 'xyzzy' }, 'There is no article xyzzy'],
    [{ id: '001', page: 99 }, 'There is no page 99; the last is 3.'],
    [{ id: '001', start: 5 }, 'The option end is missing'],
    [{ id: '001', end: 5 }, 'The option start is missing'],
    [{ id: '001', start: 9, end: 9 }, 'end takes a whole number from 10'],
  ])('refuses %o in one line', (options, told) => {
    expect(() => sourceCommand.run(context, options)).toThrow(told);
  });

  it('marks from start to end', async () => {
    const words = 'Excipio said';
    const start = context.index.corpus.articles.find(({ id }) => id === '001')!.text.indexOf(words);
    const { quotes } = await sourceCommand.run(context, { id: '001', start, end: start + words.length });
    expect(quotes.flatMap(({ highlight }) => highlight?.text ?? [])).toEqual([words]);
  });

  it('shortens the title of a suggestion between characters', () => {
    const index = corpusOf([`${'A'.repeat(98)}\u{1f600} and more\n\nIt rained.\n`]);
    const [choice] = sourceCommand.options[0]!.complete!({ index }, '');
    expect(choice!.name).toBe(`${'A'.repeat(98)}…`);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { askCommand } from '../../commands/ask.js';
import { completeQuestion } from '../../commands/complete.js';
import type { Context } from '../../commands/types.js';
import { openIndex } from '../../index/open.js';
import { quoteSentence } from '../../index/sentence-text.js';
import type { Answer } from '../../src/answer/types.js';
import type { Block } from '../../src/reply/types.js';
import { plain } from '../../src/wording.js';

let context: Context;

beforeAll(() => {
  context = { index: openIndex({ seedsDir: 'seeds', indexDir: '/dev/null/none' }) };
});

function answer(changed: Partial<Answer>): Answer {
  return {
    ...{ question: 'who is GOP', status: 'answered', reason: null, understood: [], confidence: 0.9 },
    ...{
      quotes: [30, 31].map((at) => quoteSentence(context.index, at)),
      related: [],
      corroboration: { sources: 1 },
    },
    ...{ differs: [], suggestions: ['who is GOP', 'which films leaked'], leftOut: [] },
    explain: () => {
      throw new Error('not asked for');
    },
    ...changed,
  };
}

/** Each block in a few words. */
function outline(changed: Partial<Answer>, options: { as_of?: string } = {}): string[] {
  const shown = answer(changed);
  const { blocks } = askCommand.present(context, shown, { question: shown.question, ...options });
  return blocks.map(told);
}

function told(block: Block): string {
  if (block.kind === 'question') return `? ${block.text}`;
  if (block.kind === 'quote') return `quote ${block.rank ?? '-'}`;
  return 'line' in block ? plain(block.line) : block.kind;
}

describe('present', () => {
  it('puts the quote first, then how sure it is, then the others', () => {
    expect(outline({})).toEqual([
      '? who is GOP',
      'quote 1',
      'Answers the question, as far as the sources go',
      'Further quotes',
      'quote 2',
    ]);
  });

  it('tells what was read as something else', () => {
    expect(outline({ understood: [{ said: 'GOP', as: 'Guardians of Peace' }] })[1]).toBe(
      'Read GOP as Guardians of Peace',
    );
  });

  it.each([
    [0.99, 'Answers the question, as far as the sources go'],
    [0.7, 'Probably answers the question'],
    [0.4, 'May answer the question'],
  ])('says %d in words', (confidence, words) => {
    expect(outline({ confidence })[2]).toBe(words);
  });

  it.each([
    [2, 'Also reported by 1 other source'],
    [4, 'Also reported by 3 other sources'],
  ])('counts %i sources but its own', (sources, words) => {
    expect(outline({ corroboration: { sources } })[2]).toContain(words);
  });

  it('labels where sources differ, and shows each quote once', () => {
    const [shown, other] = [30, 40].map((at) => quoteSentence(context.index, at));
    const blocks = outline({ quotes: [shown!], differs: [{ kind: 'number', quotes: [shown!, other!] }] });
    expect(blocks.slice(3)).toEqual(['Sources give different numbers', 'quote -']);
  });

  it.each([
    ['not-in-corpus' as const, 'The 5 articles do not say.'],
    [
      'false-premise' as const,
      'The 5 articles do not say so. The question takes for granted something that they do not report.',
    ],
  ])('declines as %s privately, with a way on', (reason, sentence) => {
    const related = [quoteSentence(context.index, 30)];
    const declined: Partial<Answer> = { status: 'declined', reason, quotes: [], related };
    expect(outline(declined)).toEqual([
      '? who is GOP',
      sentence,
      'Related, not an answer:',
      'quote -',
      'The articles do answer:',
    ]);
    const reply = askCommand.present(context, answer(declined), { question: 'who is GOP' });
    expect(reply).toMatchObject({ tone: 'declined', private: true });
    expect(reply.actions).toEqual(
      ['who is GOP', 'which films leaked'].map((question) => ({
        kind: 'run',
        label: [{ from: 'curated', text: question }],
        command: 'ask',
        options: { question },
      })),
    );
  });

  it('leads to the suggested questions last, whatever else is told', () => {
    const declined: Partial<Answer> = { status: 'declined', reason: 'not-in-corpus', quotes: [] };
    expect(outline({ ...declined, leftOut: ['000'] }, { as_of: '2014-12-01' }).at(-1)).toBe(
      'The articles do answer:',
    );
  });

  it('calls nothing off the topic to which something related is shown', () => {
    const [related] = answer({}).quotes;
    const off: Partial<Answer> = { status: 'declined', reason: 'off-topic', quotes: [] };
    expect(outline({ ...off, related: [] })[1]).toBe('That is not what the 5 articles are about.');
    expect(outline({ ...off, related: [related!] })[1]).toBe('The 5 articles do not say.');
  });

  it('offers the sentences around the best quote, and why it was chosen', () => {
    const reply = askCommand.present(context, answer({}), { question: 'who is GOP' });
    expect(reply.actions.map(({ kind }) => kind)).toEqual(['context', 'why']);
  });

  it('names the articles that a date leaves out', () => {
    const blocks = outline({ leftOut: ['000'] }, { as_of: '2014-12-01' });
    expect(blocks.at(-1)).toBe(
      'Left out, since not known to be published by 2014-12-01: Sony Pictures’ Movies Leaked Courtesy Of North Korea',
    );
  });

  it('counts them where they are many, and says so where none is left', () => {
    const articles = Array.from({ length: 9 }, (_, at) => ({
      ...context.index.corpus.articles[0]!,
      id: `${at}`,
    }));
    const many = { index: { ...context.index, corpus: { ...context.index.corpus, articles } } };
    const leftOut = (count: number) =>
      askCommand
        .present(
          many,
          answer({ status: 'declined', leftOut: articles.slice(0, count).map(({ id }) => id) }),
          {
            ...{ question: 'who is GOP', as_of: '2014-12-01' },
          },
        )
        .blocks.map(told);
    expect(leftOut(8)).toContain('Left out, since not known to be published by 2014-12-01: 8 articles');
    expect(leftOut(9)[1]).toBe('Of the 9 articles none is known to be published by 2014-12-01.');
    expect(leftOut(9).filter((line) => line.startsWith('Left out'))).toEqual([]);
  });
});

describe('json', () => {
  it('has the fields of the contract', () => {
    const json = askCommand.json(context, answer({}), { question: 'who is GOP' });
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining(
        'question status reason understood confidence quotes related corroboration differs'.split(' '),
      ),
    );
    const [quote] = json.quotes as Record<string, unknown>[];
    expect(Object.keys(quote!)).toEqual(
      'text file start end role speaker highlight hedges article'.split(' '),
    );
    expect(Object.keys(quote!.article as object)).toEqual(
      'id title author outlet published url status'.split(' '),
    );
  });

  it('tells 0 or 1 by whether it answered', () => {
    expect(askCommand.found(answer({}))).toBe(true);
    expect(askCommand.found(answer({ status: 'declined' }))).toBe(false);
  });
});

describe('completeQuestion', () => {
  const complete = (typed: string) => completeQuestion(context, typed).map(({ value }) => value);

  it('begins with the examples', () => {
    expect(complete('')).toEqual(context.index.corpus.incident.examples);
    expect(complete('which films')[0]).toBe('which films leaked');
  });

  it('forgives a slip, and knows names', () => {
    expect(complete('guadians')).toContain('Guardians of Peace');
    expect(complete('xzxzxz')).toEqual([]);
  });

  it('keeps to what Discord takes, with nothing twice', () => {
    for (const typed of ['', 'w', 'sony', 'who', 'north korea', '?']) {
      const choices = complete(typed);
      expect(choices.length).toBeLessThanOrEqual(25);
      expect(choices.every((choice) => choice.length > 0 && choice.length <= 100)).toBe(true);
      expect(new Set(choices.map((choice) => choice.toLowerCase())).size).toBe(choices.length);
    }
  });
});

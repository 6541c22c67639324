/** `/compare`: the best quote of each source for a question, side by side. */
import { type Comparison, compareSources } from '../src/facts/compare.js';
import { joined, words } from '../src/reply/pieces.js';
import { quoteBlock } from '../src/reply/quote-block.js';
import type { Action, Block, Line, Reply } from '../src/reply/types.js';
import { say } from '../src/wording.js';
import { leftOutBlocks, MOST_NAMED, nothingLeft, titlesOf } from './left-out.js';
import { dateOption, questionOption } from './options.js';
import { questionActions } from './questions.js';
import { quoteJson } from './quote-json.js';
import type { Command, Context } from './types.js';

type Options = { question: string; as_of?: string };

export const compareCommand: Command<Options, Comparison> = {
  name: 'compare',
  description: 'compare.description',
  options: [
    questionOption({ description: 'compare.option.question' }),
    dateOption({ name: 'as_of', description: 'compare.option.as-of' }),
  ],
  run: ({ index }, { question, as_of }) => compareSources(index, question, as_of),
  present,
  json,
  found: ({ sources }) => sources.length > 0,
};

function present(context: Context, comparison: Comparison, { as_of }: Options): Reply {
  const { question, sources, silent, leftOut, suggestions } = comparison;
  const blocks: Block[] = [{ kind: 'question', text: question }];
  if (sources.length === 0) {
    const count = context.index.corpus.articles.length;
    const line = nothingLeft(context, leftOut, as_of) ?? say('compare.nothing', { count });
    blocks.push({ kind: 'text', line });
  } else {
    blocks.push(...sources.map(sourceBlock), ...silentBlocks(context, silent));
  }
  blocks.push(...leftOutBlocks(context, leftOut, as_of));
  const found = sources.length > 0;
  if (!found && suggestions.length > 0) blocks.push({ kind: 'heading', line: say('ask.suggestions') });
  const actions = found ? sources.map(contextAction) : questionActions(suggestions);
  return { tone: found ? 'list' : 'declined', private: !found, blocks, actions };
}

type Source = Comparison['sources'][number];

function sourceBlock({ quotes: [best], differs }: Source, at: number): Block {
  const block = quoteBlock(best!, at + 1);
  const labels = differs.map(({ kind, words: written }): Line => {
    const shown = joined(written.map((one) => words(best!, one)));
    return say(`compare.differs.${kind}`, { words: shown });
  });
  return { ...block, labels: [...labels, ...block.labels] };
}

function contextAction({ quotes: [best] }: Source, at: number): Action {
  return { kind: 'context', label: say('action.context-of', { number: at + 1 }), quote: best! };
}

function silentBlocks({ index }: Context, silent: string[]): Block[] {
  if (silent.length === 0) return [];
  const line =
    silent.length > MOST_NAMED
      ? say('compare.silent.many', { count: silent.length })
      : say('compare.silent', { articles: titlesOf(index, silent) });
  return [{ kind: 'note', line }];
}

function json(
  _context: Context,
  { question, sources, silent, leftOut, suggestions }: Comparison,
): Record<string, unknown> {
  return {
    question,
    sources: sources.map(({ article, quotes, differs }) => ({
      article,
      quotes: quotes.map(quoteJson),
      differs,
    })),
    silent,
    leftOut,
    suggestions,
  };
}

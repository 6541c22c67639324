/** The registry of tools. */
import { booleanOption, choiceOption, integerOption, stringOption } from '../../commands/options.js';
import type { Tool } from './types.js';

/** All tools, in the order of the help. */
export const TOOLS: Tool[] = [
  {
    name: 'index',
    description: 'tool.index.description',
    options: [],
    load: async () => (await import('./index.js')).runIndex,
  },
  {
    name: 'lint',
    description: 'tool.lint.description',
    options: [],
    load: async () => (await import('./lint.js')).runLint,
  },
  {
    name: 'eval',
    description: 'tool.eval.description',
    options: [
      stringOption({ name: 'file', description: 'eval.option.file', required: true, positional: true }),
      booleanOption({ name: 'no_expansion', description: 'eval.option.no-expansion' }),
      booleanOption({ name: 'explain', description: 'eval.option.explain' }),
      integerOption({ name: 'limit', description: 'eval.option.limit', least: 1, most: 100_000 }),
      choiceOption({
        name: 'split',
        description: 'eval.option.split',
        choices: [
          { name: 'eval.split.learn', value: 'learn' },
          { name: 'eval.split.tables', value: 'tables' },
          { name: 'eval.split.ranker', value: 'ranker' },
          { name: 'eval.split.check', value: 'check' },
        ],
      }),
    ],
    load: async () => (await import('./eval.js')).runEval,
  },
  {
    name: 'learn',
    description: 'tool.learn.description',
    options: [
      stringOption({ name: 'wiki', takes: 'DIR', description: 'learn.option.wiki' }),
      stringOption({ name: 'vectors', takes: 'FILE', description: 'learn.option.vectors' }),
      booleanOption({ name: 'weights_only', description: 'learn.option.weights-only' }),
      booleanOption({ name: 'check', description: 'learn.option.check' }),
    ],
    load: async () => (await import('./learn.js')).runLearn,
  },
];

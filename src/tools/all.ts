/** The registry of tools. */
import type { Tool } from './types.js';

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
];

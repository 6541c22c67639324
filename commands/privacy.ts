/** `/privacy`: what is kept of what somebody asks, and what is not. */
import { plain, say, type WordingKey } from '../src/wording.js';
import type { Command } from './types.js';

const STATEMENTS: WordingKey[] = [
  'privacy.questions',
  'privacy.log',
  'privacy.messages',
  'privacy.network',
  'privacy.history',
];

export const privacyCommand: Command<Record<string, never>, WordingKey[]> = {
  name: 'privacy',
  description: 'privacy.description',
  options: [],
  run: () => STATEMENTS,
  present: (_context, statements) => ({
    tone: 'notice',
    private: true,
    blocks: [
      { kind: 'heading', line: say('privacy.heading') },
      { kind: 'bullets', items: statements.map((statement) => say(statement)) },
    ],
    actions: [],
  }),
  json: (_context, statements) => ({ statements: statements.map((statement) => plain(say(statement))) }),
  found: () => true,
};

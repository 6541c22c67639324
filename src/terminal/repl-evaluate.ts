/** What a typed line means: a question, a command, or one of the REPL's own words. */
import type { Command } from '../../commands/types.js';
import { UserError } from '../errors.js';
import { echo, named } from '../reply/pieces.js';
import { flagOf, readOptions } from './arguments.js';
import { nearest } from './nearest.js';
import { type Last, type Outcome, OWN_WORDS, runSuggestion, type Suggestion } from './repl-words.js';
import { run } from './run.js';
import type { Session } from './session.js';

/** What a line may refer to. */
export interface Memory {
  last: Last | null;
  /** What the last reply suggested, by number. */
  suggestions: Suggestion[];
}

/** Words that people type to leave or for help, though they are no questions. */
const BARE_WORDS: Record<string, string> = {
  quit: ':quit',
  exit: ':quit',
  '/quit': ':quit',
  '/exit': ':quit',
  ':q': ':quit',
  help: ':help',
  '?': ':help',
};

/** What a line comes to. Throws `UserError`. */
export function evaluate(session: Session, memory: Memory, typed: string): Outcome | Promise<Outcome> {
  const line = BARE_WORDS[typed.toLowerCase()] ?? typed;
  const mark = /^[:/]/.exec(line)?.[0] ?? '';
  const [name, words] = firstWord(line.slice(mark.length));
  if (mark === '') return runNamed(session, 'ask', () => ({ question: line }));
  if (mark === '/') {
    return runNamed(session, name, (command) => readOptions(splitWords(words, command), command.options));
  }
  if (/^\d+$/.test(name)) return runSuggestion(session, memory.suggestions, Number(name));
  const own = OWN_WORDS.find((word) => word.name === name);
  if (!own) throw unknownWord(line, mark, OWN_WORDS);
  if (session.output.form === 'json' && name !== 'quit') {
    throw new UserError('repl.no-json', { word: named(`:${name}`) });
  }
  return own.run(session, memory.last, words);
}

function firstWord(text: string): [string, string] {
  const end = text.search(/\s|$/);
  return [text.slice(0, end), text.slice(end).trim()];
}

async function runNamed(
  session: Session,
  name: string,
  given: (command: Command) => Record<string, unknown>,
): Promise<Outcome> {
  const command = session.commands.find((one) => one.name === name);
  if (!command) throw unknownWord(`/${name}`, '/', session.commands);
  return { ran: await run(session, command, given(command)) };
}

/** The words of a line: quotation marks hold some together, and `option:value` is taken as Discord shows it. */
function splitWords(text: string, { options }: Command): string[] {
  const words = Array.from(text.matchAll(/"([^"]*)"(?=\s|$)|\S+/g), (match) => match[1] ?? match[0]);
  return words.map((word) => {
    const [, name, value] = /^([a-z_]+):(.*)$/s.exec(word) ?? [];
    const option = options.find((one) => one.name === name);
    if (!option || value === undefined) return word;
    return option.positional ? value : `--${flagOf(option.name)}=${value}`;
  });
}

function unknownWord(typed: string, mark: string, known: { name: string }[]): UserError {
  const word = typed.split(/\s/, 1)[0]!;
  const near = nearest(
    word.slice(1),
    known.map(({ name }) => name),
  );
  const name = echo(word);
  if (near === null) return new UserError('error.unknown-command', { name });
  return new UserError('error.unknown-command-near', { name, near: named(`${mark}${near}`) });
}

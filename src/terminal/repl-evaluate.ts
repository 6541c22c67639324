/** What a typed line means: a question, a command, or one of the REPL's own words. */
import type { Command } from '../../commands/types.js';
import { nearest } from '../../index/nearest.js';
import { UserError } from '../errors.js';
import { echo, named } from '../reply/pieces.js';
import { flagOf, readCommandLine, readOptions } from './arguments.js';
import {
  helpOfWord,
  type Last,
  type Outcome,
  OWN_WORDS,
  runSuggestion,
  type Suggestion,
} from './repl-words.js';
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
  const [word, words] = firstWord(line.slice(mark.length));
  const name = word.toLowerCase();
  if (mark === '') return runAsk(session, line);
  if (name === 'help' && words !== '') return helpOf(session, words);
  if (mark === '/') return runTyped(session, name, words);
  if (/^\d+$/.test(name)) return runSuggestion(session, memory.suggestions, Number(name));
  return runOwn(session, memory, name, words);
}

function firstWord(text: string): [string, string] {
  const end = text.search(/\s|$/);
  return [text.slice(0, end), text.slice(end).trim()];
}

async function runAsk(session: Session, question: string): Promise<Outcome> {
  return { ran: await run(session, commandOf(session, 'ask'), { question }) };
}

async function runTyped(session: Session, name: string, typed: string): Promise<Outcome> {
  const command = commandOf(session, name);
  const words = splitWords(typed, command);
  const [flag] = Object.keys(readCommandLine(words).flags);
  if (flag === 'help') return helpOf(session, name);
  if (flag !== undefined) {
    throw new UserError('repl.no-flag', { option: named(`--${flag}`), command: named(`/${name}`) });
  }
  return { ran: await run(session, command, readOptions(words, command.options)) };
}

function runOwn(session: Session, memory: Memory, name: string, words: string): Outcome | Promise<Outcome> {
  const own = OWN_WORDS.find((word) => word.name === name);
  if (!own) throw unknownWord(session, ':', name);
  if (session.output.form === 'json' && name !== 'quit') throw noJson(`:${name}`);
  if (own.takes === '' && words !== '') throw new UserError('error.too-many-words', { words: echo(words) });
  return own.run(session, memory.last, words);
}

/** How a command is typed here, by its name with or without the stroke, or what a word of the prompt's own does. */
async function helpOf(session: Session, typed: string): Promise<Outcome> {
  const own = OWN_WORDS.find(({ name }) => typed.toLowerCase() === `:${name}`);
  if (own && session.output.form !== 'json') return { reply: helpOfWord(own) };
  const command = commandOf(session, typed.replace(/^\//, '').toLowerCase());
  if (session.output.form === 'json') throw noJson('--help');
  const { usageAtPrompt } = await import('./usage.js');
  return { reply: usageAtPrompt(command) };
}

const noJson = (word: string) => new UserError('repl.no-json', { word: named(word) });

function commandOf(session: Session, name: string): Command {
  const command = session.commands.find((one) => one.name === name);
  if (!command) throw unknownWord(session, '/', name);
  return command;
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

/** What stands behind the other mark is near too: `/why` is meant as `:why`. */
function unknownWord({ commands }: Session, mark: '/' | ':', name: string): UserError {
  const typed = echo(`${mark}${name}`);
  const known = [
    ...commands.map((command) => ['/', command.name] as const),
    ...OWN_WORDS.map((word) => [':', word.name] as const),
  ].sort(([a], [b]) => Number(b === mark) - Number(a === mark));
  const near = nearest(
    name,
    known.map(([, word]) => word),
  );
  const meant = known.find(([, word]) => word === near);
  if (!meant) return new UserError('error.unknown-command', { name: typed });
  return new UserError('error.unknown-command-near', { name: typed, near: named(meant.join('')) });
}

/** How a command is typed: its words and flags, as the help and the line about what is missing write them. */
import { valuesOf } from '../../commands/options.js';
import type { Command, OptionSpec } from '../../commands/types.js';
import { UserError } from '../errors.js';
import { named } from '../reply/pieces.js';
import type { ActionOf } from '../reply/types.js';
import { flagOf } from './arguments.js';

type Callable = Pick<Command, 'name' | 'options'>;

/** `ask QUESTION [--as-of DATE] [--top N]`. */
export function callOf({ name, options }: Callable): string {
  return [name, ...options.map(placeholder)].join(' ');
}

/** An option as a call has it, in brackets where it can be left out. */
export function placeholder(option: OptionSpec): string {
  return option.required ? written(option) : `[${written(option)}]`;
}

/** An option as it is typed: `QUESTION`, `--top N`, `--format json|csv`, `--explain`. */
export function written(option: OptionSpec): string {
  const { name, positional, type } = option;
  if (positional) return name.toUpperCase();
  return type === 'boolean' ? `--${flagOf(name)}` : `--${flagOf(name)} ${kindOfValue(option)}`;
}

function kindOfValue(option: OptionSpec): string {
  return valuesOf(option).join('|') || (option.takes ?? (option.type === 'integer' ? 'N' : 'TEXT'));
}

/** Throws `UserError`, with how the command is typed, where an option that it needs is not given. */
export function requireOptions(command: Callable, given: Record<string, unknown>): void {
  const missing = command.options.find(({ name, required }) => required && given[name] === undefined);
  if (!missing) return;
  throw new UserError('error.missing-in-call', {
    option: named(written(missing)),
    call: named(callOf(command)),
  });
}

/** A call to copy into a shell: `verbatim timeline --page=2`. Flags for all options, so that none is taken for another. */
export function shellCall({ command, options }: ActionOf<'run'>): string {
  const flags = Object.entries(options).map(([name, value]) => `--${flagOf(name)}=${quoted(`${value}`)}`);
  return ['verbatim', command, ...flags].join(' ');
}

/** For the shell, where it needs that. */
function quoted(value: string): string {
  return /^[\w./:-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

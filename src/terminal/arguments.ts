/** The command line: which command, which flags, which options. Parsed by Node's own parser, judged by ours. */
import { parseArgs } from 'node:util';
import type { OptionSpec } from '../../commands/types.js';
import { nearest } from '../../index/nearest.js';
import { UserError } from '../errors.js';
import { named } from '../reply/pieces.js';
import { FLAGS, type FlagSpec } from './flags.js';

/** A command line in its parts. */
export interface CommandLine {
  /** The first word that is no flag, or null. */
  name: string | null;
  flags: Record<string, string | boolean>;
  /** Everything but the name, for `readOptions`. */
  rest: string[];
}

type Token = NonNullable<ReturnType<typeof tokensOf>>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/**
 * The command's name and the flags; what else stands there is judged once the command is known. Throws `UserError` for
 * a flag without its value or with one too many.
 */
export function readCommandLine(args: string[]): CommandLine {
  const tokens = tokensOf(args, FLAGS);
  const name = tokens.find((token) => token.kind === 'positional');
  const flags: CommandLine['flags'] = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const spec = FLAGS.find((flag) => flag.name === token.name);
    if (spec) flags[spec.name] = checkedValue(token, spec.type);
  }
  const rest = args.filter((_, at) => at !== name?.index);
  return { name: name?.value ?? null, flags, rest };
}

/** What the command was given, by option name. Throws `UserError` for a flag that it does not know. */
export function readOptions(rest: string[], specs: OptionSpec[]): Record<string, unknown> {
  const own = specs.map(({ name, type }) => ({ name: flagOf(name), type: typeOf(type) }));
  const given: Record<string, unknown> = {};
  const words: string[] = [];
  for (const token of tokensOf(rest, [...FLAGS, ...own])) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option' || FLAGS.some((flag) => flag.name === token.name)) continue;
    const spec = own.find((option) => option.name === token.name);
    if (!spec) throw unknownFlag(token.rawName, [...FLAGS, ...own]);
    given[specs[own.indexOf(spec)]!.name] = checkedValue(token, spec.type);
  }
  return words.length === 0 ? given : { ...given, ...positional(words, specs) };
}

/** The flag of an option: `as_of` is `as-of`. */
export function flagOf(option: string): string {
  return option.replaceAll('_', '-');
}

/** The words that stand without a flag, for the option that takes them. Throws `UserError` where none does. */
function positional(words: string[], specs: OptionSpec[]): Record<string, string> {
  const spec = specs.find((option) => option.positional);
  if (!spec) throw new UserError('error.too-many-words', { words: named(words.join(' ')) });
  return { [spec.name]: words.join(' ') };
}

const typeOf = (type: OptionSpec['type']): FlagSpec['type'] => (type === 'boolean' ? 'boolean' : 'string');

function tokensOf(args: string[], specs: Pick<FlagSpec, 'name' | 'short' | 'type'>[]) {
  const options = specs.map(
    ({ name, short, type }) => [name, { type, ...(short ? { short } : {}) }] as const,
  );
  const { tokens } = parseArgs({ args, options: Object.fromEntries(options), strict: false, tokens: true });
  return tokens;
}

function checkedValue(token: OptionToken, type: FlagSpec['type']): string | boolean {
  const { rawName, value, inlineValue } = token;
  if (type === 'boolean') {
    if (inlineValue) throw new UserError('error.no-value', { option: named(rawName) });
    return true;
  }
  if (value === undefined || value === '' || (!inlineValue && /^-./.test(value))) {
    throw new UserError('error.needs-value', { option: named(rawName) });
  }
  return value;
}

function unknownFlag(rawName: string, known: Pick<FlagSpec, 'name'>[]): UserError {
  const near = nearest(
    rawName.replace(/^-+/, ''),
    known.map((flag) => flag.name),
  );
  const option = named(rawName);
  if (near === null) return new UserError('error.unknown-option', { option });
  return new UserError('error.unknown-option-near', { option, near: named(`--${near}`) });
}

/** Declaring a command's options, and checking what a host was given for them. */
import { z } from 'zod/mini';
import { UserError } from '../src/errors.js';
import { echo, named } from '../src/reply/pieces.js';
import type { Line } from '../src/reply/types.js';
import { isWordingKey, say, type WordingKey } from '../src/wording.js';
import type { Command, OptionSpec } from './types.js';

type Given = Omit<OptionSpec, 'schema' | 'type' | 'required' | 'positional'> & {
  required?: boolean;
  positional?: boolean;
};

/** A key of the catalogue as a message of a schema. */
const message = (key: WordingKey): string => key;

/** The most that a string option takes, in UTF-16 units: a question or a quote, not an article. */
export const MAX_STRING_LENGTH = 2000;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** A string of 1 to 2,000 characters, without white space at its ends. */
export function stringOption(given: Given): OptionSpec {
  const schema = trimmed(message('error.empty'), message('error.long'));
  return { required: false, positional: false, ...given, type: 'string', schema };
}

/** A question: a string with a word in it. */
export function questionOption(given: Given): OptionSpec {
  const schema = trimmed(message('error.empty-question'), message('error.long-question')).check(
    z.regex(HAS_WORD, message('error.empty-question')),
  );
  return { required: false, positional: false, ...given, type: 'string', schema };
}

function trimmed(empty: string, long: string) {
  return z.string(empty).check(z.trim(), z.minLength(1, empty), z.maxLength(MAX_STRING_LENGTH, long));
}

/** A day that exists, as an ISO date. */
export function dateOption(given: Given): OptionSpec {
  const schema = z.string(message('error.date')).check(z.trim(), z.refine(isIsoDate, message('error.date')));
  return { required: false, positional: false, ...given, type: 'string', schema };
}

function isIsoDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** One of the values that `choices` names. */
export function choiceOption(given: Given & { choices: NonNullable<OptionSpec['choices']> }): OptionSpec {
  const values = given.choices.map((choice) => choice.value);
  const schema = z.enum(values as [string, ...string[]], message('error.choice'));
  return { required: false, positional: false, ...given, type: 'string', schema };
}

/** A whole number; the terminal gives it as a string. */
export function integerOption(given: Given & { least: number; most: number }): OptionSpec {
  const { least, most, ...rest } = given;
  const written = z.pipe(z.string().check(z.regex(/^-?\d{1,9}$/)), z.transform(Number));
  const inRange = z.number().check(z.int(), z.gte(least), z.lte(most));
  const schema = z.pipe(z.union([z.number(), written]), inRange);
  return { required: false, positional: false, ...rest, range: { least, most }, type: 'integer', schema };
}

/** True or false; the terminal gives true by naming the flag. */
export function booleanOption(given: Given): OptionSpec {
  const schema = z.boolean(message('error.truth'));
  return { required: false, positional: false, ...given, type: 'boolean', schema };
}

/**
 * The checked options of a command from what a host was given, by option name. Throws `UserError` with one line that
 * names the first option that is missing or wrong.
 */
export function parseOptions(
  command: Pick<Command, 'options'>,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const spec of command.options) {
    const value = given[spec.name];
    if (value !== undefined) options[spec.name] = parseOption(spec, value);
    else if (spec.required) throw new UserError('error.missing', { option: named(spec.name) });
  }
  return options;
}

function parseOption(spec: OptionSpec, value: unknown): unknown {
  const parsed = spec.schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const told = parsed.error.issues[0]!.message;
  const key = spec.range ? 'error.whole-number' : isWordingKey(told) ? told : 'error.choice';
  const text = typeof value === 'object' ? '' : String(value);
  throw new UserError(key, {
    option: named(spec.name),
    value: echo(text),
    length: text.length,
    limit: MAX_STRING_LENGTH,
    least: spec.range?.least ?? 0,
    most: spec.range?.most ?? 0,
  });
}

/** What a command or an option is for, as a line. */
export function describe(description: WordingKey | Line): Line {
  return typeof description === 'string' ? say(description) : description;
}

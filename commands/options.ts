/** Declaring a command's options, and checking what a host was given for them. */
import { isIsoDay } from '../index/iso-day.js';
import { UserError } from '../src/errors.js';
import { curated, echo, joined, named } from '../src/reply/pieces.js';
import type { Line } from '../src/reply/types.js';
import { plain, say, type WordingKey } from '../src/wording.js';
import type { Command, OptionSpec, Reading } from './types.js';

/** What a command says of an option; the rest has a default. */
type Given = Omit<OptionSpec, 'read' | 'type' | 'required' | 'positional'> & {
  required?: boolean;
  positional?: boolean;
};

/** The most that a string option takes, in UTF-16 units: a question or a quote, not an article. */
export const MAX_STRING_LENGTH = 2000;
/** What Discord lets a user type, in UTF-16 units, so that a card can echo the question whole. */
const DISCORD_QUESTION_LENGTH = 300;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** A string of 1 to 2,000 characters, without white space at its ends. */
export function stringOption(given: Given): OptionSpec {
  const read = (value: unknown) => readText(value, /\S/, 'error.empty', 'error.long');
  return { required: false, positional: false, ...given, type: 'string', read };
}

/** The question, which a command cannot do without: a string with a word in it. */
export function questionOption(given: Pick<OptionSpec, 'description' | 'complete'>): OptionSpec {
  const read = (value: unknown) => readText(value, HAS_WORD, 'error.empty-question', 'error.long-question');
  const fixed = { name: 'question', required: true, positional: true, maxLength: DISCORD_QUESTION_LENGTH };
  return { ...fixed, ...given, type: 'string', read };
}

function readText(given: unknown, has: RegExp, empty: WordingKey, long: WordingKey): Reading {
  const value = typeof given === 'string' ? given.trim() : '';
  if (value.length > MAX_STRING_LENGTH) return { wrong: long };
  return has.test(value) ? { value } : { wrong: empty };
}

/** A day that exists, as an ISO date. */
export function dateOption(given: Given): OptionSpec {
  const read = (written: unknown): Reading => {
    const value = typeof written === 'string' ? written.trim() : '';
    return isIsoDay(value) ? { value } : { wrong: 'error.date' };
  };
  return { required: false, positional: false, takes: 'DATE', ...given, type: 'string', read };
}

/** One of the values that `choices` names. */
export function choiceOption(given: Given & { choices: NonNullable<OptionSpec['choices']> }): OptionSpec {
  const read = (chosen: unknown): Reading => {
    const choice = given.choices.find(({ value }) => value === chosen);
    return choice ? { value: choice.value } : { wrong: 'error.choice-of' };
  };
  return { required: false, positional: false, ...given, type: 'string', read };
}

/** A whole number; the terminal gives it as a string. */
export function integerOption(given: Given & { least: number; most: number }): OptionSpec {
  const { least, most, ...rest } = given;
  const read = (written: unknown): Reading => {
    const value = typeof written === 'string' && /^-?\d{1,9}$/.test(written) ? Number(written) : written;
    const fits = Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
    return fits ? { value: Number(value) } : { wrong: 'error.whole-number' };
  };
  return { required: false, positional: false, ...rest, range: { least, most }, type: 'integer', read };
}

/** True or false; the terminal gives true by naming the flag. */
export function booleanOption(given: Given): OptionSpec {
  const read = (value: unknown): Reading =>
    typeof value === 'boolean' ? { value } : { wrong: 'error.truth' };
  return { required: false, positional: false, ...given, type: 'boolean', read };
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
  const read = spec.read(value);
  if ('value' in read) return read.value;
  const text = typeof value === 'object' ? '' : String(value).trim();
  throw new UserError(read.wrong, {
    option: named(spec.name),
    value: echo(text),
    choices: joined(choicesOf(spec), 'list.next'),
    length: text.length,
    limit: MAX_STRING_LENGTH,
    least: spec.range?.least ?? 0,
    most: spec.range?.most ?? 0,
  });
}

/** The only values that an option takes, ours or those that the corpus declares; none where it takes others too. */
function choicesOf({ choices = [], declared = [] }: OptionSpec): Line[] {
  return [...choices.map(({ value }) => [named(value)]), ...declared.map((value) => [curated(value)])];
}

/** The same as texts. */
export function valuesOf(spec: OptionSpec): string[] {
  return choicesOf(spec).map(plain);
}

/** What a command or an option is for, as a line. */
export function describe(description: WordingKey | Line): Line {
  return typeof description === 'string' ? say(description) : description;
}

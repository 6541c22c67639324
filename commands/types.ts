/** What a command is. One file a command; `all.ts` is the one registry that every host reads. */
import type { LoadedIndex } from '../index/load.js';
import type { Line, Reply } from '../src/reply/types.js';
import type { WordingKey } from '../src/wording.js';

/** What every command runs on. */
export interface Context {
  index: LoadedIndex;
}

/** A value to choose: what is shown of it, and what is then given. */
export interface Choice {
  name: string;
  value: string;
}

/** The value of an option, or the line of the catalogue that says what is wrong with it (see `parseOptions`). */
export type Reading = { value: string | number | boolean } | { wrong: WordingKey };

/** One option of a command, as Discord registers it and the terminal parses it. */
export interface OptionSpec {
  /** 1-32 lower-case characters; the terminal's flag is the same with `_` as `-`. */
  name: string;
  description: WordingKey;
  type: 'string' | 'integer' | 'boolean';
  required: boolean;
  /** Takes the words that stand without a flag in the terminal. At most one a command. */
  positional: boolean;
  /** Left out of Discord: for those who script or study the program. */
  terminalOnly?: boolean;
  /** UTF-16 units; Discord enforces it in the client, the terminal takes more. */
  maxLength?: number;
  /** Of an integer, both inclusive. */
  range?: { least: number; most: number };
  /** Checks and converts what a host was given. */
  read: (given: unknown) => Reading;
  choices?: { name: WordingKey; value: string }[];
  /** The values that the corpus declares for it, where no others are taken. */
  declared?: readonly string[];
  /** What kind of value it takes, as the terminal's help writes it: `DATE`, `FILE`, `DIR`. */
  takes?: string;
  /** Offers at most 25 values for what was typed so far. Must return in under 50 ms. */
  complete?: (context: Context, typed: string) => Choice[];
}

/** A command whose `run` takes checked options `O` and returns a typed result `R`. */
export interface Command<O = Record<string, unknown>, R = unknown> {
  name: string;
  /** A key of the catalogue; a line for what a corpus declares itself, such as its lists. */
  description: WordingKey | Line;
  options: OptionSpec[];
  /** Pure logic, no words: the result is a value. Throws `UserError` where the options make no sense. */
  run(context: Context, options: O): R | Promise<R>;
  /** Turns a result into words. */
  present(context: Context, result: R, options: O): Reply;
  /** The documented JSON form, without `version` and `corpus`, which the host adds. */
  json(context: Context, result: R, options: O): Record<string, unknown>;
  /** True where something was found: exit code 0, else 1. */
  found(result: R): boolean;
}

/** What an error says to the person at the terminal. */
import { randomUUID } from 'node:crypto';
import { SetupError, UserError } from '../errors.js';
import { sentence } from '../wording.js';
import { inLine } from './text.js';

/**
 * The one line that an error comes to. One that nobody foresaw gets an id; its stack is told on standard error where
 * `debug` is asked for, and nowhere else.
 */
export function messageOf(error: unknown, debug: boolean): string {
  if (error instanceof UserError || error instanceof SetupError) return error.message;
  const id = randomUUID().slice(0, 8);
  if (debug) console.error(id, error);
  return sentence('error.unexpected.terminal', { id });
}

/** One line on standard error; a file's name in it may hold what would steer the terminal. */
export function tellLine(message: string): void {
  process.stderr.write(`verbatim: ${inLine(message)}\n`);
}

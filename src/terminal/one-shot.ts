/** One call of the command line: a command once, or once for each line of standard input. */
import type { Command } from '../../commands/types.js';
import type { Action } from '../reply/types.js';
import { plain } from '../wording.js';
import { shellCall } from './call.js';
import { messageOf, tellLine } from './message.js';
import { run, show } from './run.js';
import type { Session } from './session.js';

/** Stands for standard input in place of a command's words. */
const STDIN = '-';

/** Returns the exit code: 0 where something was found, else 1. Throws `UserError`. */
export async function runOneShot(
  session: Session,
  command: Command,
  given: Record<string, unknown>,
): Promise<number> {
  const words = command.options.find((option) => option.positional)?.name;
  if (words !== undefined && given[words] === STDIN) return runStream(session, command, given, words);
  const ran = await run(session, command, given);
  await show(session, ran, nameCall);
  return ran.found ? 0 : 1;
}

/** Answers a line at a time, as the lines come; a line that cannot be answered does not stop the others. */
async function runStream(
  session: Session,
  command: Command,
  given: Record<string, unknown>,
  words: string,
): Promise<number> {
  const { createInterface } = await import('node:readline');
  let first = true;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    if (!first && session.output.form !== 'json') session.output.write('\n');
    first = false;
    await runLine(session, command, { ...given, [words]: line });
  }
  return 0;
}

async function runLine(session: Session, command: Command, given: Record<string, unknown>): Promise<void> {
  try {
    await show(session, await run(session, command, given), nameCall);
  } catch (error) {
    showError(session, error);
  }
}

/** An error among other results: an object where the results are objects, else a line on standard error. */
export function showError({ output, debug }: Session, error: unknown): void {
  const message = messageOf(error, debug);
  if (output.form === 'json') output.json({ status: 'error', message });
  else tellLine(message);
}

/** Suggested questions and names, links, and the call that shows another page. */
export function nameCall(action: Action): string | null {
  if (action.kind === 'link') return action.url;
  if (action.kind !== 'run') return null;
  if (action.command === 'ask' || action.command === 'who') return plain(action.label);
  return action.options.page === undefined ? null : shellCall(action);
}

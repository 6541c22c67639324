/** One command, once, in every form of output; the one-shot calls and the REPL both run through here. */
import { parseOptions } from '../../commands/options.js';
import type { Command } from '../../commands/types.js';
import type { Reply } from '../reply/types.js';
import { requireOptions } from './call.js';
import type { NameWay } from './layout.js';
import type { Session } from './session.js';

/** What was run and what came of it; `options` are checked. */
export interface Ran {
  command: Command;
  options: Record<string, unknown>;
  result: unknown;
  reply: Reply;
  found: boolean;
}

/** Runs a command with what it was given by option name. Throws `UserError`. */
export async function run(
  { context }: Session,
  command: Command,
  given: Record<string, unknown>,
): Promise<Ran> {
  requireOptions(command, given);
  const options = parseOptions(command, given);
  const result = await command.run(context, options);
  const reply = command.present(context, result, options);
  return { command, options, result, reply, found: command.found(result) };
}

/** Writes what came of it. */
export async function show({ context, output }: Session, ran: Ran, nameWay: NameWay): Promise<void> {
  const { command, options, result, reply } = ran;
  if (output.form === 'json') output.json(command.json(context, result, options));
  else await output.reply(reply, nameWay);
}

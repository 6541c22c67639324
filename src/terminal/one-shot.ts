/** One command, once: its result on stdout and the exit code. */
import { parseOptions } from '../../commands/options.js';
import type { Command, Context } from '../../commands/types.js';
import { plain } from '../wording.js';

/** Runs a command and prints its result. Returns 0 where something was found, else 1. Throws `UserError`. */
export async function runCommand(
  context: Context,
  command: Command,
  given: Record<string, unknown>,
): Promise<number> {
  const options = parseOptions(command, given);
  const result = await command.run(context, options);
  for (const block of command.present(context, result, options).blocks) {
    if (block.kind === 'quote') console.log(`${block.quote.text}\n— ${plain(block.citation)}\n`);
    else if ('line' in block) console.log(`${plain(block.line)}\n`);
  }
  return command.found(result) ? 0 : 1;
}

/** The one registry: dispatch, Discord's registration, the terminal and the help all read it. */
import type { Corpus } from '../index/types.js';
import { SetupError } from '../src/errors.js';
import { askCommand } from './ask.js';
import { compareCommand } from './compare.js';
import { makeHelpCommand } from './help.js';
import { listCommand } from './list.js';
import { privacyCommand } from './privacy.js';
import { sourceCommand } from './source.js';
import { sourcesCommand } from './sources.js';
import { timelineCommand } from './timeline.js';
import type { Command } from './types.js';
import { verifyCommand } from './verify.js';
import { whoCommand } from './who.js';

/**
 * Every command that a corpus has, in the order in which the help tells them. Throws `SetupError` where a list of
 * `incident.json` has the name of another command.
 */
export function allCommands(corpus: Corpus): Command[] {
  const commands: Command[] = [
    askCommand,
    ...corpus.incident.lists.map(listCommand),
    timelineCommand,
    whoCommand,
    compareCommand,
    verifyCommand,
    sourcesCommand,
    sourceCommand,
  ];
  commands.push(
    makeHelpCommand(() => commands),
    privacyCommand,
  );
  const twice = commands.find(({ name }, at) => commands.some((other, i) => i < at && other.name === name));
  if (twice) {
    throw new SetupError(
      `incident.json: lists: the command ${twice.name} is there already; call the list something else.`,
    );
  }
  return commands;
}

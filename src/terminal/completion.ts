/** Tab completion: commands, the REPL's own words, questions, and names inside a question. */
import { valuesOf } from '../../commands/options.js';
import type { Command, Context } from '../../commands/types.js';
import { flagOf } from './arguments.js';

/** Fewer letters of a word match too many names. */
const MIN_NAME_LETTERS = 2;

/** What readline wants: the candidates, and the end of the line that they replace. */
export type Completion = [candidates: string[], replaced: string];

/** Completes a line. `ownWords` are the REPL's own, such as `:help`. */
export function completeLine(
  line: string,
  context: Context,
  commands: Command[],
  ownWords: string[],
): Completion {
  if (line.startsWith(':')) return [startingWith(ownWords, line), line];
  if (line.startsWith('/')) return completeCommand(line, context, commands);
  return completeQuestion(line, context, commands);
}

function completeCommand(line: string, context: Context, commands: Command[]): Completion {
  const [, name, typed] = /^\/(\S*)(?:\s+(.*))?$/s.exec(line)!;
  if (typed === undefined && !line.endsWith(' ')) {
    return [
      startingWith(
        commands.map((command) => `/${command.name} `),
        line,
      ),
      line,
    ];
  }
  const command = commands.find((one) => one.name === name?.toLowerCase());
  return (
    completeFlag(typed ?? '', context, command) ?? [valuesFor(command, context, typed ?? ''), typed ?? '']
  );
}

/** A flag that is begun, or the value behind one; null where the words of the command are typed. */
function completeFlag(typed: string, context: Context, command: Command | undefined): Completion | null {
  const options = command?.options.filter((option) => !option.positional) ?? [];
  const flag = /(?:^|\s)(--[a-z-]*)$/.exec(typed)?.[1];
  if (flag !== undefined) {
    const flags = options.map(({ name }) => `--${flagOf(name)} `);
    return [startingWith(flags, flag), flag];
  }
  const [, name, value = ''] = /(?:^|\s)--([a-z-]+)(?:\s+|=)(\S*)$/.exec(typed) ?? [];
  const option = options.find((one) => flagOf(one.name) === name && one.type !== 'boolean');
  if (!option) return null;
  const values = valuesOf(option);
  if (values.length > 0) return [startingWith(values, value), value];
  return [option.complete?.(context, value).map((choice) => choice.value) ?? [], value];
}

function completeQuestion(line: string, context: Context, commands: Command[]): Completion {
  const { incident } = context.index.corpus;
  const questions = startingWith(incident.examples, line);
  if (questions.length > 0) return [questions, line];
  const word = /\S*$/.exec(line)![0];
  if (word.length < MIN_NAME_LETTERS) return [[], line];
  const who = commands.find((command) => command.name === 'who');
  const known = incident.aliases.flatMap(({ name, also }) => [name, ...also]);
  const entries = incident.lists.flatMap((list) => list.entries.map((entry) => entry.name));
  const names = startingWith([...new Set([...known, ...entries, ...valuesFor(who, context, word)])], word);
  return [names, word];
}

/** The values that a command's words can take, as its own completion offers them. */
function valuesFor(command: Command | undefined, context: Context, typed: string): string[] {
  const option = command?.options.find((one) => one.positional);
  return option?.complete?.(context, typed).map((choice) => choice.value) ?? [];
}

function startingWith(candidates: string[], typed: string): string[] {
  const wanted = typed.toLowerCase();
  return candidates.filter((candidate) => candidate.toLowerCase().startsWith(wanted));
}

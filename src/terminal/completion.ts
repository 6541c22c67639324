/** Tab completion: commands, the REPL's own words, questions, and names inside a question. */
import type { Command, Context } from '../../commands/types.js';

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
  const command = commands.find((one) => one.name === name);
  return [valuesFor(command, context, typed ?? ''), typed ?? ''];
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

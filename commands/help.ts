/** `/help`: what this is, the commands, and questions to begin with. */
import { curated, named } from '../src/reply/pieces.js';
import type { Line, Reply } from '../src/reply/types.js';
import { plain, say } from '../src/wording.js';
import { describe } from './options.js';
import { questionActions } from './questions.js';
import type { Command, Context } from './types.js';

const EXAMPLES_SHOWN = 3;

/** The help over a registry, which it is itself a part of: hence a function. */
export function makeHelpCommand(commands: () => Command[]): Command<Record<string, never>, Command[]> {
  return {
    name: 'help',
    description: 'help.description',
    options: [],
    run: commands,
    present,
    json,
    found: () => true,
  };
}

function present(context: Context, commands: Command[]): Reply {
  return {
    tone: 'list',
    private: true,
    blocks: [
      { kind: 'text', line: aboutLine(context) },
      { kind: 'note', line: say('help.declines') },
      { kind: 'heading', line: say('help.commands') },
      { kind: 'table', columns: [], rows: commands.map(commandRow) },
      ...(examplesOf(context).length > 0 ? [{ kind: 'heading' as const, line: say('help.examples') }] : []),
    ],
    actions: questionActions(examplesOf(context)),
  };
}

/** What this bot answers about. */
function aboutLine({ index }: Context): Line {
  const count = index.corpus.articles.length;
  const { name } = index.corpus.incident;
  return name === null
    ? say('help.about.unnamed', { count })
    : say('help.about', { count, incident: curated(name) });
}

function commandRow(command: Command): Line[] {
  return [[named(`/${command.name}`)], describe(command.description)];
}

function examplesOf({ index }: Context): string[] {
  return index.corpus.incident.examples.slice(0, EXAMPLES_SHOWN);
}

function json(context: Context, commands: Command[]): Record<string, unknown> {
  const told = commands.map(commandJson);
  return { about: plain(aboutLine(context)), commands: told, examples: examplesOf(context) };
}

/** A command and its options, as the help tells them to programs. */
export function commandJson({
  name,
  description,
  options,
}: Pick<Command, 'name' | 'description' | 'options'>) {
  return {
    name,
    description: plain(describe(description)),
    options: options.map((option) => ({
      name: option.name,
      type: option.type,
      required: option.required,
      description: plain(describe(option.description)),
    })),
  };
}

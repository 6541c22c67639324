/** The help of the command line, made from the registries. */
import { describe } from '../../commands/options.js';
import type { Command, OptionSpec } from '../../commands/types.js';
import { named } from '../reply/pieces.js';
import type { Block, Line, Reply } from '../reply/types.js';
import type { Tool } from '../tools/types.js';
import { say, type WordingKey } from '../wording.js';
import { callOf, placeholder, written } from './call.js';
import { FLAGS } from './flags.js';

type Named = Pick<Command, 'name' | 'description' | 'options'>;

/** `verbatim --help`. */
export function usage(commands: Command[], tools: Tool[]): Reply {
  const starts: [string, WordingKey][] = [
    ['repl', 'usage.repl'],
    ['bot', 'usage.bot'],
  ];
  return reply([
    { kind: 'text', line: say('help.about.empty') },
    heading('usage.usage'),
    table([['verbatim [COMMAND]', say('usage.start')]]),
    heading('help.commands'),
    table([...commands.map(callRow), ...starts.map(([name, key]): [string, Line] => [name, say(key)])]),
    heading('usage.tools'),
    table(tools.map(callRow)),
    heading('usage.everywhere'),
    table(FLAGS.map(flagRow)),
    { kind: 'note', line: say('usage.more') },
    { kind: 'note', line: say('usage.exit') },
  ]);
}

/** `verbatim COMMAND --help`. */
export function usageOf(command: Command | Tool): Reply {
  const takesLines = 'run' in command && command.options.some((option) => option.positional);
  return reply([
    { kind: 'text', line: describe(command.description) },
    heading('usage.usage'),
    { kind: 'text', line: say('usage.call', { command: named(callOf(command)) }) },
    ...optionBlocks(command),
    heading('usage.everywhere'),
    table(FLAGS.map(flagRow)),
    ...(takesLines ? [{ kind: 'note' as const, line: say('usage.stream') }] : []),
    { kind: 'note', line: say('usage.exit') },
  ]);
}

/** `:help COMMAND` at the prompt. */
export function usageAtPrompt(command: Named): Reply {
  return reply([
    { kind: 'text', line: describe(command.description) },
    heading('usage.usage'),
    { kind: 'text', line: [named(`/${callOf(command)}`)] },
    ...optionBlocks(command),
  ]);
}

function optionBlocks({ options }: Named): Block[] {
  return options.length > 0 ? [heading('usage.options'), table(options.map(optionRow))] : [];
}

function reply(blocks: Block[]): Reply {
  return { tone: 'list', private: true, blocks, actions: [] };
}

const heading = (key: WordingKey): Block => ({ kind: 'heading', line: say(key) });

function table(rows: [string, Line][]): Block {
  return { kind: 'table', columns: [], rows: rows.map(([name, line]) => [[named(name)], line]) };
}

function callRow({ name, description, options }: Named): [string, Line] {
  const words = options.filter((option) => option.positional).map(placeholder);
  return [[name, ...words].join(' '), describe(description)];
}

function optionRow(option: OptionSpec): [string, Line] {
  return [written(option), describe(option.description)];
}

function flagRow({ name, short, takes, description }: (typeof FLAGS)[number]): [string, Line] {
  const flag = takes ? `--${name} ${takes}` : `--${name}`;
  return [short ? `-${short}, ${flag}` : flag, say(description)];
}

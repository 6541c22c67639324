/** From a command line to an exit code. */
import { parseOptions } from '../../commands/options.js';
import type { Command } from '../../commands/types.js';
import { nearest } from '../../index/nearest.js';
import type { Corpus } from '../../index/types.js';
import { type Config, PACKAGE_DIR } from '../config.js';
import { SetupError, UserError } from '../errors.js';
import { echo, named } from '../reply/pieces.js';
import { TOOLS } from '../tools/all.js';
import type { Tool } from '../tools/types.js';
import { type CommandLine, readCommandLine, readOptions } from './arguments.js';
import { requireOptions } from './call.js';
import { nameCall, runOneShot } from './one-shot.js';
import type { Output } from './output.js';
import { openSession } from './session.js';
import { inLine } from './text.js';

/** What the help is made from where there is no corpus that can be used. */
const NO_CORPUS: Corpus = {
  ...{ dir: '', hash: '', articlesHash: '', articles: [], expansions: [], gaps: [], findings: [] },
  incident: { name: null, aliases: [], lists: [], examples: [] },
};

/** What can be called beside commands and tools. */
const STARTS = ['repl', 'bot'];

/**
 * Runs what a command line names, writes to `output` what is shown and returns the exit code. Throws `UserError` and
 * `SetupError`.
 */
export async function runCli(
  line: CommandLine,
  config: Config,
  output: Output,
  tell: (line: string) => void,
): Promise<number> {
  if (line.flags.version) return showVersion(output);
  if (line.flags.help) return showUsage(line.name, config, output);
  const topic = line.name === 'help' ? readCommandLine(line.rest).name : null;
  if (topic !== null) return showUsage(topic, config, output);
  const tool = TOOLS.find(({ name }) => name === line.name);
  if (tool) return runTool(tool, line, config, output, tell);
  const session = await openSession(config, output, tell, { only: line.name });
  const command = session.commands.find(({ name }) => name === line.name);
  if (!command) throw unknownCommand(line.name ?? '', session.commands);
  return runOneShot(session, command, readOptions(line.rest, command.options));
}

async function runTool(
  tool: Tool,
  { rest }: CommandLine,
  { seedsDir, indexDir }: Config,
  output: Output,
  tell: (line: string) => void,
): Promise<number> {
  const given = readOptions(rest, tool.options);
  requireOptions(tool, given);
  const options = parseOptions(tool, given);
  const runIt = await tool.load();
  const { exitCode, corpus, lines, json } = await runIt({ seedsDir, indexDir, tell }, options);
  output.corpus = corpus;
  if (output.form === 'json') output.json(json);
  else output.write(`${lines.map(inLine).join('\n')}\n`);
  return exitCode;
}

/** The help of the call that is named, else of all. It needs no index, and no corpus that can be used. */
async function showUsage(name: string | null, { seedsDir }: Config, output: Output): Promise<number> {
  const [{ usage, usageOf }, { allCommands }] = await Promise.all([
    import('./usage.js'),
    import('../../commands/all.js'),
  ]);
  const commands = allCommands(await corpusOrNone(seedsDir));
  const callable = [...commands, ...TOOLS].find((one) => one.name === name);
  if (!callable && name !== null && !STARTS.includes(name)) throw unknownCommand(name, commands);
  if (output.form === 'json') {
    const { commandJson } = await import('../../commands/help.js');
    output.json(callable ? commandJson(callable) : { commands: [...commands, ...TOOLS].map(commandJson) });
  } else await output.reply(callable ? usageOf(callable) : usage(commands, TOOLS), nameCall);
  return 0;
}

async function corpusOrNone(seedsDir: string): Promise<Corpus> {
  const { readCorpus } = await import('../../index/parse-corpus.js');
  try {
    return readCorpus(seedsDir);
  } catch (error) {
    if (error instanceof SetupError) return NO_CORPUS;
    throw error;
  }
}

async function showVersion(output: Output): Promise<number> {
  const { readFileSync } = await import('node:fs');
  const { version } = JSON.parse(readFileSync(`${PACKAGE_DIR}/package.json`, 'utf8')) as { version: string };
  if (output.form === 'json') output.json({ release: version });
  else output.write(`${version}\n`);
  return 0;
}

/** What is wrong with a name that no command has: it is a question, or a slip of another name. */
function unknownCommand(typed: string, commands: Command[]): UserError {
  if (/\s/.test(typed)) return new UserError('error.question-as-command', { name: echo(typed) });
  const known = [...commands, ...TOOLS].map(({ name }) => name);
  const near = nearest(typed, [...known, ...STARTS]);
  const name = echo(typed);
  if (near === null) return new UserError('error.unknown-command', { name });
  return new UserError('error.unknown-command-near', { name, near: named(near) });
}

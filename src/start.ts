/**
 * Start: the bot where there is a token, questions in the terminal where there is none, one command where one is
 * named. What a call does not need is not loaded for it.
 */
import { readConfig, readTerminalEnvironment } from './config/read.js';
import type { Config } from './config.js';
import { type CommandLine, readCommandLine, readOptions } from './terminal/arguments.js';
import { withFlags } from './terminal/flags.js';
import { messageOf, tellLine } from './terminal/message.js';
import { makeOutput, type Output } from './terminal/output.js';
import { isDebug, makeTell, tellWarnings } from './terminal/telling.js';

/** Exit codes. */
const SUCCESS = 0;
const FAILURE = 2;

/** Runs what the command line names and returns the exit code. `greeted` tells that the title is on the screen. */
export async function main(args: string[], greeted: boolean): Promise<number> {
  let output = await makeOutput({ json: args.includes('--json') }, readTerminalEnvironment(), process.stdout);
  let debug = args.includes('debug');
  try {
    const line = readCommandLine(args);
    output = await makeOutput(line.flags, readTerminalEnvironment(), process.stdout);
    const config = withFlags(await readConfig(), line.flags);
    debug = isDebug(config);
    return await start(line, config, output, greeted);
  } catch (error) {
    return tellError(error, output, debug);
  }
}

async function start(line: CommandLine, config: Config, output: Output, greeted: boolean): Promise<number> {
  const name = line.name ?? (config.discordToken ? 'bot' : 'repl');
  const asksForHelp = line.flags.help || line.flags.version;
  const tell = makeTell(config);
  if (name === 'bot' && !asksForHelp) return startBot(line, config);
  tellWarnings(config);
  if (name === 'repl' && !asksForHelp) {
    const { startRepl } = await import('./terminal/repl.js');
    return startRepl(line, config, output, { tell, greeted });
  }
  const { runCli } = await import('./terminal/cli.js');
  return runCli(line, config, output, tell);
}

/**
 * A bot mostly waits. That V8's space for young objects does not grow, set before discord.js is loaded, saves it some
 * 40 MB for a seventh more computing an answer.
 */
const THRIFTY = '--semi-space-growth-factor=1';

async function startBot({ rest }: CommandLine, config: Config): Promise<number> {
  readOptions(rest, []);
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(THRIFTY);
  const [{ runBot }, { createLogger }] = await Promise.all([import('./discord/bot.js'), import('./log.js')]);
  const log = createLogger(config);
  for (const warning of config.warnings) log.warn(warning);
  await runBot(config, log);
  return SUCCESS;
}

/** One line on standard error, and an object where the caller reads objects. */
function tellError(error: unknown, output: Output, debug: boolean): number {
  const message = messageOf(error, debug);
  if (output.form === 'json') output.json({ status: 'error', message });
  tellLine(message);
  return FAILURE;
}

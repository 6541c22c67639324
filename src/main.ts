#!/usr/bin/env node
/**
 * Start: the bot where there is a token, questions in the terminal where there is none, one command where one is
 * named. What a call does not need is not loaded for it.
 */
import { type Config, readConfig, readTerminalEnvironment } from './config.js';
import { createLogger } from './log.js';
import { type CommandLine, readCommandLine } from './terminal/arguments.js';
import { messageOf } from './terminal/message.js';
import { makeOutput, type Output } from './terminal/output.js';
import { isDebug, makeTell, withFlags } from './terminal/session.js';

const SUCCESS = 0;
const FAILURE = 2;

/** Runs what the command line names and returns the exit code. */
async function main(args: string[]): Promise<number> {
  let output = makeOutput({ json: args.includes('--json') }, readTerminalEnvironment(), process.stdout);
  let debug = args.includes('debug');
  try {
    const line = readCommandLine(args);
    output = makeOutput(line.flags, readTerminalEnvironment(), process.stdout);
    const config = withFlags(readConfig(), line.flags);
    debug = isDebug(config);
    return await start(line, config, output);
  } catch (error) {
    return tellError(error, output, debug);
  }
}

async function start(line: CommandLine, config: Config, output: Output): Promise<number> {
  const name = line.name ?? (config.discordToken ? 'bot' : 'repl');
  const asksForHelp = line.flags.help || line.flags.version;
  const tell = makeTell(config);
  if (name === 'repl' && !asksForHelp) {
    const { startRepl } = await import('./terminal/repl.js');
    return startRepl(line, config, output, tell);
  }
  if (name === 'bot' && !asksForHelp) {
    const { runBot } = await import('./discord/bot.js');
    await runBot(config, createLogger(config));
    return SUCCESS;
  }
  const { runCli } = await import('./terminal/cli.js');
  return runCli(line, config, output, tell);
}

/** One line on standard error, and an object where the caller reads objects. */
function tellError(error: unknown, output: Output, debug: boolean): number {
  const message = messageOf(error, debug);
  if (output.form === 'json') output.json({ status: 'error', message });
  process.stderr.write(`verbatim: ${message}\n`);
  return FAILURE;
}

/** A reader that has seen enough (`| head -1`) closes the pipe: that is an end, not an error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(SUCCESS);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));

/** What every call of the terminal works with, opened once. */
import path from 'node:path';
import type { Command, Context } from '../../commands/types.js';
import { readCorpusFiles } from '../../index/corpus.js';
import { type LoadedIndex, type OpenOptions, openBuilt } from '../../index/load.js';
import { type Config, LOG_LEVELS } from '../config.js';
import { UserError } from '../errors.js';
import { computed } from '../reply/pieces.js';
import { progressLine } from '../tools/progress.js';
import { tellLine } from './message.js';
import type { Output } from './output.js';

export interface Session {
  context: Context;
  commands: Command[];
  output: Output;
  /** Whether stacks of unforeseen errors are told. */
  debug: boolean;
}

/** How the corpus is opened: at once, or a large one in a thread. */
type Open = (options: OpenOptions) => Promise<LoadedIndex>;

/** Tells lines on standard error, or nothing where the level is below `info`. */
export function makeTell({ logLevel }: Pick<Config, 'logLevel'>): (line: string) => void {
  const told = LOG_LEVELS.indexOf(logLevel) >= LOG_LEVELS.indexOf('info');
  return told ? tellLine : () => {};
}

/** Tells what is odd about the settings, unless the level is below `warn`. */
export function tellWarnings({ logLevel, warnings }: Pick<Config, 'logLevel' | 'warnings'>): void {
  if (LOG_LEVELS.indexOf(logLevel) < LOG_LEVELS.indexOf('warn')) return;
  for (const warning of warnings) tellLine(warning);
}

/** Whether the log level asks for what only a developer wants to read. */
export function isDebug({ logLevel }: Pick<Config, 'logLevel'>): boolean {
  return LOG_LEVELS.indexOf(logLevel) >= LOG_LEVELS.indexOf('debug');
}

/**
 * Opens the corpus, with every command or, where `only` names it, with `ask` alone: what scripts call most does not
 * load what the other commands need. Throws `SetupError` where the corpus cannot be used.
 */
export async function openSession(
  config: Config,
  output: Output,
  tell: (line: string) => void,
  { only, open = openAtOnce }: { only?: string | null; open?: Open } = {},
): Promise<Session> {
  const { seedsDir, indexDir } = config;
  const index = await open({ seedsDir, indexDir, tell, progress: progressLine(process.stderr) });
  output.corpus = index.corpus.hash;
  const commands =
    only === 'ask'
      ? [(await import('../../commands/ask.js')).askCommand]
      : (await import('../../commands/all.js')).allCommands(index.corpus);
  return { context: { index }, commands, output, debug: isDebug(config) };
}

/** What builds an index is loaded only where there is none that fits. */
async function openAtOnce(options: OpenOptions): Promise<LoadedIndex> {
  const files = readCorpusFiles(options.seedsDir);
  const opened = openBuilt(files, options);
  if (!('problem' in opened)) return opened;
  const { buildAndKeep } = await import('../../index/open.js');
  return buildAndKeep(files, opened.problem, options);
}

/** The configuration with what the flags say instead. Folders of flags are relative to where one stands. */
export function withFlags(config: Config, flags: Record<string, string | boolean>): Config {
  const { seeds, index } = flags;
  return {
    ...config,
    ...(typeof seeds === 'string' ? { seedsDir: path.resolve(seeds) } : {}),
    ...(typeof index === 'string' ? { indexDir: path.resolve(index) } : {}),
    ...(flags['log-level'] === undefined ? {} : { logLevel: logLevelOf(flags['log-level']) }),
  };
}

function logLevelOf(given: string | boolean): Config['logLevel'] {
  const level = LOG_LEVELS.find((known) => known === given);
  if (!level) throw new UserError('error.log-level', { levels: computed(LOG_LEVELS.join(', ')) });
  return level;
}

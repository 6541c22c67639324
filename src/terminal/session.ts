/** What every call of the terminal works with, opened once. */
import type { Command, Context } from '../../commands/types.js';
import { readCorpusFiles } from '../../index/corpus.js';
import { type LoadedIndex, type OpenOptions, openBuilt } from '../../index/load.js';
import type { Config } from '../config.js';
import { progressLine } from '../tools/progress.js';
import type { Output } from './output.js';
import { isDebug } from './telling.js';

/** A corpus that is open, its commands and where results go. */
export interface Session {
  context: Context;
  commands: Command[];
  output: Output;
  /** Whether stacks of unforeseen errors are told. */
  debug: boolean;
}

/** How the corpus is opened: at once, or a large one in a thread. */
type Open = (options: OpenOptions) => Promise<LoadedIndex>;

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

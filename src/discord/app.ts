/** What every interaction is answered from. */
import type { Command } from '../../commands/types.js';
import type { LoadedIndex } from '../../index/load.js';
import type { Config } from '../config.js';
import type { Logger } from '../log.js';
import type { Cooldown } from './cooldown.js';
import type { Counters } from './counters.js';
import type { CommandIds } from './markdown.js';
import type { Turns } from './turns.js';

/** What is open and known; parts of it are replaced when the articles change. */
export interface App {
  config: Pick<Config, 'logQuestions'>;
  log: Logger;
  index: LoadedIndex;
  commands: readonly Command[];
  /** The share of a first index that is done, 0 to 1, while there is nothing to answer from; else null. */
  indexing: number | null;
  /** Empty until the commands are registered. */
  commandIds: CommandIds;
  cooldown: Cooldown;
  turns: Turns;
  counters: Counters;
  /** True once the bot has been asked to stop: what is in flight is finished, nothing new begun. */
  isStopping: boolean;
}

/** The flags of every call, and what they change of the settings. */
import path from 'node:path';
import { type Config, LOG_LEVELS } from '../config.js';
import { UserError } from '../errors.js';
import { computed } from '../reply/pieces.js';
import type { WordingKey } from '../wording.js';

/** A flag that every call takes. */
export interface FlagSpec {
  name: string;
  short?: string;
  type: 'string' | 'boolean';
  /** What kind of value it takes, for the help. */
  takes?: string;
  description: WordingKey;
}

/** The flags of every call, in the order of the help. */
export const FLAGS: FlagSpec[] = [
  { name: 'json', type: 'boolean', description: 'flag.json' },
  { name: 'plain', type: 'boolean', description: 'flag.plain' },
  { name: 'no-color', type: 'boolean', description: 'flag.no-color' },
  { name: 'seeds', type: 'string', takes: 'DIR', description: 'flag.seeds' },
  { name: 'index', type: 'string', takes: 'DIR', description: 'flag.index' },
  { name: 'log-level', type: 'string', takes: 'LEVEL', description: 'flag.log-level' },
  { name: 'help', short: 'h', type: 'boolean', description: 'flag.help' },
  { name: 'version', short: 'V', type: 'boolean', description: 'flag.version' },
];

/**
 * The settings with what the flags say instead. Folders of flags are relative to where one stands. Throws `UserError`
 * for a log level that there is none of.
 */
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

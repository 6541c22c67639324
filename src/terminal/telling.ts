/** What is told on standard error, by how much of it somebody wants to read. */
import { type Config, LOG_LEVELS } from '../config.js';
import { tellLine } from './message.js';

type Level = Pick<Config, 'logLevel'>;

/** Tells lines on standard error, or nothing where the level is below `info`. */
export function makeTell({ logLevel }: Level): (line: string) => void {
  return tells(logLevel, 'info') ? tellLine : () => {};
}

/** Tells what is odd about the settings, unless the level is below `warn`. */
export function tellWarnings({ logLevel, warnings }: Pick<Config, 'logLevel' | 'warnings'>): void {
  if (!tells(logLevel, 'warn')) return;
  for (const warning of warnings) tellLine(warning);
}

/** Whether the log level asks for what only a developer wants to read. */
export function isDebug({ logLevel }: Level): boolean {
  return tells(logLevel, 'debug');
}

/** Whether what is worth `wanted` is told at a level. */
function tells(level: Config['logLevel'], wanted: Config['logLevel']): boolean {
  return LOG_LEVELS.indexOf(level) >= LOG_LEVELS.indexOf(wanted);
}

/** Reading the settings: the only reader of `process.env`. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { type Config, DEFAULTS, PACKAGE_DIR, SETTINGS } from '../config.js';
import { SetupError } from '../errors.js';

/** What the conventions of terminals say; none of it is a setting of ours. */
export interface TerminalEnvironment {
  /** `NO_COLOR` is set and not empty (no-color.org). */
  noColor: boolean;
  /** `FORCE_COLOR` is set and not empty: whether to colour; null where it is not set. */
  forceColor: boolean | null;
  /** `TERM=dumb`: neither colour nor cursor movement. */
  dumb: boolean;
  /** `XDG_STATE_HOME`, where history is kept; absolute. */
  stateDir: string;
}

/**
 * Reads `.env` of the package where it exists, then the environment; an empty value counts as absent. What checks the
 * settings is loaded only where there are any.
 * Throws `SetupError` with one line that names the first wrong value; the value itself is never repeated.
 */
export async function readConfig(file = path.join(PACKAGE_DIR, '.env')): Promise<Config> {
  const unknown = existsSync(file) ? loadFile(file).filter((name) => !SETTINGS.includes(name)) : [];
  const warnings = unknown.length > 0 ? (await import('./near-settings.js')).warnOfNames(unknown) : [];
  const given = SETTINGS.flatMap((name): [string, string][] => {
    const value = process.env[name]?.trim();
    return value ? [[name, value]] : [];
  });
  if (given.length === 0) return { ...DEFAULTS, warnings };
  const { parseEnvironment } = await import('./environment.js');
  return { ...parseEnvironment(Object.fromEntries(given)), warnings };
}

/** Takes the variables of a file into the environment, where they are not there already, and returns their names. */
function loadFile(file: string): string[] {
  try {
    process.loadEnvFile(file);
    return Object.keys(parseEnv(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new SetupError(`.env cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`, {
      cause: error,
    });
  }
}

/** Reads the conventions; unlike settings they cannot be wrong. */
export function readTerminalEnvironment(
  environment: Record<string, string | undefined> = process.env,
): TerminalEnvironment {
  const { NO_COLOR, FORCE_COLOR, TERM, XDG_STATE_HOME } = environment;
  const state = XDG_STATE_HOME && path.isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : null;
  return {
    noColor: Boolean(NO_COLOR),
    forceColor: FORCE_COLOR ? !['0', 'false'].includes(FORCE_COLOR) : null,
    dumb: TERM === 'dumb',
    stateDir: path.join(state ?? path.join(homedir(), '.local', 'state'), 'verbatim'),
  };
}
